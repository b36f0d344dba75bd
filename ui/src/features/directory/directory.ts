// Finds providers by words, kind of service and area, and says how long ago one was checked. Decides nothing about who may be asked.
import type { ProviderView } from "../../ipc";
import { number, word, words } from "../../text/index.svelte";

export interface Wanted {
  text: string;
  kind: string | null;
  area: string | null;
  /** Only what nobody has checked for a long time. */
  old: boolean;
}

const folded = (text: string): string => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLocaleLowerCase();

/** Everything of a provider that somebody may look for, in the words of the screen. */
function haystack(provider: ProviderView): string {
  const { form } = provider;
  const services = form.services.flatMap((one) => [word("service", one.kind), one.criteria, ...one.languages]);
  return folded([form.name, form.contact_role, ...form.areas, ...services].join(" "));
}

/** The providers that fit, in the order of the list. */
export function wanted(all: readonly ProviderView[], by: Wanted): ProviderView[] {
  const parts = folded(by.text)
    .split(/\s+/)
    .filter((part) => part !== "");
  return all.filter((one) => {
    const fits =
      (by.kind === null || one.form.services.some((service) => service.kind === by.kind)) &&
      (by.area === null || one.form.areas.includes(by.area)) &&
      (!by.old || one.long_unchecked);
    if (!fits || parts.length === 0) return fits;
    const text = haystack(one);
    return parts.every((part) => text.includes(part));
  });
}

/** Kinds of service and areas that the list names, by their words. */
export function kindsOf(all: readonly ProviderView[]): string[] {
  const kinds = new Set(all.flatMap((one) => one.form.services.map((service) => service.kind)));
  return [...kinds].sort((a, b) => word("service", a).localeCompare(word("service", b), words.tag));
}

export function areasOf(all: readonly ProviderView[]): string[] {
  return [...new Set(all.flatMap((one) => one.form.areas))].sort((a, b) => a.localeCompare(b, words.tag));
}

const MONTH_DAYS = 30.44;

/** `today`, `12 days ago`, `5 weeks ago`, `5 months ago`. */
export function ago(days: number): string {
  const format = new Intl.RelativeTimeFormat(words.tag, { numeric: "auto" });
  if (days < 21) return format.format(-days, "day");
  if (days < 60) return format.format(-Math.floor(days / 7), "week");
  return format.format(-Math.floor(days / MONTH_DAYS), "month");
}

/** Ages a service takes: `5-18`, `18+`, `0-17`; nothing when it takes any. */
export function ages(from: number | null, to: number | null): string | undefined {
  if (from === null && to === null) return undefined;
  return to === null ? `${number(from ?? 0)}+` : `${number(from ?? 0)}–${number(to)}`;
}
