// How things are after a case was closed: the form, the command, and where a refusal belongs.
import type { RecordPostClosureCheck } from "../../ipc";
import type { Refusal } from "../../parts/entry.svelte";
import { keeper } from "../../parts/formPages";

export type Safety = RecordPostClosureCheck["safety_change"];

export const SAFETY: readonly Safety[] = ["much_less", "less", "same", "more", "much_more", "not_asked", "declined"];

export interface CheckForm {
  reached: "yes" | "no" | null;
  safety: Safety | null;
  concern: "yes" | "no" | null;
  note: string;
  doneOn: string | null;
  doneTyped: string;
}
export const blankCheck = (): CheckForm => ({
  reached: null,
  safety: null,
  concern: null,
  note: "",
  doneOn: null,
  doneTyped: "",
});
export const draftedCheck = keeper(1, blankCheck);

/** What the command cannot be made without; of somebody who was not reached nothing is asked. */
export function unanswered(form: CheckForm): string[] {
  const open: [string, boolean][] = [
    ["reached", form.reached === null],
    ["safety_change", form.reached === "yes" && form.safety === null],
    ["new_concern", form.reached === "yes" && form.concern === null],
    ["done_on", form.doneTyped.trim() !== "" && form.doneOn === null],
  ];
  return open.flatMap(([field, isOpen]) => (isOpen ? [field] : []));
}

export function checking(form: CheckForm, caseId: string, draft: string | null): RecordPostClosureCheck {
  const reached = form.reached === "yes";
  return {
    case: caseId,
    done_on: form.doneOn,
    reached,
    safety_change: reached ? (form.safety ?? "not_asked") : "not_asked",
    new_concern: reached && form.concern === "yes",
    note: form.note,
    draft,
  };
}

/** The field that a refusal speaks of, when it speaks of one. */
export function fieldOf(error: Refusal | undefined): string | undefined {
  if (error?.code === "date_refused") return "done_on";
  const field = error?.facts["field"];
  return field === "note" || field === "reached" ? field : undefined;
}
