// Small sentences that several parts of the case file say: when, which field. No rule of casework.
import { away, day, has, t } from "../../text/index.svelte";

/** `12 May (in 3 days)`. */
export function dayAndAway(iso: string, today: string): string {
  return t("case-day-away", { day: day(iso), away: away(iso, today) });
}

/** What a field that has two answers is about. */
export function fieldName(field: string): string {
  const id = `case-field-${(field.split(":")[0] ?? "").replaceAll("_", "-")}`;
  return has(id) ? t(id) : t("case-field-other");
}
