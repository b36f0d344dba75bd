// A file of another agency, for the tour: what is asked before one is opened, and what is said of one that is none.
import type { Stop } from "./tour";
import { leaveForm } from "./tourClosing";

export const RECEIVE: Stop[] = [
  {
    name: "receive",
    async go(p) {
      await leaveForm(p);
      await p.area("cases");
      await p.press("caseload-waiting");
      await p.press("receive-do");
      await p.page.getByRole("heading", { name: p.t("receive-title"), exact: true }).waitFor();
    },
  },
  {
    name: "receive-unknown",
    async go(p) {
      const file = { name: "other.txt", mimeType: "text/plain", buffer: Buffer.from("nothing of the kind") };
      await p.page.locator("main input[type=file]").setInputFiles(file);
      await p.page.locator("main [role=alert]").first().waitFor();
    },
  },
];
