// What a working day does to a tablet: it is turned, locked, dropped, tapped twice, cut off and closed. Nothing typed is lost.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { launch, SIZES } from "../lib/browser";
import { dayFromNow, shortDay, typedIn, wholeDay } from "../lib/days";
import { makeTemplate } from "../lib/demo";
import { commandSent, commandsSent, syncBehind } from "../lib/ipc";
import type { Person } from "../lib/person";
import { alone, onStage } from "../lib/stage";
import { like, t } from "../lib/words";

const NOTE = "The mother says it is better; the little one sleeps in the kitchen.";
const WHOLE = { note: NOTE, risk: "high", why: "Alone at night.", nextInWeeks: 1 } as const;
/** Seconds without a touch after which an open visit locks. */
const VISIT_LOCK_MS = 30_000;

let browser: Browser;
beforeAll(async () => {
  await makeTemplate();
  browser = await launch();
});
afterAll(() => browser?.close());

/** From a locked screen into the note of a visit, with something written. */
async function writeNote(person: Person, code: string, note = NOTE): Promise<void> {
  await person.unlock();
  await person.openCase(code);
  await person.startVisit();
  await person.next();
  await person.write(t("visit-note"), note);
}

/** Unlocks again and goes on from Today, which says that something was begun. */
async function goOn(person: Person): Promise<void> {
  await person.unlock();
  await person.sees(t("today-drafts", { count: 1 }));
  await person.press(t("today-draft-go-on"));
  await person.sees(like("draft-begun", "time"));
}

/** From the note to the end of the visit, with what must be answered. */
async function toTheEnd(person: Person): Promise<void> {
  await person.press(t("pages-back"));
  await person.page.getByRole("checkbox", { name: t("visit-mark-seen-alone") }).click();
  await person.page.getByRole("checkbox", { name: t("visit-mark-private") }).click();
  const pages = person.page.getByRole("navigation", { name: t("visit-pages") });
  await pages
    .getByRole("button")
    .filter({ hasText: t("visit-page-finish") })
    .click();
}

const note = (person: Person) => person.page.getByLabel(t("visit-note"), { exact: true });

/** How many contacts the timeline of the open case counts. */
async function contactsOf(person: Person): Promise<number> {
  const timeline = await person.tab("timeline");
  const filter = timeline.getByRole("button").filter({ hasText: t("case-group-contacts") });
  return Number(/\d+/.exec(await filter.innerText())?.[0]);
}

test("turning the tablet leaves the form and the cursor where they were", async () => {
  await alone(browser, async ({ worker, code }) => {
    await writeNote(worker, code);
    await worker.page.setViewportSize(SIZES.landscape);
    await worker.page.keyboard.insertText(" She was calm.");
    await worker.page.setViewportSize(SIZES.tablet);
    await worker.page.keyboard.insertText(" I come again.");
    expect(await note(worker).inputValue()).toBe(`${NOTE} She was calm. I come again.`);
  });
});

test("Hide in the middle of a word covers the screen at once, and the form is there after unlocking", async () => {
  await alone(browser, async ({ worker, code }) => {
    await writeNote(worker, code);
    await worker.page.keyboard.type(" One more wor");
    await worker.page.keyboard.press("F8");
    await worker.sees(t("cover-title"));
    expect(await worker.page.locator("body").innerText()).not.toContain("mother");
    await worker.page.keyboard.press("Enter");
    await goOn(worker);
    expect(await note(worker).inputValue()).toBe(`${NOTE} One more wor`);

    await worker.page.keyboard.type("d and then");
    await worker.press(t("hide"));
    await worker.page.getByText(t("cover-line")).click();
    await goOn(worker);
    expect(await note(worker).inputValue(), "again, by the button").toContain("One more wor");
  });
});

test("a visit that nobody touches locks after half a minute, and the form is there after unlocking", async () => {
  await alone(browser, async ({ worker, code }) => {
    await worker.page.clock.install();
    await writeNote(worker, code);
    await worker.page.clock.fastForward(VISIT_LOCK_MS + 1000);
    await worker.page.getByRole("heading", { name: t("unlock-title") }).waitFor();
    await goOn(worker);
    expect(await note(worker).inputValue()).toBe(NOTE);
  });
});

test("a host that is killed in the middle of a visit loses nothing that was kept, and the screen says so meanwhile", async () => {
  await alone(browser, async ({ worker, host, code, restart }) => {
    const kept = commandSent(worker.page, "save_draft", NOTE);
    await writeNote(worker, code);
    await kept;
    await host.kill();
    await worker.page.keyboard.type(" And more");
    await worker.sees(t("draft-not-kept"));
    expect(await note(worker).inputValue(), "what was typed stays on the screen").toBe(`${NOTE} And more`);
    const again = await restart();
    await goOn(again);
    expect(await note(again).inputValue()).toBe(NOTE);
  });
});

test("a double tap on Finish visit saves one visit", async () => {
  await alone(browser, async ({ worker, code }) => {
    await worker.unlock();
    await worker.openCase(code);
    const before = await contactsOf(worker);
    await worker.startVisit();
    await worker.fillVisit(WHOLE);
    const sent = commandsSent(worker.page, "record_follow_up");
    await worker.button(t("visit-finish")).dblclick();
    await worker.sees(t("visit-saved"));
    // The second tap may land on what the next screen has in that place.
    await worker.openCase(code);
    expect(await contactsOf(worker)).toBe(before + 1);
    expect(sent(), "the second tap asks for nothing").toBe(1);
  });
});

test("what a colleague wrote arrives under an open form, says so, and alters no keystroke", async () => {
  await onStage(browser, async ({ demo, worker, supervisor }) => {
    await supervisor.unlock();
    await supervisor.openCase(demo.story);
    await supervisor.setNextContact(2);
    await supervisor.backUp();

    const sync = syncBehind(worker.page);
    await writeNote(worker, demo.story, "");
    const typing = worker.page.keyboard.type(NOTE, { delay: 20 });
    await sync();
    await typing;
    await worker.sees(t("changed-title"));
    await worker.page.keyboard.type(" Still here.");
    expect(await note(worker).inputValue()).toBe(`${NOTE} Still here.`);
    await worker.press(t("changed-seen"));
    expect(await note(worker).inputValue()).toBe(`${NOTE} Still here.`);
  });
});

test("a network that goes in the middle of a backup loses nothing, and a plain sentence says where the work is", async () => {
  await onStage(browser, async ({ demo, worker, supervisor }) => {
    await worker.unlock();
    await worker.openCase(demo.story);
    await worker.visit(WHOLE);
    await worker.go("backup");
    demo.freeze();
    await worker.press(t("backup-now"));
    await worker.sees(t("backup-running"));
    const cut = demo.switchNetwork("tablet");
    demo.thaw();
    await cut;
    await worker.backUpEnded();
    const done = worker.page.getByText(like("backup-result", "sent", "received"));
    const said = worker.page.getByText(t("error-office-unreachable"));
    await done.or(said).first().waitFor();

    await demo.switchNetwork("tablet");
    await worker.backUp();
    await supervisor.unlock();
    await supervisor.backUp();
    for (const person of [worker, supervisor]) {
      await person.openCase(demo.story);
      const timeline = await person.tab("timeline");
      await person.sees(NOTE, timeline);
      expect(await timeline.getByText(NOTE).count(), "once").toBe(1);
    }
  });
});

test("a page that is closed while it saves leaves the whole visit or its whole draft, never half and never two", async () => {
  await alone(browser, async ({ worker, code, restart }) => {
    await worker.unlock();
    await worker.openCase(code);
    const before = await contactsOf(worker);
    await worker.startVisit();
    await worker.fillVisit(WHOLE);
    const asked = worker.page.waitForRequest((one) => (one.postData() ?? "").includes("record_follow_up"));
    await worker.press(t("visit-finish"));
    await asked;
    const again = await restart();
    await again.unlock();
    const drafts = await again.page.getByText(t("today-draft-go-on")).count();
    await again.openCase(code);
    const contacts = await contactsOf(again);
    expect([contacts - before, drafts], "saved and no draft, or a draft and not saved").toEqual(
      contacts > before ? [1, 0] : [0, 1],
    );
    if (drafts > 0) return;
    await again.sees(NOTE);
  });
});

test("a passphrase pasted with spaces around and within it opens the device", async () => {
  await alone(browser, async ({ worker }) => {
    await worker.unlock("   lantern  gravel orchid\tmeadow   nineteen \n");
    await worker.sees(t("band-visit"));
  });
});

test("a wrong passphrase says so, and makes each further try wait longer, in words", async () => {
  await alone(browser, async ({ worker }) => {
    const attempt = async () => {
      await worker.page.getByLabel(t("unlock-label"), { exact: true }).fill("not the words at all");
      await worker.press(t("unlock-do"));
    };
    await attempt();
    await worker.sees(t("unlock-wrong-now"));
    const waits: number[] = [];
    for (let step = 0; step < 3; step += 1) {
      await worker.page.getByRole("button", { name: t("unlock-do"), disabled: false }).waitFor();
      const answered = worker.page.waitForResponse((one) => (one.request().postData() ?? "").includes('"unlock"'));
      await attempt();
      const { error } = (await (await answered).json()) as { error: { facts: { wait_ms: string } } };
      waits.push(Number(error.facts.wait_ms));
      if (step > 0) await worker.sees(like("unlock-wrong", "wait"));
    }
    expect(waits, "longer each time").toEqual([0, 1000, 2000]);
    expect(await worker.page.getByRole("button", { name: t("unlock-do") }).isDisabled()).toBe(true);
    await worker.page.getByRole("button", { name: t("unlock-do"), disabled: false }).waitFor();
    await worker.page.getByLabel(t("unlock-label"), { exact: true }).fill("");
    await worker.unlock();
  });
});

/** Scripts of every direction and shape, joined letters, marks that combine, and signs made of several. */
const SCRIPTS = [
  "Ẓélie à l’école",
  "قالت إنها تنام عند الجارة منذ يوم الثلاثاء",
  "उसने कहा कि घर में शांति है",
  "她说晚上害怕",
  "አዲስ አበባ ውስጥ",
  "ᏣᎳᎩ ภาษาไทย မြန်မာ",
  "👩🏽‍👧‍👦 🏠 🇸🇳 e\u0301 <b>&amp;</b> {{x}} ${y}",
];

test("a note of ten thousand characters in many scripts is kept to the last sign", async () => {
  await alone(browser, async ({ worker, code }) => {
    const part = `${SCRIPTS.join("; ")}\n`;
    const long = [...part.repeat(100)].slice(0, 9_999).join("") + "."; // 10,000 characters
    await writeNote(worker, code, long);
    expect(await note(worker).inputValue()).toBe(long);
    await worker.page.keyboard.insertText("!");
    await worker.sees(t("too-long-by", { over: "1" }));
    expect(await note(worker).inputValue(), "nothing is cut").toBe(`${long}!`);
    await worker.page.keyboard.press("Backspace");
    await toTheEnd(worker);
    await worker.inWeeks(1);
    await worker.finishVisit();
    const timeline = await worker.tab("timeline");
    await worker.button(t("case-read-on"), timeline).first().click();
    const shown = await timeline
      .locator("p.selectable")
      .filter({ hasText: SCRIPTS[1] ?? "" })
      .first()
      .textContent();
    expect(shown).toBe(long);
  });
});

test.for(["persian", "islamic-umalqura", "ethiopic"] as const)(
  "a day typed in the %s calendar is understood, said in both, and kept",
  async (calendar) => {
    await alone(browser, async ({ worker, code }) => {
      const on = dayFromNow(12);
      await writeNote(worker, code);
      await toTheEnd(worker);
      await worker.write(t("visit-next-on"), typedIn(on, calendar));
      await worker.sees(t("date-that-is", { calendar: t(`calendar-${calendar}`) }));
      await worker.sees(wholeDay(on));
      await worker.finishVisit();
      await worker.sees(t("case-day-away", { day: shortDay(on), away: "in 12 days" }), await worker.tab("overview"));
    });
  },
);
