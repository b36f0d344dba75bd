// What only comes about once something is saved, for the tour: looking again at needs, a short look, a photo, what is best
// for a child, reports that two decide on, a case that is given on. It stands last in each walk, because it writes; where
// a second person is needed, the other side does its part first.
import type { Stop } from "./tour";
import { fromMore, nothingSaid, ofChild, page, turnTo } from "./tourCare";
import { leaveForm } from "./tourClosing";
import {
  agreesToPhotos,
  answer,
  asksBid,
  decided,
  does,
  field,
  fromFile,
  givesCase,
  open,
  options,
  panel,
  prepares,
  reports,
  save,
  takesBack,
  together,
  views,
  weighs,
} from "./tourMoreActs";
import { added, codesOf, LET_IN, oneMore, requests, SHARED, shows, SIGNING } from "./tourMoreTrust";
import { PAPERS } from "./tourPapers";
import type { Walker } from "./walker";

/** The case that the other side gave on or took back in: a walk opens the other side once, for all that is needed of it. */
const given = new WeakMap<Walker, string>();

const AGAIN: Stop[] = [
  {
    name: "reassess",
    async go(p) {
      await fromMore(p, "case-do-reassess");
      await p.page.locator(".form-page .pages").waitFor();
    },
  },
  {
    name: "reassess-missing",
    async go(p) {
      await answer(p, "reason", p.t("reassess-reason-new-incident"));
      await field(p, "risk").waitFor();
      await nothingSaid(p, "reassess-save");
    },
  },
  {
    name: "assessment-short",
    async go(p) {
      await leaveForm(p);
      await p.area("today");
      await p.page
        .locator("button.open")
        .filter({ hasText: p.t("rule-W03") })
        .first()
        .click();
      await p.press("case-do-assessment");
      const first = p.page.locator(".pages > nav button").first();
      await first.click();
      await field(p, "rapid").locator("label").click();
    },
  },
  {
    name: "assessment-short-missing",
    async go(p) {
      await turnTo(p, p.t("assessment-page-finish"));
      await nothingSaid(p, "assessment-finish");
    },
  },
  {
    name: "visit-photo",
    isVisit: true,
    async go(p) {
      await agreesToPhotos(p);
      await fromFile(p, "case-do-visit");
      await p.press("visit-start");
      await turnTo(p, p.t("visit-page-note"));
      const file = { name: "photo.png", mimeType: "image/png", buffer: await p.page.screenshot() };
      await p.page.locator("main input[type=file]").setInputFiles(file);
      const kept = p.page.locator("main section li.card").first();
      await kept.waitFor();
      await kept.evaluate((at) => at.scrollIntoView({ block: "center" }));
    },
  },
  {
    name: "visit-photo-look",
    isVisit: true,
    async go(p) {
      await p.press("media-look", { kind: "photo" });
      await p.page.locator("dialog[open]").waitFor();
    },
  },
];

const BID: Stop[] = [
  {
    name: "bid-asked",
    async go(p) {
      await p.page.keyboard.press("Escape");
      await asksBid(p);
    },
  },
  {
    name: "bid-options",
    async go(p) {
      await open(p, "bid-prepare");
      await options(p);
    },
  },
  page("bid-weigh", "bid-page-weigh", weighs),
  page("bid-views", "bid-page-views", (p) => nothingSaid(p, "bid-prepare-save")),
  {
    name: "bid-prepared",
    async go(p) {
      await views(p);
      await save(p, "bid-prepare-save");
    },
  },
  {
    name: "bid-decided",
    async go(p) {
      await together(p, "laptop", async (other) => {
        await ofChild(other, "case-do-bid");
        await open(other, "bid-decide");
        await panel(other);
        await turnTo(other, other.t("bid-page-decided"));
        await decided(other);
        await save(other, "bid-decide-save");
        given.set(p, await givesCase(other));
      });
      await ofChild(p, "case-do-bid");
      await p.sees("bid-decided");
    },
  },
  {
    name: "bid-follow",
    async go(p) {
      await open(p, "bid-step-title");
      await answer(p, "kind", p.t("bid-step-explained"));
      await nothingSaid(p, "bid-step-save");
    },
  },
];

const REPORT: Stop[] = [
  { name: "report-waits", go: (p) => leaveForm(p).then(() => reports(p, "reported")) },
  {
    name: "report-step",
    async go(p) {
      await open(p, "report-step");
      await nothingSaid(p, "report-step-save");
    },
  },
];

const DECIDES: Stop[] = [
  {
    name: "bid-panel",
    async go(p) {
      const works = async (other: Walker) => {
        await asksBid(other);
        await prepares(other);
        await reports(other, "not-reported");
        given.set(p, await takesBack(other));
      };
      await together(p, "tablet", works, async (other) => {
        await oneMore(other);
        await added(other);
        await shows(other, "further");
        requests.set(p, await codesOf(other));
      });
      await ofChild(p, "case-do-bid");
      await open(p, "bid-decide");
      await panel(p);
    },
  },
  page("bid-decide", "bid-page-decided", (p) => nothingSaid(p, "bid-decide-save")),
  {
    name: "report-submitted",
    async go(p) {
      await ofChild(p, "case-do-decisions");
      await p.press("report-decide");
      await p.button("submitted-approve").waitFor();
    },
  },
  {
    name: "second",
    async go(p) {
      await p.press("submitted-approve");
      await p.page
        .locator("dialog[open]")
        .getByRole("button", { name: p.t("submitted-approve") })
        .click();
      await p.page.locator("dialog[open]").waitFor({ state: "detached" });
      await ofChild(p, "case-do-decisions");
      await open(p, "second-do");
      await nothingSaid(p, "second-save");
    },
  },
  {
    name: "continue",
    async go(p) {
      await leaveForm(p);
      await p.openCase(given.get(p) ?? "");
      await does(p, "case-do-decisions");
      await open(p, "continue-do");
    },
  },
  page("continue-told", "decision-page-told", (p) => nothingSaid(p, "continue-save")),
];

const GIVEN: Stop[] = [
  {
    name: "handover-asked",
    async go(p) {
      await leaveForm(p);
      await p.openCase(given.get(p) ?? "");
      await does(p, "case-do-handover");
      await p.button("handover-answer").waitFor();
    },
  },
  {
    name: "handover-answer",
    async go(p) {
      await open(p, "handover-answer");
      await answer(p, "takes", p.t("handover-decline"));
      await nothingSaid(p, "handover-answer-save");
    },
  },
];

/** On the tablet, last of all. */
export const MORE_TABLET: Stop[] = [...AGAIN, ...PAPERS, ...BID, ...REPORT, ...GIVEN, ...SHARED];

/** On the laptop of a supervisor, last of all. */
export const MORE_LAPTOP: Stop[] = [...DECIDES, ...LET_IN, ...SIGNING];
