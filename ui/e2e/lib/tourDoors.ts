// Who has records on this tablet, and room for one more, for the tour. Nobody is added.
import type { Stop } from "./tour";

/** On the tablet, in the settings. */
export const DOORS: Stop[] = [
  {
    name: "settings-people",
    async go(p) {
      await p.press("people-begin");
      await p.sees("people-begin-what");
    },
  },
];
