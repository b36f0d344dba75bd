import { beforeEach, describe, expect, it, vi } from "vitest";

import { words, type Calendar, type Digits, type Language } from "../text/index.svelte";
import { dayIn, readDay, saidDay, typedDay, type Bounds } from "./dates";
import { dateIn, isoOf, plusDays } from "./reckoning";

vi.setConfig({ testTimeout: 60_000 });

const TODAY = "2026-11-21";
const speak = (language: Language, calendar: Calendar, digits: Digits = "latin") =>
  (words.speech = { language, calendar, digits });
const read = (text: string, some: Partial<Bounds> = {}) =>
  readDay(text, { today: TODAY, calendar: words.speech.calendar, ...some });
const iso = (text: string, some: Partial<Bounds> = {}) => {
  const found = read(text, some);
  return found.ok ? found.iso : found.why;
};

beforeEach(() => speak("en", "gregory"));

describe("a typed day", () => {
  it("is read with any separator and in any usual order", () => {
    const forms = [
      "24/11/2026",
      "24.11.2026",
      "24-11-2026",
      "24 11 2026",
      " 24 / 11 / 2026 ",
      "24·11·2026",
      "24、11、2026",
    ];
    for (const form of [...forms, "2026-11-24", "2026/11/24", "24112026", "20261124", "11/24/2026", "24/11/26"]) {
      expect(iso(form), form).toBe("2026-11-24");
    }
  });

  it("is read in the digits of every script", () => {
    const zeros = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0x1040, 0x17e0, 0xff10, 0x1e950, 0x11066];
    for (const zero of zeros) {
      const shown = "24/11/2026".replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
      expect(iso(shown), shown).toBe("2026-11-24");
    }
    expect(iso("٢٤\u200f/١١\u200f/٢٠٢٦"), "with marks of direction").toBe("2026-11-24");
    expect(iso("፳፬ ፲፩ ፳፻፳፮"), "Ethiopic numerals").toBe("2026-11-24");
    expect(iso("2٤/1۱/2०2६"), "mixed by a keyboard that cannot decide").toBe("2026-11-24");
  });

  it("is read with the name of its month in each language", () => {
    const said = [
      "24 November 2026",
      "24 nov 2026",
      "Tuesday 24 November 2026",
      "mar. 24 nov. 2026",
      "24 novembre 2026",
    ];
    for (const text of [
      ...said,
      "Tuesday, 24/11/2026",
      "November 24, 2026",
      "24 نوفمبر 2026",
      "الثلاثاء ٢٤ نوفمبر ٢٠٢٦",
    ]) {
      expect(iso(text), text).toBe("2026-11-24");
    }
    expect(iso("3 mar 2027"), "March, though a Tuesday in French").toBe("2027-03-03");
    expect(iso("1er août 2026")).toBe("2026-08-01");
  });

  it("without a year is the next one where days lie ahead and the last one where they lie behind", () => {
    expect(iso("24/11", { min: TODAY })).toBe("2026-11-24");
    expect(iso("3/1", { min: TODAY })).toBe("2027-01-03");
    expect(iso("24/11", { max: TODAY })).toBe("2025-11-24");
    expect(iso("24 nov", { min: TODAY })).toBe("2026-11-24");
  });

  it("that is none says why", () => {
    expect(read("")).toEqual({ ok: false, why: "empty" });
    expect(read("  / ")).toEqual({ ok: false, why: "empty" });
    for (const text of ["soon", "24", "24/11/2026/3", "99/99/9999", "0/11/2026", "24/0/2026", "👋", "2".repeat(400)]) {
      expect(iso(text), text).toBe("unreadable");
    }
    expect(read("31/11/2026")).toEqual({ ok: false, why: "no_such_day", days: 30 });
    expect(read("29/2/2027")).toEqual({ ok: false, why: "no_such_day", days: 28 });
    expect(read("20/11/2026", { min: TODAY })).toEqual({ ok: false, why: "before", iso: "2026-11-20" });
    expect(read("22/11/2026", { max: TODAY })).toEqual({ ok: false, why: "after", iso: "2026-11-22" });
  });

  it("comes back from every form that we write, in every calendar and digit set", () => {
    const days = Array.from({ length: 60 }, (_, at) => plusDays("2024-02-27", at * 34));
    for (const language of ["en", "fr", "ar"] as const) {
      for (const calendar of ["gregory", "islamic_umalqura", "persian", "ethiopic"] as const) {
        for (const digits of ["latin", "arabic", "persian"] as const) {
          speak(language, calendar, digits);
          for (const day of days) {
            expect(iso(typedDay(day)), `${typedDay(day)} ${calendar}`).toBe(day);
            expect(isoOf(dateIn(day, calendar))).toBe(day);
          }
        }
      }
    }
  });

  it("is read by the names of months of its own calendar", () => {
    for (const language of ["en", "fr", "ar"] as const) {
      for (const calendar of ["gregory", "islamic_umalqura", "persian", "ethiopic"] as const) {
        speak(language, calendar);
        for (let month = 0; month < 14; month += 1) {
          const day = plusDays("2026-11-24", month * 29);
          const said = dayIn(day, calendar, false);
          expect(iso(said), said).toBe(day);
        }
      }
    }
  });
});

describe("a day typed in another calendar", () => {
  const same: Record<Calendar, string> = {
    gregory: "24/11/2026",
    islamic_umalqura: "14/6/1448",
    persian: "3/9/1405",
    ethiopic: "15/3/2019",
  };

  it("is accepted with its reading when it can be nothing else", () => {
    for (const own of Object.keys(same) as Calendar[]) {
      speak("en", own);
      for (const [typed, text] of Object.entries(same)) {
        const found = read(text, { min: TODAY, max: "2027-11-21" });
        expect(found, `${text} under ${own}`).toEqual({ ok: true, iso: "2026-11-24", calendar: typed });
      }
    }
  });

  it("stays in the calendar of the settings when that is possible, and the other reading is offered", () => {
    speak("en", "ethiopic");
    const found = read("24/11/2026", { min: TODAY });
    expect(found).toEqual({
      ok: true,
      iso: "2034-07-31",
      calendar: "ethiopic",
      other: { iso: "2026-11-24", calendar: "gregory" },
    });
    speak("en", "gregory");
    expect(read("24/11/2026", { min: TODAY })).toEqual({ ok: true, iso: "2026-11-24", calendar: "gregory" });
  });

  it("is accepted by the name of its month", () => {
    expect(read("3 Azar 1405")).toEqual({ ok: true, iso: "2026-11-24", calendar: "persian" });
    expect(read("١٤ جمادى الآخرة ١٤٤٨")).toEqual({ ok: true, iso: "2026-11-24", calendar: "islamic_umalqura" });
    expect(read("15 Hedar 2019")).toEqual({ ok: true, iso: "2026-11-24", calendar: "ethiopic" });
    speak("ar", "islamic_umalqura", "arabic");
    expect(read("24 November 2026")).toEqual({ ok: true, iso: "2026-11-24", calendar: "gregory" });
  });

  it("is refused when two calendars could be meant and ours cannot", () => {
    // A Persian 1448 and an Islamic 1448 are 43 years apart; within near days two readings are rare, and never guessed.
    speak("en", "gregory");
    expect(iso("1/1/1300")).toBe("unreadable");
  });
});

describe("a day in words", () => {
  it("has its weekday, how far it is, and the Gregorian day beside another calendar", () => {
    expect(saidDay("2026-11-24", TODAY).away).toBe("in 3 days");
    expect(saidDay("2026-11-24", TODAY).gregorian).toBeUndefined();
    speak("ar", "islamic_umalqura", "arabic");
    const said = saidDay("2026-11-24", TODAY);
    expect(said.day).toContain("١٤٤٨");
    expect(said.gregorian).toContain("٢٠٢٦");
  });
});
