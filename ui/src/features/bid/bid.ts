// What is said of a determination of best interests: the forms, their commands, and where a refusal belongs.
import type { AskBid, BidView, DecideBid, FollowBid, PrepareBid } from "../../ipc";
import type { Refusal } from "../../parts/entry.svelte";
import { keeper, type Spot } from "../../parts/formPages";

export type Trigger = AskBid["triggers"][number];
export type Framework = AskBid["framework"];
export type Element = PrepareBid["weighed"][number]["element"];
export type Step = FollowBid["kind"];

export const TRIGGERS: readonly Trigger[] = [
  "separation",
  "alternative_care",
  "reunification",
  "durable_solution",
  "custody",
  "other",
];
export const FRAMEWORKS: readonly Framework[] = ["national", "unhcr_bip", "other"];
export const ELEMENTS: readonly Element[] = [
  "child_views",
  "safety",
  "family_and_close_relationships",
  "development",
  "identity_culture",
  "age_maturity",
  "physical_psychosocial_state",
  "past_experience",
  "caregiver_presence_quality",
  "durability",
];
export const WEIGHTS = ["1", "2", "3", "4", "5"] as const;
type Weight = (typeof WEIGHTS)[number];

type Open = [page: string, field: string, isOpen: boolean];
const spots = (open: readonly Open[]): Spot[] =>
  open.flatMap(([page, field, isOpen]) => (isOpen ? [{ page, field }] : []));
const isHalf = (day: string | null, typed: string): boolean => day === null && typed.trim() !== "";
const isBlank = (text: string): boolean => text.trim() === "";

export interface AskForm {
  page: "ask";
  triggers: string[];
  framework: Framework | null;
  question: string;
  guardian: string;
  guardianOn: string | null;
  typed: string;
}
export const blankAsk = (): AskForm => ({
  page: "ask",
  triggers: [],
  framework: null,
  question: "",
  guardian: "",
  guardianOn: null,
  typed: "",
});
export const draftedAsk = keeper(1, blankAsk);
export const unansweredAsk = (form: AskForm): Spot[] =>
  spots([
    ["ask", "triggers", form.triggers.length === 0],
    ["ask", "framework", form.framework === null],
    ["ask", "question", isBlank(form.question)],
    ["ask", "guardian_on", isHalf(form.guardianOn, form.typed)],
  ]);

export interface OptionForm {
  what: string;
  benefits: string;
  risks: string;
}
export interface WeighedForm {
  facts: string;
  weight: Weight | null;
  favours: string | null;
}
export interface PrepareForm {
  page: "options" | "weigh" | "views";
  options: OptionForm[];
  weighed: Partial<Record<Element, WeighedForm>>;
  how: string;
  views: string;
  weight: Weight | null;
}
export const blankOption = (): OptionForm => ({ what: "", benefits: "", risks: "" });
export const blankWeighed = (): WeighedForm => ({ facts: "", weight: null, favours: null });
const newForm = (): PrepareForm => ({
  page: "options",
  options: [blankOption(), blankOption()],
  weighed: {},
  how: "",
  views: "",
  weight: null,
});

/** What was gathered before stands there, to be put right. */
export function beginWith(bid: BidView): PrepareForm {
  const { file } = bid;
  if (!file) return newForm();
  const weighed: PrepareForm["weighed"] = {};
  for (const one of file.weighed) {
    weighed[one.element as Element] = {
      facts: one.facts,
      weight: String(one.weight) as Weight,
      favours: String(one.favours),
    };
  }
  const weight = String(file.views_weight) as Weight;
  return {
    page: "options",
    options: file.options.map((one) => ({ ...one })),
    weighed,
    how: file.views_how,
    views: file.views,
    weight,
  };
}
export const draftedPrepare = (bid: BidView) => keeper(1, () => beginWith(bid));

const written = (form: PrepareForm): [Element, WeighedForm][] =>
  ELEMENTS.flatMap((element): [Element, WeighedForm][] => {
    const one = form.weighed[element];
    return one && !isBlank(one.facts) ? [[element, one]] : [];
  });

export function unansweredPrepare(form: PrepareForm): Spot[] {
  const options = form.options.map((one, at): Open => [
    "options",
    `option_${at}`,
    isBlank(one.what) || isBlank(one.benefits) || isBlank(one.risks),
  ]);
  const weighed = written(form);
  return spots([
    ["options", "options", form.options.length < 2],
    ...options,
    ["weigh", "weighed", weighed.length === 0],
    ...weighed.map(([element, one]): Open => ["weigh", `weighed_${element}`, one.weight === null]),
    ["views", "views_how", isBlank(form.how)],
    ["views", "views", isBlank(form.views)],
    ["views", "views_weight", form.weight === null],
  ]);
}

/** The command, once nothing is unanswered. */
export function preparing(form: PrepareForm, caseId: string, bid: string, draft: string | null): PrepareBid {
  return {
    case: caseId,
    bid,
    options: form.options,
    weighed: written(form).map(([element, one]) => ({
      element,
      facts: one.facts,
      weight: Number(one.weight),
      favours: Math.min(Number(one.favours ?? 0), form.options.length),
    })),
    views_how: form.how,
    views: form.views,
    views_weight: Number(form.weight),
    draft,
  };
}

export interface SeatForm {
  role: string;
  organisation: string;
  declared: boolean;
}
export const blankSeat = (): SeatForm => ({ role: "", organisation: "", declared: false });
export interface DecideForm {
  page: "panel" | "decided";
  panel: SeatForm[];
  option: string | null;
  dissent: string;
  on: string | null;
  typed: string;
  reviewOn: string | null;
  reviewTyped: string;
}
export const blankDecide = (): DecideForm => ({
  page: "panel",
  panel: [blankSeat(), blankSeat(), blankSeat()],
  option: null,
  dissent: "",
  on: null,
  typed: "",
  reviewOn: null,
  reviewTyped: "",
});
export const draftedDecide = keeper(1, blankDecide);
export const unansweredDecide = (form: DecideForm): Spot[] =>
  spots([
    ...form.panel.map((one, at): Open => [
      "panel",
      `seat_${at}`,
      isBlank(one.role) || isBlank(one.organisation) || !one.declared,
    ]),
    ["decided", "option", form.option === null],
    ["decided", "decided_on", isHalf(form.on, form.typed)],
    ["decided", "review_due", form.reviewOn === null],
  ]);

/** The command, once nothing is unanswered. */
export function deciding(form: DecideForm, caseId: string, bid: BidView, draft: string | null): DecideBid | undefined {
  if (!bid.file || !form.reviewOn || unansweredDecide(form).length > 0) return undefined;
  return {
    case: caseId,
    bid: bid.id,
    file: bid.file.id,
    option: Number(form.option),
    panel: form.panel,
    dissent: form.dissent,
    decided_on: form.on,
    review_due: form.reviewOn,
    draft,
  };
}

export interface FollowForm {
  page: "step";
  kind: Step | null;
  on: string | null;
  typed: string;
  note: string;
  reaction: string;
}
export const blankFollow = (): FollowForm => ({
  page: "step",
  kind: null,
  on: null,
  typed: "",
  note: "",
  reaction: "",
});
export const draftedFollow = keeper(1, blankFollow);
export const unansweredFollow = (form: FollowForm): Spot[] =>
  spots([
    ["step", "kind", form.kind === null],
    ["step", "on", isHalf(form.on, form.typed)],
    ["step", "note", isBlank(form.note)],
    ["step", "reaction", form.kind === "explained" && isBlank(form.reaction)],
  ]);

const PAGES: Record<string, string> = { options: "options", weighed: "weigh", weight: "weigh", panel: "panel" };

/** Where a refusal belongs; `only`: the page of a form that has one. */
export function spotOf(error: Refusal | undefined, only?: string): Spot | undefined {
  const field = error?.facts["field"];
  if (!field) return undefined;
  if (field === "declared") return { page: "panel", field: `seat_${error.facts["at"] ?? "0"}` };
  return { page: only ?? PAGES[field] ?? "decided", field };
}
