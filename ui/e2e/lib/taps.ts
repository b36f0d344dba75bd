// Counts presses as a finger makes them: one a touch, whatever the browser makes of it.
import type { Page } from "playwright-core";

/** Begins to count; the returned function says how many there were. */
export async function countTaps(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counter = globalThis as unknown as { taps: number };
    counter.taps = 0;
    document.addEventListener("pointerdown", () => (counter.taps += 1), { capture: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { taps: number }).taps);
}
