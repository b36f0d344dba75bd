// Days as the screens write them in English, Gregorian, with Latin digits.

const TAG = "en-GB-u-ca-gregory-nu-latn";

/** The ISO day so many days from today, on this machine's clock. */
export function dayFromNow(days: number): string {
  const at = new Date();
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000 + days * 86_400_000);
  return local.toISOString().slice(0, 10);
}

function written(iso: string, style: Intl.DateTimeFormatOptions, tag = TAG): string {
  return new Intl.DateTimeFormat(tag, { ...style, timeZone: "UTC" }).format(new Date(`${iso}T00:00:00Z`));
}

/** `29 Nov`. */
export const shortDay = (iso: string) => written(iso, { day: "numeric", month: "short" });

/** `Sunday 29 November 2026`. */
export const wholeDay = (iso: string) =>
  written(iso, { weekday: "long", day: "numeric", month: "long", year: "numeric" });

/** `8/9/1405`: as somebody types a day in their own calendar. */
export function typedIn(iso: string, calendar: "persian" | "islamic-umalqura" | "ethiopic"): string {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    day: "numeric",
    month: "numeric",
    year: "numeric",
    timeZone: "UTC",
  });
  const parts = new Map(format.formatToParts(new Date(`${iso}T00:00:00Z`)).map((one) => [one.type, one.value]));
  return [parts.get("day"), parts.get("month"), parts.get("year") ?? parts.get("relatedYear" as "year")].join("/");
}
