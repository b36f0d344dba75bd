// Which of the commands that are allowed now have a screen to go to. Asks `allowed` and `next_step`; decides nothing itself.
import type { CaseFileView } from "../../ipc";
import type { Pane, Place } from "../../parts/place.svelte";

/** Where a button leads. */
export type Doable =
  | "assessment"
  | "screening"
  | "lead_end"
  | "screened_opening"
  | "incident"
  | "concern"
  | "reopening"
  | "visit"
  | "closure"
  | "approval"
  | "conflicts"
  | "plan"
  | "drafting"
  | "planning"
  | "review"
  | "reassess"
  | "referrals"
  | "submitted"
  | "consents"
  | "safety_plan"
  | "unit"
  | "conference"
  | "decisions"
  | "bid"
  | "fund"
  | "tracing"
  | "post_closure"
  | "transfer"
  | "transfer_approval"
  | "handover"
  | "join"
  | "restriction"
  | "paper";

/** The screen that a command has. */
export const SCREENS: Record<string, Doable> = {
  answer_danger: "screening",
  end_lead: "lead_end",
  open_screened_case: "screened_opening",
  complete_assessment: "assessment",
  record_incident: "incident",
  record_concern: "concern",
  reopen_case: "reopening",
  visit: "visit",
  record_follow_up: "visit",
  request_closure: "closure",
  authorise_closure: "approval",
  return_closure: "approval",
  settle_conflict: "conflicts",
  set_action_status: "plan",
  draft_plan: "drafting",
  plan_goal: "planning",
  plan_action: "planning",
  agree_plan: "planning",
  open_review: "review",
  hold_review: "review",
  call_reassessment: "reassess",
  send_referral: "referrals",
  make_referral: "referrals",
  record_referral_event: "referrals",
  approve: "submitted",
  give_back: "submitted",
  decide_consent: "consents",
  make_safety_plan: "safety_plan",
  add_unit_member: "unit",
  call_conference: "conference",
  record_report: "decisions",
  ask_bid: "bid",
  prepare_bid: "bid",
  decide_bid: "bid",
  ask_fund: "fund",
  add_fund_step: "fund",
  open_tracing: "tracing",
  add_tracing_step: "tracing",
  continue_care: "decisions",
  decide_with: "decisions",
  explain_decision: "decisions",
  record_post_closure_check: "post_closure",
  propose_transfer: "transfer",
  authorise_transfer: "transfer_approval",
  return_transfer: "transfer_approval",
  send_transfer: "transfer",
  record_transfer_answer: "transfer",
  hand_over_case: "transfer",
  end_transfer: "transfer",
  answer_handover: "handover",
  reassign_case: "handover",
  write_handover_note: "handover",
  propose_join: "join",
  join_files: "join",
  return_join: "join",
  undo_join: "join",
  restrict_case: "restriction",
  lift_restriction: "restriction",
  keep_paper: "paper",
};

/** In this order they are offered. */
const OFFERED = [
  "answer_handover",
  "open_screened_case",
  "answer_danger",
  "end_lead",
  "complete_assessment",
  "record_follow_up",
  "authorise_closure",
  "approve",
  "draft_plan",
  "agree_plan",
  "open_review",
  "hold_review",
  "send_referral",
  "record_incident",
  "record_concern",
  "call_reassessment",
  "decide_consent",
  "make_safety_plan",
  "add_unit_member",
  "keep_paper",
  "call_conference",
  "record_report",
  "continue_care",
  "explain_decision",
  "ask_bid",
  "prepare_bid",
  "decide_bid",
  "ask_fund",
  "add_fund_step",
  "open_tracing",
  "add_tracing_step",
  "request_closure",
  "authorise_transfer",
  "propose_transfer",
  "send_transfer",
  "record_transfer_answer",
  "hand_over_case",
  "end_transfer",
  "record_post_closure_check",
  "reopen_case",
  "reassign_case",
  "write_handover_note",
  "join_files",
  "return_join",
  "undo_join",
  "propose_join",
  "restrict_case",
];
/** One of these is primary where the rules name no next step. */
const PRIMARY: readonly Doable[] = ["visit", "approval", "reopening"];

export interface Offers {
  /** The one primary button. */
  first: Doable | undefined;
  /** Further things that can be done here. */
  more: Doable[];
  /** The next step when no screen does it yet: a command's name, for words only. */
  elsewhere: string | undefined;
}

export function doable(file: CaseFileView): Offers {
  const can = OFFERED.filter((command) => file.allowed.includes(command)).flatMap((command) => SCREENS[command] ?? []);
  const next = file.next_step ? SCREENS[file.next_step] : undefined;
  const first = next ?? can.find((one) => PRIMARY.includes(one));
  const more = [...new Set(can)].filter((one) => one !== first);
  const elsewhere = file.next_step && !next ? file.next_step : undefined;
  return { first, more, elsewhere };
}

/** The parts of a case file, in the order of their tabs. */
export const TABS: readonly { key: Pane; icon: string }[] = [
  { key: "overview", icon: "home" },
  { key: "timeline", icon: "timeline" },
  { key: "people", icon: "people" },
  { key: "steps", icon: "steps" },
  { key: "plan", icon: "plan" },
];

/** Where a button leads, in a case. */
export function placeOf(what: Doable, id: string): Place {
  if (what === "plan") return { screen: "case", case: id, pane: "plan" };
  if (what === "conflicts") return { screen: "conflicts" };
  if (what === "submitted") return { screen: "approvals" };
  // By itself: the compiler tells no more than 25 kinds of places apart at once.
  if (what === "reassess") return { screen: "reassess", case: id };
  if (what === "drafting" || what === "planning") return { screen: "plan", case: id };
  // A type of so many screens is compared in two parts.
  if (what === "restriction" || what === "paper") return { screen: what, case: id };
  return { screen: what, case: id };
}
