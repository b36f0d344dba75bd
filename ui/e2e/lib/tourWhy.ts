// Why the questions of a page are asked, for the tour: opened on the page at hand, and closed by the keyboard.
import type { Stop } from "./tour";

/** From a page of a form. */
export const WHY: Stop[] = [
  {
    name: "why-asked",
    async go(p) {
      await p.press("why-open");
      await p.page.locator("dialog[open]").getByText(p.t("why-papers"), { exact: true }).waitFor();
    },
  },
  {
    name: "why-asked-closed",
    async go(p) {
      await p.page.keyboard.press("Escape");
      await p.page.locator("dialog[open]").waitFor({ state: "detached" });
      await p.page
        .locator("button:focus")
        .filter({ hasText: p.t("why-open") })
        .waitFor();
    },
  },
];
