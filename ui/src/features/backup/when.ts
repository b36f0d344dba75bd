// When something was, said from today: `today, 10:40`, `Monday 16 November`. Knows no backup.
import { clock, day, dayOf, daysBetween, t } from "../../text/index.svelte";

/** A moment as part of a sentence. */
export function whenWords(ms: number, today: string): string {
  const then = dayOf(ms);
  const days = daysBetween(then, today);
  if (days === 0) return t("backup-when-today", { time: clock(ms) });
  if (days === 1) return t("backup-when-yesterday", { time: clock(ms) });
  return day(then, "weekday");
}
