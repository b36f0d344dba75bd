// Where an entry that was begun is gone on with, by the kind of its draft.
import type { DraftView } from "../../ipc";
import type { Place } from "../../parts/place.svelte";

type Go = (id: string) => Place;

const on =
  (
    screen:
      | "assessment"
      | "incident"
      | "concern"
      | "reassess"
      | "reopening"
      | "screening"
      | "screened_opening"
      | "lead_end"
      | "closure"
      | "referral"
      | "approval"
      | "transfer_approval"
      | "paper"
      | "plan"
      | "post_closure"
      | "review"
      | "visit",
  ): Go =>
  (id) => ({ screen, case: id });
const at =
  (
    screen:
      | "transfer"
      | "conference"
      | "handover"
      | "unit"
      | "fund"
      | "tracing"
      | "bid"
      | "decisions"
      | "join"
      | "restriction",
    entry?: string,
  ): Go =>
  (id) =>
    entry ? { screen, case: id, entry } : { screen, case: id };

const PLACES: Record<string, Go> = {
  opening: () => ({ screen: "opening" }),
  lead: () => ({ screen: "lead" }),
  assessment: on("assessment"),
  incident: on("incident"),
  concern: on("concern"),
  reassess_call: on("reassess"),
  reopening: on("reopening"),
  screening: on("screening"),
  screened_opening: on("screened_opening"),
  lead_end: on("lead_end"),
  closure: on("closure"),
  closure_return: on("approval"),
  referral: on("referral"),
  paper: on("paper"),
  plan: on("plan"),
  review: on("review"),
  post_closure_check: on("post_closure"),
  follow_up: on("visit"),
  safety_plan: (id) => ({ screen: "safety_plan", case: id, writes: true }),
  consent: (id) => ({ screen: "consent", case: id, scope: null }),
  give_back: () => ({ screen: "approvals" }),
  risk: () => ({ screen: "conflicts" }),
  transfer: at("transfer", "new"),
  transfer_return: on("transfer_approval"),
  conference: at("conference", "new"),
  conference_record: at("conference"),
  handover: at("handover", "give"),
  handover_note: at("handover", "note"),
  handover_answer: at("handover", "answer"),
  strength: at("unit", "strength"),
  unit_member: at("unit", "new"),
  fund: at("fund", "ask"),
  fund_step: at("fund"),
  tracing: at("tracing", "begin"),
  tracing_step: at("tracing"),
  bid: at("bid", "ask"),
  bid_file: at("bid"),
  bid_decision: at("bid"),
  bid_step: at("bid"),
  report: at("decisions", "report"),
  report_step: at("decisions"),
  explanation: at("decisions"),
  decide_with: at("decisions"),
  continue_care: at("decisions"),
  join_proposal: at("join", "propose"),
  restriction: at("restriction", "name"),
  restriction_lift: at("restriction", "lift"),
};

/** Kinds that go on with the id of what they belong to. */
const BEGINNINGS: readonly (readonly [begins: string, go: (id: string, rest: string) => Place])[] = [
  ["transfer_", (id) => ({ screen: "transfer", case: id })],
  ["unit_member_", (id) => ({ screen: "unit", case: id })],
  ["provider_", (_, rest) => ({ screen: "provider", provider: rest === "new" ? null : rest })],
];

/** The kinds of drafts that have a place of their own. */
export const KINDS: readonly string[] = Object.keys(PLACES);

/** Its screen; one that this version does not know is looked for in its case. */
export function placeOf({ kind, case: id }: Pick<DraftView, "kind" | "case">): Place {
  const known = PLACES[kind];
  if (known) return known(id);
  const begun = BEGINNINGS.find(([begins]) => kind.startsWith(begins));
  return begun ? begun[1](id, kind.slice(begun[0].length)) : { screen: "case", case: id };
}
