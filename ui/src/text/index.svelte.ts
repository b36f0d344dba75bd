// Words, dates and numbers in the language, calendar and digits of the settings. Every string a person reads comes from here.
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

export type Language = "en" | "fr" | "ar";
export type Digits = "latin" | "arabic" | "persian";
export type Calendar = "gregory" | "islamic_umalqura" | "persian" | "ethiopic";

/** What words depend on. */
export interface Speech {
  language: Language;
  digits: Digits;
  calendar: Calendar;
}

/** English dates have the day first, as most of its field offices write them. */
const LOCALES: Record<Language, string> = { en: "en-GB", fr: "fr", ar: "ar" };
const FILES: Record<Language, () => Promise<{ default: string }[]>> = {
  en: () => Promise.all([import("./en.ftl?raw"), import("./en/why.ftl?raw")]),
  fr: () => Promise.all([import("./fr.ftl?raw"), import("./fr/why.ftl?raw")]),
  ar: () => Promise.all([import("./ar.ftl?raw"), import("./ar/why.ftl?raw")]),
};

const loaded = new Map<Language, string>();

/** Reads the words of a language, once; to be awaited before they are spoken. */
export async function load(language: Language): Promise<void> {
  if (loaded.has(language)) return;
  const files = await FILES[language]();
  loaded.set(language, files.map((file) => file.default).join("\n"));
}

/** All messages of a language that was loaded. */
export function sourceOf(language: Language): string {
  return loaded.get(language) ?? "";
}

const DIGITS: Record<Digits, string> = { latin: "latn", arabic: "arab", persian: "arabext" };
const CALENDARS: Record<Calendar, string> = {
  gregory: "gregory",
  islamic_umalqura: "islamic-umalqura",
  persian: "persian",
  ethiopic: "ethiopic",
};

/** The locale with its digits and calendar, as `Intl` takes it. */
export function localeTag({ language, digits, calendar }: Speech): string {
  return `${LOCALES[language]}-u-ca-${CALENDARS[calendar]}-nu-${DIGITS[digits]}`;
}

/** A bundle of one language. Throws on a file that is not well formed: a test reads all of them. */
export function bundleOf(speech: Speech): FluentBundle {
  const bundle = new FluentBundle(localeTag(speech));
  const errors = bundle.addResource(new FluentResource(sourceOf(speech.language)));
  if (errors.length > 0) throw errors[0];
  return bundle;
}

class Words {
  speech: Speech = $state.raw({ language: "en", digits: "latin", calendar: "gregory" });
  readonly bundle = $derived(bundleOf(this.speech));
  readonly tag = $derived(localeTag(this.speech));
  /** Messages without values, as they were last formatted: a long list says the same few words in every row. */
  readonly said = $derived.by(() => (void this.bundle, new Map<string, string>()));
  /** Formatters of this tag: making one takes longer than using it a hundred times. */
  readonly formatters = $derived.by(() => (void this.tag, new Map<string, unknown>()));
  readonly dir: "ltr" | "rtl" = $derived(this.speech.language === "ar" ? "rtl" : "ltr");
}

/** The words as they are spoken now. */
export const words = new Words();

/** Speaks so from now on. */
export async function speak(speech: Speech): Promise<void> {
  await load(speech.language);
  words.speech = speech;
}

export type Values = Record<string, FluentVariable>;

/**
 * The message `id` with its values. A missing message shows its id: ugly, harmless, and a test makes it impossible
 * for messages named in the source.
 */
export function t(id: string, values?: Values): string {
  return values ? formatted(id, values) : kept(words.said, id, () => formatted(id, {}));
}

function formatted(id: string, values: Values): string {
  const message = words.bundle.getMessage(id);
  if (!message?.value) return id;
  return words.bundle.formatPattern(message.value, words.dir === "rtl" ? turned(values) : values);
}

/** What was made for `key` before, or what `make` makes now. */
function kept<T>(known: Map<string, T>, key: string, make: () => T): T {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}

/** A formatter of the language, calendar and digits spoken now; `key` names it among all others. */
const formatter = <T>(key: string, make: (tag: string) => T): T =>
  kept(words.formatters as Map<string, T>, key, () => make(words.tag));

/** Opens an isolated part of a message. */
const ISOLATE = "\u2068";
const RIGHT_TO_LEFT_MARK = "\u200f";

/**
 * A value that is a message of its own shows no letter outside its isolated parts, so it would be taken for left-to-right
 * and its parts would change places. A mark says how it runs.
 */
function turned(values: Values): Values {
  const turn = (value: FluentVariable) =>
    typeof value === "string" && value.includes(ISOLATE) ? RIGHT_TO_LEFT_MARK + value : value;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, turn(value)]));
}

/** Whether there is a message of that name. */
export function has(id: string): boolean {
  return words.bundle.hasMessage(id);
}

/** The word for a code of a family: `word("risk", "high")` is the message `risk-high`; an unknown code shows itself. */
export function word(family: string, code: string | null | undefined, values?: Values): string {
  if (!code) return t("unknown");
  const id = `${family}-${code.replaceAll("_", "-")}`;
  return has(id) ? t(id, values) : code;
}

const utc = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

/** How a day is written: `24 Nov`, `Tuesday 24 November`, `24 November 2026`. */
const STYLES = {
  short: { day: "numeric", month: "short" },
  weekday: { weekday: "long", day: "numeric", month: "long" },
  long: { day: "numeric", month: "long", year: "numeric" },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

/** An ISO day in words of the chosen calendar. */
export function day(iso: string, style: keyof typeof STYLES = "short"): string {
  const make = (tag: string) => new Intl.DateTimeFormat(tag, { ...STYLES[style], timeZone: "UTC" });
  return formatter(`day ${style}`, make).format(utc(iso));
}

/** A moment on this device's clock: `24 Nov, 10:40`. */
export function moment(ms: number): string {
  const style: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" };
  return formatter("moment", (tag) => new Intl.DateTimeFormat(tag, style)).format(new Date(ms));
}

/** The time of day alone. */
export function clock(ms: number): string {
  const make = (tag: string) => new Intl.DateTimeFormat(tag, { hour: "2-digit", minute: "2-digit" });
  return formatter("clock", make).format(new Date(ms));
}

/** Whole days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utc(to).getTime() - utc(from).getTime()) / 86_400_000);
}

/** The ISO day of a moment, in milliseconds since 1970, on this device's clock. */
export function dayOf(ms: number): string {
  const at = new Date(ms);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** `today`, `tomorrow`, `in 3 days`, `3 days ago`. */
export function away(iso: string, today: string): string {
  const make = (tag: string) => new Intl.RelativeTimeFormat(tag, { numeric: "auto" });
  return formatter("away", make).format(daysBetween(today, iso), "day");
}

/** A count or amount in the chosen digits. */
export function number(value: number, options: Intl.NumberFormatOptions = {}): string {
  const make = (tag: string) => new Intl.NumberFormat(tag, options);
  return formatter(`number ${JSON.stringify(options)}`, make).format(value);
}

/** A list in words: `a, b and c`. */
export function list(items: readonly string[]): string {
  return formatter("list", (tag) => new Intl.ListFormat(tag, { type: "conjunction" })).format(items);
}

/** A wait in words that shrink as it does: `3 minutes`, `20 seconds`. */
export function wait(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const unit = seconds < 90 ? "second" : seconds < 5400 ? "minute" : "hour";
  const amount = { second: seconds, minute: Math.ceil(seconds / 60), hour: Math.ceil(seconds / 3600) }[unit];
  return number(amount, { style: "unit", unit, unitDisplay: "long" });
}
