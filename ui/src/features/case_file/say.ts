// Small sentences that several parts of the case file say: who, when, which field. No rule of casework.
import type { StaffView } from "../../ipc";
import { away, day, has, t } from "../../text/index.svelte";

/** Says who somebody is by staff code. */
export type Who = (code: string | null | undefined) => string;

/** `you`, `Amal (SUP02)`, or the code alone when the roster does not name it. */
export function whoOf(staff: readonly StaffView[] | undefined): Who {
  const known = new Map(staff?.map((one) => [one.code, one]));
  return (code) => {
    if (!code) return t("unknown");
    const one = known.get(code);
    if (!one) return code;
    return one.me ? t("case-you") : t("case-who", { name: one.name, code });
  };
}

/** `12 May (in 3 days)`. */
export function dayAndAway(iso: string, today: string): string {
  return t("case-day-away", { day: day(iso), away: away(iso, today) });
}

/** What a field that has two answers is about. */
export function fieldName(field: string): string {
  const id = `case-field-${(field.split(":")[0] ?? "").replaceAll("_", "-")}`;
  return has(id) ? t(id) : t("case-field-other");
}
