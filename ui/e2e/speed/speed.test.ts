// Measures what a person waits for, in Debian's Chromium with its processor slowed down six times. Judges nothing: a table
// for `docs/performance.md` and a file for programs; budgets stand beside the figures.
import { readdirSync, readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, test } from "vitest";

import { launch, SIZES } from "../lib/browser";
import { makeTemplate, ROOT, SCREENS, startDemo } from "../lib/demo";
import { report, scrollFrames, slow, timed, watchKeys, worked, type Measured } from "../lib/stopwatch";
import { manyCases, serve } from "../lib/stub";
import { Walker } from "../lib/walker";

const RATE = 6;
const ROWS = 2000;
const TURNS = 20;
const WORDS = "The aunt was at home and says that school goes well, as far as she can tell.";
const REAL = `host, 40 cases, ${RATE}x`;
const STUB = `made answers, ${ROWS} rows, ${RATE}x`;

const measured: Measured[] = [];
let browser: Browser;

beforeAll(async () => {
  await makeTemplate();
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  const table = report(measured, path.join(ROOT, "target", "speed.json"));
  const load = `Load of this machine at the end: ${loadavg()
    .map((one) => one.toFixed(1))
    .join(", ")} on ${cpus().length} cores.`;
  process.stdout.write(`\n${table}\n${load}\n`);
});

const note = (what: string, where: string, values: readonly number[], budget: string, unit?: string) =>
  measured.push({ what, where, values, budget, ...(unit ? { unit } : {}) });

async function again(times: number, act: () => Promise<number>): Promise<number[]> {
  const all: number[] = [];
  for (let turn = 0; turn < times; turn += 1) all.push(await act());
  return all;
}

/** Types as a quick typist does, ten keys a second: what a key waits for is its own work, not that of keys typed ahead. */
async function keys(page: Page): Promise<number[]> {
  const waits = await watchKeys(page);
  for (const letter of WORDS) {
    await page.keyboard.press(letter === " " ? "Space" : letter);
    await page.waitForTimeout(100);
  }
  return waits();
}

/** Processor time of a key without slowing down, times the rate: told apart from what else runs on this machine. */
async function keyWork(page: Page): Promise<number> {
  await slow(page, 1);
  const work = await worked(page, WORDS.length, async () => {
    await page.keyboard.press("a");
    await page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done, 0))));
  });
  return work * RATE;
}

/** Notes when the host said yes, so that the wait for the passphrase's key can be told apart from the wait for the screen. */
async function noteUnlock(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const own = globalThis as unknown as { fetch: typeof fetch; unlocked: number };
    const ask = own.fetch.bind(globalThis);
    own.fetch = async (input, init) => {
      const answer = await ask(input, init);
      if (typeof init?.body === "string" && init.body.startsWith('{"command":"unlock"'))
        own.unlocked = performance.now();
      return answer;
    };
  });
  return () => page.evaluate(() => (globalThis as unknown as { unlocked: number }).unlocked);
}

const zipped = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length / 1000;

test("the size of what is built", () => {
  const dir = path.join(SCREENS, "assets");
  const sum = (files: string[]) => files.reduce((all, file) => all + zipped(path.join(dir, file)), 0);
  const files = readdirSync(dir);
  const words = files.filter((file) => /^(en|fr|ar)-.*\.js$/.test(file));
  const scripts = files.filter((file) => file.endsWith(".js") && !words.includes(file));
  note("all scripts without words, gzip", "dist", [sum(scripts)], "-", "kB");
  for (const file of words) note(`words ${file.slice(0, 2)}, gzip`, "dist", [zipped(path.join(dir, file))], "-", "kB");
  note("styles, gzip", "dist", [sum(files.filter((file) => file.endsWith(".css")))], "-", "kB");
});

test("work on the demo's forty cases", async () => {
  const demo = await startDemo();
  const walker = await Walker.at(browser, demo, "tablet");
  const { page } = walker;
  try {
    await slow(page, RATE);
    const unlockedAt = await noteUnlock(page);
    const whole: number[] = [];
    const screen: number[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      await page.locator("main input").first().fill(demo.passphrases.tablet);
      const started = await page.evaluate(() => performance.now());
      const took = await timed(page, "button.primary", "h2[id^=band-]");
      whole.push(took);
      screen.push(started + took - (await unlockedAt()));
      await walker.hide();
    }
    note("unlock to first list, whole", REAL, whole, "1500");
    note("unlock to first list, after the host said yes", REAL, screen, "-");

    await walker.unlock();
    const area = (at: number) => `.nav nav button:nth-child(${at})`;
    const changes = await again(10, async () => {
      const there = await timed(page, area(2), "button[data-at]");
      await timed(page, area(1), "h2[id^=band-]");
      return there;
    });
    note("Today to Cases", REAL, changes, "100");
    note(
      "Cases to Today",
      REAL,
      await again(10, async () => {
        await timed(page, area(2), "button[data-at]");
        return timed(page, area(1), "h2[id^=band-]");
      }),
      "100",
    );

    await walker.area("cases");
    const files = await again(10, async () => {
      const took = await timed(page, "button[data-at='1']", ".file [role=tablist]");
      await timed(page, "header > button", "button[data-at]");
      return took;
    });
    note("open a case file from the list", REAL, files, "-");

    await walker.openCase(demo.story);
    const tabs = ["timeline", "people", "steps", "plan", "overview"];
    const turned: number[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      for (const tab of tabs)
        turned.push(await timed(page, `[role=tab][id$=${tab}]`, `[role=tabpanel][aria-labelledby$=${tab}]`));
    }
    note("turn to another part of a case", REAL, turned, "100");

    await walker.area("today");
    const visit = "section[aria-labelledby=band-visit] li > button:last-child";
    const opened = await again(5, async () => {
      const took = await timed(page, visit, ".foot button.primary");
      await timed(page, "header > button", "h2[id^=band-]");
      return took;
    });
    note("open the brief of a visit", REAL, opened, "1000");
    await timed(page, visit, ".foot button.primary");
    note("start the visit (the form opens)", REAL, [await timed(page, ".foot button.primary", ".marks")], "1000");
    const pages = await again(3, () => timed(page, ".pages nav li:nth-child(2) button", "textarea"));
    note("turn to the page with the note", REAL, pages.slice(0, 1), "100");
    const flips: number[] = [];
    for (const at of [3, 1, 3, 5, 1, 5, 2]) {
      flips.push(
        await timed(
          page,
          `.pages nav li:nth-child(${at}) button`,
          `.pages nav li:nth-child(${at}) [aria-current=step]`,
        ),
      );
    }
    note("turn the pages of the visit", REAL, flips, "100");
    await page.locator("textarea").first().click();
    note("key to paint, note of a visit (saving drafts)", REAL, await keys(page), "50");
    note(`processor time a key x ${RATE}, note of a visit`, "host, 40 cases", [await keyWork(page)], "50");
  } finally {
    await walker.watched.context.close();
    await demo.stop();
  }
});

test("a list of two thousand rows", async () => {
  const served = await serve(SCREENS);
  const context = await browser.newContext({ viewport: SIZES.tablet, hasTouch: true });
  const page = await context.newPage();
  try {
    await manyCases(page, ROWS);
    await page.goto(served.url);
    await slow(page, RATE);
    await page.locator(".nav nav").waitFor();
    const lists: number[] = [];
    for (let turn = 0; turn < TURNS / 2; turn += 1) {
      lists.push(await timed(page, ".nav nav button:nth-child(2)", "button[data-at]"));
      await timed(page, ".nav nav button:nth-child(1)", ".empty");
    }
    note("Today to a list of 2,000", STUB, lists, "-");
    await timed(page, ".nav nav button:nth-child(2)", "button[data-at]");
    note("scroll the list, between frames", STUB, await scrollFrames(page, "ul.list", 150), "33 (p95)");
    await page.getByRole("searchbox").click();
    note("key to paint, search field", STUB, await keys(page), "50");
    note(`processor time a key x ${RATE}, search field`, `made answers, ${ROWS} rows`, [await keyWork(page)], "50");
  } finally {
    await context.close();
    await served.stop();
  }
});

test("the page itself", async () => {
  const served = await serve(SCREENS);
  const context = await browser.newContext({ viewport: SIZES.tablet });
  try {
    const starts: number[] = [];
    const sizes: number[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      const page = await context.newPage();
      await manyCases(page, ROWS);
      await slow(page, RATE);
      const begun = performance.now();
      await page.goto(served.url);
      await page.locator(".empty").waitFor();
      starts.push(performance.now() - begun);
      const loaded = await page.evaluate(() => performance.getEntriesByType("resource").map((one) => one.name));
      const scripts = loaded.filter((name) => name.endsWith(".js")).map((name) => path.basename(name));
      sizes.push(scripts.reduce((all, file) => all + zipped(path.join(SCREENS, "assets", file)), 0));
      await page.close();
    }
    note("from opening the page to the first screen", STUB, starts, "-");
    note("scripts until the first screen, with words, gzip", "English", sizes.slice(0, 1), "180", "kB");
  } finally {
    await context.close();
    await served.stop();
  }
});
