// A tablet that two share, a device that is let in by codes, and what two people sign, for the tour. It stands last: it signs.
import { readFileSync } from "node:fs";

import type { Stop } from "./tour";
import { leaveForm } from "./tourClosing";
import type { Walker } from "./walker";

const SECRET = "lantern gravel orchid meadow twenty";

/** From anywhere: the tablet is locked, with room for one more person. */
export async function oneMore(p: Walker): Promise<void> {
  await leaveForm(p);
  await p.area("settings");
  await p.press("people-begin");
  await p.press("people-begin-do");
  await p.page.getByRole("heading", { name: p.t("people-add-title"), exact: true }).waitFor();
}

/** Their code on the lock screen and their passphrase: they wait to be let in. */
export async function added(p: Walker): Promise<void> {
  const texts = p.page.locator("main input:not([type=checkbox])");
  await texts.nth(0).fill("B2");
  await texts.nth(1).fill(SECRET);
  await texts.nth(2).fill(SECRET);
  await p.press("people-add-do");
  await p.button("people-waiting-codes").waitFor();
}

/** Who waits shows the codes of their request. */
export async function shows(p: Walker, which: "first" | "further"): Promise<void> {
  await p.page.locator("main input:not([type=checkbox])").first().fill(SECRET);
  await p.press("people-waiting-codes");
  await p.page.getByRole("heading", { name: p.t("join-device-title"), exact: true }).waitFor();
  await p.choose(p.t(`join-${which}`));
  await p.press("join-begin");
  await p.page.getByRole("heading", { name: p.t("join-show-title"), exact: true }).waitFor();
}

/** What the codes on the screen say, as their file keeps it. */
export async function codesOf(p: Walker): Promise<Buffer> {
  const [download] = await Promise.all([p.page.waitForEvent("download"), p.press("codes-save")]);
  return readFileSync(await download.path());
}

export const SHARED: Stop[] = [
  { name: "people-add", go: oneMore },
  {
    name: "people-add-missing",
    async go(p) {
      await p.press("people-add-do");
      await p.page.locator("[aria-invalid=true]").first().waitFor();
    },
  },
  { name: "people-waiting", go: added },
  {
    name: "join-which",
    async go(p) {
      await p.page.locator("main input:not([type=checkbox])").first().fill(SECRET);
      await p.press("people-waiting-codes");
      await p.page.getByRole("heading", { name: p.t("join-device-title"), exact: true }).waitFor();
    },
  },
  {
    name: "join-show",
    async go(p) {
      await p.press("forgot-leave");
      await shows(p, "first");
      // What turns by itself stands still to be looked at.
      const hold = p.button("codes-hold");
      if (await hold.isVisible()) await hold.click();
    },
  },
  {
    name: "join-scan",
    async go(p) {
      await p.press("join-scan");
      await p.press("codes-paste");
      await p.field("codes-text").fill("nothing of the kind");
      await p.press("codes-take");
      await p.page.locator("main [role=alert]").first().waitFor();
    },
  },
  {
    name: "people-who",
    async go(p) {
      await p.press("forgot-leave");
      await p.press("people-other");
      await p.page.getByRole("heading", { name: p.t("people-who"), exact: true }).waitFor();
    },
  },
  {
    name: "people-drop",
    async go(p) {
      await p.page.locator("main button").filter({ hasText: "B2" }).click();
      await p.press("people-waiting-drop");
      await p.button("people-waiting-drop-do").waitFor();
    },
  },
  {
    name: "people-dropped",
    async go(p) {
      await p.press("people-waiting-drop-do");
      await p.page.getByRole("heading", { name: p.t("unlock-title"), exact: true }).waitFor();
      await p.unlock();
    },
  },
];

/** A part of staff and devices, where it stands. */
async function seen(p: Walker, title: string): Promise<void> {
  await p.page.locator(`#${title}`).evaluate((at) => at.scrollIntoView());
}

/** The request that the laptop's colleague left: a walk opens the tablet once. */
export const requests = new WeakMap<Walker, Buffer>();
function requestOf(p: Walker): Buffer {
  const request = requests.get(p);
  if (!request) throw new Error("somebody asked to be let in");
  return request;
}

/** Letting the tablet of a new person in: their codes, the words, who it is, the answer. */
export const LET_IN: Stop[] = [
  {
    name: "let-in",
    async go(p) {
      await leaveForm(p);
      await p.area("settings");
      await p.press("members-open");
      await p.press("let-in-open");
      await seen(p, "let-in-title");
    },
  },
  {
    name: "let-in-words",
    async go(p) {
      const request = requestOf(p);
      const file = { name: "request.txt", mimeType: "text/plain", buffer: request };
      await p.page.locator("section[aria-labelledby=let-in-title] input[type=file]").setInputFiles(file);
      await p.press("let-in-do");
      await p.page.locator("section[aria-labelledby=let-in-title] .error").first().waitFor();
      await seen(p, "let-in-title");
    },
  },
  {
    name: "let-in-answer",
    async go(p) {
      await p.choose(p.t("let-in-same"));
      await p.press("let-in-do");
      await p.button("let-in-done").waitFor();
      await seen(p, "let-in-title");
    },
  },
];

/** Somebody who joins, up to the codes for the second signature. */
export const SIGNING: Stop[] = [
  {
    name: "members-propose",
    async go(p) {
      await p.press("let-in-done");
      await p.press("staff-propose");
      await p.press("staff-do-propose");
      await p.page.locator("section[aria-labelledby=staff-title] .error").first().waitFor();
      await seen(p, "staff-title");
    },
  },
  {
    name: "members-propose-codes",
    async go(p) {
      const part = p.page.locator("section[aria-labelledby=staff-title]");
      const texts = part.locator("input:not([type=checkbox]):not([type=radio])");
      await texts.nth(0).fill("CW77");
      await texts.nth(1).fill("Odile Marn");
      await part
        .locator("label")
        .filter({ hasText: p.t("role-CW") })
        .first()
        .click();
      await part.locator("label").filter({ hasText: "SU01" }).click();
      await p.press("staff-do-propose");
      await p.button("let-in-done").waitFor();
      await seen(p, "staff-title");
    },
  },
  {
    name: "members-waiting",
    async go(p) {
      await p.press("let-in-done");
      await seen(p, "members-waits");
    },
  },
  {
    name: "members-sign",
    async go(p) {
      await p.press("staff-sign");
      await seen(p, "staff-title");
    },
  },
];
