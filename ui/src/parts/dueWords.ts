// How a due day is said in a list row.
import { away, number, t } from "../text/index.svelte";

/** `3 days late`, `due today`, `due in 3 days`; empty without a day. */
export function dueWords(dueOn: string | null, daysLate: number | null, today: string): string {
  if (!dueOn) return "";
  if (daysLate !== null && daysLate > 0) return t("days-late", { days: daysLate });
  if (daysLate === 0) return t("due-today");
  return t("due-away", { away: away(dueOn, today) });
}

/** A count for a badge; above 99 it is `99+`. */
export function badge(count: number): string {
  return count > 99 ? `${number(99)}+` : number(count);
}
