// Days as people write and read them, in the calendar and digits of the settings. A day inside the app is an ISO string.
import { CalendarDate, parseDate } from "@internationalized/date";

import { away, localeTag, t, words, type Calendar } from "../text/index.svelte";
import { isAside, monthNamed, piecesOf, type Piece } from "./dateWords";
import { CALENDARS, dateIn, isoOf, reckoning } from "./reckoning";

/** Days that text can mean; outside of it a number is a typing error. */
const READABLE = { min: "1900-01-01", max: "2199-12-31" };
/** A day further away than this (years) may have been typed in another calendar. */
const NEAR_YEARS = 3;

export interface Bounds {
  today: string;
  calendar: Calendar;
  min?: string | undefined;
  max?: string | undefined;
}

interface Found {
  iso: string;
  calendar: Calendar;
}

/** What typed text means. `other` is a second reading that somebody may have meant. */
export type Reading =
  | { ok: true; iso: string; calendar: Calendar; other?: Found | undefined }
  | { ok: false; why: "empty" | "unreadable" | "several" }
  | { ok: false; why: "before" | "after"; iso: string }
  | { ok: false; why: "no_such_day"; days: number };

/** A year, month and day as typed, of which we do not know yet in which calendar. */
interface Guess {
  year: number | "none" | { short: number };
  month: number;
  day: number;
}

/** Reads a day that somebody typed. The calendar of the settings first; another one only where nothing else fits. */
export function readDay(text: string, bounds: Bounds): Reading {
  const pieces = piecesOf(text);
  if (pieces.length === 0) return { ok: false, why: /[^\p{P}\p{Z}\p{Cf}\s]/u.test(text) ? "unreadable" : "empty" };
  const own = readIn(bounds.calendar, pieces, bounds);
  const others = CALENDARS.filter((calendar) => calendar !== bounds.calendar)
    .map((calendar): Found | undefined => {
      const found = readIn(calendar, pieces, bounds, true);
      return typeof found === "string" && isNear(found, bounds) ? { iso: found, calendar } : undefined;
    })
    .filter((found) => found !== undefined);
  if (typeof own === "string" && isWithin(own, bounds)) {
    const other = isNear(own, bounds) || others.length !== 1 ? undefined : others[0];
    return { ok: true, iso: own, calendar: bounds.calendar, other };
  }
  const only = others[0];
  if (only && others.length === 1) return { ok: true, ...only };
  if (others.length > 1) return { ok: false, why: "several" };
  if (typeof own === "string") return { ok: false, why: bounds.min && own < bounds.min ? "before" : "after", iso: own };
  return own ?? { ok: false, why: "unreadable" };
}

function isWithin(iso: string, { min, max }: Bounds): boolean {
  return (!min || iso >= min) && (!max || iso <= max);
}

function isNear(iso: string, bounds: Bounds): boolean {
  const today = parseDate(bounds.today);
  const from = today.subtract({ years: NEAR_YEARS }).toString();
  const to = today.add({ years: NEAR_YEARS }).toString();
  return iso >= from && iso <= to && isWithin(iso, bounds);
}

/** The ISO day in one calendar; why there is no such day; or nothing when the text is no date of that calendar. */
function readIn(calendar: Calendar, pieces: Piece[], bounds: Bounds, whole = false): string | Reading | undefined {
  let missing: Reading | undefined;
  const valid: string[] = [];
  for (const guess of guesses(pieces, calendar)) {
    if (whole && typeof guess.year !== "number") continue;
    for (const year of yearsOf(guess, calendar, bounds)) {
      const date = new CalendarDate(reckoning(calendar), year, 1, 1);
      if (guess.month < 1 || guess.month > date.calendar.getMonthsInYear(date) || guess.day < 1) continue;
      const first = new CalendarDate(reckoning(calendar), year, guess.month, 1);
      const days = first.calendar.getDaysInMonth(first);
      const iso = isoOf(first.add({ days: guess.day - 1 }));
      const isReadable = iso >= READABLE.min && iso <= READABLE.max;
      if (guess.day <= days && isReadable) valid.push(iso);
      else if (isReadable && guess.day <= 31) missing ??= { ok: false, why: "no_such_day", days };
    }
  }
  return valid.find((iso) => isWithin(iso, bounds)) ?? valid[0] ?? missing;
}

function guesses(pieces: Piece[], calendar: Calendar): Guess[] {
  const numbers = pieces.filter((piece) => piece.kind === "number");
  const letters = pieces.filter((piece) => piece.kind === "word").map((piece) => piece.text);
  const year = (piece: Piece & { kind: "number" }): Guess["year"] =>
    piece.digits <= 2 ? { short: piece.value } : piece.value;
  const [first, second, third] = numbers;
  if (!first || numbers.length > 3) return [];
  const month = monthNamed(letters, calendar);
  if (month !== undefined || !letters.every(isAside)) {
    if (month === undefined || third) return [];
    if (!second) return [{ year: "none", month, day: first.value }];
    const isYearFirst = first.digits > 2;
    const [day, said] = isYearFirst ? [second, first] : [first, second];
    return [{ year: year(said), month, day: day.value }];
  }
  if (!second) return first.digits === 8 ? inOneRun(first.value) : [];
  if (!third) return dayMonth("none", first.value, second.value);
  if (first.digits > 2) return dayMonth(year(first), third.value, second.value);
  return dayMonth(year(third), first.value, second.value);
}

/** Day before month; the other way round only where the second cannot be a month. */
function dayMonth(year: Guess["year"], day: number, month: number): Guess[] {
  return month > 13 ? [{ year, month: day, day: month }] : [{ year, month, day }];
}

/** `24112026` or `20261124`. */
function inOneRun(value: number): Guess[] {
  const low = value % 10_000;
  const high = Math.floor(value / 10_000);
  return [
    { year: low, month: high % 100, day: Math.floor(high / 100) },
    { year: high, month: Math.floor(low / 100), day: low % 100 },
  ];
}

/** The years that a guess can mean, the likeliest first. */
function yearsOf({ year }: Guess, calendar: Calendar, { today, min, max }: Bounds): number[] {
  if (typeof year === "number") return year > 0 && year < 3000 ? [year] : [];
  const now = dateIn(today, calendar).year;
  if (year !== "none") {
    const century = Math.floor(now / 100) * 100;
    const said = [century - 100, century, century + 100].map((start) => start + year.short);
    return said.sort((one, other) => Math.abs(one - now) - Math.abs(other - now)).slice(0, 1);
  }
  // Without a year: the next such day where days lie ahead, the last one where they lie behind.
  if (min && min >= today) return [now, now + 1];
  if (max && max <= today) return [now, now - 1];
  return [now];
}

/** A day as it is typed: `24/11/2026` in the digits and calendar of the settings. */
export function typedDay(iso: string): string {
  const date = dateIn(iso, words.speech.calendar);
  const two = new Intl.NumberFormat(words.tag, { minimumIntegerDigits: 2, useGrouping: false });
  // In Arabic a mark before each stroke keeps day, month and year in reading order.
  const stroke = words.dir === "rtl" ? "\u200f/" : "/";
  return [date.day, date.month, date.year].map((part) => two.format(part)).join(stroke);
}

const WHOLE = { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;

/** A day in words of one calendar: `Tuesday 24 November 2026`. */
export function dayIn(iso: string, calendar: Calendar, weekday = true): string {
  const tag = localeTag({ ...words.speech, calendar });
  return new Intl.DateTimeFormat(tag, weekday ? WHOLE : { ...WHOLE, weekday: undefined }).format(
    new Date(`${iso}T00:00:00Z`),
  );
}

/** A day with its weekday and how far it is: `Tuesday 24 November 2026`, `in 3 days`. */
export function saidDay(iso: string, today: string): { day: string; away: string; gregorian: string | undefined } {
  const { calendar } = words.speech;
  return {
    day: dayIn(iso, calendar),
    away: away(iso, today),
    gregorian: calendar === "gregory" ? undefined : dayIn(iso, "gregory", false),
  };
}

/** A span from today in its largest whole unit: `In 1 week`, `In 10 days`. */
export function spanWords(days: number): string {
  if (days > 0 && days % 30 === 0) return t("date-in-months", { count: days / 30 });
  if (days > 0 && days % 7 === 0) return t("date-in-weeks", { count: days / 7 });
  return t("date-in-days", { count: days });
}
