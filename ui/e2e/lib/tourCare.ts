// Who protects a client, for the tour: family and household, the safety plan, conferences, and a call after closing.
import type { Stop } from "./tour";
import { leaveForm } from "./tourClosing";
import type { Walker } from "./walker";

/** The case that has all of it: on Today its referral waits for an answer. */
export async function shownCase(p: Walker): Promise<void> {
  await leaveForm(p);
  await p.area("today");
  await p.page
    .locator("button.open")
    .filter({ hasText: p.t("rule-W09") })
    .first()
    .click();
  await p.page.locator("main h1 .code").first().waitFor();
}

/** What "More" of that case leads to. */
export async function fromMore(p: Walker, act: string): Promise<void> {
  await shownCase(p);
  await p.press("case-more");
  await p.page
    .locator(".more")
    .getByRole("button", { name: p.t(act), exact: true })
    .click();
}

/** What "More" of the story's case leads to: its client is a child. */
export async function ofChild(p: Walker, act: string): Promise<void> {
  await leaveForm(p);
  await p.openCase(p.demo.story);
  await p.press("case-more");
  await p.page
    .locator(".more")
    .getByRole("button", { name: p.t(act), exact: true })
    .click();
}

/** Turns to a page of a form by its title, whatever the form is called. */
export async function turnTo(p: Walker, title: string): Promise<void> {
  const pages = p.page.locator(".pages > nav");
  await pages.getByRole("button").filter({ hasText: title }).first().click();
  await p.page.locator("h2[tabindex='-1']").filter({ hasText: title }).waitFor();
}

/** A page of a form that stands open. */
export const page = (name: string, title: string, act?: (p: Walker) => Promise<void>): Stop => ({
  name,
  async go(p) {
    await turnTo(p, p.t(title));
    await act?.(p);
  },
});

/** Finishing with nothing answered says what is still needed, and sends nothing. */
export async function nothingSaid(p: Walker, save: string): Promise<void> {
  await p.press(save);
  await p.page.locator("[data-field=trouble]").waitFor();
}

const UNIT: Stop[] = [
  {
    name: "unit",
    async go(p) {
      await fromMore(p, "case-do-unit");
      await p.page.locator("#members-title").waitFor();
    },
  },
  {
    name: "unit-let-in",
    async go(p) {
      await p.button("unit-let-in").first().click();
      await p.page.locator("dialog[open]").waitFor();
    },
  },
  {
    name: "unit-member",
    async go(p) {
      await p.page
        .locator("dialog[open]")
        .getByRole("button", { name: p.t("cancel") })
        .click();
      await p.press("unit-add");
      await p.page.locator("[data-field=relation]").waitFor();
    },
  },
  page("unit-member-part", "unit-page-part", (p) => nothingSaid(p, "unit-save")),
  {
    name: "unit-strength",
    async go(p) {
      await fromMore(p, "case-do-unit");
      await p.press("unit-add-strength");
      await p.page.locator("[data-field=kind]").waitFor();
    },
  },
];

const SAFETY: Stop[] = [
  {
    name: "safety-plan",
    async go(p) {
      await fromMore(p, "case-do-safety_plan");
      await p.page.locator("main dl").first().waitFor();
    },
  },
  {
    name: "safety-look",
    async go(p) {
      await p.press("safety-look");
      await p.page.locator("#look-title").waitFor();
    },
  },
  {
    name: "safety-danger",
    async go(p) {
      await p.press("cancel");
      await p.press("safety-change");
      await p.page.locator(".pages > nav").waitFor();
    },
  },
  page("safety-steps", "safety-page-steps"),
  page("safety-help", "safety-page-help"),
  page("safety-keep", "safety-page-keep"),
];

const CONFERENCE: Stop[] = [
  {
    name: "conferences",
    async go(p) {
      await fromMore(p, "case-do-conference");
      await p.button("conference-record").first().waitFor();
    },
  },
  {
    name: "conference-minutes-there",
    async go(p) {
      await p.button("conference-record").first().click();
      await p.page.locator("[data-field=client_there]").waitFor();
    },
  },
  page("conference-minutes-said", "conference-page-minutes"),
  page("conference-minutes-decided", "conference-page-decided"),
  page("conference-minutes-end", "conference-page-end", (p) => nothingSaid(p, "conference-record-save")),
  {
    name: "conference-what",
    async go(p) {
      await fromMore(p, "case-do-conference");
      await p.press("conference-call");
      await p.page.locator("[data-field=agenda]").waitFor();
    },
  },
  page("conference-who", "conference-page-who", async (p) => {
    await p.press("conference-invite");
    await p.page.locator("[data-field=invited_0]").waitFor();
  }),
  page("conference-share", "conference-page-share", (p) => nothingSaid(p, "conference-save")),
  {
    name: "conference-taken-away",
    async go(p) {
      await fromMore(p, "case-do-conference");
      await p.press("conference-call");
      await p.press("draft-begin-again");
      await p.sees("draft-discarded");
    },
  },
];

const AFTER: Stop[] = [
  {
    name: "post-closure",
    async go(p) {
      await leaveForm(p);
      await p.area("cases");
      await p.page.getByRole("button", { name: p.t("caseload-archive") }).click();
      await p.page.locator("button[data-at]").first().click();
      await p.press("case-more");
      await p.press("case-do-post_closure");
      await p.page.locator("[data-field=reached]").waitFor();
    },
  },
  {
    name: "post-closure-missing",
    async go(p) {
      await nothingSaid(p, "post-closure-save");
    },
  },
];

export const CARE: Stop[] = [...UNIT, ...SAFETY, ...CONFERENCE, ...AFTER];
