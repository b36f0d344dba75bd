// Pictures of every screen for `docs/screens`, and one sheet with all of them. To be looked at: this test judges nothing.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, test } from "vitest";

import { launch, open, SIZES, type Size } from "../lib/browser";
import { makeTemplate, ROOT, SCREENS, startDemo, type Side } from "../lib/demo";
import { small } from "../lib/png";
import { manyCases, serve } from "../lib/stub";
import { TOUR, type Stop } from "../lib/tour";
import { Walker, type Theme } from "../lib/walker";
import { t, type Language } from "../lib/words";

const DIR = path.join(ROOT, "docs", "screens");
/** A walk takes about two minutes on two cores. */
const LONG = 15 * 60_000;

const LOOKS: readonly [Language, Theme][] = [
  ["en", "light"],
  ["en", "contrast_dark"],
  ["ar", "light"],
  ["ar", "contrast_dark"],
];
const SIDES: readonly Side[] = ["tablet", "laptop"];
/** Screens of which it is shown how they bear text of 200 %, and a tablet on its side. */
const LARGE = [
  "today",
  "cases",
  "case-overview",
  "case-timeline",
  "visit-brief",
  "visit-contact",
  "visit-next",
  "backup",
];

let browser: Browser;

beforeAll(async () => {
  await makeTemplate();
  browser = await launch();
  rmSync(DIR, { recursive: true, force: true });
  mkdirSync(DIR, { recursive: true });
});
afterAll(() => browser?.close());

async function take(walker: Walker, stop: Stop, size: Size, look: string): Promise<void> {
  await walker.size(size);
  // No row is lit by a pointer that was left somewhere.
  await walker.page.mouse.move(0, 0);
  const picture = await walker.page.screenshot({ animations: "disabled" });
  // The supervisor sees other things at the same places.
  const whose = walker.side === "laptop" ? "supervisor-" : "";
  writeFileSync(path.join(DIR, `${whose}${stop.name}.${walker.language}.${size}.${look}.png`), small(picture));
}

/** Walks to every stop of a side, in a look that is chosen in the settings first. */
async function walk(
  side: Side,
  [language, theme]: readonly [Language, Theme],
  percent: number,
  seen: (walker: Walker, stop: Stop) => Promise<void>,
): Promise<void> {
  const demo = await startDemo();
  const walker = await Walker.at(browser, demo, side);
  try {
    await walker.unlock();
    await walker.settings(language, theme);
    await walker.textSize(percent);
    await walker.hide();
    for (const stop of TOUR[side]) {
      await stop.go(walker);
      await walker.settled();
      await seen(walker, stop);
    }
  } finally {
    await walker.watched.context.close();
    await demo.stop();
  }
}

for (const side of SIDES) {
  test.for(LOOKS)(
    `every screen of the ${side}'s user, upright and on a laptop: %s %s`,
    { timeout: LONG },
    async (look) => {
      await walk(side, look, 100, async (walker, stop) => {
        for (const size of ["tablet", "laptop"] as const) await take(walker, stop, size, look[1]);
      });
    },
  );
}

test.for(["en", "ar"] as const)("large text and a tablet on its side: %s", { timeout: LONG }, async (language) => {
  await walk("tablet", [language, "light"], 200, async (walker, stop) => {
    if (LARGE.includes(stop.name)) await take(walker, stop, "tablet", "light-200");
  });
  await walk("tablet", [language, "light"], 100, async (walker, stop) => {
    if (LARGE.includes(stop.name)) await take(walker, stop, "landscape", "light");
  });
});

/** No agency is without cases, so these are drawn on made answers. */
test.for(LOOKS)("lists with nothing in them: %s %s", async ([language, theme]) => {
  const served = await serve(SCREENS);
  try {
    for (const size of ["tablet", "laptop"] as const) {
      const context = await browser.newContext({ viewport: SIZES[size] });
      const page = await context.newPage();
      await manyCases(page, 0, { language, theme, roles: ["CW", "SUP"] });
      await page.goto(served.url);
      for (const area of ["today", "cases", "approvals", "conflicts"]) {
        await page
          .locator("nav button")
          .filter({ hasText: t(`area-${area}`, {}, language) })
          .first()
          .click();
        await page.locator("main .empty").first().waitFor();
        await page.mouse.move(0, 0);
        const picture = await page.screenshot({ animations: "disabled" });
        writeFileSync(path.join(DIR, `${area}-empty.${language}.${size}.${theme}.png`), small(picture));
      }
      await context.close();
    }
  } finally {
    await served.stop();
  }
});

test("a link that was used before", async () => {
  const demo = await startDemo();
  try {
    for (const size of ["tablet", "laptop"] as const) {
      const first = await open(browser, demo.links[size]);
      await first.page.locator("h1").waitFor();
      const again = await open(browser, demo.links[size], size);
      await again.page.locator("h1").waitFor();
      writeFileSync(path.join(DIR, `no-link.en.${size}.light.png`), small(await again.page.screenshot()));
      await first.context.close();
      await again.context.close();
    }
  } finally {
    await demo.stop();
  }
});

test("one sheet with all of them", { timeout: LONG }, async () => {
  const files = readdirSync(DIR).filter((file) => file.endsWith(".png"));
  const columns = LOOKS.flatMap(([language, theme]) =>
    (["tablet", "laptop"] as const).map((size) => `${language}.${size}.${theme}`),
  );
  const order = SIDES.flatMap((side) =>
    TOUR[side].map((stop) => `${side === "laptop" ? "supervisor-" : ""}${stop.name}`),
  );
  const rows = [...order, "no-link"].map((name) => {
    const cells = columns.map((column) => {
      const file = `${name}.${column}.png`;
      if (!files.includes(file)) return "<td></td>";
      const data = readFileSync(path.join(DIR, file)).toString("base64");
      return `<td><img height="130" src="data:image/png;base64,${data}"></td>`;
    });
    return `<tr><th>${name}</th>${cells.join("")}</tr>`;
  });
  const page = await browser.newPage({ viewport: { width: 1000, height: 1000 } });
  await page.setContent(
    `<style>body{margin:8px;font:14px sans-serif;background:#ddd}td{padding:2px}th{text-align:start;max-width:120px}
     img{display:block;border:1px solid #888}table{border-collapse:collapse}</style><table>${rows.join("")}</table>`,
  );
  await page.waitForFunction(() => [...document.images].every((image) => image.complete));
  const sheet = page.locator("table");
  await sheet.screenshot({ path: path.join(DIR, "contact-sheet.jpg"), type: "jpeg", quality: 60 });
  await page.close();
});
