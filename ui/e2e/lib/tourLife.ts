// Two files of one person, and the list of emergency money, for the tour. Every form is left as it was found.
import type { Stop } from "./tour";
import { fromMore, nothingSaid } from "./tourCare";
import { leaveForm } from "./tourClosing";

/** On the tablet, from anywhere. */
export const TWO_FILES: Stop[] = [
  {
    name: "join",
    async go(p) {
      await fromMore(p, "case-do-join");
      await p.sees("join-none");
    },
  },
  {
    name: "join-propose",
    async go(p) {
      await p.press("join-propose");
      await p.page.locator("[data-field=code]").waitFor();
    },
  },
  {
    name: "join-propose-missing",
    go: (p) => nothingSaid(p, "join-propose-save"),
  },
];

/** On the laptop of a supervisor. */
export const FUNDS: Stop = {
  name: "funds",
  async go(p) {
    await leaveForm(p);
    await p.area("approvals");
    await p.press("funds-title");
    await p.page.locator("meter").first().waitFor();
  },
};
