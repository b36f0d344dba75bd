// Going by keyboard, a forgotten passphrase, copies and sticks, who holds a device: for the tour. Every form is left as found.
import type { Stop } from "./tour";
import type { Walker } from "./walker";

/** A part of a long page, by the id of its title. */
const part = (name: string, title: string): Stop => ({
  name,
  async go(p) {
    await p.page.locator(`#${title}`).waitFor();
    await p.page.locator(`#${title}`).evaluate((at) => at.scrollIntoView());
  },
});

/** From the lock. */
export const FORGOT: Stop[] = [
  {
    name: "unlock-forgot",
    async go(p) {
      await p.press("forgot-link");
      await p.page.getByRole("heading", { name: p.t("forgot-title") }).waitFor();
    },
  },
  {
    name: "unlock-forgot-weak",
    async go(p) {
      await p.page.locator("input").first().fill("one two");
      await p.press("forgot-ask");
      await p.page.locator(".error, [role=alert]").first().waitFor();
    },
  },
];

export const leaveForgot = (p: Walker): Promise<void> => p.press("forgot-leave");

/** From anywhere but a visit: the list of everything, then what a few letters leave. */
export const GO_TO: Stop[] = [
  {
    name: "go-to",
    async go(p) {
      await p.page.keyboard.press("Control+k");
      await p.page.getByRole("combobox", { name: p.t("go-to-where") }).waitFor();
      await p.page.getByRole("option", { name: p.t("caseload-by-name") }).waitFor();
    },
  },
  {
    name: "go-to-code",
    async go(p) {
      await p.page.getByRole("combobox", { name: p.t("go-to-where") }).fill(p.demo.story.slice(0, 2));
      await p.page.getByRole("option").filter({ hasText: p.demo.story }).waitFor();
    },
  },
];

export const leaveGoTo = (p: Walker): Promise<void> => p.page.keyboard.press("Escape");

/** From the backup page. */
export const COPIES: Stop[] = [
  part("backup-cases", "backup-cases"),
  part("backup-colleagues", "backup-colleagues"),
  part("backup-copy", "copy-title"),
  part("backup-nearby", "nearby-title"),
  part("backup-stick", "stick-title"),
];

/** From the settings. */
export const KEYS: Stop[] = [
  {
    name: "settings-passphrase",
    async go(p) {
      await p.press("passphrase-change");
      await p.press("passphrase-save");
      await p.page.locator("section[aria-labelledby=settings-passphrase] .error").first().waitFor();
      await p.page.locator("#settings-passphrase").evaluate((at) => at.scrollIntoView());
    },
  },
  {
    name: "settings-help",
    async go(p) {
      await p.press("passphrase-leave");
      await part("settings-help", "settings-help").go(p);
    },
  },
  part("settings-keys", "settings-keys"),
];

/** On the laptop of a supervisor. */
export const MEMBERS: Stop[] = [
  {
    name: "members",
    async go(p) {
      await p.area("settings");
      await p.press("members-open");
      await p.page.locator("#members-people").waitFor();
    },
  },
  {
    name: "members-new-keys",
    async go(p) {
      await p.press("new-keys-begin");
      await p.press("new-keys-now");
      await p.page.locator("main .error").first().waitFor();
      await p.page.locator("#new-keys-title").evaluate((at) => at.scrollIntoView());
    },
  },
  {
    name: "members-remove",
    async go(p) {
      await p.page
        .locator("main button:not([disabled])")
        .filter({ hasText: new RegExp(`^\\s*${p.t("members-remove")}\\s*$`) })
        .first()
        .click();
      await p.press("members-remove-now");
      await p.page.locator(".asked .error").first().waitFor();
      await p.page.locator(".asked").evaluate((at) => at.scrollIntoView());
    },
  },
];
