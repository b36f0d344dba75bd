// Asking to close a case and deciding on it, and on other submitted work, for the tour. Decides nothing: each is left undone.
import type { Stop } from "./tour";
import type { Walker } from "./walker";

export async function closurePage(p: Walker, page: string): Promise<void> {
  const index = p.page.getByRole("navigation", { name: p.t("closure-pages"), exact: true });
  await index
    .getByRole("button")
    .filter({ hasText: p.t(`closure-page-${page}`) })
    .click();
  await p.page
    .locator("h2[tabindex='-1']")
    .filter({ hasText: p.t(`closure-page-${page}`) })
    .waitFor();
}

/** A form is left to be finished later; elsewhere there is nothing to leave. */
export async function leaveForm(p: Walker): Promise<void> {
  const later = p.button("pages-later");
  if (await later.isVisible()) await later.click();
}

export const CLOSURE: Stop[] = [
  {
    name: "case-more",
    async go(p) {
      await leaveForm(p);
      await p.area("today");
      await p.page.locator("section[aria-labelledby=band-visit] button.open").first().click();
      await p.press("case-more");
      await p.button("case-do-closure").waitFor();
    },
  },
  {
    name: "closure-why",
    async go(p) {
      await p.press("case-do-closure");
      await p.sees("closure-why");
    },
  },
  ...["summary", "safe", "settled", "talked", "feedback"].map((page): Stop => ({
    name: `closure-${page}`,
    go: (p) => closurePage(p, page),
  })),
  {
    name: "closure-send",
    async go(p) {
      await closurePage(p, "send");
      await p.press("closure-ask");
      await p.page.locator("[data-field=trouble]").waitFor();
    },
  },
];

export const DECISIONS: Stop[] = [
  {
    name: "approvals",
    async go(p) {
      await p.area("approvals");
      await p.page.locator("main li button").first().waitFor();
    },
  },
  {
    name: "approval",
    async go(p) {
      await p.page.locator("main li button").filter({ hasText: p.demo.story }).click();
      await p.button("approval-authorise").waitFor();
    },
  },
  {
    name: "approval-authorise",
    async go(p) {
      await p.press("approval-authorise");
      await p.page.locator("dialog[open]").waitFor();
    },
  },
  {
    name: "approval-return",
    async go(p) {
      await p.page
        .locator("dialog[open]")
        .getByRole("button", { name: p.t("cancel") })
        .click();
      await p.press("approval-return");
      await p.press("approval-return-do");
      await p.sees("approval-comment-missing");
    },
  },
  {
    name: "approval-contested",
    async go(p) {
      await p.page
        .locator("dialog[open]")
        .getByRole("button", { name: p.t("cancel") })
        .click();
      await p.area("approvals");
      await p.page
        .locator("main li button")
        .filter({ hasText: p.t("approvals-contested") })
        .first()
        .click();
      await p.page.locator(".approval .banner.tone-warn").first().waitFor();
    },
  },
];

/** A review that waits for the sign-off, and how it is given back. */
export const SUBMITTED: Stop[] = [
  {
    name: "submitted",
    async go(p) {
      await p.area("approvals");
      await p.page
        .locator("main li button")
        .filter({ hasText: p.t("submitted-review") })
        .first()
        .click();
      await p.button("submitted-approve").waitFor();
    },
  },
];
