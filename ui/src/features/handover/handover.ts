// Who carries a case: the three forms, their commands, and where a refusal belongs. Counts no points: that is the rules'.
import type { AnswerHandover, CandidateView, ReassignCase, WriteHandoverNote } from "../../ipc";
import type { Refusal } from "../../parts/entry.svelte";
import { keeper } from "../../parts/formPages";

export type Reason = ReassignCase["reason"];
export type Informed = NonNullable<ReassignCase["informed"]>;
export type Preference = NonNullable<ReassignCase["preference"]>;

export const REASONS: readonly Reason[] = [
  "worker_leaves",
  "overload",
  "client_wish",
  "conflict_of_interest",
  "skills_needed",
  "lead_assigned",
  "returned",
  "other",
];
/** Why a worker may ask that somebody else takes a case. */
export const WISHES: readonly Reason[] = REASONS.filter((one) => one !== "lead_assigned" && one !== "returned");
export const INFORMED: readonly Informed[] = ["told", "not_safe", "not_reached"];
export const PREFERENCES: readonly Preference[] = ["met", "not_met", "no_wish"];

export interface GiveForm {
  to: string | null;
  reason: Reason | null;
  why: string;
  note: string;
  informed: Informed | null;
  preference: Preference | null;
  preferenceNote: string;
  overCap: string;
  page: "who" | "client" | "note";
}
export const blankGive = (): GiveForm => ({
  to: null,
  reason: null,
  why: "",
  note: "",
  informed: null,
  preference: null,
  preferenceNote: "",
  overCap: "",
  page: "who",
});
export const draftedGive = keeper(1, blankGive);

export interface NoteForm {
  asks: Reason | null;
  note: string;
}
export const blankNote = (): NoteForm => ({ asks: null, note: "" });
export const draftedNote = keeper(1, blankNote);

export interface AnswerForm {
  takes: "yes" | "no" | null;
  reason: string;
}
export const blankAnswer = (): AnswerForm => ({ takes: null, reason: "" });
export const draftedAnswer = keeper(1, blankAnswer);

export interface Spot {
  page: string;
  field: string;
}

const PAGE_OF: Record<string, GiveForm["page"]> = {
  to: "who",
  reason: "who",
  why: "who",
  over_cap: "who",
  informed: "client",
  preference: "client",
  preference_note: "client",
  note: "note",
};
const spot = (field: string): Spot => ({ page: PAGE_OF[field] ?? "note", field });

/** What the command cannot be made without. Whether a note is needed, and room, the rules say. */
export const unansweredGive = (form: GiveForm): Spot[] => [
  ...(form.to ? [] : [spot("to")]),
  ...(form.reason ? [] : [spot("reason")]),
];

const GUARDS: Record<string, string> = {
  handover_note_written: "note",
  client_informed_said: "informed",
  preference_looked_at: "preference",
  worker_has_room: "over_cap",
};

/** The fields that a refusal speaks of. */
export function spotsOf(error: Refusal | undefined): Spot[] {
  if (error?.code === "guard_unmet") {
    const guards = (error.facts["guards"] ?? "").split(",");
    return guards.flatMap((guard) => GUARDS[guard] ?? []).map(spot);
  }
  const field = error?.facts["field"];
  if (field && field in PAGE_OF) return [spot(field)];
  return error?.code === "name_in_casework" || error?.code === "text_too_long" ? [spot("note")] : [];
}

export function giving(form: GiveForm, caseId: string, draft: string | null): ReassignCase | undefined {
  const { to, reason } = form;
  if (!to || !reason) return undefined;
  return {
    case: caseId,
    to,
    reason,
    why: form.why,
    note: form.note,
    informed: form.informed,
    preference: form.preference,
    preference_note: form.preference === "not_met" ? form.preferenceNote : "",
    over_cap: form.overCap,
    draft,
  };
}

export const writing = (form: NoteForm, caseId: string, draft: string | null): WriteHandoverNote => ({
  case: caseId,
  asks: form.asks,
  note: form.note,
  draft,
});

export const answering = (form: AnswerForm, caseId: string, draft: string | null): AnswerHandover => ({
  case: caseId,
  accepted: form.takes === "yes",
  reason: form.takes === "no" ? form.reason : "",
  draft,
});

/** Points as people count them: 100 is one case of medium risk. */
export const points = (hundredths: number): number => hundredths / 100;

export const nameOf = (one: CandidateView): string => (one.name ? `${one.code} ${one.name}` : one.code);
