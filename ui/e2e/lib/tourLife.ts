// Two files of one person, the list of emergency money, and the parts of the backup and settings screens that stand further
// down, for the tour. Every form is left as it was found.
import type { Stop } from "./tour";
import { fromMore, nothingSaid } from "./tourCare";
import { leaveForm } from "./tourClosing";

/** Scrolls to a part of the screen by the id of its heading. */
const part = (name: string, heading: string): Stop => ({
  name,
  go: (p) => p.page.locator(`section[aria-labelledby=${heading}]`).evaluate((at) => at.scrollIntoView()),
});

/** Before the device is unlocked: asking for help with a passphrase, and back. */
export const FORGOT: Stop = {
  name: "unlock-forgot",
  async go(p) {
    await p.press("forgot-link");
    await p.sees("forgot-title");
  },
};

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

/** On the backup screen. */
export const BACKUP_PARTS: Stop[] = [part("backup-copy", "copy-title"), part("backup-stick", "stick-title")];

/** On the settings screen. */
export const KEY_PARTS: Stop[] = [part("settings-passphrase", "settings-passphrase")];

/** On the laptop of a supervisor. */
export const OFFICE: Stop[] = [
  {
    name: "funds",
    async go(p) {
      await leaveForm(p);
      await p.area("approvals");
      await p.press("funds-title");
      await p.page.locator("meter").first().waitFor();
    },
  },
  {
    name: "members",
    async go(p) {
      await p.area("settings");
      await p.press("members-open");
      await p.page.locator("#members-people").waitFor();
    },
  },
];
