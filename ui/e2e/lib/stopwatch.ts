// How long a person waits: from a press or key until what it leads to is painted. Measured inside the page.
import { appendFileSync, mkdirSync } from "node:fs";
import path from "node:path";

import type { Page } from "playwright-core";

/** Slows the page's processor down, as a cheap tablet would be. */
export async function slow(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
}

/** Milliseconds from pressing `press` until `shown` is there and painted. */
export function timed(page: Page, press: string, shown: string): Promise<number> {
  return page.evaluate(
    async ([from, to]) => {
      const painted = () =>
        new Promise<void>((done) =>
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => done();
            port2.postMessage(0);
          }),
        );
      const button = document.querySelector<HTMLElement>(from);
      if (!button) throw new Error(`not there: ${from}`);
      const start = performance.now();
      button.click();
      do await painted();
      while (!document.querySelector(to) && performance.now() - start < 20_000);
      if (!document.querySelector(to)) throw new Error(`never there: ${to}`);
      return performance.now() - start;
    },
    [press, shown] as const,
  );
}

/**
 * Processor time of the page's main thread for one of `times` acts, in milliseconds, without slowing down: what others do on
 * this machine does not count.
 */
export async function worked(page: Page, times: number, act: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const total = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return (metrics.find((one) => one.name === "TaskDuration")?.value ?? 0) * 1000;
  };
  const before = await total();
  for (let turn = 0; turn < times; turn += 1) await act();
  const after = await total();
  await session.detach();
  return (after - before) / times;
}

/** Begins to note, for each key, how long it takes until the next paint. */
export async function watchKeys(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const waits: number[] = [];
    Object.assign(globalThis, { keyWaits: waits });
    document.addEventListener(
      "keydown",
      (event) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => waits.push(performance.now() - event.timeStamp);
          port2.postMessage(0);
        });
      },
      { capture: true },
    );
  });
  return () => page.evaluate(() => (globalThis as unknown as { keyWaits: number[] }).keyWaits.splice(0));
}

/** Times between frames while the list at `box` is scrolled through by the wheel. */
export async function scrollFrames(page: Page, box: string, turns: number): Promise<number[]> {
  await page.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    const next = (now: number) => {
      frames.push(now - last);
      last = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    Object.assign(globalThis, { frames });
  });
  await page.locator(box).hover();
  await page.evaluate(() => (globalThis as unknown as { frames: number[] }).frames.splice(0));
  for (let turn = 0; turn < turns; turn += 1) await page.mouse.wheel(0, 700);
  return page.evaluate(() => (globalThis as unknown as { frames: number[] }).frames.splice(0));
}

/** One line of the table. Values are milliseconds unless `unit` says otherwise. */
export interface Measured {
  what: string;
  where: string;
  values: readonly number[];
  budget: string;
  unit?: string;
}

export const quantile = (values: readonly number[], part: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN;
};

/** The table for people and a file for programs. */
export function report(lines: readonly Measured[], file: string): string {
  mkdirSync(path.dirname(file), { recursive: true });
  const rows = lines.map((one) => {
    const said = (part: number) => quantile(one.values, part).toFixed(one.unit ? 1 : 0);
    return [
      one.what,
      one.where,
      String(one.values.length),
      said(0.5),
      said(0.95),
      said(1),
      one.unit ?? "ms",
      one.budget,
    ];
  });
  const table = [["what", "where", "n", "median", "p95", "most", "unit", "budget"], ...rows];
  const widths = (table[0] ?? []).map((_, at) => Math.max(...table.map((row) => row[at]?.length ?? 0)));
  appendFileSync(file, `${JSON.stringify(lines)}\n`);
  return table.map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join("  ")).join("\n");
}
