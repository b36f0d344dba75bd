// What is said of decisions that weigh on people: the forms, their commands, and where a refusal belongs.
import type { ContinueCare, DecisionSheet, ExplainDecision, ExplainedView, RecordReport } from "../../ipc";
import type { Refusal } from "../../parts/entry.svelte";
import { keeper, type Spot } from "../../parts/formPages";

export type Trigger = RecordReport["trigger"];
export type Decision = RecordReport["decision"];
export type Tri = RecordReport["client_told"];
export type Ground = ContinueCare["ground"];

export const TRIGGERS: readonly Trigger[] = [
  "danger_to_self",
  "danger_to_others",
  "child_abuse_law",
  "sea_by_aid_worker",
  "court_order",
  "other_law",
];
export const DECISIONS: readonly Decision[] = ["reported", "not_reported", "deferred"];
export const TRI: readonly Tri[] = ["yes", "no", "unknown"];
export const GROUNDS: readonly Ground[] = ["safety_of_child", "safety_of_others", "law"];
export const WEIGHTS = ["1", "2", "3", "4", "5"] as const;

type Open = [page: string, field: string, isOpen: boolean];
const spots = (open: readonly Open[]): Spot[] =>
  open.flatMap(([page, field, isOpen]) => (isOpen ? [{ page, field }] : []));

/** A day that was typed and cannot be read. */
const isHalf = (day: string | null, typed: string): boolean => day === null && typed.trim() !== "";

export interface ReportForm {
  page: "what" | "client" | "decision";
  trigger: Trigger | null;
  law: string;
  foundOn: string | null;
  foundTyped: string;
  told: Tri | null;
  toldWhy: string;
  wishes: string;
  agrees: Tri | null;
  decision: Decision | null;
  reasons: string;
  toWhom: string;
  reportedOn: string | null;
  reportedTyped: string;
  againOn: string | null;
  againTyped: string;
  followUp: string;
}

/** A new report begins with what on file asks for one. */
export const blankReport = (asked: DecisionSheet["asked"]): ReportForm => ({
  page: "what",
  trigger: (asked[0]?.trigger as Trigger | undefined) ?? null,
  law: "",
  foundOn: null,
  foundTyped: "",
  told: null,
  toldWhy: "",
  wishes: "",
  agrees: null,
  decision: null,
  reasons: "",
  toWhom: "",
  reportedOn: null,
  reportedTyped: "",
  againOn: null,
  againTyped: "",
  followUp: "",
});
export const draftedReport = (asked: DecisionSheet["asked"]) => keeper(1, () => blankReport(asked));

/** What the command cannot be made without. */
export function unansweredReport(form: ReportForm): Spot[] {
  const { decision } = form;
  return spots([
    ["what", "trigger", form.trigger === null],
    ["what", "law", form.law.trim() === ""],
    ["what", "found_on", isHalf(form.foundOn, form.foundTyped)],
    ["client", "client_told", form.told === null],
    ["client", "client_agrees", form.agrees === null],
    ["decision", "decision", decision === null],
    ["decision", "reasons", form.reasons.trim() === ""],
    ["decision", "to_whom", decision === "reported" && form.toWhom.trim() === ""],
    ["decision", "reported_on", decision === "reported" && isHalf(form.reportedOn, form.reportedTyped)],
    ["decision", "look_again_on", decision === "deferred" && form.againOn === null],
  ]);
}

/** The command, once nothing is unanswered. */
export function reporting(form: ReportForm, caseId: string, draft: string | null): RecordReport | undefined {
  const { trigger, told, agrees, decision } = form;
  if (!trigger || !told || !agrees || !decision || unansweredReport(form).length > 0) return undefined;
  return {
    case: caseId,
    trigger,
    law: form.law,
    found_on: form.foundOn,
    client_told: told,
    told_why: told === "yes" ? "" : form.toldWhy,
    client_wishes: form.wishes,
    client_agrees: agrees,
    decision,
    reasons: form.reasons,
    to_whom: decision === "reported" ? form.toWhom : "",
    reported_on: decision === "reported" ? form.reportedOn : null,
    look_again_on: decision === "deferred" ? form.againOn : null,
    follow_up: form.followUp,
    draft,
  };
}

const REPORT_PAGES: Record<string, string> = { told_why: "client", trigger: "what", law: "what", found_on: "what" };

/** The field of a report that a refusal speaks of. */
export function reportSpot(error: Refusal | undefined): Spot | undefined {
  const field = error?.facts["field"];
  return field ? { page: REPORT_PAGES[field] ?? "decision", field } : undefined;
}

/** What somebody was told, and what they said. */
export interface ToldForm {
  to: string[];
  on: string | null;
  typed: string;
  reasons: string;
  reaction: string;
}
const blankTold = (): ToldForm => ({ to: [], on: null, typed: "", reasons: "", reaction: "" });

const openTold = (page: string, form: ToldForm): Open[] => [
  [page, "to", form.to.length === 0],
  [page, "told_on", isHalf(form.on, form.typed)],
  [page, "told_reasons", form.reasons.trim() === ""],
  [page, "reaction", form.reaction.trim() === ""],
];
const tellingOf = (form: ToldForm): ExplainDecision["told"] => ({
  to: form.to,
  on: form.on,
  reasons: form.reasons,
  reaction: form.reaction,
});

export interface ExplainForm {
  page: "told";
  told: ToldForm;
}
export const blankExplain = (): ExplainForm => ({ page: "told", told: blankTold() });
export const draftedExplain = keeper(1, blankExplain);
export const unansweredExplain = (form: ExplainForm): Spot[] => spots(openTold("told", form.told));

/** The command to keep what was told of a decision that is owed an explanation, or of another one. */
export function explaining(
  form: ExplainForm,
  caseId: string,
  owed: ExplainedView | undefined,
  draft: string | null,
): ExplainDecision {
  return {
    case: caseId,
    kind: (owed?.kind ?? "other") as ExplainDecision["kind"],
    entry: owed?.entry ?? null,
    statement: owed?.statement ?? null,
    against_wishes: owed !== undefined,
    told: tellingOf(form.told),
    draft,
  };
}

export interface ContinueForm {
  page: "weigh" | "told";
  ground: Ground | null;
  factors: string;
  view: string;
  weight: (typeof WEIGHTS)[number] | null;
  conclusion: string;
  told: ToldForm;
}
export const blankContinue = (): ContinueForm => ({
  page: "weigh",
  ground: null,
  factors: "",
  view: "",
  weight: null,
  conclusion: "",
  told: blankTold(),
});
export const draftedContinue = keeper(1, blankContinue);

export function unansweredContinue(form: ContinueForm): Spot[] {
  return spots([
    ["weigh", "ground", form.ground === null],
    ["weigh", "factors", form.factors.trim() === ""],
    ["weigh", "client_view", form.view.trim() === ""],
    ["weigh", "view_weight", form.weight === null],
    ["weigh", "conclusion", form.conclusion.trim() === ""],
    ...openTold("told", form.told),
  ]);
}

/** The command, once nothing is unanswered. */
export function continuing(
  form: ContinueForm,
  caseId: string,
  consent: string,
  draft: string | null,
): ContinueCare | undefined {
  const { ground, weight } = form;
  if (!ground || !weight || unansweredContinue(form).length > 0) return undefined;
  return {
    case: caseId,
    consent,
    ground,
    factors: form.factors,
    client_view: form.view,
    view_weight: Number(weight),
    conclusion: form.conclusion,
    told: tellingOf(form.told),
    draft,
  };
}

/** Where a refusal of an explanation belongs, with what it explains. */
export function toldSpot(error: Refusal | undefined): Spot | undefined {
  const field = error?.facts["field"];
  if (!field) return undefined;
  return field === "view_weight" ? { page: "weigh", field } : { page: "told", field };
}

export interface StepForm {
  page: "step";
  made: "yes" | "no" | null;
  on: string | null;
  typed: string;
  toWhom: string;
  note: string;
}
export const blankStep = (): StepForm => ({ page: "step", made: null, on: null, typed: "", toWhom: "", note: "" });
export const draftedStep = keeper(1, blankStep);
export const unansweredStep = (form: StepForm): Spot[] =>
  spots([
    ["step", "made", form.made === null],
    ["step", "on", isHalf(form.on, form.typed)],
    ["step", "to_whom", form.made === "yes" && form.toWhom.trim() === ""],
    ["step", "note", form.made === "no" && form.note.trim() === ""],
  ]);

export interface SecondForm {
  page: "second";
  who: string;
  on: string | null;
  typed: string;
  note: string;
}
export const blankSecond = (): SecondForm => ({ page: "second", who: "", on: null, typed: "", note: "" });
export const draftedSecond = keeper(1, blankSecond);
export const unansweredSecond = (form: SecondForm): Spot[] =>
  spots([
    ["second", "who", form.who.trim() === ""],
    ["second", "on", isHalf(form.on, form.typed)],
    ["second", "note", form.note.trim() === ""],
  ]);

/** The field of a one-page form that a refusal speaks of. */
export function onlySpot(page: string, error: Refusal | undefined): Spot | undefined {
  const field = error?.facts["field"];
  return field ? { page, field } : undefined;
}
