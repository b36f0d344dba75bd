// A case for component tests: a child at high risk, a plan under way, a date with two answers. No real person.
import type { CaseFileView, FieldView, PersonView, SaidValue, TimelineEntry } from "../../ipc";

const at = (iso: string): number => new Date(iso).getTime();

export const said = (value: string, by: string, counts: boolean, when = "2026-11-18T09:40:00"): SaidValue => ({
  value,
  by,
  at: at(when),
  counts,
  mine: by === "CW07",
  device: "a1b2",
});

export const field = (value: string | null, ...values: SaidValue[]): FieldView => ({
  counts: value,
  values: values.length > 0 ? values : value ? [said(value, "CW07", true)] : [],
});

const entry = (
  id: string,
  kind: string,
  on: string,
  place: string,
  facts: Record<string, string> = {},
  by = "CW07",
): TimelineEntry => ({
  id,
  kind,
  on,
  at: at(`${on}T10:40:00`),
  by,
  place,
  facts: Object.entries(facts).map(([name, value]) => ({ name, value })),
});

export const NOTE =
  "Aunt was at home and let us talk alone. K. goes to school again four days a week. " +
  "He says that the uncle has not come back since the talk with the community leader.";

export function sampleCase(over: Partial<CaseFileView> = {}): CaseFileView {
  return {
    case: "c1",
    code: "7K2M 9QXD",
    programme: "cp",
    state: "implementing",
    assigned_to: "CW07",
    risk: {
      current: "high",
      conflict: false,
      entries: [
        {
          id: "r1",
          level: "high",
          basis: "followup",
          note: "The uncle threatened to come back.",
          by: "CW07",
          at: at("2026-11-18T09:40:00"),
          latest: true,
        },
      ],
    },
    safety: { standing: "holds", look_due: "2026-12-01", seen_on: "2026-11-18" },
    next_contact_on: field("2026-11-26", said("2026-11-26", "CW07", true), said("2026-12-03", "SUP02", false)),
    next_review_on: field("2026-12-10"),
    contacts: [
      {
        id: "t1",
        held_on: "2026-11-18",
        kind: "home_visit",
        by: "CW07",
        client_seen: true,
        observations: NOTE,
        private_setting: true,
        child_seen_alone: "yes",
        situation_change: "no",
        attempt_failed: null,
        duration_min: 40,
        purposes: [],
        marks: [],
        barriers: [],
        present: ["CL", "M1"],
        at: at("2026-11-18T10:40:00"),
        place: "only_here",
      },
    ],
    plan: {
      id: "p1",
      version: 2,
      stage: "in_force",
      agreed_on: "2026-10-20",
      closure_condition: "The child is safe at home and goes to school each day.",
      participants: [{ code: "CL", how: "took_part" }],
      copy_given: "read_aloud",
      goals: [
        {
          id: "g1",
          statement: "The child is safe from violence at home",
          horizon: "immediate",
          domain: "safety",
          status: "in_progress",
          status_reason: "",
          transition: false,
          actions: [
            {
              id: "a1",
              what: "Visit each week and talk with the child alone",
              responsible: "caseworker",
              responsible_who: "",
              due_on: field("2026-11-20"),
              status: "planned",
              done_on: null,
            },
            {
              id: "a2",
              what: "Agree with the aunt what to do if the uncle comes back",
              responsible: "unit_member",
              responsible_who: "",
              due_on: field("2026-11-28", said("2026-11-28", "CW07", true), said("2026-12-05", "SUP02", false)),
              status: "in_progress",
              done_on: null,
            },
            {
              id: "a3",
              what: "Bring the school papers",
              responsible: "client",
              responsible_who: "",
              due_on: field("2026-11-01"),
              status: "done",
              done_on: "2026-10-30",
            },
          ],
        },
      ],
    },
    referrals: [{ id: "f1", service: "psychosocial", provider: "Nour centre", state: "sent", made_on: "2026-11-10" }],
    concerns: ["physical_abuse", "out_of_school_risk"],
    closure: null,
    transfer: null,
    came: false,
    closure_given_back: null,
    conflicts: [
      {
        case: "c1",
        code: "7K2M 9QXD",
        field: "next_contact_on",
        about: null,
        values: [said("2026-11-26", "CW07", true), said("2026-12-03", "SUP02", false)],
        before: "2026-11-25",
        effects: [],
      },
    ],
    irregularities: [],
    allowed: ["record_follow_up", "show_person", "set_action_status", "request_closure", "settle_conflict"],
    only_here: 2,
    has_person: true,
    digest: "",
    sources: "",
    consent: {
      scopes: [
        {
          scope: "case_management",
          state: "agreed",
          on: "2026-09-01",
          until: "2027-08-31",
          method: "thumbprint",
          by: "CW07",
        },
        { scope: "share_referral", state: "agreed", on: "2026-11-10", until: null, method: "written", by: "CW07" },
        { scope: "photo_audio", state: "refused", on: "2026-09-01", until: null, method: null, by: "CW07" },
        { scope: "statistics", state: "not_asked", on: null, until: null, method: null, by: null },
        { scope: "tracing", state: "not_asked", on: null, until: null, method: null, by: null },
      ],
    },
    timeline: [
      entry("t1", "contact", "2026-11-18", "only_here", {
        mode: "home_visit",
        client_seen: "yes",
        child_seen_alone: "yes",
        observations: NOTE,
      }),
      entry("t2", "risk", "2026-11-18", "only_here", {
        level: "high",
        basis: "followup",
        note: "The uncle threatened to come back.",
      }),
      entry("t3", "identity_opened", "2026-11-16", "at_office", { identity_reason: "worker_absent" }, "SUP02"),
      entry("t4", "referral", "2026-11-10", "at_office", { service: "psychosocial", provider: "Nour centre" }),
      entry("t5", "action_done", "2026-10-30", "second_device", { what: "Bring the school papers" }),
      entry("t6", "plan_agreed", "2026-10-20", "second_device", { version: "2", next_review_on: "2026-12-10" }),
      entry("t7", "case_opened", "2026-09-01", "second_device", { programme: "cp", risk: "high" }),
    ],
    steps: [
      {
        step: "registration",
        state: "done",
        due_on: null,
        days_late: null,
        done_on: "2026-09-01",
        who: "CW07",
        limit_days: 7,
      },
      {
        step: "assessment",
        state: "done",
        due_on: "2026-09-04",
        days_late: 2,
        done_on: "2026-09-06",
        who: "CW07",
        limit_days: 3,
      },
      {
        step: "planning",
        state: "done",
        due_on: "2026-09-20",
        days_late: null,
        done_on: "2026-09-18",
        who: "CW07",
        limit_days: 14,
      },
      {
        step: "implementation",
        state: "now",
        due_on: "2026-12-10",
        days_late: null,
        done_on: null,
        who: "CW07",
        limit_days: 30,
      },
      { step: "closure", state: "ahead", due_on: null, days_late: null, done_on: null, who: "SUP02", limit_days: 7 },
    ],
    decisions: { continued: null, reports_asked: 0, explanations_owed: 0, bid_open: false },
    join: { joined: null, joins: [], asked: false },
    restriction: null,
    next_due: {
      rule: "W06",
      case: "c1",
      code: "7K2M 9QXD",
      due_on: "2026-11-20",
      days_late: 2,
      why: [],
      band: "late",
      visit: true,
      state: "implementing",
      programme: "cp",
      risk: "high",
    },
    next_step: "visit",
    opened_on: "2026-09-01",
    mine: true,
    ...over,
  };
}

export const PERSON: PersonView = {
  whereabouts: { counts: null, values: [] },
  signal: { counts: null, values: [] },
  reach_note: "",
  case: "c1",
  people: [
    { code: "CL", names: ["Karim Testname", "Kimo"] },
    { code: "M1", names: ["Amina Testname"] },
  ],
  contact_points: [
    {
      id: "k1",
      kind: "phone",
      value: "+000 555 010 223",
      whose: "M1",
      kept_away: false,
      safe_to_call: field("no", said("no", "SUP02", true), said("yes", "CW07", false)),
      safe_to_text: field("yes"),
    },
    {
      id: "k2",
      kind: "through_person",
      value: "The shop at the well",
      whose: "CL",
      kept_away: false,
      safe_to_call: field("unknown"),
      safe_to_text: field(null),
    },
  ],
  places: [
    { id: "l1", kind: "home", address: "Third street, blue door, behind the mill", safe_to_visit: field("yes") },
    { id: "l2", kind: "perpetrator_home", address: "By the river", safe_to_visit: field("no") },
  ],
};
