// How an entry of the timeline is said: its sign, its title and its facts as sentences. Shows what came, judges nothing.
import type { ContactEntry, Fact, TimelineEntry } from "../../ipc";
import { day, has, number, t, word } from "../../text/index.svelte";
import type { Who } from "../../parts/who";
import { fieldName } from "./say";

const ICONS: Record<string, string> = {
  case_opened: "open",
  contact: "contact",
  risk: "risk",
  consent: "consent",
  concern: "concern",
  incident: "unsafe",
  assessment: "note",
  reassess_call: "note",
  plan_drafted: "plan",
  plan_agreed: "plan",
  goal: "goal",
  action_added: "add",
  action_done: "check",
  action_changed: "writing",
  referral: "referral",
  referral_event: "referral",
  closure_requested: "closure",
  closure_authorised: "approvals",
  closure_returned: "return",
  reopened: "open",
  lead: "eye",
  danger_asked: "risk",
  emergency_action: "unsafe",
  screened: "check",
  assigned: "seen_alone",
  conflict_settled: "conflict",
  identity_opened: "eye",
  name_kept: "eye",
  review: "review",
  approved: "approvals",
  given_back: "return",
  safety_plan: "safety",
  safety_look: "safety",
  unit_member: "people",
  post_closure_check: "contact",
  conference_called: "people",
  conference_held: "people",
  transfer_proposed: "changed",
  transfer_sent: "referral",
  transfer_answer: "message",
  transfer_handed_over: "changed",
  transfer_ended: "return",
  handover_note: "note",
  reassigned: "changed",
  handover_answered: "changed",
  report: "note",
  report_made: "note",
  report_followed: "note",
  decision_explained: "contact",
  second_decided: "approvals",
  care_continued: "consent",
  bid_asked: "people",
  bid_prepared: "writing",
  bid_decided: "approvals",
  bid_step: "check",
  work_adopted: "device",
  join_proposed: "people",
  joined: "people",
  joins: "people",
  join_undone: "return",
  restricted: "lock",
  restriction_lifted: "open",
  fund_asked: "note",
  fund_step: "check",
  tracing_begun: "search",
  tracing_step: "search",
};

export const iconOf = (kind: string): string => ICONS[kind] ?? "info";

/** Quick filters of the timeline: kinds that belong together. */
export const GROUPS = {
  contacts: ["contact", "post_closure_check"],
  safety: [
    "risk",
    "concern",
    "incident",
    "consent",
    "safety_plan",
    "safety_look",
    "unit_member",
    "danger_asked",
    "emergency_action",
  ],
  plan: [
    "assessment",
    "reassess_call",
    "plan_drafted",
    "plan_agreed",
    "goal",
    "action_added",
    "action_done",
    "action_changed",
    "referral",
    "referral_event",
    "review",
    "conference_called",
    "conference_held",
  ],
  decisions: [
    "lead",
    "screened",
    "case_opened",
    "closure_requested",
    "closure_authorised",
    "closure_returned",
    "reopened",
    "assigned",
    "reassigned",
    "handover_answered",
    "handover_note",
    "conflict_settled",
    "approved",
    "given_back",
    "transfer_proposed",
    "transfer_sent",
    "transfer_answer",
    "transfer_handed_over",
    "transfer_ended",
    "report",
    "report_made",
    "report_followed",
    "decision_explained",
    "second_decided",
    "care_continued",
    "bid_asked",
    "bid_prepared",
    "bid_decided",
    "bid_step",
    "work_adopted",
    "join_proposed",
    "joined",
    "joins",
    "join_undone",
    "restricted",
    "restriction_lifted",
    "fund_asked",
    "fund_step",
    "tracing_begun",
    "tracing_step",
  ],
  names: ["identity_opened", "name_kept"],
} as const satisfies Record<string, readonly string[]>;

export type Group = keyof typeof GROUPS;

/** Where an entry is kept: its sign and its colour; the word says it. */
export const PLACES: Record<string, { icon: string; tone: "pending" | "plain" | "ok" }> = {
  only_here: { icon: "not_backed_up", tone: "pending" },
  at_office: { icon: "office", tone: "plain" },
  second_device: { icon: "device", tone: "ok" },
};

/** The family of words a fact's value belongs to. */
const FAMILIES: Record<string, string> = {
  level: "risk",
  risk: "risk",
  final_risk: "risk",
  basis: "risk-basis",
  mode: "contact-mode",
  scope: "consent-scope",
  decision: "consent-state",
  method: "consent-method",
  concern: "concern",
  programme: "programme",
  closure_reason: "closure-reason",
  open_reason: "open-reason",
  identity_reason: "identity-reason",
  action_status: "action-status",
  goal_status: "goal-status",
  referral_state: "referral-state",
  priority: "referral-priority",
  service: "service",
  responsible: "responsible",
  horizon: "horizon",
  domain: "domain",
  assessment_kind: "assessment-kind",
  attempt_failed: "no-contact",
  not_seen: "contest",
  relation: "relation",
  safety_change: "safety-change",
  conference_kind: "conference-kind",
  conference_reason: "conference-reason",
  conference_outcome: "conference-outcome",
  handover_reason: "handover-reason",
  restriction_reason: "restriction-reason",
  asks: "handover-reason",
  report_trigger: "report-trigger",
  report_decision: "report-decision",
  explained_kind: "explained-kind",
  override_ground: "override-ground",
  bid_trigger: "bid-trigger",
  bid_step: "bid-step",
  fund_purpose: "fund-purpose",
  fund_step: "fund-step",
  tracing_step: "tracing-step",
  source: "lead-source",
  urgent: "urgent-reason",
  action: "emergency-action",
  mark: "contact-mark",
  purpose: "contact-purpose",
  barrier: "referral-barrier",
  direct_service: "service",
  support_session: "pss-method",
  travel: "transport",
};

/** Names that mean something else in each kind of entry. */
const BY_KIND: Record<string, Record<string, string>> = {
  kind: { contact: "contact-mode", assessment: "assessment-kind", concern: "concern" },
  state: { consent: "consent-state", referral: "referral-state", referral_event: "referral-state" },
  status: {
    goal: "goal-status",
    action_added: "action-status",
    action_done: "action-status",
    action_changed: "action-status",
  },
  reason: {
    closure_requested: "closure-reason",
    identity_opened: "identity-reason",
    name_kept: "kept-reason",
    reopened: "open-reason",
    reassess_call: "reassess-reason",
    screened: "no-action-reason",
    case_opened: "open-reason",
    transfer_proposed: "transfer-reason",
  },
  outcome: { review: "review-outcome", screened: "screening-outcome" },
  package: { transfer_sent: "transfer-went" },
  channel: { transfer_sent: "send-channel" },
  answer: { transfer_answer: "transfer-answer" },
  told: { transfer_handed_over: "transfer-told" },
  end: { transfer_ended: "transfer-end" },
};

/** Facts that say nothing to a person: ids, and what is usual. */
const SILENT: ReadonlySet<string> = new Set(["entry", "approval_needed=no", "main=no", "status=done", "kept_away=no"]);

const STAFF_FACTS: ReadonlySet<string> = new Set([
  "to",
  "from",
  "from_staff",
  "assigned_to",
  "requested_by",
  "testimony",
]);

function familyOf(entry: TimelineEntry, name: string): string | undefined {
  return BY_KIND[name]?.[entry.kind] ?? FAMILIES[name];
}

function valueOf(entry: TimelineEntry, fact: Fact, who: Who): string {
  const family = familyOf(entry, fact.name);
  if (family) return word(family, fact.value);
  if (fact.name === "field") return fieldName(fact.value);
  if (STAFF_FACTS.has(fact.name)) return who(fact.value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(fact.value)) return day(fact.value, "long");
  if (/^\d{1,9}$/.test(fact.value)) return number(Number(fact.value));
  return ["yes", "no", "unknown"].includes(fact.value) ? word("tri", fact.value) : fact.value;
}

/** The title: how a contact was held, else what happened. */
export function titleOf(entry: TimelineEntry): string {
  const mode = entry.kind === "contact" ? entry.facts.find((fact) => ["mode", "kind"].includes(fact.name)) : undefined;
  const title = mode ? word("contact-mode", mode.value) : word("kind", entry.kind);
  const isTestimony = entry.facts.some((fact) => fact.name === "testimony");
  return isTestimony ? t("case-testimony", { title }) : title;
}

/** The facts as sentences, in the order they came, then the note of a contact; what the title says is left out. */
export function sentencesOf(entry: TimelineEntry, who: Who, contact?: ContactEntry): string[] {
  const told = entry.facts.filter(
    (fact) =>
      fact.value !== "" &&
      !SILENT.has(fact.name) &&
      !SILENT.has(`${fact.name}=${fact.value}`) &&
      !(entry.kind === "contact" && ["mode", "kind"].includes(fact.name)),
  );
  const sentences = told.map((fact) => {
    const values = { value: valueOf(entry, fact, who), code: fact.value };
    const plain = fact.name.replaceAll("_", "-");
    for (const id of [`case-fact-${entry.kind.replaceAll("_", "-")}-${plain}`, `case-fact-${plain}`]) {
      if (has(id)) return t(id, values);
    }
    return t("case-fact", { name: fact.name.replaceAll("_", " "), value: values.value });
  });
  const note = contact?.observations ?? "";
  // Two facts may read alike, such as two risks that were not seen: said once.
  return [...new Set(note === "" ? sentences : [...sentences, note])];
}
