// Who alone may open a case, for the tour. The form is left as it was found.
import type { Stop } from "./tour";
import { nothingSaid, ofChild } from "./tourCare";

/** On the laptop of a supervisor, from anywhere. */
export const RESTRICTED: Stop[] = [
  {
    name: "restriction",
    async go(p) {
      await ofChild(p, "case-do-restriction");
      await p.sees("restriction-none");
    },
  },
  {
    name: "restriction-name",
    async go(p) {
      await p.press("restriction-name");
      await p.page.locator("[data-field=named]").waitFor();
    },
  },
  {
    name: "restriction-name-missing",
    go: (p) => nothingSaid(p, "restriction-save"),
  },
];
