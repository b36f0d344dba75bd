// What two people said of one field: how it is read, written and told. Settles nothing.
import { commands, type Answer, type ConflictView, type Nothing, type SetSafeContact } from "../../ipc";
import { day, t, word } from "../../text/index.svelte";

/** What kind of answer a field takes. */
export type Takes = "day" | "safe" | "yes_no" | "words";

const TAKES: Record<string, Takes> = {
  next_contact_on: "day",
  next_review_on: "day",
  action_due_on: "day",
  safe_to_call: "safe",
  safe_to_text: "safe",
  safe_to_visit: "safe",
  legal_hold: "yes_no",
  member_excluded: "yes_no",
};

/** The name of a field and the id of the entry it belongs to, from its key. */
export function fieldOf(key: string): { name: string; id: string; takes: Takes } {
  const [name = "", id = ""] = key.split(":");
  const takes = TAKES[name] ?? "words";
  return { name, id: takes === "words" ? "" : id, takes };
}

/** A value as a person reads it. */
export function valueWords(value: string | null): string {
  if (value === null || value === "") return t("unknown");
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return day(value, "weekday");
  return value === "yes" || value === "no" || value === "unknown" ? word("tri", value) : value;
}

/** The command that writes another answer, for fields that have one of their own. */
export function writeAnother(conflict: ConflictView): ((value: string) => Promise<Answer<Nothing>>) | undefined {
  const { name, id } = fieldOf(conflict.field);
  const own = { case: conflict.case };
  const safe = (question: SetSafeContact["question"]) => (value: string) =>
    commands.setSafeContact({
      ...own,
      entry: id,
      question,
      answer: value as SetSafeContact["answer"],
      reason: "settle_conflict",
    });
  switch (name) {
    case "next_contact_on":
      return (value) => commands.setNextContact({ ...own, on: value });
    case "next_review_on":
      return (value) => commands.setNextReview({ ...own, on: value });
    case "action_due_on":
      return (value) => commands.setActionDue({ ...own, action: id, due_on: value });
    case "safe_to_call":
      return safe("call");
    case "safe_to_text":
      return safe("text");
    case "safe_to_visit":
      return safe("visit");
    case "whereabouts":
      return (value) => commands.setWhereabouts({ ...own, words: value, reason: "settle_conflict" });
    default:
      return undefined;
  }
}

/** What the other answer would move, from `FROM->TO`: `next review moves from 12 May to 26 May`. */
export function effectWords(effect: { name: string; value: string }): string {
  const [from = "", to] = effect.value.split("->");
  const what = word("effect", effect.name);
  if (to === undefined) return t("conflict-effect-is", { what, value: valueWords(from) });
  return t("conflict-effect-moves", { what, from: valueWords(from), to: valueWords(to) });
}

/** Who wrote a value, as sentences select on it: `you`, `nobody` for somebody this device does not know, else a code. */
export function writer(said: { by: string; mine: boolean }): string {
  if (said.mine) return "you";
  return said.by === "?" ? "nobody" : said.by;
}
