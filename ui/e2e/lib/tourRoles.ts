// Other roles or another team for somebody, and the rules that hold for all devices: for the tour. Nothing is signed.
import type { Stop } from "./tour";

/** On the laptop of a supervisor, from staff and devices. */
export const ROLES: Stop[] = [
  {
    name: "members-change",
    async go(p) {
      await p.page
        .locator("main button")
        .filter({ hasText: p.t("change-open") })
        .first()
        .click();
      const form = p.page.locator(".asked").filter({ hasText: p.t("change-roles") });
      await form
        .locator("label")
        .filter({ hasText: p.t("role-CW") })
        .first()
        .click();
      await p.page.getByText(p.t("change-loses"), { exact: true }).waitFor();
      await form.evaluate((at) => at.scrollIntoView());
    },
  },
  {
    name: "members-rules",
    async go(p) {
      await p.press("change-stop");
      await p.page.locator("#members-policy").waitFor();
      await p.page.locator("#members-policy").evaluate((at) => at.scrollIntoView());
    },
  },
];
