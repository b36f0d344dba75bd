// Every screen that is not needed for the first list: its program is read when it is opened, or before, when nothing else is done.
import type { Component, Snippet } from "svelte";

import type { Place } from "../parts/place.svelte";

/** Drawn by the shell itself. */
type AtOnce = "today" | "approvals" | "cases" | "case";

/** What forms are given: everything of their place beside the screen's name, and the file. Each takes what it knows. */
export interface Given {
  case: string;
  entry: string;
  /** Which consent; nothing to choose it first. */
  scope: string | null;
  /** Which provider of the services list; nothing for a new one. */
  provider: string | null;
  /** Whether it opens to be written. */
  writes: boolean;
  /** The file of the case, to be read beside the form. */
  file: Snippet;
  /** People of own cases who may be the one of this name. */
  similar: Snippet<[names: string]>;
}

type Read = () => Promise<{ default: Component<Given> }>;

/** One that takes nothing. */
const bare = (read: () => Promise<{ default: Component<Record<string, never>> }>) => read as unknown as Read;

/** How each is read. */
export const forms: Record<Exclude<Place["screen"], AtOnce>, Read> = {
  approval: () => import("../features/approvals/Approval.svelte"),
  assessment: () => import("../features/assessment/Assessment.svelte"),
  backup: bare(() => import("../features/backup/Backup.svelte")),
  bid: () => import("../features/bid/Bids.svelte"),
  closure: () => import("../features/closure/ClosureRequest.svelte"),
  concern: () => import("../features/incident/Concern.svelte"),
  consent: () => import("../features/consent/Decide.svelte"),
  consents: () => import("../features/consent/Consents.svelte"),
  conference: () => import("../features/conference/Conferences.svelte"),
  conflicts: bare(() => import("../features/conflict/Conflicts.svelte")),
  decisions: () => import("../features/decision/Decisions.svelte"),
  directory: bare(() => import("../features/directory/Directory.svelte")),
  fund: () => import("../features/fund/Funds.svelte"),
  funds: bare(() => import("../features/fund/FundList.svelte")),
  handover: () => import("../features/handover/Handover.svelte"),
  incident: () => import("../features/incident/Incident.svelte"),
  join: () => import("../features/join/Join.svelte"),
  lead: () => import("../features/screening/Lead.svelte"),
  lead_end: () => import("../features/screening/EndLead.svelte"),
  leaving: bare(() => import("../features/leaving/Leaving.svelte")),
  members: bare(() => import("../features/members/Members.svelte")),
  opening: bare(() => import("../features/opening/Opening.svelte")),
  paper: () => import("../features/paper/Paper.svelte"),
  plan: () => import("../features/plan/CasePlan.svelte"),
  post_closure: () => import("../features/post_closure/PostClosure.svelte"),
  provider: () => import("../features/directory/ProviderForm.svelte"),
  print: () => import("../features/print/Print.svelte"),
  reassess: () => import("../features/assessment/Reassess.svelte"),
  receive: () => import("../features/receive/Receive.svelte"),
  received: () => import("../features/receive/Received.svelte"),
  referral: () => import("../features/referral/ReferralForm.svelte"),
  referrals: () => import("../features/referral/Referrals.svelte"),
  restriction: () => import("../features/restriction/Restriction.svelte"),
  reopening: () => import("../features/opening/Reopening.svelte"),
  review: () => import("../features/review/Review.svelte"),
  safety_plan: () => import("../features/safety_plan/SafetyPlan.svelte"),
  screened_opening: () => import("../features/opening/Screened.svelte"),
  screening: () => import("../features/screening/Screening.svelte"),
  settings: bare(() => import("../features/settings/Settings.svelte")),
  submitted: () => import("../features/approvals/Submitted.svelte"),
  tracing: () => import("../features/tracing/Tracings.svelte"),
  transfer: () => import("../features/transfer/Transfers.svelte"),
  transfer_approval: () => import("../features/approvals/TransferApproval.svelte"),
  unit: () => import("../features/unit/Unit.svelte"),
  visit: () => import("../features/follow_up/Visit.svelte"),
  waiting: bare(() => import("../features/screening/Waiting.svelte")),
  workload: bare(() => import("../features/caseload/Workload.svelte")),
};

/** After the first list is drawn and answers touches. */
const FIRST_MS = 1500;

/** Reads all of them one after the other, each when the last is here; returns how to stop. */
export function prefetch(): () => void {
  let stopped = false;
  const timer = setTimeout(() => void all(), FIRST_MS);
  async function all() {
    for (const read of Object.values(forms)) {
      if (stopped) return;
      await read().catch(() => undefined);
      await new Promise((next) => setTimeout(next, 50));
    }
  }
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
