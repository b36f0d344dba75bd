// Calling for another assessment: the form, the command, and where a refusal belongs.
import type { CallReassessment } from "../../ipc";
import type { Refusal } from "../../parts/entry.svelte";
import { keeper } from "../../parts/formPages";

export type Reason = CallReassessment["reason"];
type Level = NonNullable<CallReassessment["risk"]>["level"];

export const LEVELS: readonly Level[] = ["low", "medium", "high"];

export interface CallForm {
  reason: Reason | null;
  why: string;
  level: Level | null;
  riskWhy: string;
}
export const blankCall = (): CallForm => ({ reason: null, why: "", level: null, riskWhy: "" });
export const draftedCall = keeper(1, blankCall);

/** What is new is judged at once; missing facts change no risk. */
export const asksRisk = (form: CallForm): boolean => form.reason !== null && form.reason !== "missing_facts";

/** What the command cannot be made without. */
export function unanswered(form: CallForm, riskNow: string | null): string[] {
  const open: [string, boolean][] = [
    ["reason", form.reason === null],
    ["why", form.why.trim() === ""],
    ["risk", asksRisk(form) && form.level === null],
    ["risk_why", asksRisk(form) && form.level !== null && form.level !== riskNow && form.riskWhy.trim() === ""],
  ];
  return open.flatMap(([field, isOpen]) => (isOpen ? [field] : []));
}

/** The command; nothing while an answer is missing that it cannot be without. */
export function calling(form: CallForm, caseId: string, draft: string | null): CallReassessment | undefined {
  if (!form.reason) return undefined;
  const risk = asksRisk(form) && form.level ? { level: form.level, note: form.riskWhy, reasons: [] } : null;
  return { case: caseId, reason: form.reason, why: form.why, risk, draft };
}

/** The field that a refusal speaks of, when it speaks of one. */
export function fieldOf(error: Refusal | undefined): string | undefined {
  if (error?.code === "risk_reason_missing") return "risk_why";
  return error?.facts["field"] === "why" ? "why" : undefined;
}
