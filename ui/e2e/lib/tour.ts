// Every screen and how a person gets there, in the order of one walk: from the lock to the cover, for each of the two sides.
// Up to its last part a walk changes nothing that is kept; that part (tourMore) writes, so each walk has an agency of its own.
import type { Side } from "./demo";
import { CARE } from "./tourCare";
import { CLOSURE, DECISIONS, leaveForm, SUBMITTED } from "./tourClosing";
import { FIRST } from "./tourFirst";
import { MORE, OPENING, STEPS } from "./tourForms";
import { AID, WORKLOAD } from "./tourAid";
import { DOORS } from "./tourDoors";
import { LEAVING } from "./tourLeaving";
import { FUNDS, TWO_FILES } from "./tourLife";
import { MORE_LAPTOP, MORE_TABLET } from "./tourMore";
import { GAPS, KEEPING, NEW, VISIT_MORE } from "./tourNew";
import { RECEIVE } from "./tourReceive";
import { RESTRICTED } from "./tourRestricted";
import { SHARING } from "./tourSharing";
import { TRANSFER } from "./tourTransfer";
import { ROLES } from "./tourRoles";
import { COPIES, FORGOT, GO_TO, KEYS, leaveForgot, leaveGoTo, MEMBERS } from "./tourTrust";
import type { Walker } from "./walker";

export interface Stop {
  name: string;
  /** Home visits are one step larger, with larger targets. */
  isVisit?: boolean;
  go(walker: Walker): Promise<void>;
}

const NOTE = {
  en: "CL was at home with M1. Slept well this week, back at school since Monday.",
  fr: "CL était à la maison avec M1. A bien dormi cette semaine, de retour à l’école depuis lundi.",
  ar: "كان CL في المنزل مع M1. نام جيدًا هذا الأسبوع وعاد إلى المدرسة منذ الاثنين.",
};
const WHY = {
  en: "M2 moved back in last week",
  fr: "M2 est revenu vivre ici la semaine dernière",
  ar: "عاد M2 للسكن هنا الأسبوع الماضي",
};

const LOCK: Stop[] = [
  { name: "unlock", go: (p) => p.page.getByRole("heading", { name: p.t("unlock-title") }).waitFor() },
  ...FORGOT,
  {
    name: "unlock-wrong",
    async go(p) {
      await leaveForgot(p);
      await p.page.locator("input").first().fill("not these words at all");
      await p.press("unlock-do");
      await p.page.locator(".banner.tone-warn").waitFor();
    },
  },
];

const COVER: Stop[] = [
  {
    name: "cover",
    async go(p) {
      await p.page.keyboard.press("F8");
      await p.sees("cover-title");
    },
  },
];

const TODAY: Stop = { name: "today", go: (p) => p.unlock() };

const CASES: Stop[] = [
  {
    name: "cases",
    async go(p) {
      await leaveGoTo(p);
      await p.area("cases");
      await p.page.locator("button[data-at]").first().waitFor();
    },
  },
  {
    name: "cases-archive",
    async go(p) {
      await p.page.getByRole("button", { name: p.t("caseload-archive") }).click();
      await p.page
        .locator("button[aria-pressed=true]")
        .filter({ hasText: p.t("caseload-archive") })
        .waitFor();
    },
  },
  {
    name: "cases-search",
    async go(p) {
      await p.page.getByRole("searchbox").fill(p.demo.story.slice(0, 3));
      await p.page.locator("button[data-at]").filter({ hasText: p.demo.story }).waitFor();
    },
  },
  {
    name: "cases-nothing",
    async go(p) {
      await p.page.getByRole("searchbox").fill("zzzz");
      await p.sees("caseload-not-found");
    },
  },
  {
    name: "names",
    async go(p) {
      await p.page.getByRole("searchbox").fill("");
      await p.press("caseload-by-name");
      await p.button("caseload-name-search").waitFor();
    },
  },
  {
    name: "names-missing",
    async go(p) {
      await p.press("caseload-name-search");
      await p.sees("caseload-reason-missing");
    },
  },
  {
    name: "names-found",
    async go(p) {
      await p.field("caseload-name-label").fill("Amber");
      await p.choose(p.t("identity-reason-urgent-contact"));
      await p.press("caseload-name-search");
      await p.button("caseload-name-again").waitFor();
    },
  },
];

const CASE: Stop[] = [
  {
    name: "case-overview",
    async go(p) {
      await p.press("caseload-name-leave");
      await p.openCase(p.demo.story);
      await p.page.locator("#dates-title").waitFor();
    },
  },
  {
    name: "case-timeline",
    async go(p) {
      await p.tab("case-tab-timeline");
      await p.page.locator("[id^=day-]").first().waitFor();
    },
  },
  {
    name: "case-people-hidden",
    async go(p) {
      await p.tab("case-tab-people");
      await p.button("person-show").waitFor();
    },
  },
  {
    name: "case-people-shown",
    async go(p) {
      const reason = p.page.locator("label").filter({ hasText: p.t("identity-reason-urgent-contact") });
      if (await reason.count()) await reason.first().click();
      await p.press("person-show");
      await p.page.locator("#people-title").waitFor();
    },
  },
  {
    name: "case-steps",
    async go(p) {
      await p.tab("case-tab-steps");
      await p.page.locator("[role=tabpanel] ol").waitFor();
    },
  },
  {
    name: "case-plan",
    async go(p) {
      await p.tab("case-tab-plan");
      await p.page.locator("[id^=goal-]").first().waitFor();
    },
  },
];

const visit = (name: string, go: Stop["go"]): Stop => ({ name, isVisit: true, go });

export async function visitPage(p: Walker, page: string): Promise<void> {
  const index = p.page.getByRole("navigation", { name: p.t("visit-pages"), exact: true });
  await index
    .getByRole("button")
    .filter({ hasText: p.t(`visit-page-${page}`) })
    .click();
  await p.page
    .locator("h2[tabindex='-1']")
    .filter({ hasText: p.t(`visit-page-${page}`) })
    .waitFor();
}

const VISIT: Stop[] = [
  visit("visit-brief", async (p) => {
    await p.area("today");
    await p.button("today-start-visit").first().click();
    await p.button("visit-start").waitFor();
  }),
  visit("visit-contact", async (p) => {
    await p.press("visit-start");
    await p.choose(p.t("visit-mark-seen-alone"));
    await p.choose(p.t("visit-mark-unsafe"));
  }),
  visit("visit-nobody", async (p) => {
    await p.choose(p.t("visit-mark-failed"));
    await p.sees("visit-why-failed");
    await p.page.locator("details summary").first().click();
    await p.sees("visit-mode");
  }),
  visit("visit-note", async (p) => {
    await p.choose(p.t("visit-mark-failed"));
    await visitPage(p, "note");
    await p.field("visit-note").fill(NOTE[p.language]);
  }),
  visit("visit-risk", async (p) => {
    await visitPage(p, "risk");
    await p.choose(p.t("risk-high"));
    await p.page.locator("[data-field=reason] textarea").fill(WHY[p.language]);
  }),
  visit("visit-actions", async (p) => {
    await visitPage(p, "actions");
    await p.page.locator("[data-field=actions] label").first().click();
    await p.page.locator("[data-field=actions] textarea").waitFor();
  }),
  VISIT_MORE,
  visit("visit-next", async (p) => {
    await visitPage(p, "finish");
    await p.page.locator(".offers button").first().click();
    await p.page.locator(".offers button[aria-pressed=true]").waitFor();
  }),
  visit("visit-month", async (p) => {
    await p.press("date-show-month");
    await p.page.locator("[data-view=day][tabindex='0']").first().waitFor();
  }),
  {
    name: "today-draft",
    async go(p) {
      await p.press("pages-later");
      await p.button("today-draft-go-on").waitFor();
    },
  },
  visit("visit-restored", async (p) => {
    await p.press("today-draft-go-on");
    await p.button("draft-begin-again").waitFor();
  }),
  visit("visit-taken-away", async (p) => {
    await p.press("draft-begin-again");
    await p.sees("draft-discarded");
  }),
];

const CONFLICTS: Stop = {
  name: "conflicts",
  async go(p) {
    await p.area("conflicts");
    await p.page.locator("article").first().waitFor();
  },
};

const REST: Stop[] = [
  {
    ...CONFLICTS,
    async go(p) {
      await leaveForm(p);
      await CONFLICTS.go(p);
    },
  },
  {
    name: "conflict-another",
    async go(p) {
      await p.button("conflict-another").first().click();
      await p.button("conflict-another-do").waitFor();
    },
  },
  {
    name: "case-conflict",
    async go(p) {
      await p.button("conflict-open").first().click();
      await p.page.locator(".file h1").waitFor();
    },
  },
  {
    name: "directory",
    async go(p) {
      await p.area("directory");
      await p.page.locator("main h2, main h3, main article").first().waitFor();
    },
  },
  GAPS,
  {
    name: "backup",
    async go(p) {
      await p.area("backup");
      await p.button("backup-now").waitFor();
    },
  },
  ...COPIES,
  {
    name: "backup-trouble",
    async go(p) {
      await p.demo.switchNetwork(p.side);
      await p.press("backup-now");
      await p.page.locator("[role=alert]").first().waitFor();
      await p.demo.switchNetwork(p.side);
    },
  },
  {
    name: "backup-running",
    async go(p) {
      // The office answers nobody: the exchange has begun and waits.
      p.demo.freeze();
      await p.press("backup-now");
      await p.sees("backup-running");
    },
  },
  {
    name: "settings",
    async go(p) {
      p.demo.thaw();
      await p.area("settings");
    },
  },
  { name: "settings-lock", go: (p) => p.page.locator("#settings-lock").evaluate((at) => at.scrollIntoView()) },
  ...KEYS,
  {
    name: "settings-about",
    go: (p) => p.page.locator("section[aria-labelledby=settings-about]").evaluate((at) => at.scrollIntoView(false)),
  },
];

/** The walk of a side. It begins and ends locked; whoever walks on touches the cover first. */
export const TOUR: Record<Side, readonly Stop[]> = {
  tablet: [
    ...[...LOCK, TODAY, ...GO_TO, ...CASES, ...CASE, ...VISIT, ...CLOSURE, ...FIRST, ...RECEIVE],
    ...[...OPENING, ...STEPS, ...MORE, ...CARE, ...SHARING, ...TRANSFER, ...NEW, ...AID, ...TWO_FILES],
    ...[...REST, ...DOORS, LEAVING, ...MORE_TABLET, ...COVER],
  ],
  laptop: [
    TODAY,
    ...DECISIONS,
    ...SUBMITTED,
    { name: "case-of-another", go: (p) => p.openCase(p.demo.story) },
    {
      name: "people-reason",
      async go(p) {
        await p.tab("case-tab-people");
        await p.button("person-show").waitFor();
      },
    },
    ...KEEPING,
    WORKLOAD,
    ...RESTRICTED,
    FUNDS,
    LEAVING,
    ...MEMBERS,
    ...ROLES,
    CONFLICTS,
    ...MORE_LAPTOP,
    ...COVER,
  ],
};
