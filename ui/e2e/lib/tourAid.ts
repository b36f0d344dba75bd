// Emergency money, the search for a family, and who carries how much, for the tour. Every form is left as it was found.
import type { Stop } from "./tour";
import { fromMore, nothingSaid, ofChild, page } from "./tourCare";
import { leaveForm } from "./tourClosing";
import type { Walker } from "./walker";

async function form(p: Walker, button: string): Promise<void> {
  await p.press(button);
  await p.page.locator(".form-page .pages").waitFor();
}

/** On the tablet, from anywhere. */
export const AID: Stop[] = [
  {
    name: "fund",
    async go(p) {
      await fromMore(p, "case-do-fund");
      await p.sees("fund-none");
    },
  },
  { name: "fund-need", go: (p) => form(p, "fund-ask") },
  page("fund-money", "fund-page-money", (p) => nothingSaid(p, "fund-ask-save")),
  {
    name: "tracing",
    async go(p) {
      await ofChild(p, "case-do-tracing");
      await p.sees("tracing-none");
    },
  },
  { name: "tracing-known", go: (p) => form(p, "tracing-begin") },
  { name: "tracing-known-missing", go: (p) => nothingSaid(p, "tracing-begin-save") },
];

/** On the laptop of a supervisor. */
export const WORKLOAD: Stop = {
  name: "workload",
  async go(p) {
    await leaveForm(p);
    await p.area("cases");
    await p.press("workload-open");
    await p.page.locator("meter").first().waitFor();
  },
};
