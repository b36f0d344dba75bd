// The worker's half of the story in the real window: the shell's own program, its real store, the real office.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { makeTemplate, startDemo, type Demo } from "../lib/demo";
import { searchFolder } from "../lib/planted";
import { display, Window } from "../lib/window";
import { like, t } from "../lib/words";

const NOTE = "Bruise on the left forearm; an uncle came back on market day.";
const BEGUN = "The aunt opened, the child was";
const REASON = "The uncle is back.";
const ENTER = "\uE007";

let screen: Awaited<ReturnType<typeof display>>;
let demo: Demo;
let window: Window;
/** The folder of the person at the window. */
const user = mkdtempSync(path.join(tmpdir(), "window-"));

beforeAll(async () => {
  await makeTemplate();
  screen = await display();
  // Its hosts stay locked, so both homes are free for windows.
  demo = await startDemo();
});
afterAll(async () => {
  await window?.close();
  await demo?.stop();
  await screen?.stop();
  rmSync(user, { recursive: true, force: true });
});

const quoted = (words: string) => (words.includes('"') ? `'${words}'` : `"${words}"`);
const field = (label: string) =>
  `//*[self::input or self::textarea][@id=//label[normalize-space(.)=${quoted(label)}]/@for]`;
const area = (name: string) => `//nav//button[contains(., ${quoted(t(`area-${name}`))})]`;
const having = (element: string, words: string) => `//${element}[contains(normalize-space(.), ${quoted(words)})]`;
const press = (words: string) => window.press(window.byWords(words));

async function open(): Promise<void> {
  window = await Window.open(path.join(demo.dir, "tablet"), screen.name, user);
  await window.until(t("unlock-title"));
}

async function unlock(): Promise<void> {
  await window.type(field(t("unlock-label")), demo.passphrases.tablet);
  await press(t("unlock-do"));
  await window.until(t("band-late"));
}

async function toTheNote(): Promise<void> {
  await window.press(area("cases"));
  await window.type(field(t("caseload-search")), demo.story.toLowerCase() + ENTER);
  await press(t("case-do-visit"));
  await press(t("visit-start"));
  await press(t("visit-mark-seen-alone"));
  await press(t("visit-mark-private"));
  await press(t("pages-next"));
}

test("a caseworker visits, backs up, hides, and finds what she was writing after the window was closed", async () => {
  await demo.switchNetwork("tablet");
  await open();
  await unlock();

  await toTheNote();
  await window.type(field(t("visit-note")), NOTE);
  await press(t("pages-next"));
  await window.press(having("label", t("risk-high")));
  await window.type(field(t("risk-why", { level: t("risk-high").toLowerCase() })), REASON);
  await press(t("pages-next"));
  await press(t("pages-next"));
  await window.press(having("button", t("date-in-weeks", { count: 1 })));
  await press(t("visit-finish"));
  await window.until(t("visit-saved"));
  await window.until(like("case-only-here", "count"));

  await window.press(area("backup"));
  await press(t("backup-now"));
  await window.until(t("error-office-unreachable"));
  await demo.switchNetwork("tablet");
  await press(t("backup-now"));
  await window.until(t("chip-all-backed-up"));

  await press(t("hide"));
  await window.until(t("cover-title"));
  expect(await window.text(), "nothing of the work is in the page").not.toContain(demo.story);
  await window.press(having("button", t("cover-line")));
  await window.until(t("unlock-title"));
  await unlock();

  await toTheNote();
  await window.type(field(t("visit-note")), BEGUN);
  await window.close();
  await open();
  await unlock();
  await window.until(t("today-drafts", { count: 1 }));
  await press(t("today-draft-go-on"));
  await window.until(like("draft-begun", "time"));
  const value = await window.run<string>("return document.querySelector('textarea').value");
  expect(value).toBe(BEGUN);

  await window.close();
  const typed = [NOTE, BEGUN, REASON, demo.story, demo.passphrases.tablet];
  expect(readdirSync(user), "the program kept something of its own here").not.toEqual([]);
  expect(searchFolder(user, typed), "what the web view keeps").toEqual([]);
  expect(searchFolder(path.join(demo.dir, "tablet"), typed), "the home of the tablet").toEqual([]);
});
