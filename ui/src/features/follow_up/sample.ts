// A case for tests of the visit: coded, small, with one open action.
import type { CaseFileView, VisitBrief } from "../../ipc";

export const TODAY = "2026-11-21";
export const CASE = "c0ffee";

const nobody = { counts: null, values: [] };
const said = (value: string) => ({ counts: value, values: [] });

export const brief = (some: Partial<VisitBrief> = {}): VisitBrief => ({
  case: CASE,
  code: "7KQ-M2X9",
  last_contact: {
    id: "e1",
    held_on: "2026-11-07",
    kind: "home_visit",
    by: "CW-01",
    client_seen: true,
    observations: "CL was quiet. M1 said school is going well. We agreed to look for a place in the evening class.",
    private_setting: true,
    duration_min: null,
    purposes: [],
    marks: [],
    barriers: [],
    present: [],
    child_seen_alone: "yes",
    situation_change: null,
    attempt_failed: null,
    at: 1_794_000_000_000,
    place: "at_office",
  },
  open_actions: [
    {
      id: "a1",
      what: "Ask the health centre for an appointment",
      responsible: "caseworker",
      responsible_who: "",
      due_on: said("2026-11-25"),
      status: "planned",
      done_on: null,
    },
    {
      id: "a2",
      what: "Register for the evening class",
      responsible: "client",
      responsible_who: "",
      due_on: nobody,
      status: "in_progress",
      done_on: null,
    },
  ],
  risk: {
    current: "medium",
    conflict: false,
    entries: [
      {
        id: "r1",
        level: "medium",
        basis: "assessment",
        note: "P1 visits sometimes.",
        by: "CW-01",
        at: 1_793_000_000_000,
        latest: true,
      },
    ],
  },
  safety: [
    { kind: "call_unsafe", count: 1 },
    { kind: "visit_unknown", count: 1 },
  ],
  people: ["CL", "M1", "M2", "P1"],
  suggested_next_on: [
    { level: "none", on: "2027-02-19" },
    { level: "low", on: "2026-12-21" },
    { level: "medium", on: "2026-12-05" },
    { level: "high", on: "2026-11-28" },
  ],
  levels: ["none", "low", "medium", "high"],
  ...some,
});

export const file = (some: Partial<CaseFileView> = {}): CaseFileView => ({
  safety: { standing: "holds", look_due: null, seen_on: null },
  case: CASE,
  code: "7KQ-M2X9",
  programme: "cp",
  state: "implementing",
  assigned_to: "CW-01",
  risk: brief().risk,
  next_contact_on: said("2026-11-21"),
  next_review_on: nobody,
  contacts: [],
  plan: {
    id: "p1",
    version: 1,
    stage: "in_force",
    agreed_on: "2026-10-01",
    closure_condition: "CL is safe at home",
    participants: [{ code: "CL", how: "took_part" }],
    copy_given: "read_aloud",
    goals: [
      {
        id: "g1",
        statement: "Safe at home",
        horizon: "short",
        domain: "safety",
        status: "in_progress",
        status_reason: "",
        actions: brief().open_actions,
      },
    ],
  },
  referrals: [],
  concerns: ["neglect"],
  closure: null,
  conflicts: [],
  irregularities: [],
  allowed: ["record_follow_up", "request_closure"],
  only_here: 0,
  has_person: true,
  digest: "d0",
  sources: "s0",
  consent: { scopes: [] },
  timeline: [],
  steps: [],
  decisions: { continued: null, reports_asked: 0, explanations_owed: 0, bid_open: false },
  next_due: null,
  next_step: "visit",
  opened_on: "2026-08-01",
  mine: true,
  ...some,
});
