// The pieces of a typed date: numbers in the digits of any script, and names of months. Knows no calendar arithmetic.
import { CalendarDate } from "@internationalized/date";

import { localeTag, type Calendar, type Language } from "../text/index.svelte";
import { reckoning } from "./reckoning";

export type Piece = { kind: "number"; value: number; digits: number } | { kind: "word"; text: string };

/** Words that stand in a date and say nothing about which day it is. */
const FILLERS = new Set("of the de le la l du er st nd rd th ah ad ap h في من عام سنه ه م".split(" "));
/** Marks of direction, joiners and invisible spaces. */
const INVISIBLE = /[\u200b-\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff\u0640]/gu;

/** Numbers and words of a text, in order; whatever stands between them separates. */
export function piecesOf(text: string): Piece[] {
  const plain = text.normalize("NFKC").replace(INVISIBLE, "");
  const found = plain.matchAll(
    /(?<digits>\p{Nd}+)|(?<ethiopic>[\u1369-\u137c]+)|(?<word>[\p{L}\p{M}\u02bb\u02bc\u02be\u02bf'’]+)/gu,
  );
  const pieces: Piece[] = [];
  for (const { groups } of found) {
    if (groups?.["digits"]) pieces.push(numberOf(groups["digits"]));
    else if (groups?.["ethiopic"]) pieces.push(ethiopicNumber(groups["ethiopic"]));
    else if (groups?.["word"]) {
      const word = folded(groups["word"]);
      if (word !== "" && !FILLERS.has(word)) pieces.push({ kind: "word", text: word });
    }
  }
  return pieces;
}

function numberOf(text: string): Piece {
  const digits = [...text].map((digit) => String(digitValue(digit)));
  return { kind: "number", value: Number(digits.slice(0, 12).join("")), digits: digits.length };
}

/** The value of a decimal digit of any script: digits of a script stand in a row of ten, zero first. */
function digitValue(digit: string): number {
  let place = 0;
  const point = digit.codePointAt(0) ?? 0;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(point - place - 1))) place += 1;
  return place % 10;
}

/** Ethiopic numerals: ones and tens side by side, then `፻` hundred and `፼` ten thousand: `፳፻፲፱` is 2019. */
function ethiopicNumber(text: string): Piece {
  let whole = 0;
  let part = 0;
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0;
    if (point <= 0x1371) part += point - 0x1368;
    else if (point <= 0x137a) part += (point - 0x1371) * 10;
    else {
      whole = (whole + Math.max(1, part)) * (point === 0x137b ? 100 : 10_000);
      part = 0;
    }
  }
  const value = whole + part;
  return { kind: "number", value, digits: value > 99 ? 4 : 2 };
}

/** A word without case, accents, vowel signs, apostrophes and hamza, so that spellings meet. */
function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}]/gu, "")
    .replace(/[\u02bb\u02bc\u02be\u02bf]/gu, "")
    .replace(/[أإآٱ]/gu, "ا")
    .replace(/ة/gu, "ه")
    .replace(/ی/gu, "ي")
    .replace(/ک/gu, "ك");
}

const LANGUAGES: readonly Language[] = ["en", "fr", "ar"];
/** A year of each calendar near our time: names of months are read off it. */
const SOME_YEAR: Record<Calendar, number> = { gregory: 2026, islamic_umalqura: 1448, persian: 1405, ethiopic: 2019 };

const names = new Map<Calendar, Map<string, number>>();

/** Names of the months of a calendar in every language we speak, folded, with their numbers. */
function namesOf(calendar: Calendar): Map<string, number> {
  const known = names.get(calendar);
  if (known) return known;
  const made = new Map<string, number>();
  const year = new CalendarDate(reckoning(calendar), SOME_YEAR[calendar], 1, 1);
  for (let month = 1; month <= year.calendar.getMonthsInYear(year); month += 1) {
    const at = year.set({ month, day: 2 }).toDate("UTC");
    for (const language of LANGUAGES) {
      const tag = localeTag({ language, digits: "latin", calendar });
      for (const style of ["long", "short"] as const) {
        const name = folded(
          new Intl.DateTimeFormat(tag, { month: style, timeZone: "UTC" }).format(at).replace(/\p{Nd}/gu, ""),
        );
        if (name !== "" && !made.has(name)) made.set(name, month);
      }
    }
  }
  names.set(calendar, made);
  return made;
}

/** The month that words name in a calendar, also by the beginning of its name; nothing when none or several fit. */
export function monthNamed(said: readonly string[], calendar: Calendar): number | undefined {
  // `mar` is March in one language and a weekday in another: first as it stands, then without weekdays and eras.
  return named(said.join(""), calendar) ?? named(said.filter((one) => !isAside(one)).join(""), calendar);
}

function named(name: string, calendar: Calendar): number | undefined {
  const known = namesOf(calendar);
  const exact = known.get(name);
  if (exact !== undefined || name.length < 3) return exact;
  const months = new Set([...known].filter(([one]) => one.startsWith(name)).map(([, month]) => month));
  return months.size === 1 ? [...months][0] : undefined;
}

let asides: Set<string> | undefined;

/** Whether a word names a day of the week or an era in a language we speak. */
export function isAside(word: string): boolean {
  asides ??= asideWords();
  return asides.has(word);
}

function asideWords(): Set<string> {
  const made = new Set<string>();
  const add = (text: string) => text.split(/[\s.]+/u).forEach((one) => made.add(folded(one)));
  for (const language of LANGUAGES) {
    for (const style of ["long", "short"] as const) {
      for (let day = 1; day <= 7; day += 1) {
        const at = new Date(Date.UTC(2026, 10, day));
        made.add(folded(new Intl.DateTimeFormat(language, { weekday: style, timeZone: "UTC" }).format(at)));
      }
      for (const calendar of Object.keys(SOME_YEAR) as Calendar[]) {
        const tag = localeTag({ language, digits: "latin", calendar });
        const parts = new Intl.DateTimeFormat(tag, { era: style, year: "numeric" }).formatToParts(0);
        parts.filter((part) => part.type === "era").forEach((part) => add(part.value));
      }
    }
  }
  return made;
}
