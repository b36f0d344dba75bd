// Who may open a case: the two forms, their commands, and where a refusal belongs. Decides nothing.
import type { LiftRestriction, RestrictCase, RestrictionSheet } from "../../ipc";
import type { Refusal } from "../../parts/entry.svelte";
import { keeper } from "../../parts/formPages";

export const REASONS = ["staff_relative", "conflict_of_interest", "client_wish", "threat", "other"] as const;
export type Reason = (typeof REASONS)[number];

export interface NameForm {
  named: string[];
  reason: Reason | null;
  why: string;
}
export const blankName = (): NameForm => ({ named: [], reason: null, why: "" });
export const draftedName = keeper(1, blankName);

/** Those who may be ticked: the worker who carries the case may open it in any case. */
export const tickable = (sheet: RestrictionSheet) => sheet.people.filter((one) => !one.carries);

/** What naming cannot do without. */
export const unansweredName = (form: NameForm): string[] =>
  [
    form.named.length === 0 && "named",
    form.reason === null && "reason",
    form.reason === "other" && form.why.trim() === "" && "why",
  ].filter((one) => one !== false);

export function naming(form: NameForm, caseId: string, draft: string | null): RestrictCase | undefined {
  if (form.reason === null || unansweredName(form).length > 0) return undefined;
  return { case: caseId, named: form.named, reason: form.reason, why: form.why, draft };
}

export interface LiftForm {
  why: string;
}
export const blankLift = (): LiftForm => ({ why: "" });
export const draftedLift = keeper(1, blankLift);

export const lacksWhy = (form: LiftForm): boolean => form.why.trim() === "";

export const lifting = (form: LiftForm, caseId: string, draft: string | null): LiftRestriction => ({
  case: caseId,
  why: form.why,
  draft,
});

/** Why these people cannot be the ones, where a refusal says so. */
export const faultOf = (error: Refusal | undefined): string | undefined =>
  error?.code === "named_refused" ? error.facts["why"] : undefined;

/** The field that a refusal speaks of. */
export function fieldOf(error: Refusal | undefined): string | undefined {
  if (!error) return undefined;
  const field = error.facts["field"] ?? "";
  return ["named", "reason", "why"].includes(field) ? field : "why";
}
