// The forms of casework beside the visit and the closure, for the tour: opening a case, plan, incident, concern, assessment.
// What is typed on the way is taken away again before the form is left.
import type { Stop } from "./tour";
import { leaveForm } from "./tourClosing";
import { WHY } from "./tourWhy";
import type { Walker } from "./walker";

/** Turns to a page of a form by the list of its pages. */
export async function formPage(p: Walker, pages: string, page: string): Promise<void> {
  const index = p.page.getByRole("navigation", { name: p.t(pages), exact: true });
  await index
    .getByRole("button")
    .filter({ hasText: p.t(page) })
    .first()
    .click();
  await p.page
    .locator("h2[tabindex='-1']")
    .filter({ hasText: p.t(page) })
    .waitFor();
}

const opening = (page: string, act?: (p: Walker) => Promise<void>): Stop => ({
  name: `opening-${page}`,
  async go(p) {
    await formPage(p, "opening-pages", `opening-page-${page}`);
    await act?.(p);
  },
});

export const OPENING: Stop[] = [
  {
    name: "opening-danger",
    async go(p) {
      await p.area("cases");
      await p.press("caseload-open-case");
      await p.page.getByRole("heading", { name: p.t("opening-title"), exact: true }).waitFor();
      await p.page
        .getByRole("radio", { name: p.t("tri-yes"), exact: true })
        .first()
        .check();
    },
  },
  opening("who", async (p) => {
    await p.field("opening-first").fill("Amberlin");
    await p.field("opening-year").fill("2014");
    await p.page.locator(".similar").first().waitFor();
  }),
  opening("reach", (p) => p.page.getByRole("button", { name: p.t("opening-way-add"), exact: true }).click()),
  opening("concerns"),
  opening("told"),
  opening("consent", (p) => p.page.getByRole("radio").first().check()),
  opening("risk"),
  opening("finish", async (p) => {
    await p.press("opening-open");
    await p.page.locator("[data-field=trouble]").waitFor();
  }),
  {
    name: "opening-restored",
    async go(p) {
      await p.press("pages-later");
      await p.area("cases");
      await p.press("caseload-open-case");
      await p.button("draft-begin-again").waitFor();
    },
  },
  {
    name: "opening-taken-away",
    async go(p) {
      await p.press("draft-begin-again");
      await p.sees("draft-discarded");
    },
  },
  ...WHY,
];

/** From the case file of the story's case: what "More" leads to. */
async function fromMore(p: Walker, act: string): Promise<void> {
  await leaveForm(p);
  await p.openCase(p.demo.story);
  await p.press("case-more");
  await p.press(act);
}

export const MORE: Stop[] = [
  {
    name: "incident",
    async go(p) {
      await fromMore(p, "case-do-incident");
      await p.page.locator("h1").filter({ hasText: p.demo.story }).waitFor();
    },
  },
  {
    name: "concern",
    async go(p) {
      await fromMore(p, "case-do-concern");
      await p.page.locator("h1").filter({ hasText: p.demo.story }).waitFor();
    },
  },
];

/** From Today: the case whose next step is this one, and its button. */
async function fromToday(p: Walker, rule: string, acts: readonly string[]): Promise<void> {
  await leaveForm(p);
  await p.area("today");
  await p.page
    .locator("button.open")
    .filter({ hasText: p.t(rule) })
    .first()
    .click();
  const names = acts.map((act) => p.t(act));
  await p.page.getByRole("button", { name: new RegExp(`^(${names.join("|")})$`) }).click();
}

export const STEPS: Stop[] = [
  {
    name: "assessment",
    async go(p) {
      await fromToday(p, "rule-W03", ["case-do-assessment"]);
      await p.page.getByRole("navigation", { name: p.t("assessment-pages"), exact: true }).waitFor();
    },
  },
  {
    name: "assessment-finish",
    async go(p) {
      await formPage(p, "assessment-pages", "assessment-page-finish");
      await p.press("assessment-finish");
      await p.page.locator("[data-field=trouble]").waitFor();
    },
  },
  {
    name: "plan",
    async go(p) {
      await fromToday(p, "rule-W04", ["case-do-drafting", "case-do-planning"]);
      await p.page
        .locator("h1")
        .filter({ hasText: p.t("plan-title") })
        .waitFor();
    },
  },
  {
    name: "review",
    async go(p) {
      await leaveForm(p);
      await p.area("cases");
      // The later of the two that are reviewed is not held yet; it stands near the end of a long list.
      await p.page.locator("button[data-at][tabindex='0']").focus();
      await p.page.keyboard.press("End");
      await p.page
        .locator("button[data-at]")
        .filter({ hasText: p.t("state-reviewing") })
        .last()
        .click();
      await p.press("case-do-review");
      await p.button("review-finish").waitFor();
    },
  },
  {
    name: "review-missing",
    async go(p) {
      await p.press("review-finish");
      await p.page.locator("[data-field=trouble]").waitFor();
    },
  },
];
