// How a request to close and what it had not seen are said. Chooses no rule: what is contested comes from the query.
import type { ApprovalItem, SubmittedItem, TimelineEntry } from "../../ipc";
import { day, list, moment, t, word } from "../../text/index.svelte";

/** Kinds of entries that a reason of contest speaks of. */
const KINDS: Record<string, readonly string[]> = {
  risk: ["risk"],
  consent: ["consent"],
  incident: ["incident"],
  concern: ["concern"],
  goal: ["goal", "plan_drafted", "plan_agreed"],
  action: ["action_added", "action_done", "action_changed"],
};

/** A staff code as a sentence names it: `you` for the reader. */
export function person(code: string, me: string | undefined): string {
  return code === me ? "you" : code;
}

/** Who asked and when: `A-01 asked on 9 May, 10:40`. */
export function askedWords(item: ApprovalItem, me: string | undefined): string {
  const { requested_by, requested_at } = item.closure;
  return t("approvals-asked", { by: person(requested_by, me), when: moment(requested_at) });
}

/** Who submitted work and when. */
export function submittedWords(item: SubmittedItem, me: string | undefined): string {
  const by = person(item.by, me);
  return item.at === null ? t("submitted-by", { by }) : t("submitted-by-on", { by, when: moment(item.at) });
}

function fact(entry: TimelineEntry, name: string): string | undefined {
  return entry.facts.find((one) => one.name === name)?.value;
}

/** The level of a risk entry in words; empty for other entries. */
export function riskOf(entry: TimelineEntry): string {
  const level = fact(entry, "level") ?? fact(entry, "risk");
  return entry.kind === "risk" && level ? word("risk", level) : "";
}

/** Reasons that are no thing to be seen: each has its own sentence. */
const OWN_SENTENCE = new Set(["manager_needed", "basis_not_here"]);

/** Reasons of contest that stand beside what was not seen, each as a sentence. */
export function besideWords(item: ApprovalItem): string[] {
  const beside = item.closure.contested.filter((reason) => OWN_SENTENCE.has(reason));
  return beside.map((reason) => word("approval-contested", reason));
}

/** What was not seen: `a newer risk (high risk, by A-01, 12 May)`; empty when nothing was missed. */
export function missedWords(item: ApprovalItem, me: string | undefined): string {
  const unseen = item.closure.contested.filter((reason) => !OWN_SENTENCE.has(reason));
  const missed = unseen.map((reason) => {
    // Newest first: the newest of its kind is what matters.
    const entry = item.after.find((one) => KINDS[reason]?.includes(one.kind));
    if (!entry) return word("contest", reason);
    return t("approval-missed-one", {
      what: word("contest", reason),
      level: riskOf(entry) || "none",
      by: person(entry.by, me),
      on: day(entry.on),
    });
  });
  return list(missed);
}
