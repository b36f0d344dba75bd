// Two files of one person: the two forms, their commands, and where a refusal belongs. Decides nothing.
import type { DecideJoin, ProposeJoin } from "../../ipc";
import type { Refusal } from "../../parts/entry.svelte";
import { keeper } from "../../parts/formPages";

export interface ProposeForm {
  code: string;
  note: string;
}
export const blankPropose = (): ProposeForm => ({ code: "", note: "" });
export const draftedPropose = keeper(1, blankPropose);

/** What the proposal cannot be made without. */
export const unansweredPropose = (form: ProposeForm): string[] =>
  [form.code.trim() === "" && "code", form.note.trim() === "" && "note"].filter((one) => one !== false);

export const proposing = (form: ProposeForm, caseId: string, draft: string | null): ProposeJoin => ({
  case: caseId,
  code: form.code.trim(),
  note: form.note,
  draft,
});

/** What a supervisor does with a proposal or with what was joined. */
export type Word = "decide" | "return" | "undo";
export const WORDS: readonly Word[] = ["decide", "return", "undo"];
export const wordOf = (entry: string | undefined): Word | undefined => WORDS.find((one) => one === entry);

export interface SayForm {
  note: string;
}
export const blankSay = (): SayForm => ({ note: "" });
export const draftedSay = keeper(1, blankSay);

/** A reason is needed for everything but joining. */
export const lacksReason = (what: Word, form: SayForm): boolean => what !== "decide" && form.note.trim() === "";

export const saying = (form: SayForm, caseId: string, draft: string | null): DecideJoin => ({
  case: caseId,
  note: form.note,
  draft,
});

/** Why two files cannot be joined, where a refusal says so. */
export function apartOf(error: Refusal | undefined): string | undefined {
  if (error?.code === "guard_unmet") return "money_out";
  return error?.code === "files_apart" ? error.facts["why"] : undefined;
}

/** The field of the proposal that a refusal speaks of. */
export const fieldOf = (error: Refusal | undefined): string | undefined =>
  error?.facts["field"] === "code" || error?.code === "files_apart" ? "code" : error ? "note" : undefined;
