// Every screen as somebody meets it who cannot see well, uses no mouse, reads large text, or bears no motion.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { launch, open, type Size } from "../lib/browser";
import { makeTemplate, startDemo, type Demo, type Side } from "../lib/demo";
import { axe, focusChecks, motion, ownChecks, sideways } from "../lib/look";
import { TOUR, type Stop } from "../lib/tour";
import { Walker, type Theme } from "../lib/walker";
import type { Language } from "../lib/words";

/** A walk with every check takes about a minute on two cores. */
const LONG = 10 * 60_000;
/** Smallest target, in CSS px, and in a home visit. */
const TARGET = 48;
const TARGET_VISIT = 56;
const TEXT = 16;

let browser: Browser;
beforeAll(async () => {
  await makeTemplate();
  browser = await launch();
});
afterAll(() => browser?.close());

interface Look {
  side: Side;
  language: Language;
  theme: Theme;
  size: Size;
  percent?: number;
}

async function withWalker(look: Look, act: (walker: Walker, demo: Demo) => Promise<void>): Promise<void> {
  const demo = await startDemo();
  const walker = await Walker.at(browser, demo, look.side, look.size);
  try {
    await walker.unlock();
    await walker.settings(look.language, look.theme);
    await walker.textSize(look.percent ?? 100);
    await act(walker, demo);
  } finally {
    await walker.watched.context.close();
    await demo.stop();
  }
}

/** Walks through every screen of a side and gathers what is wrong with each. */
async function walk(look: Look, check: (page: Page, stop: Stop) => Promise<string[]>): Promise<string[]> {
  const wrong: string[] = [];
  await withWalker(look, async (walker) => {
    await walker.hide();
    for (const stop of TOUR[look.side]) {
      await stop.go(walker);
      await walker.settled();
      wrong.push(...(await check(walker.page, stop)).map((one) => `${stop.name}: ${one}`));
    }
  });
  return wrong;
}

const own = (page: Page, stop: Stop) => ownChecks(page, { target: stop.isVisit ? TARGET_VISIT : TARGET, text: TEXT });

const LOOKS: readonly Look[] = [
  { side: "tablet", language: "en", theme: "light", size: "tablet" },
  { side: "tablet", language: "ar", theme: "contrast_dark", size: "laptop" },
  { side: "laptop", language: "en", theme: "contrast_dark", size: "laptop" },
  { side: "laptop", language: "ar", theme: "light", size: "tablet" },
];

test.for(LOOKS)(
  "every screen passes axe, with large targets and text: $side, $language, $theme, $size",
  { timeout: LONG },
  async (look) => {
    const wrong = await walk(look, async (page, stop) => [...(await axe(page)), ...(await own(page, stop))]);
    expect(wrong).toEqual([]);
  },
);

test("every stop of the keyboard is in sight and has a ring", { timeout: LONG }, async () => {
  const look = { side: "tablet", language: "en", theme: "light", size: "laptop" } as const;
  expect(await walk(look, (page) => focusChecks(page))).toEqual([]);
});

test("text of 200 % fits every screen of an upright tablet without scrolling sideways", { timeout: LONG }, async () => {
  const look = { side: "tablet", language: "fr", theme: "light", size: "tablet", percent: 200 } as const;
  const wrong = await walk(look, async (page, stop) => [...(await own(page, stop)), ...(await sideways(page))]);
  expect(wrong).toEqual([]);
});

test.for([
  { language: "en", forward: "ArrowRight", toTheLeft: false },
  { language: "ar", forward: "ArrowLeft", toTheLeft: true },
] as const)("arrow keys go where they point in $language", async ({ language, forward, toTheLeft }) => {
  const look = { side: "tablet", language, theme: "light", size: "tablet" } as const;
  await withWalker(look, async (walker, demo) => {
    const { page } = walker;
    const focused = () =>
      page.evaluate(() => {
        const box = document.activeElement?.getBoundingClientRect();
        const day = document.activeElement?.getAttribute("data-value") ?? "";
        return { x: box?.x ?? 0, y: box?.y ?? 0, words: document.activeElement?.textContent?.trim() ?? "", day };
      });
    await walker.openCase(demo.story);
    await walker.tab("case-tab-overview");
    const before = await focused();
    await page.keyboard.press(forward);
    const after = await focused();
    expect(after.words, "the next part of the case").toBe(walker.t("case-tab-timeline"));
    expect(after.x < before.x, "lies where the arrow points").toBe(toTheLeft);

    await walker.press("case-do-visit");
    await walker.press("visit-start");
    for (let at = 0; at < 4; at += 1) await walker.press("pages-next");
    await walker.press("date-show-month");
    await page.locator("[data-view=day][tabindex='0']").first().waitFor();
    await page.waitForFunction(() => document.activeElement?.matches("[data-view=day]"));
    for (let step = 0; step < 10; step += 1) {
      const from = await focused();
      await page.keyboard.press(forward);
      await page.waitForFunction((day) => document.activeElement?.getAttribute("data-value") !== day, from.day);
      const to = await focused();
      const days = (Date.parse(to.day) - Date.parse(from.day)) / 86_400_000;
      expect(days, "the next day").toBe(1);
      // The last day of a week is followed by the first of the next row.
      if (to.y === from.y) expect(to.x < from.x, "lies where the arrow points").toBe(toTheLeft);
    }
  });
});

/** Goes on with Tab until the control with these words has the focus; each stop must be in sight. */
async function tabTo(page: Page, words: string, stops = 80): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return { name: "", inSight: true };
      const label = (element as HTMLInputElement).labels?.[0]?.textContent;
      const name = (element.getAttribute("aria-label") ?? label ?? element.textContent ?? "").trim();
      const box = (element.closest("label") ?? element).getBoundingClientRect();
      const middle = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 30));
      const inSight = middle !== null && (element.closest("label") ?? element).contains(middle);
      return { name: name.replaceAll(/\s+/g, " "), inSight: inSight || element.matches(".skip") };
    });
    expect(at.inSight, `in sight: ${at.name}`).toBe(true);
    if (at.name === words || at.name.startsWith(`${words} `)) return;
    passed.push(at.name);
  }
  throw new Error(`Tab never comes to "${words}"; it came by: ${passed.join(" | ")}`);
}

test("a visit is written and saved with the keyboard alone", async () => {
  const demo = await startDemo();
  const worker = await Walker.at(browser, demo, "tablet", "laptop");
  const { page } = worker;
  try {
    await page.locator("input:focus").waitFor();
    await page.keyboard.type(demo.passphrases.tablet);
    await page.keyboard.press("Enter");
    await page.locator("h2[id^=band-]").first().waitFor();
    await tabTo(page, worker.t("area-cases"));
    await page.keyboard.press("Enter");
    await tabTo(page, worker.t("caseload-search"));
    await page.keyboard.type(demo.story.toLowerCase());
    await page.keyboard.press("Enter");
    await page.locator("main h1 .code").filter({ hasText: demo.story }).waitFor();
    await tabTo(page, worker.t("case-do-visit"));
    await page.keyboard.press("Enter");
    await worker.button("visit-start").waitFor();
    await tabTo(page, worker.t("visit-start"));
    await page.keyboard.press("Enter");
    await tabTo(page, worker.t("visit-mark-seen-alone"));
    await page.keyboard.press("Space");
    await tabTo(page, worker.t("pages-next"));
    await page.keyboard.press("Enter");
    await page.keyboard.type("Calm, at home with the aunt.");
    await tabTo(page, worker.t("pages-next"));
    await page.keyboard.press("Enter");
    await tabTo(page, worker.t("pages-next"));
    await page.keyboard.press("Enter");
    await tabTo(page, worker.t("pages-next"));
    await page.keyboard.press("Enter");
    await tabTo(page, worker.t("visit-finish"));
    await page.keyboard.press("Enter");
    await worker.sees("visit-saved");
  } finally {
    await worker.watched.context.close();
    await demo.stop();
  }
});

test("nothing moves for whoever asked for no motion", async () => {
  const demo = await startDemo();
  const watched = await open(browser, demo.links.tablet, "tablet");
  await watched.page.emulateMedia({ reducedMotion: "reduce" });
  const walker = new Walker(watched, demo, "tablet");
  try {
    const moving = await motion(walker.page);
    await walker.unlock();
    for (const area of ["today", "cases", "settings"] as const) {
      await walker.area(area);
      await walker.settled();
      moving.push(...(await motion(walker.page)));
    }
    await walker.openCase(demo.story);
    moving.push(...(await motion(walker.page)));
    expect(moving).toEqual([]);
  } finally {
    await watched.context.close();
    await demo.stop();
  }
});
