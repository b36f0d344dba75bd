// What is said of money that cannot wait: the forms, their commands, and where a refusal belongs.
import type { AddFundStep, AskFund, FundView } from "../../ipc";
import type { Refusal } from "../../parts/entry.svelte";
import { keeper, type Spot } from "../../parts/formPages";

export type Purpose = AskFund["purpose"];
export type Method = AskFund["method"];
export type Criterion = AskFund["criteria"][number];
export type Step = AddFundStep["kind"];

export const PURPOSES: readonly Purpose[] = [
  "transport_to_service",
  "medicine",
  "food",
  "clothing_shoes",
  "school_items",
  "shelter_nights",
  "documents_fee",
  "communication",
  "other",
];
export const METHODS: readonly Method[] = ["cash", "voucher", "direct_to_provider", "in_kind"];
export const CRITERIA: readonly Criterion[] = [
  "danger_or_harm",
  "no_other_source",
  "part_of_plan",
  "safe_to_give",
  "one_time",
];
export const RECEIPTS = ["yes", "no"] as const;

const isBlank = (text: string): boolean => text.trim() === "";
const spots = (open: readonly (readonly [page: string, field: string, isOpen: boolean])[]): Spot[] =>
  open.flatMap(([page, field, isOpen]) => (isOpen ? [{ page, field }] : []));

/** Digits of Arabic and Persian keyboards as those of the others. */
const plainDigits = (text: string): string =>
  text.replaceAll(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));

/** A whole amount as it was typed; `undefined` for anything else. */
export function amountOf(text: string): number | undefined {
  const plain = plainDigits(text).replaceAll(/[\s,.٬]/g, "");
  return /^\d{1,9}$/.test(plain) ? Number(plain) : undefined;
}

export interface AskForm {
  page: "need" | "money";
  purpose: Purpose | null;
  why: string;
  tried: string;
  bridge: string;
  criteria: string[];
  amount: string;
  method: Method | null;
  tells: "yes" | "no" | null;
}
export const blankAsk = (): AskForm => ({
  page: "need",
  purpose: null,
  why: "",
  tried: "",
  bridge: "",
  criteria: [],
  amount: "",
  method: null,
  tells: null,
});
export const draftedAsk = keeper(1, blankAsk);
export const unansweredAsk = (form: AskForm): Spot[] =>
  spots([
    ["need", "purpose", form.purpose === null],
    ["need", "why_now", isBlank(form.why)],
    ["need", "tried", isBlank(form.tried)],
    ["need", "criteria", form.criteria.length === 0],
    ["money", "amount", amountOf(form.amount) === undefined],
    ["money", "method", form.method === null],
    ["money", "names_client", form.tells === null],
  ]);

/** The command, once nothing is unanswered. */
export function asking(form: AskForm, caseId: string, draft: string | null): AskFund | undefined {
  const amount = amountOf(form.amount);
  const { purpose, method } = form;
  if (amount === undefined || !purpose || !method || unansweredAsk(form).length > 0) return undefined;
  return {
    case: caseId,
    purpose,
    amount,
    method,
    names_client: form.tells === "yes",
    why_now: form.why,
    bridge_to: form.bridge,
    criteria: form.criteria as Criterion[],
    tried: form.tried,
    draft,
  };
}

export interface StepForm {
  page: "step";
  kind: Step | null;
  on: string | null;
  typed: string;
  spent: string;
  returned: string;
  receipt: (typeof RECEIPTS)[number] | null;
  note: string;
}
export const blankStep = (): StepForm => ({
  page: "step",
  kind: null,
  on: null,
  typed: "",
  spent: "",
  returned: "",
  receipt: null,
  note: "",
});
export const draftedStep = keeper(1, blankStep);

/** What may follow on a request that is so far. */
export function stepsOf(one: FundView): Step[] {
  if (one.state === "paid" || one.state === "overdue") return ["settled"];
  if (one.state === "approved") return ["paid", "cancelled"];
  return one.state === "submitted" || one.state === "waits_for_second" ? ["cancelled"] : [];
}

/** Whether words are needed: money that is given up, or accounted for without a receipt. */
export const isExplained = (form: StepForm): boolean =>
  form.kind === "cancelled" || (form.kind === "settled" && form.receipt === "no");

export const unansweredStep = (form: StepForm): Spot[] =>
  spots([
    ["step", "kind", form.kind === null],
    ["step", "on", form.on === null && !isBlank(form.typed)],
    ["step", "spent", form.kind === "settled" && amountOf(form.spent) === undefined],
    ["step", "returned", form.kind === "settled" && amountOf(form.returned) === undefined],
    ["step", "receipt", form.kind === "settled" && form.receipt === null],
    ["step", "note", isExplained(form) && isBlank(form.note)],
  ]);

/** The command, once nothing is unanswered. */
export function stepping(
  form: StepForm,
  caseId: string,
  request: string,
  draft: string | null,
): AddFundStep | undefined {
  const { kind, on, receipt, note } = form;
  if (!kind || unansweredStep(form).length > 0) return undefined;
  const settles = kind === "settled";
  return {
    case: caseId,
    request,
    kind,
    on,
    spent: settles ? (amountOf(form.spent) ?? 0) : 0,
    returned: settles ? (amountOf(form.returned) ?? 0) : 0,
    receipt: settles ? receipt : null,
    note,
    draft,
  };
}

const MONEY: readonly string[] = ["amount", "method", "names_client"];

/** Where a refusal belongs; `only`: the page of a form that has one. */
export function spotOf(error: Refusal | undefined, only?: string): Spot | undefined {
  const field = error?.facts["field"];
  if (!field) return undefined;
  return { page: only ?? (MONEY.includes(field) ? "money" : "need"), field };
}
