// A worker's day by hand and without a network: a case is opened, three people are visited, one is heard for the first time, one is
// referred. Every touch is counted; the bound stands in docs/performance.md.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { launch } from "../lib/browser";
import { makeTemplate } from "../lib/demo";
import { OpenedDay } from "../lib/day";
import { alone } from "../lib/stage";
import { countTaps } from "../lib/taps";

/** Touches of the whole day; typing on the keyboard is not counted, reaching a field is. */
const TAPS_MAX = 130;

let browser: Browser;
beforeAll(async () => {
  await makeTemplate();
  browser = await launch();
});
afterAll(() => browser?.close());

test("a day of one opening, three visits, one first talk and one referral takes no more touches than was set", async () => {
  await alone(browser, async ({ worker }) => {
    await worker.unlock();
    const taps = await countTaps(worker.page);
    const day = new OpenedDay(worker);
    const counts: Record<string, number> = {};
    let before = 0;
    const part = async (name: string, act: () => Promise<void>) => {
      await act();
      const now = await taps();
      counts[name] = now - before;
      before = now;
    };
    await part("opening", () => day.opening());
    await part("visits", async () => {
      for (let visit = 0; visit < 3; visit += 1) await day.visit();
    });
    await part("first talk", () => day.firstTalk());
    await part("referral", () => day.referral());
    console.info(`Taps of a day: ${before}, of these ${JSON.stringify(counts)}`);
    expect(before, "a day takes few presses").toBeLessThanOrEqual(TAPS_MAX);
    expect(worker.watched.faults, "nothing went wrong in the page").toEqual([]);
  });
});
