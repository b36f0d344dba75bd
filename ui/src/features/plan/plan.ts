// What a worker writes on the way to an agreed plan: half-typed goals, what has to change, who took part, how consent was
// given. The form, its text for a draft, the commands it becomes, and where a refusal belongs.
import type { ActionView, AgreePlan, CommandError, GoalView, PlanAction, PlanGoal, PlanView } from "../../ipc";
import type { Seen } from "../../parts/seen";

export type PageId = "goals" | "change" | "people" | "agree";
export type How = AgreePlan["participants"][number]["how"];
export type Method = NonNullable<AgreePlan["consent"]>["method"];
export type Copy = NonNullable<AgreePlan["copy_given"]>;

export const HORIZONS: readonly PlanGoal["horizon"][] = ["immediate", "short", "long"];
export const DOMAINS: readonly PlanGoal["domain"][] = [
  "safety",
  "caregiver_family",
  "care_arrangement",
  "health",
  "mhpss",
  "education",
  "development_capacity",
  "social_environment",
  "support_network",
  "basic_needs",
  "livelihood",
  "legal_documentation",
  "justice",
  "coping_functioning",
  "dependants",
  "access_barriers",
];
export const RESPONSIBLE: readonly PlanAction["responsible"][] = [
  "client",
  "unit_member",
  "caseworker",
  "provider",
  "community",
  "other",
];
export const COPIES: readonly Copy[] = ["paper", "read_aloud", "pictures", "not_safe", "not_wanted"];
export const METHODS: readonly Method[] = ["verbal_witnessed", "thumbprint", "written"];
export type Witness = NonNullable<NonNullable<AgreePlan["consent"]>["witness_role"]>;
export const WITNESSES: readonly Witness[] = ["second_staff", "trusted_adult", "interpreter", "community_person"];

/** Whether somebody has to be beside: where nothing is signed. */
export const needsWitness = (method: Method | null): boolean => method !== null && method !== "written";

/** A goal while it is written; `id` is none for a new one. */
export interface GoalEdit {
  id: string | null;
  statement: string;
  horizon: PlanGoal["horizon"] | null;
  domain: PlanGoal["domain"] | null;
  /** Whether it prepares for being 18; a draft of before knows nothing of it. */
  transition?: boolean;
}

/** An action while it is written. */
export interface ActionEdit {
  id: string | null;
  goal: string;
  what: string;
  responsible: PlanAction["responsible"] | null;
  who: string;
  dueOn: string | null;
  dueTyped: string;
}

export interface PlanForm {
  page: PageId;
  goal: GoalEdit | null;
  action: ActionEdit | null;
  /** What has to change; nothing while it is as the version says. */
  condition: string | null;
  /** Person code -> how they took part. */
  tookPart: Record<string, How>;
  copy: Copy | null;
  reviewOn: string | null;
  reviewTyped: string;
  agreedOn: string | null;
  agreedTyped: string;
  method: Method | null;
  /** Who was beside, where nothing is signed. */
  witness: Witness | null;
  givenBy: string | null;
  seen: Seen | null;
}

export const blankPlan = (): PlanForm => ({
  page: "goals",
  goal: null,
  action: null,
  condition: null,
  tookPart: {},
  copy: null,
  reviewOn: null,
  reviewTyped: "",
  agreedOn: null,
  agreedTyped: "",
  method: null,
  witness: null,
  givenBy: null,
  seen: null,
});

export const newGoal = (): GoalEdit => ({ id: null, statement: "", horizon: null, domain: null, transition: false });

export const newAction = (goal: string): ActionEdit => ({
  id: null,
  goal,
  what: "",
  responsible: null,
  who: "",
  dueOn: null,
  dueTyped: "",
});

/** A goal of the version as something to be written. */
export const goalEdit = (goal: GoalView): GoalEdit => ({
  id: goal.id,
  statement: goal.statement,
  horizon: HORIZONS.find((one) => one === goal.horizon) ?? null,
  domain: DOMAINS.find((one) => one === goal.domain) ?? null,
  transition: goal.transition,
});

/** An action of the version as something to be written. */
export const actionEdit = (goal: string, action: ActionView): ActionEdit => ({
  id: action.id,
  goal,
  what: action.what,
  responsible: RESPONSIBLE.find((one) => one === action.responsible) ?? null,
  who: action.responsible_who,
  dueOn: action.due_on.counts,
  dueTyped: "",
});

/** Form of the draft's text. A draft of another form is left alone. */
const FORM = 1;

/** Where somebody stands in a form: alone not worth keeping. */
const ASIDE = new Set(["page", "seen"]);

const answersOf = (form: PlanForm): string =>
  JSON.stringify(form, (key, value: unknown) => (ASIDE.has(key) ? undefined : value));

/** What of a form is kept as a draft; of a form without an answer nothing is. */
export function planText(form: PlanForm): string {
  const isBlank = answersOf(form) === answersOf(blankPlan());
  return JSON.stringify(isBlank ? { form: FORM } : { form: FORM, ...form });
}

/** A form from the text of a draft. Throws when another version wrote it. */
export function planFrom(text: string): PlanForm {
  const { form, ...written } = JSON.parse(text) as { form: number } & Partial<PlanForm>;
  if (form !== FORM) throw new Error("another form");
  return { ...blankPlan(), ...written };
}

/** Where in the form something belongs. */
export interface Spot {
  page: PageId;
  field: string;
}

const SPOTS: Record<string, Spot> = {
  goals: { page: "goals", field: "goals" },
  condition: { page: "change", field: "condition" },
  next_review_on: { page: "change", field: "next_review_on" },
  took_part: { page: "people", field: "took_part" },
  agreed_on: { page: "agree", field: "agreed_on" },
  consent: { page: "agree", field: "consent" },
  given_by: { page: "agree", field: "given_by" },
  witness: { page: "agree", field: "witness" },
};

/** What the command cannot be made without, and is not answered yet. */
export function unanswered(form: PlanForm): Spot[] {
  const open: [string, boolean][] = [
    ["goals", form.goal !== null || form.action !== null],
    ["next_review_on", form.reviewOn === null],
    ["consent", form.method === null],
    ["witness", needsWitness(form.method) && form.witness === null],
    ["agreed_on", form.agreedTyped.trim() !== "" && form.agreedOn === null],
  ];
  return open.flatMap(([name, isOpen]) => (isOpen && SPOTS[name] ? [SPOTS[name]] : []));
}

/** The command, once nothing is unanswered. */
export function agreement(
  form: PlanForm,
  caseId: string,
  plan: PlanView,
  today: string,
  draft: string | null,
): AgreePlan | undefined {
  const { reviewOn, method } = form;
  if (!reviewOn || !method || unanswered(form).length > 0) return undefined;
  return {
    case: caseId,
    plan: plan.id,
    agreed_on: form.agreedOn ?? today,
    closure_condition: form.condition ?? plan.closure_condition,
    participants: Object.entries(form.tookPart).map(([code, how]) => ({ code, how })),
    copy_given: form.copy,
    next_review_on: reviewOn,
    consent: {
      method,
      given_by: form.givenBy,
      witness_role: needsWitness(method) ? form.witness : null,
    },
    draft,
  };
}

/** The command that puts a goal back as it was taken out; nothing where it was not whole. */
export function goalAgain(caseId: string, plan: string, goal: GoalView): PlanGoal | undefined {
  const { horizon, domain } = goalEdit(goal);
  const actions = goal.actions.flatMap((one) => {
    const { responsible, dueOn, who, what } = actionEdit(goal.id, one);
    const status = one.status as PlanGoal["actions"][number]["status"];
    return responsible && dueOn ? [{ what, responsible, responsible_who: who, due_on: dueOn, status }] : [];
  });
  if (!horizon || !domain || actions.length < goal.actions.length) return undefined;
  const status = goal.status as PlanGoal["status"];
  return {
    case: caseId,
    plan,
    statement: goal.statement,
    horizon,
    domain,
    transition: goal.transition,
    status,
    actions,
  };
}

/** Where a guard's condition is answered. */
const GUARDS: Record<string, string> = {
  goal_named: "goals",
  every_goal_has_action: "goals",
  every_action_has_who_and_when: "goals",
  closure_condition_written: "condition",
  client_took_part: "took_part",
  next_review_set: "next_review_on",
  transition_goal_planned: "goals",
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
export function spotOf({ code, facts }: CommandError, form: PlanForm, today: string): Spot | undefined {
  if (facts["field"] === "participants") return SPOTS["took_part"];
  if (facts["field"] !== undefined) return SPOTS[facts["field"]];
  if (code === "date_refused") {
    const isLate = form.agreedOn !== null && form.agreedOn > today;
    return SPOTS[isLate ? "agreed_on" : "next_review_on"];
  }
  if (code === "text_too_long" || code === "text_unreadable") return SPOTS["condition"];
  return undefined;
}
