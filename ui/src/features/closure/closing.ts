// What a worker says when asking to close a case: the form, its text for a draft, the command, and where a refusal belongs.
import type { CommandError, RequestClosure } from "../../ipc";
import type { Seen } from "../../parts/seen";

export type PageId = "why" | "summary" | "safe" | "settled" | "talked" | "feedback" | "send";
export type Item = RequestClosure["checklist"][number]["item"];
export type Answer = RequestClosure["checklist"][number]["answer"];

export const REASONS: readonly RequestClosure["reason"][] = [
  "goals_met",
  "goals_not_relevant_feasible",
  "referred_out",
  "client_declines",
  "turned_18",
  "left_area",
  "lost_contact",
  "death",
  "assessed_no_need",
  "programme_ended",
  "duplicate_error",
];
export const LEVELS: readonly RequestClosure["final_risk"][] = ["none", "low", "medium", "high"];
export const TRI: readonly RequestClosure["condition_met"][] = ["yes", "no", "unknown"];
export const ANSWERS: readonly Answer[] = ["yes", "no", "na"];
export const SAFETY: readonly RequestClosure["safety_change"][] = [
  "much_more",
  "more",
  "same",
  "less",
  "much_less",
  "not_asked",
  "declined",
];
export const FEEDBACK: readonly RequestClosure["feedback"][] = [
  "given",
  "declined",
  "not_safe",
  "not_reached",
  "later",
];

/** The items of the checklist that the worker answers, on two pages. The last one is the supervisor's. */
export const ITEMS: Record<"safe" | "settled", readonly Item[]> = {
  safe: ["safe", "care_stable", "goals_reviewed", "condition_compared", "services_ok", "referrals_settled"],
  settled: ["agree_end", "can_return", "post_contact", "feedback_offered", "papers_returned", "files_separate"],
};

export interface ClosingForm {
  page: PageId;
  reason: RequestClosure["reason"] | null;
  conditionMet: RequestClosure["condition_met"] | null;
  finalRisk: RequestClosure["final_risk"] | null;
  transferNotPossible: boolean;
  summary: string;
  checklist: Partial<Record<Item, Answer>>;
  /** People who were asked, by code. */
  asked: string[];
  askedOn: string | null;
  askedTyped: string;
  views: string;
  safetyChange: RequestClosure["safety_change"] | null;
  feedback: RequestClosure["feedback"] | null;
  toldCanReturn: "yes" | "no" | null;
  seen: Seen | null;
}

export const blankClosing = (): ClosingForm => ({
  page: "why",
  reason: null,
  conditionMet: null,
  finalRisk: null,
  transferNotPossible: false,
  summary: "",
  checklist: {},
  asked: [],
  askedOn: null,
  askedTyped: "",
  views: "",
  safetyChange: null,
  feedback: null,
  toldCanReturn: null,
  seen: null,
});

/** Form of the draft's text. A draft of another form is left alone. */
const FORM = 1;

/** Where somebody stands in a form: alone not worth keeping. */
const ASIDE = new Set(["page", "seen"]);

const answersOf = (form: ClosingForm): string =>
  JSON.stringify(form, (key, value: unknown) => (ASIDE.has(key) ? undefined : value));

/** What of a form is kept as a draft; of a form without an answer nothing is. */
export function closingText(form: ClosingForm): string {
  const isBlank = answersOf(form) === answersOf(blankClosing());
  return JSON.stringify(isBlank ? { form: FORM } : { form: FORM, ...form });
}

/** A form from the text of a draft. Throws when another version wrote it. */
export function closingFrom(text: string): ClosingForm {
  const { form, ...written } = JSON.parse(text) as { form: number } & Partial<ClosingForm>;
  if (form !== FORM) throw new Error("another form");
  return { ...blankClosing(), ...written };
}

/** The client's code among people. */
export const CLIENT = "CL";

/** Where in the form something belongs. */
export interface Spot {
  page: PageId;
  field: string;
}

const SPOTS: Record<string, Spot> = {
  reason: { page: "why", field: "reason" },
  condition_met: { page: "why", field: "condition_met" },
  final_risk: { page: "why", field: "final_risk" },
  transfer_not_possible: { page: "why", field: "transfer" },
  summary: { page: "summary", field: "summary" },
  checklist: { page: "safe", field: "checklist" },
  consulted: { page: "talked", field: "asked" },
  members: { page: "talked", field: "asked" },
  views: { page: "talked", field: "views" },
  on: { page: "talked", field: "asked_on" },
  safety_change: { page: "feedback", field: "safety_change" },
  feedback: { page: "feedback", field: "feedback" },
  told_can_return: { page: "feedback", field: "told_can_return" },
};

/** What the command cannot be made without, and is not answered yet. */
export function unanswered(form: ClosingForm): Spot[] {
  const open: [string, boolean][] = [
    ["reason", form.reason === null],
    ["condition_met", form.conditionMet === null],
    ["final_risk", form.finalRisk === null],
    ["on", form.askedTyped.trim() !== "" && form.askedOn === null],
    ["safety_change", form.safetyChange === null],
    ["feedback", form.feedback === null],
    ["told_can_return", form.toldCanReturn === null],
  ];
  return open.flatMap(([name, isOpen]) => (isOpen && SPOTS[name] ? [SPOTS[name]] : []));
}

/** The command, once nothing is unanswered. */
export function closingCommand(
  form: ClosingForm,
  caseId: string,
  today: string,
  draft: string | null,
): RequestClosure | undefined {
  const { reason, conditionMet, finalRisk, safetyChange, feedback, toldCanReturn } = form;
  if (!reason || !conditionMet || !finalRisk || !safetyChange || !feedback || !toldCanReturn) return undefined;
  const answers = [...ITEMS.safe, ...ITEMS.settled].flatMap((item) => {
    const answer = form.checklist[item];
    return answer ? [{ item, answer }] : [];
  });
  const isTalked = form.asked.length > 0 || form.views.trim() !== "";
  return {
    case: caseId,
    reason,
    summary: form.summary,
    condition_met: conditionMet,
    final_risk: finalRisk,
    checklist: answers,
    consulted: isTalked
      ? {
          client: form.asked.includes(CLIENT),
          members: form.asked.filter((code) => code !== CLIENT),
          on: form.askedOn ?? today,
          views: form.views,
        }
      : null,
    safety_change: safetyChange,
    feedback,
    told_can_return: toldCanReturn === "yes",
    transfer_not_possible: form.transferNotPossible,
    draft,
  };
}

/** Where a guard's condition is answered; guards without a field of this form lie in the case itself. */
const GUARDS: Record<string, string> = {
  summary_written: "summary",
  checklist_complete: "checklist",
  client_consulted: "consulted",
  final_risk_low: "final_risk",
  goals_met: "reason",
  goal_reasons_written: "reason",
  referral_accepted: "reason",
  contact_tried: "reason",
  transfer_not_possible: "transfer_not_possible",
  no_plan_agreed: "reason",
  supervisor_acts: "reason",
};

export interface Unmet {
  guard: string;
  spot: Spot | undefined;
}

/** The guards that a refusal names. */
export function unmetOf(error: CommandError | undefined): Unmet[] {
  if (error?.code !== "guard_unmet") return [];
  const names = (error.facts["guards"] ?? "").split(",").filter((name) => name !== "");
  return names.map((guard) => ({ guard, spot: SPOTS[GUARDS[guard] ?? ""] }));
}

/** The field that another refusal speaks of, when it speaks of one. */
export function spotOf(error: CommandError, form: ClosingForm): Spot | undefined {
  const { code, facts } = error;
  const field = facts["field"];
  if (field !== undefined) return SPOTS[field];
  if (code === "value_missing" || code === "risk_reason_missing") return SPOTS["summary"];
  if (code === "date_refused") return SPOTS["on"];
  if (code === "text_too_long") {
    const max = Number(facts["max"] ?? Infinity);
    return SPOTS[[...form.summary.trim()].length > max ? "summary" : "views"];
  }
  if (code === "text_unreadable") {
    const bad = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u202d\u202e]/;
    return SPOTS[bad.test(form.summary) ? "summary" : "views"];
  }
  return undefined;
}
