// What is said of a conference before and after it: the forms, the commands, and where a refusal belongs.
import type { CallConference, ConferenceView, HoldConference } from "../../ipc";
import type { Refusal } from "../../parts/entry.svelte";
import { keeper, type Spot } from "../../parts/formPages";

export type Kind = CallConference["kind"];
export type Reason = CallConference["reason"];
export type Group = CallConference["shared"][number];
type Invite = CallConference["invited"][number];
export type InviteKind = Invite["kind"];
export type Basis = Invite["basis"];
export type Outcome = HoldConference["outcome"];
export type Responsible = HoldConference["decisions"][number]["responsible"];

export const KINDS: readonly Kind[] = [
  "client_meeting",
  "family_meeting",
  "service_providers",
  "inter_agency",
  "bid_panel_prep",
];
export const REASONS: readonly Reason[] = [
  "removal_from_caregiver",
  "alternative_care",
  "complex",
  "reunification",
  "relocation_transfer",
  "high_risk_plan",
  "joint_decision",
  "other",
];
export const GROUPS: readonly Group[] = [
  "contact_safe",
  "demographics",
  "service_needed",
  "reason_short",
  "risk_level",
  "safety_advice",
  "access_needs",
  "care_situation",
  "plan_actions_for_receiver",
  "documents_named",
];
export const INVITE_KINDS: readonly InviteKind[] = ["staff", "person", "external"];
export const BASES: readonly Basis[] = [
  "consent",
  "assent_plus_consent",
  "best_interest",
  "vital_interest",
  "legal_obligation",
];
export const OUTCOMES: readonly Outcome[] = ["remains_open", "close", "transfer", "other"];
export const RESPONSIBLE: readonly Responsible[] = [
  "client",
  "unit_member",
  "caseworker",
  "provider",
  "community",
  "other",
];

export interface InviteForm {
  kind: InviteKind | null;
  person: string | null;
  role: string;
  organisation: string;
  need: string;
  basis: Basis | null;
  agrees: "yes" | "no" | null;
}
export const blankInvite = (): InviteForm => ({
  kind: null,
  person: null,
  role: "",
  organisation: "",
  need: "",
  basis: null,
  agrees: null,
});

export interface CallForm {
  page: "what" | "who" | "share";
  kind: Kind | null;
  reason: Reason | null;
  agenda: string;
  plannedOn: string | null;
  plannedTyped: string;
  client: "yes" | "no" | null;
  invited: InviteForm[];
  shared: string[];
}
export const blankCall = (): CallForm => ({
  page: "what",
  kind: null,
  reason: null,
  agenda: "",
  plannedOn: null,
  plannedTyped: "",
  client: null,
  invited: [],
  shared: [],
});
export const draftedCall = keeper(1, blankCall);

const isWhole = (one: InviteForm): boolean =>
  one.kind !== null && one.basis !== null && one.agrees !== null && (one.kind !== "person" || one.person !== null);

/** What the command to call cannot be made without. */
export function unansweredCall(form: CallForm): Spot[] {
  const open: [string, string, boolean][] = [
    ["what", "kind", form.kind === null],
    ["what", "reason", form.reason === null],
    ["what", "agenda", form.agenda.trim() === ""],
    ["what", "planned_on", form.plannedOn === null],
    ["who", "client_invited", form.client === null],
    ...form.invited.map((one, at): [string, string, boolean] => ["who", `invited_${at}`, !isWhole(one)]),
  ];
  return open.flatMap(([page, field, isOpen]) => (isOpen ? [{ page, field }] : []));
}

/** The command to call, once nothing is unanswered. */
export function calling(form: CallForm, caseId: string, draft: string | null): CallConference | undefined {
  const { kind, reason, plannedOn } = form;
  if (!kind || !reason || !plannedOn || unansweredCall(form).length > 0) return undefined;
  return {
    case: caseId,
    kind,
    reason,
    agenda: form.agenda,
    planned_on: plannedOn,
    client_invited: form.client === "yes",
    invited: form.invited.map((one) => ({
      kind: one.kind ?? "external",
      person: one.kind === "person" ? one.person : null,
      role: one.kind === "person" ? "" : one.role,
      organisation: one.kind === "external" ? one.organisation : "",
      need_to_know: one.need,
      basis: one.basis ?? "consent",
      client_agrees: one.agrees === "yes",
    })),
    shared: form.shared as Group[],
    draft,
  };
}

export interface DecisionForm {
  what: string;
  responsible: Responsible | null;
  who: string;
  dueOn: string | null;
  dueTyped: string;
  goal: string | null;
}
export const blankDecision = (): DecisionForm => ({
  what: "",
  responsible: null,
  who: "",
  dueOn: null,
  dueTyped: "",
  goal: null,
});

export interface HoldForm {
  page: "there" | "minutes" | "decided" | "end";
  heldOn: string | null;
  heldTyped: string;
  private: "yes" | "no" | null;
  client: "yes" | "no" | null;
  attended: string[];
  signed: string[];
  views: string;
  minutes: string;
  dissent: string;
  decisions: DecisionForm[];
  readBack: boolean;
  outcome: Outcome | null;
  review: boolean;
}
export const blankHold = (): HoldForm => ({
  page: "there",
  heldOn: null,
  heldTyped: "",
  private: null,
  client: null,
  attended: [],
  signed: [],
  views: "",
  minutes: "",
  dissent: "",
  decisions: [],
  readBack: false,
  outcome: null,
  review: false,
});
export const draftedHold = keeper(1, blankHold);

/** What the command to record it cannot be made without. */
export function unansweredHold(form: HoldForm): Spot[] {
  const open: [string, string, boolean][] = [
    ["there", "held_on", form.heldTyped.trim() !== "" && form.heldOn === null],
    ["there", "venue_private", form.private === null],
    ["there", "client_there", form.client === null],
    ["minutes", "client_views", form.views.trim() === ""],
    ["minutes", "minutes", form.minutes.trim() === ""],
    ...form.decisions.map((one, at): [string, string, boolean] => [
      "decided",
      `decision_${at}`,
      one.what.trim() === "" || one.responsible === null || one.dueOn === null,
    ]),
    ["end", "read_back", !form.readBack],
    ["end", "outcome", form.outcome === null],
  ];
  return open.flatMap(([page, field, isOpen]) => (isOpen ? [{ page, field }] : []));
}

/** The command to record it, once nothing is unanswered. */
export function holding(
  form: HoldForm,
  caseId: string,
  conference: ConferenceView,
  draft: string | null,
): HoldConference | undefined {
  if (!form.outcome || unansweredHold(form).length > 0) return undefined;
  // A draft may have been begun for another conference: who is not invited to this one did not come.
  const invited = new Set(conference.invited.map((one) => one.id));
  const attended = form.attended.filter((one) => invited.has(one));
  return {
    case: caseId,
    conference: conference.id,
    held_on: form.heldOn,
    venue_private: form.private === "yes",
    client_there: form.client === "yes",
    client_views: form.views,
    attended,
    signed: form.signed.filter((one) => attended.includes(one)),
    minutes: form.minutes,
    read_back: form.readBack,
    dissent: form.dissent,
    outcome: form.outcome,
    decisions: form.decisions.flatMap((one) =>
      one.responsible && one.dueOn
        ? [
            {
              what: one.what,
              responsible: one.responsible,
              responsible_who: one.who,
              due_on: one.dueOn,
              goal: one.goal,
            },
          ]
        : [],
    ),
    opens_review: form.review,
    draft,
  };
}

const SPOTS: Record<string, Spot> = {
  signed: { page: "there", field: "signed" },
  attended: { page: "there", field: "attended" },
  read_back: { page: "end", field: "read_back" },
  decisions: { page: "decided", field: "decision_0" },
};
const OF_INVITE = ["who", "need_to_know", "client_agrees", "basis"];

/** Where a refusal belongs, when it speaks of a field. */
export function spotOf(error: Refusal | undefined): Spot | undefined {
  if (!error) return undefined;
  const field = error.facts["field"] ?? "";
  if (field === "invited") return { page: "who", field: "client_invited" };
  if (OF_INVITE.includes(field)) return { page: "who", field: `invited_${error.facts["at"] ?? "0"}` };
  return SPOTS[field];
}
