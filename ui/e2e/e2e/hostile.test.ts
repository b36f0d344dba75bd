// Text is text: 300 hostile strings in every field that takes words, saved where words are saved, shown wherever they are
// shown. No script runs, no request leaves, no policy is touched, and what is refused is refused in words.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { launch } from "../lib/browser";
import { makeTemplate, startDemo, type Demo, type Side } from "../lib/demo";
import { FIELDS } from "../lib/fields";
import { HOSTILE, NEVER_SAVED, SAVED, VERY_LONG } from "../lib/hostile";
import { visitPage } from "../lib/tour";
import { Walker } from "../lib/walker";

const LONG = 10 * 60_000;
/** Longest note, in characters. */
const NOTE_CHARS = 9_000;

let browser: Browser;
beforeAll(async () => {
  await makeTemplate();
  browser = await launch();
});
afterAll(() => browser?.close());

/** Elements that the app never draws: whichever is there came out of a text. */
const FOREIGN = "iframe, object, embed, img, video, audio, math, base, form:not(.box), a:not(.skip), script:not([src])";

/** What a hostile text did to the page, if anything. */
function harm(page: Page): Promise<string[]> {
  return page.evaluate((foreign) => {
    const found = [...document.querySelectorAll(foreign)].map((one) => `element: ${one.outerHTML.slice(0, 200)}`);
    for (const element of document.querySelectorAll("body *")) {
      for (const { name } of element.attributes) if (name.startsWith("on")) found.push(`attribute: ${name}`);
    }
    if ("hit" in globalThis) found.push("a script ran");
    if ((Object.prototype as { hit?: unknown }).hit !== undefined) found.push("a prototype was changed");
    if (document.title !== "Satchel") found.push(`title: ${document.title}`);
    return found;
  }, FOREIGN);
}

async function withWalker(side: Side, act: (walker: Walker, demo: Demo) => Promise<void>): Promise<void> {
  const demo = await startDemo();
  const walker = await Walker.at(browser, demo, side, "laptop");
  const dialogs: string[] = [];
  walker.page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  try {
    await act(walker, demo);
    expect(await harm(walker.page)).toEqual([]);
    expect(dialogs).toEqual([]);
    expect(walker.watched.faults, "console, errors, policy").toEqual([]);
    expect(walker.watched.strangers, "requests that left").toEqual([]);
  } finally {
    await walker.watched.context.close();
    await demo.stop();
  }
}

test("there are 300 of them, each once", () => {
  expect(new Set(HOSTILE).size).toBe(300);
});

test.for(["tablet", "laptop"] as const)("every field of the %s takes them as text", { timeout: LONG }, async (side) => {
  await withWalker(side, async (walker) => {
    const { page } = walker;
    const lock = page.locator("main input").first();
    await page.getByRole("checkbox").check();
    for (const one of HOSTILE) await lock.fill(one);
    expect(await harm(page), "the lock").toEqual([]);
    await walker.unlock();
    for (const field of FIELDS.filter((one) => one.side === side)) {
      const box = await field.open(walker);
      for (const one of HOSTILE) await box.fill(one);
      // Words that are set are no touch; one key keeps the device from locking itself.
      await box.press("End");
      await walker.settled();
      expect(await harm(page), field.name).toEqual([]);
      await box.fill("");
    }
  });
});

/** As many strings in each text as fit. */
function bundled(strings: readonly string[], most: number): string[] {
  const texts: string[] = [];
  for (const one of strings) {
    const last = texts.at(-1);
    if (last !== undefined && [...last].length + [...one].length + 1 <= most)
      texts[texts.length - 1] = `${last}\n${one}`;
    else texts.push(one);
  }
  return texts;
}

async function startVisit(walker: Walker, code: string): Promise<void> {
  await walker.openCase(code);
  await walker.press("case-do-visit");
  await walker.press("visit-start");
  await walker.choose(walker.t("visit-mark-seen-alone"));
}

/** The words of the page, without what a person does not see between them. */
const words = (text: string) => text.replaceAll(/\s+/g, " ");

test("what is saved is shown as it was written", { timeout: LONG }, async () => {
  await withWalker("tablet", async (walker, demo) => {
    const { page } = walker;
    await walker.unlock();
    const notes = bundled([...SAVED, ...VERY_LONG], NOTE_CHARS);
    for (const note of notes) {
      await startVisit(walker, demo.story);
      await visitPage(walker, "note");
      await walker.field("visit-note").fill(note);
      await visitPage(walker, "risk");
      await walker.choose(walker.t("risk-high"));
      await page.locator("[data-field=reason] textarea").fill(SAVED.slice(0, 5).join(" "));
      await visitPage(walker, "finish");
      await walker.press("visit-finish");
      await walker.sees("visit-saved");
      expect(await harm(page), "the case").toEqual([]);
    }
    await walker.tab("case-tab-timeline");
    for (;;) {
      const more = page.getByRole("button", { name: walker.t("case-read-on"), exact: true });
      if ((await more.count()) === 0) break;
      await more.first().click();
    }
    const shown = words(await page.locator("[role=tabpanel]").evaluate((panel) => panel.textContent ?? ""));
    const missing = [...SAVED, ...VERY_LONG].filter((one) => !shown.includes(words(one).trim()));
    expect(missing, "shown in the timeline").toEqual([]);
    expect(await harm(page), "the timeline").toEqual([]);

    for (const part of ["overview", "people", "steps", "plan"] as const) await walker.tab(`case-tab-${part}`);
    await walker.press("case-do-visit");
    await walker.button("visit-start").waitFor();
    expect(await harm(page), "the brief").toEqual([]);
  });
});

test("what cannot be kept is refused in words, and none of it is lost", { timeout: LONG }, async () => {
  await withWalker("tablet", async (walker, demo) => {
    const { page } = walker;
    await walker.unlock();
    await startVisit(walker, demo.story);
    for (const one of NEVER_SAVED) {
      await visitPage(walker, "note");
      await walker.field("visit-note").fill(`seen ${one} there`);
      await visitPage(walker, "finish");
      await walker.press("visit-finish");
      await page.locator("[data-field=trouble] [role=alert]").waitFor();
      await visitPage(walker, "note");
      expect(await walker.field("visit-note").inputValue(), "what was typed stays").toBe(
        `seen ${one} there`.replaceAll(/\r\n?/g, "\n"),
      );
      expect(await harm(page)).toEqual([]);
    }
    await walker.field("visit-note").fill("seen there");
    await visitPage(walker, "finish");
    await walker.press("visit-finish");
    await walker.sees("visit-saved");
  });
});
