// Before there is a case, for the tour: a lead, the list of who waits, the first talk, opening after it, ending a lead.
// Danger is saved with its answer, so the talk that is shown is one whose danger was answered when the demo was made.
import type { Stop } from "./tour";
import { leaveForm } from "./tourClosing";
import { formPage } from "./tourForms";
import type { Walker } from "./walker";

const AREA = { en: "Upper Mere", fr: "Haut-Mere", ar: "مير العليا" };

/** The list of who waits; a form on the way is left to be finished later. */
async function waits(p: Walker): Promise<void> {
  await leaveForm(p);
  await p.area("cases");
  await p.press("caseload-waiting");
  await p.page.getByRole("heading", { name: p.t("waiting-title"), exact: true }).waitFor();
}

/** From that list, the first who waits for this step. */
async function waiting(p: Walker, next: string, act: string): Promise<void> {
  await waits(p);
  const row = p.page.locator("main li.card").filter({ hasText: p.t(`waiting-next-${next}`) });
  await row.first().getByRole("button", { name: act, exact: true }).click();
  await p.page.locator(".form-page h1").waitFor();
}

/** Takes away what was typed on the way. */
async function beginAgain(p: Walker): Promise<void> {
  await p.press("draft-begin-again");
  await p.sees("draft-discarded");
}

const screening = (page: string, act?: (p: Walker) => Promise<void>): Stop => ({
  name: `screening-${page}`,
  async go(p) {
    await formPage(p, "screening-pages", `screening-page-${page}`);
    await act?.(p);
  },
});

const LEAD: Stop[] = [
  { name: "waiting", go: waits },
  {
    name: "waiting-why",
    async go(p) {
      await p.page.locator("main li.card summary").first().click();
      await p.page.locator("main details[open] li").first().waitFor();
    },
  },
  {
    name: "lead",
    async go(p) {
      await p.press("waiting-add");
      await p.page.getByRole("heading", { name: p.t("lead-title"), exact: true }).waitFor();
    },
  },
  {
    name: "lead-urgent",
    async go(p) {
      const urgent = p.page
        .getByRole("radiogroup")
        .or(p.page.getByRole("group"))
        .filter({ hasText: p.t("lead-urgent") });
      await urgent
        .getByRole("radio", { name: p.t("tri-yes"), exact: true })
        .first()
        .check();
      await p.field("lead-area").fill(AREA[p.language]);
    },
  },
  {
    name: "lead-missing",
    async go(p) {
      await p.press("lead-save");
      await p.page.locator("[aria-invalid=true]").first().waitFor();
    },
  },
  {
    name: "lead-end",
    async go(p) {
      await waits(p);
      await p.press("waiting-add");
      await beginAgain(p);
      await waits(p);
      await p.button("waiting-not-met").first().click();
      await p.sees("lead-try-title");
    },
  },
];

const TALK: Stop[] = [
  { name: "screening-first", go: (p) => waiting(p, "contact", p.t("waiting-do", { next: "contact" })) },
  {
    name: "screening-danger",
    async go(p) {
      await waiting(p, "screening", p.t("waiting-do", { next: "screening" }));
      await p.sees("at-once-title");
    },
  },
  screening("consent"),
  screening("told"),
  screening("fit", (p) => p.choose(p.t("programme-gbv"))),
  screening("found"),
  screening("weight"),
  screening("finish", async (p) => {
    await p.choose(p.t("screening-outcome-redirect"));
    await p.press("screening-finish");
    await p.page.locator("[data-field=trouble]").waitFor();
  }),
];

const screened = (page: string, title: string): Stop => ({
  name: `screened-${page}`,
  go: (p) => formPage(p, "opening-pages", title),
});

const OPENED: Stop[] = [
  {
    name: "screened-who",
    async go(p) {
      await waiting(p, "screening", p.t("waiting-do", { next: "screening" }));
      await beginAgain(p);
      await waiting(p, "opening", p.t("waiting-do", { next: "opening" }));
    },
  },
  screened("reach", "opening-page-reach"),
  screened("consent", "opening-page-consent"),
  screened("next", "screened-next"),
];

export const FIRST: Stop[] = [...LEAD, ...TALK, ...OPENED];
