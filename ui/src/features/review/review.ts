// What a review finds: the form on one page, its text for a draft, the command it becomes, and where a refusal belongs.
import type { CommandError, HoldReview, ReviewSheet } from "../../ipc";
import type { Seen } from "../../parts/seen";

export type How = HoldReview["participants"][number]["how"];
export type Status = HoldReview["goals"][number]["status"];
export type Outcome = HoldReview["outcome"];
export type Level = HoldReview["risk"]["level"];

export const HOWS: readonly How[] = ["led", "took_part", "informed", "not_involved"];
export const STATUSES: readonly Status[] = [
  "not_started",
  "in_progress",
  "met",
  "partly_met",
  "not_met",
  "no_longer_relevant",
  "not_feasible",
];
export const TRI: readonly HoldReview["plan_still_relevant"][] = ["yes", "no", "unknown"];
export const LEVELS: readonly Level[] = ["none", "low", "medium", "high"];
/** What can follow; conferences and hand-overs have no screen yet. */
export const OUTCOMES: readonly Outcome[] = ["continue", "revise_plan", "reassess", "close"];

export interface ReviewForm {
  tookPart: Record<string, How>;
  supervisor: boolean;
  absence: string;
  heldOn: string | null;
  heldTyped: string;
  /** Goal id -> how far it is now, and why; only goals that were answered. */
  goals: Record<string, { status: Status | null; reason: string }>;
  fits: HoldReview["plan_still_relevant"] | null;
  feedback: string;
  consent: "yes" | "no" | null;
  level: Level | null;
  reason: string;
  outcome: Outcome | null;
  nextOn: string | null;
  nextTyped: string;
  seen: Seen | null;
}

export const blankReview = (): ReviewForm => ({
  tookPart: {},
  supervisor: false,
  absence: "",
  heldOn: null,
  heldTyped: "",
  goals: {},
  fits: null,
  feedback: "",
  consent: null,
  level: null,
  reason: "",
  outcome: null,
  nextOn: null,
  nextTyped: "",
  seen: null,
});

/** Form of the draft's text. A draft of another form is left alone. */
const FORM = 1;

const answersOf = (form: ReviewForm): string =>
  JSON.stringify(form, (key, value: unknown) => (key === "seen" ? undefined : value));

/** What of a form is kept as a draft; of a form without an answer nothing is. */
export function reviewText(form: ReviewForm): string {
  const isBlank = answersOf(form) === answersOf(blankReview());
  return JSON.stringify(isBlank ? { form: FORM } : { form: FORM, ...form });
}

/** A form from the text of a draft. Throws when another version wrote it. */
export function reviewFrom(text: string): ReviewForm {
  const { form, ...written } = JSON.parse(text) as { form: number } & Partial<ReviewForm>;
  if (form !== FORM) throw new Error("another form");
  return { ...blankReview(), ...written };
}

/** People as the command takes them. */
export const participants = (form: ReviewForm): HoldReview["participants"] =>
  Object.entries(form.tookPart).map(([code, how]) => ({ code, how }));

/** Fills an empty form with what a review that is under way or came back says already. */
export function beginWith(form: ReviewForm, review: NonNullable<ReviewSheet["review"]>): void {
  if (Object.keys(form.tookPart).length === 0) {
    form.tookPart = Object.fromEntries(review.participants.map((one) => [one.code, one.how as How]));
  }
  if (form.absence === "") form.absence = review.absence_reason;
}

/** What the command cannot be made without, and is not answered yet. */
export function unanswered(form: ReviewForm): string[] {
  const open: [string, boolean][] = [
    ["held_on", form.heldTyped.trim() !== "" && form.heldOn === null],
    ["fits", form.fits === null],
    ["consent", form.consent === null],
    ["risk", form.level === null],
    ["outcome", form.outcome === null],
    ["next", form.nextTyped.trim() !== "" && form.nextOn === null],
  ];
  return open.flatMap(([field, isOpen]) => (isOpen ? [field] : []));
}

/** The command, once nothing is unanswered. Goals that stand where they stood are not sent. */
export function holding(
  form: ReviewForm,
  caseId: string,
  sheet: ReviewSheet,
  draft: string | null,
): HoldReview | undefined {
  const { fits, consent, level, outcome } = form;
  if (!sheet.review || !fits || !consent || !level || !outcome || unanswered(form).length > 0) return undefined;
  const goals = sheet.goals.flatMap((goal) => {
    const said = form.goals[goal.id];
    const isSame = said?.status === goal.status && said.reason.trim() === goal.status_reason;
    return said?.status && !isSame ? [{ goal: goal.id, status: said.status, reason: said.reason }] : [];
  });
  return {
    case: caseId,
    review: sheet.review.id,
    held_on: form.heldOn,
    participants: participants(form),
    absence_reason: form.absence,
    supervisor_took_part: form.supervisor,
    plan_still_relevant: fits,
    client_feedback: form.feedback,
    consent_reconfirmed: consent === "yes",
    outcome,
    risk: { level, note: form.reason, reasons: [] },
    next_review_on: form.nextOn,
    goals,
    draft,
  };
}

const FIELDS: Record<string, string> = {
  held_on: "held_on",
  goals: "goals",
  participants: "took_part",
  next_review_on: "next",
};
const GUARDS: Record<string, string> = {
  review_participants_named: "took_part",
  review_complete: "feedback",
  next_review_set: "next",
  no_review_under_way: "took_part",
};

/** The guards that a refusal names, with the field that answers each. */
export function unmetOf(error: CommandError | undefined): { guard: string; field: string | undefined }[] {
  if (error?.code !== "guard_unmet") return [];
  const names = (error.facts["guards"] ?? "").split(",").filter((name) => name !== "");
  return names.map((guard) => ({ guard, field: GUARDS[guard] }));
}

/** The field that another refusal speaks of, when it speaks of one. */
export function fieldOf({ code, facts }: CommandError, form: ReviewForm, today: string): string | undefined {
  if (facts["field"] !== undefined) return FIELDS[facts["field"]];
  if (code === "risk_reason_missing") return "risk";
  if (code === "date_refused") return form.heldOn !== null && form.heldOn > today ? "held_on" : "next";
  if (code === "text_too_long" || code === "text_unreadable") return "feedback";
  return undefined;
}
