// Files whose time is over, for the tour. Nothing is brought back and nothing is put forward.
import type { Stop } from "./tour";

/** From anywhere, on either side. */
export const LEAVING: Stop = {
  name: "leaving",
  async go(p) {
    await p.area("settings");
    await p.press("leaving-open");
    await p.sees("leaving-lead");
  },
};
