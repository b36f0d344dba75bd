// Every field that takes words, and how a person comes to it.
import type { Locator } from "playwright-core";

import type { Side } from "./demo";
import { visitPage } from "./tour";
import { closurePage, leaveForm } from "./tourClosing";
import type { Walker } from "./walker";

export interface Field {
  name: string;
  side: Side;
  /** Goes to the field; whoever uses the list goes through it in order. */
  open(walker: Walker): Promise<Locator>;
}

const dialogField = (w: Walker) => w.page.locator("dialog[open]").getByRole("textbox");

async function closeDialog(w: Walker): Promise<void> {
  await w.page.keyboard.press("Escape");
  await w.page.locator("dialog[open]").waitFor({ state: "detached" });
}

export const FIELDS: readonly Field[] = [
  {
    name: "search",
    side: "tablet",
    async open(w) {
      await w.area("cases");
      return w.page.getByRole("searchbox");
    },
  },
  {
    name: "name",
    side: "tablet",
    async open(w) {
      await w.page.getByRole("searchbox").fill("");
      await w.press("caseload-by-name");
      return w.field("caseload-name-label");
    },
  },
  {
    name: "why an action could not be done",
    side: "tablet",
    async open(w) {
      await w.press("cancel");
      await w.openCase(w.demo.story);
      await w.tab("case-tab-plan");
      await w.button("case-action-could-not").first().click();
      return dialogField(w);
    },
  },
  {
    name: "day of the next contact",
    side: "tablet",
    async open(w) {
      await closeDialog(w);
      await w.tab("case-tab-overview");
      await w.press("case-next-contact-change");
      return dialogField(w);
    },
  },
  {
    name: "day of a visit",
    side: "tablet",
    async open(w) {
      await closeDialog(w);
      await w.press("case-do-visit");
      await w.press("visit-start");
      await w.page.locator("main details summary").first().click();
      return w.page.locator("[data-field=held_on] input");
    },
  },
  {
    name: "note of a visit",
    side: "tablet",
    async open(w) {
      await w.page.locator("[data-field=held_on] input").fill("");
      await visitPage(w, "note");
      return w.field("visit-note");
    },
  },
  {
    name: "reason of a risk",
    side: "tablet",
    async open(w) {
      await visitPage(w, "risk");
      await w.choose(w.t("risk-high"));
      return w.page.locator("[data-field=reason] textarea");
    },
  },
  {
    name: "what came of an action",
    side: "tablet",
    async open(w) {
      await visitPage(w, "actions");
      await w.page.locator("[data-field=actions] label").first().click();
      return w.page.locator("[data-field=actions] textarea");
    },
  },
  {
    name: "day of the next visit",
    side: "tablet",
    async open(w) {
      await visitPage(w, "finish");
      return w.page.locator("[data-field=next] input");
    },
  },
  {
    name: "summary of a closure",
    side: "tablet",
    async open(w) {
      await w.page.locator("[data-field=next] input").fill("");
      await leaveForm(w);
      await w.area("today");
      await w.page.locator("section[aria-labelledby=band-visit] button.open").first().click();
      await w.press("case-more");
      await w.press("case-do-closure");
      await closurePage(w, "summary");
      return w.field("closure-summary");
    },
  },
  {
    name: "what people said of a closure",
    side: "tablet",
    async open(w) {
      await closurePage(w, "talked");
      return w.field("closure-views");
    },
  },
  {
    name: "day of a talk",
    side: "tablet",
    open: async (w) => w.page.locator("[data-field=asked_on] input"),
  },
  {
    name: "another day in a conflict",
    side: "tablet",
    async open(w) {
      await w.page.locator("[data-field=asked_on] input").fill("");
      await leaveForm(w);
      await w.area("conflicts");
      const conflict = w.page.getByRole("article").filter({ hasText: w.t("field-next-contact-on") });
      await conflict.getByRole("button", { name: w.t("conflict-another"), exact: true }).click();
      return conflict.getByRole("textbox");
    },
  },
  {
    name: "words beside the reason for opening names",
    side: "laptop",
    async open(w) {
      await w.openCase(w.demo.story);
      await w.tab("case-tab-people");
      return w.field("person-note");
    },
  },
  {
    name: "words for a closure that is returned",
    side: "laptop",
    async open(w) {
      await w.area("approvals");
      await w.page.locator("main li button").filter({ hasText: w.demo.story }).click();
      await w.press("approval-return");
      return dialogField(w);
    },
  },
];
