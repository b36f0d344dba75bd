// What a worker notices and finds before a case is opened: the forms, their texts for a draft, and the commands.
import type { CompleteScreening, EndLead, RecordLead, ScreeningSheet } from "../../ipc";
import type { Refusal } from "../../parts/entry.svelte";
import { keeper, type Spot } from "../../parts/formPages";
import type { Told } from "../../parts/told";

export type Tri = "yes" | "no" | "unknown";
export type Source = RecordLead["source"];
export type Urgent = NonNullable<RecordLead["urgent_reason"]>;
export type Hint = RecordLead["hints"][number];
export type Programme = NonNullable<CompleteScreening["programme"]>;
export type Concern = CompleteScreening["concerns"][number]["kind"];
export type Criterion = CompleteScreening["criteria"][number]["criterion"];
export type Level = NonNullable<CompleteScreening["risk"]>["level"];
export type Grade = NonNullable<CompleteScreening["factors"]>["urgency"];
export type Outcome = CompleteScreening["outcome"];
export type Reason = NonNullable<CompleteScreening["reason"]>;
export type Method = NonNullable<CompleteScreening["consent"]>["method"];

export const TRI: readonly Tri[] = ["yes", "no", "unknown"];
export const PROGRAMMES: readonly Programme[] = ["cp", "gbv", "gp"];
export const LEVELS: readonly Level[] = ["low", "medium", "high"];
export const GRADES: readonly Grade[] = ["low", "medium", "high"];
export const OUTCOMES: readonly Outcome[] = ["open", "no_action", "redirect"];
export const METHODS: readonly Method[] = ["written", "thumbprint", "verbal_witnessed"];
export const SOURCES: readonly Source[] = [
  "self",
  "family",
  "outreach",
  "volunteer",
  "school",
  "health",
  "police",
  "community_leader",
  "camp_management",
  "ngo",
  "government",
  "hotline",
  "case_contact",
  "transfer_in",
];
export const URGENT: readonly Urgent[] = [
  "immediate_danger",
  "medical",
  "self_harm",
  "very_young_separated",
  "clinical_window",
  "detention",
  "leaving_soon",
  "other",
];
/** What a lead may be about: the broadest of each programme, without a story. */
export const HINTS: readonly Hint[] = [
  "physical_abuse",
  "neglect",
  "unaccompanied",
  "separated",
  "risk_of_gbv",
  "violence_threat",
  "psychosocial_distress",
  "serious_medical",
  "detention",
  "documentation",
  "disability_unmet",
];
/** Why a lead ends before anybody was met. */
export const LEAD_REASONS: readonly Reason[] = ["unreachable", "duplicate", "already_managed", "died"];
/** Why a screening ends without a case. Declined consent is said on its own page. */
export const REASONS: readonly Reason[] = [
  "single_issue_resolved",
  "criteria_not_met",
  "emergency_redirected",
  "community_response",
  "capacity_referred_out",
  "already_managed",
  "duplicate",
  "died",
];

export interface LeadForm {
  source: Source | null;
  area: string;
  on: string | null;
  onTyped: string;
  urgent: "yes" | "no" | null;
  urgentWhy: Urgent | null;
  hints: Hint[];
  knows: Tri | null;
  name: string;
  reach: string;
}

export const blankLead = (): LeadForm => ({
  source: null,
  area: "",
  on: null,
  onTyped: "",
  urgent: null,
  urgentWhy: null,
  hints: [],
  knows: null,
  name: "",
  reach: "",
});
export const draftedLead = keeper(1, blankLead);

/** Fields of a lead that are not answered yet, by name. */
export function leadOpen(form: LeadForm): string[] {
  const open: [string, boolean][] = [
    ["source", form.source === null],
    ["area", form.area.trim() === ""],
    ["on", form.onTyped.trim() !== "" && form.on === null],
    ["urgent", form.urgent === null],
    ["urgent_why", form.urgent === "yes" && form.urgentWhy === null],
    ["knows", form.knows === null],
  ];
  return open.flatMap(([name, isOpen]) => (isOpen ? [name] : []));
}

export function leadCommand(form: LeadForm, draft: string | null): RecordLead | undefined {
  const { source, knows } = form;
  if (!source || !knows) return undefined;
  return {
    identified_on: form.on,
    source,
    area: form.area,
    urgent: form.urgent === "yes",
    urgent_reason: form.urgent === "yes" ? form.urgentWhy : null,
    hints: form.hints,
    knows,
    name: form.name,
    reach_note: form.reach,
    draft,
  };
}

export interface EndForm {
  reason: Reason | null;
  note: string;
}
export const blankEnd = (): EndForm => ({ reason: null, note: "" });
export const draftedEnd = keeper(1, blankEnd);
export const endCommand = (form: EndForm, caseId: string, draft: string | null): EndLead | undefined =>
  form.reason ? { case: caseId, reason: form.reason, note: form.note, draft } : undefined;

export interface ScreeningForm {
  page: string;
  agrees: "yes" | "no" | null;
  method: Method | null;
  alone: "yes" | "no" | null;
  wishSex: "female" | "male" | "other" | "none" | null;
  wishLanguage: string;
  wishMet: "yes" | "no" | null;
  wishWhyNot: string;
  told: Told[];
  programme: Programme | null;
  criteria: Partial<Record<Criterion, Tri>>;
  concerns: Concern[];
  needs: string;
  strengths: string;
  wants: string;
  level: Level | null;
  riskWhy: string;
  urgency: Grade | null;
  ability: Grade | null;
  capacity: Grade | null;
  quickWin: boolean;
  outcome: Outcome | null;
  reason: Reason | null;
  help: string;
  override: string;
}

export const blankScreening = (): ScreeningForm => ({
  page: "danger",
  agrees: null,
  method: null,
  alone: null,
  wishSex: null,
  wishLanguage: "",
  wishMet: null,
  wishWhyNot: "",
  told: [],
  programme: null,
  criteria: {},
  concerns: [],
  needs: "",
  strengths: "",
  wants: "",
  level: null,
  riskWhy: "",
  urgency: null,
  ability: null,
  capacity: null,
  quickWin: false,
  outcome: null,
  reason: null,
  help: "",
  override: "",
});
export const draftedScreening = keeper(1, blankScreening);

/** Whether a criterion is met, of those that are asked. */
export const isMet = (form: ScreeningForm): boolean => Object.values(form.criteria).includes("yes");

const PAGES: Record<string, string> = {
  danger: "danger",
  agrees: "consent",
  method: "consent",
  alone: "consent",
  wish: "consent",
  told: "told",
  programme: "fit",
  criteria: "fit",
  concerns: "fit",
  needs: "found",
  strengths: "found",
  wants: "found",
  risk: "weight",
  risk_why: "weight",
  urgency: "weight",
  ability: "weight",
  capacity: "weight",
  outcome: "finish",
  reason: "finish",
  help: "finish",
  override: "finish",
};
export const spot = (field: string): Spot => ({ page: PAGES[field] ?? "finish", field });

/** What is not answered yet. `asked`: whether consent to the interview still has to be asked. */
export function screeningOpen(form: ScreeningForm, sheet: ScreeningSheet): Spot[] {
  const asked = sheet.interview_consent !== "agreed";
  const consent: [string, boolean][] = [
    ["agrees", asked && form.agrees === null],
    ["method", asked && form.agrees !== null && form.method === null],
  ];
  if (form.agrees === "no") return consent.flatMap(([name, isOpen]) => (isOpen ? [spot(name)] : []));
  const criteria = sheet.programmes.find((one) => one.programme === form.programme)?.criteria ?? [];
  const closes = form.outcome === "no_action" || form.outcome === "redirect";
  const open: [string, boolean][] = [
    ["alone", form.alone === null],
    ["wish", form.wishSex === null || form.wishMet === null],
    ["programme", form.programme === null],
    ["criteria", criteria.some((one) => !form.criteria[one as Criterion])],
    ["concerns", form.concerns.length === 0 && sheet.concerns.length === 0],
    ["needs", form.needs.trim() === ""],
    ["strengths", form.strengths.trim() === ""],
    ["wants", form.wants.trim() === ""],
    ["risk", form.level === null && sheet.risk_now === null],
    ["risk_why", form.level !== null && form.level !== sheet.risk_now && form.riskWhy.trim() === ""],
    ["urgency", form.urgency === null],
    ["ability", form.ability === null],
    ["capacity", form.capacity === null],
    ["outcome", form.outcome === null],
    ["reason", closes && form.reason === null],
    ["help", closes && form.help.trim() === ""],
    ["override", form.outcome === "open" && !isMet(form) && form.override.trim() === ""],
  ];
  return [...consent, ...open].flatMap(([name, isOpen]) => (isOpen ? [spot(name)] : []));
}

/** The command. A no to the interview says so and nothing else: whatever was typed stays out of the record. */
export function screeningCommand(
  form: ScreeningForm,
  sheet: ScreeningSheet,
  draft: string | null,
): CompleteScreening | undefined {
  const screening = sheet.screening?.id;
  if (!screening) return undefined;
  const consent =
    form.agrees !== null && form.method !== null ? { given: form.agrees === "yes", method: form.method } : null;
  const blank: CompleteScreening = {
    case: sheet.case,
    screening,
    consent,
    interview_on: null,
    place: null,
    private_setting: null,
    preference: null,
    programme: null,
    told: form.told,
    criteria: [],
    override_reason: "",
    concerns: [],
    needs: "",
    strengths: "",
    wants: "",
    risk: null,
    factors: null,
    quick_win: false,
    outcome: "no_action",
    reason: "consent_declined",
    help_given: "",
    draft,
  };
  if (form.agrees === "no") return blank;
  const { outcome, urgency, ability, capacity, programme } = form;
  if (!outcome || !urgency || !ability || !capacity || !programme) return undefined;
  const criteria = sheet.programmes.find((one) => one.programme === programme)?.criteria ?? [];
  return {
    ...blank,
    private_setting: form.alone === "yes",
    preference: {
      sex: form.wishSex === "none" ? null : form.wishSex,
      language: form.wishLanguage,
      other: "",
      met: form.wishMet === "yes",
      reason_if_not: form.wishMet === "no" ? form.wishWhyNot : "",
    },
    programme,
    criteria: (criteria as Criterion[]).flatMap((criterion) => {
      const met = form.criteria[criterion];
      return met ? [{ criterion, met }] : [];
    }),
    override_reason: outcome === "open" && !isMet(form) ? form.override : "",
    concerns: form.concerns.filter((kind) => !sheet.concerns.includes(kind)).map((kind) => ({ kind, note: "" })),
    needs: form.needs,
    strengths: form.strengths,
    wants: form.wants,
    risk: form.level ? { level: form.level, note: form.riskWhy, reasons: [] } : null,
    factors: { urgency, ability_to_act: ability, capacity },
    quick_win: form.quickWin,
    outcome,
    reason: outcome === "open" ? null : form.reason,
    help_given: outcome === "open" ? "" : form.help,
  };
}

/** Where each rule is met. */
export const GUARDS: Record<string, Spot> = {
  interview_consented: spot("agrees"),
  preference_asked: spot("wish"),
  emergency_answered: spot("danger"),
  no_action_reasoned: spot("reason"),
  help_written: spot("help"),
  client_told: spot("told"),
};

const FIELDS: Record<string, string> = {
  private_setting: "alone",
  preference: "wish",
  factors: "urgency",
  override_reason: "override",
  consent: "agrees",
};

/** The field that another refusal speaks of, when it speaks of one. */
export function spotOf({ code, facts }: Refusal): Spot | undefined {
  const field = facts["field"];
  if (code === "risk_reason_missing") return spot("risk_why");
  if (field === undefined) return undefined;
  const name = FIELDS[field] ?? field;
  return name in PAGES ? spot(name) : undefined;
}
