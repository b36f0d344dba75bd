// What is typed and shown stays in the encrypted store and on the screen: nothing of it in the browser's profile, addresses,
// titles, history, console or clipboard, nor behind the cover, nor in what is drawn first after unlocking.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";

import { openWithProfile } from "../lib/browser";
import { makeTemplate, startDemo, type Demo, type Side } from "../lib/demo";
import { FIELDS } from "../lib/fields";
import { foundIn, PLANTED, searchFolder } from "../lib/planted";
import { Walker } from "../lib/walker";

/** Shown with the names of the story's case; made in `tests/src/demo/people.rs`. */
const SHOWN = ["Amberlyn", "Quistfeather"];
const ON_CLIPBOARD_BEFORE = "a shopping list";
const CLIPBOARD_MS = 30_000;
const LONG = 5 * 60_000;

beforeAll(makeTemplate);

/** What the browser itself can be asked for: storage, addresses, titles, states of its history. */
function kept(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(async () => {
    const { navigation } = globalThis as unknown as {
      navigation: { entries(): { url: string; getState(): unknown }[] };
    };
    return {
      local: Object.entries(localStorage),
      session: Object.entries(sessionStorage),
      databases: await indexedDB.databases(),
      cookies: document.cookie,
      caches: "caches" in globalThis ? await caches.keys() : [],
      workers: "serviceWorker" in navigator ? (await navigator.serviceWorker.getRegistrations()).length : 0,
      title: document.title,
      href: location.href,
      state: JSON.stringify(history.state),
      entries: navigation.entries().map((entry) => `${entry.url} ${JSON.stringify(entry.getState() ?? null)}`),
    };
  });
}

/** Keeps the page as it is painted, frame by frame, from now on. */
async function filmFrom(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const frames: string[] = [];
    const next = () => {
      const values = [...document.querySelectorAll<HTMLInputElement>("input, textarea")].map((field) => field.value);
      const frame = `${document.title}\n${document.documentElement.outerHTML}\n${values.join("\n")}`;
      if (frame !== frames.at(-1)) frames.push(frame);
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    Object.assign(globalThis, { frames });
  });
  return () => page.evaluate(() => (globalThis as unknown as { frames: string[] }).frames.splice(0));
}

/** Keeps what is painted in the first frame after the key that hides everything. */
async function frameAfterHide(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    document.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "F8") return;
        requestAnimationFrame(() => {
          const values = [...document.querySelectorAll<HTMLInputElement>("input, textarea")].map(
            (field) => field.value,
          );
          const frame = `${document.documentElement.outerHTML}\n${values.join("\n")}`;
          Object.assign(globalThis, { hidden: frame });
        });
      },
      { capture: true, once: true },
    );
  });
  return () => page.evaluate(() => (globalThis as unknown as { hidden: string }).hidden);
}

/** What a screen reader is told. */
async function readAloud(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const tree = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  return JSON.stringify(tree.nodes);
}

async function copyOf(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

async function leaveTraces(demo: Demo, side: Side, strings: readonly string[], profile: string): Promise<void> {
  const watched = await openWithProfile(profile, demo.links[side], "laptop");
  const walker = new Walker(watched, demo, side);
  const { page } = walker;
  const addresses: string[] = [];
  page.on("framenavigated", (frame) => addresses.push(frame.url()));
  const secrets = [...strings, ...SHOWN, demo.passphrases[side]];
  try {
    await page.locator("main input").first().waitFor();
    await page.evaluate((words) => navigator.clipboard.writeText(words), ON_CLIPBOARD_BEFORE);
    await walker.unlock();

    const fields = FIELDS.filter((field) => field.side === side);
    const share = Math.ceil(strings.length / fields.length);
    for (const [at, field] of fields.entries()) {
      const own = strings.slice(at * share, (at + 1) * share).join("; ");
      const box = await field.open(walker);
      await box.fill(own);
      await box.press("Control+A");
      await box.press(at % 2 === 0 ? "Control+C" : "Control+X");
      await walker.settled();
      expect(foundIn(JSON.stringify(await kept(page)), secrets), field.name).toEqual([]);
    }
    const copiedAt = Date.now();

    await page.keyboard.press("Escape");
    if (side === "tablet") await walker.openCase(demo.story);
    else {
      await walker.openCase(demo.story);
      await walker.tab("case-tab-people");
      await walker.choose(walker.t("identity-reason-urgent-contact"));
    }
    await walker.tab("case-tab-people");
    await walker.press("person-show");
    await page
      .getByText(SHOWN[0] ?? "")
      .first()
      .dblclick();
    await page.keyboard.press("Control+C");

    const hidden = await frameAfterHide(page);
    await page.keyboard.press("F8");
    await walker.sees("cover-title");
    const frame = await hidden();
    expect(frame, "the first frame after Hide is the cover").toContain(walker.t("cover-title"));
    expect(foundIn(frame, [...secrets, demo.story]), "the first frame after Hide").toEqual([]);
    expect(foundIn(await readAloud(page), [...secrets, demo.story]), "what is read aloud after Hide").toEqual([]);
    await walker.leaveCover();

    const film = await filmFrom(page);
    await walker.unlock();
    await walker.settled();
    const frames = await film();
    expect(frames.length, "the film has the lock and the first screen").toBeGreaterThan(2);
    // The passphrase stands in its field until it is accepted, as dots; it may be in no later frame.
    const typed = frames.filter((frame) => !frame.includes('type="password"'));
    expect(foundIn(frames.join("\n"), [...strings, ...SHOWN]), "frames after unlocking").toEqual([]);
    expect(foundIn(typed.join("\n"), secrets), "frames after the lock").toEqual([]);

    expect(await copyOf(page), "the clipboard after copying").toBe(ON_CLIPBOARD_BEFORE);
    // Asked again when half a minute has passed: nothing comes to it later either.
    await page.waitForFunction((until) => Date.now() > until, copiedAt + CLIPBOARD_MS, { timeout: CLIPBOARD_MS * 2 });
    expect(await copyOf(page), "the clipboard after half a minute").toBe(ON_CLIPBOARD_BEFORE);

    const browser = await kept(page);
    expect(foundIn(JSON.stringify(browser), secrets), "storage, titles, addresses and history").toEqual([]);
    expect(browser, "the web view keeps nothing").toMatchObject({
      local: [],
      session: [],
      databases: [],
      cookies: "",
      caches: [],
      workers: 0,
      title: "Satchel",
    });
    expect(foundIn([...addresses, ...watched.addresses].join("\n"), secrets), "addresses").toEqual([]);
    expect(watched.faults, "the console").toEqual([]);
    expect(watched.strangers).toEqual([]);
  } finally {
    await watched.context.close();
  }
}

test.for(["tablet", "laptop"] as const)(
  "nothing of the %s's work is left in the browser",
  { timeout: LONG },
  async (side) => {
    const demo = await startDemo();
    const profile = mkdtempSync(path.join(tmpdir(), "profile-"));
    const strings = side === "tablet" ? PLANTED.slice(0, 52) : PLANTED.slice(52);
    try {
      await leaveTraces(demo, side, strings, profile);
      const origin = new URL(demo.links[side]).host;
      expect(searchFolder(profile, [origin]), "the search finds what is there: the address").not.toEqual([]);
      const secrets = [...strings, ...SHOWN, demo.passphrases[side], demo.story];
      expect(searchFolder(profile, secrets), "in the browser's profile").toEqual([]);
    } finally {
      await demo.stop();
      rmSync(profile, { recursive: true, force: true });
    }
  },
);
