// Who carries a case, decisions that weigh on people, what is best for a child, what a contact brought beside, and what is
// missing around the agency, for the tour. Every form is left as it was found.
import type { Stop } from "./tour";
import { fromMore, nothingSaid, ofChild, page, turnTo } from "./tourCare";
import { leaveForm } from "./tourClosing";
import type { Walker } from "./walker";

/** Waits until a form stands open. */
async function form(p: Walker): Promise<void> {
  await p.page.locator(".form-page .pages").waitFor();
}

/** A button of the screen that stands open leads to a form. */
const opens = (name: string, button: string): Stop => ({
  name,
  async go(p) {
    await p.press(button);
    await form(p);
  },
});

const missing = (name: string, save: string): Stop => ({ name, go: (p) => nothingSaid(p, save) });

const screen = (name: string, act: string, button: string): Stop => ({
  name,
  async go(p) {
    await fromMore(p, act);
    await p.button(button).waitFor();
  },
});

const HANDOVER: Stop[] = [
  screen("handover", "case-do-handover", "handover-write"),
  opens("handover-note", "handover-write"),
  missing("handover-note-missing", "handover-note-save"),
];

const DECISION: Stop[] = [
  screen("decisions", "case-do-decisions", "report-new"),
  opens("report-what", "report-new"),
  page("report-client", "decision-page-client"),
  page("report-decision", "decision-page-decision", (p) => nothingSaid(p, "report-save")),
  {
    name: "explain",
    async go(p) {
      await fromMore(p, "case-do-decisions");
      await p.press("explain-other");
      await form(p);
    },
  },
  missing("explain-missing", "explain-save"),
];

const BID: Stop[] = [
  {
    name: "bid",
    async go(p) {
      await ofChild(p, "case-do-bid");
      await p.button("bid-ask").waitFor();
    },
  },
  opens("bid-ask", "bid-ask"),
  missing("bid-ask-missing", "bid-ask-save"),
];

/** On the tablet, from anywhere. */
export const NEW: Stop[] = [...HANDOVER, ...DECISION, ...BID];

/** From the list of services. */
export const GAPS: Stop = {
  name: "gaps",
  async go(p) {
    await p.press("gaps-show");
    await p.page.locator("section[aria-labelledby=gaps-title] > :is(ul, p:not(.quiet))").waitFor();
    await p.page.locator("#gaps-title").evaluate((at) => at.scrollIntoView());
  },
};

/** From a visit that is being written: every part of what else it brought stands open. */
export const VISIT_MORE: Stop = {
  name: "visit-more",
  isVisit: true,
  async go(p) {
    await turnTo(p, p.t("visit-page-finish"));
    await p.press("visit-more");
    const shut = p.page.locator("details[data-field]:not([open]) > summary");
    await shut.first().waitFor();
    while ((await shut.count()) > 0) await shut.first().click();
  },
};

/** On the laptop of who gives cases and signs the list of services. */
export const KEEPING: Stop[] = [
  {
    name: "handover-of-another",
    async go(p) {
      await p.openCase(p.demo.story);
      await p.press("case-more");
      await p.press("case-do-handover");
      await p.button("handover-give").waitFor();
    },
  },
  opens("handover-who", "handover-give"),
  page("handover-client", "handover-page-client"),
  page("handover-last", "handover-page-note", (p) => nothingSaid(p, "handover-give-save")),
  {
    name: "directory-keeper",
    async go(p) {
      await leaveForm(p);
      await p.area("directory");
      await p.button("provider-add").waitFor();
    },
  },
  GAPS,
  opens("provider-who", "provider-add"),
  page("provider-trust", "provider-page-trust"),
  page("provider-services", "provider-page-services", async (p) => {
    await nothingSaid(p, "provider-save");
  }),
];
