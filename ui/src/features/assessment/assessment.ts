// What a worker found in an assessment: the form, its text for a draft, the command, and where a refusal belongs.
import type { CompleteAssessment } from "../../ipc";
import type { Refusal } from "../../parts/entry.svelte";
import { keeper, type Spot } from "../../parts/formPages";
import type { Seen } from "../../parts/seen";

export type Domain = CompleteAssessment["findings"][number]["domain"];
export type StrengthKind = CompleteAssessment["strengths"][number]["kind"];

export const LEVELS: readonly CompleteAssessment["risk"]["level"][] = ["low", "medium", "high"];
export const STRENGTHS: readonly StrengthKind[] = [
  "personal_skill",
  "coping",
  "caregiver_bond",
  "extended_family",
  "friends",
  "school",
  "faith",
  "community_group",
  "income",
  "knowledge_of_services",
  "hope_plans",
  "other",
];

/** What was found in one area of life. */
export interface Found {
  situation: string;
  needs: string;
  strength: StrengthKind | null;
  strengthNote: string;
}

export interface AssessmentForm {
  /** An area of life, or one of the pages after them. */
  page: string;
  /** Whether it is only a short look, with the full assessment to follow. */
  rapid: boolean;
  found: Partial<Record<Domain, Found>>;
  view: string;
  analysis: string;
  agreed: "yes" | "no" | null;
  disagreements: string;
  level: CompleteAssessment["risk"]["level"] | null;
  reason: string;
  /** Whether a safety plan is needed. */
  safety: "yes" | "no" | "unknown" | null;
  seen: Seen | null;
}

/** The pages after the areas of life. */
export const AFTER = ["view", "analysis", "risk"] as const;

export const blankFound = (): Found => ({ situation: "", needs: "", strength: null, strengthNote: "" });

export const blankAssessment = (): AssessmentForm => ({
  page: "",
  rapid: false,
  found: {},
  view: "",
  analysis: "",
  agreed: null,
  disagreements: "",
  level: null,
  reason: "",
  safety: null,
  seen: null,
});

export const drafted = keeper(1, blankAssessment);

/** The command, once a risk is chosen: whether all is covered is for the rules to say. */
export function assessmentCommand(
  form: AssessmentForm,
  caseId: string,
  kind: CompleteAssessment["kind"],
  draft: string | null,
): CompleteAssessment | undefined {
  if (!form.level) return undefined;
  const found = Object.entries(form.found) as [Domain, Found][];
  const written = found.filter(([, one]) => one.situation.trim() !== "" || one.needs.trim() !== "");
  return {
    case: caseId,
    kind: form.rapid ? "rapid" : kind,
    findings: written.map(([domain, one]) => ({ domain, situation: one.situation, needs: one.needs })),
    strengths: found.flatMap(([, one]) => (one.strength ? [{ kind: one.strength, note: one.strengthNote }] : [])),
    client_view: form.view,
    analysis: form.analysis,
    agreed_with_client: form.agreed === "yes",
    disagreements: form.agreed === "no" ? form.disagreements : "",
    safety_plan_needed: form.safety,
    risk: { level: form.level, note: form.reason, reasons: [] },
    completed_on: null,
    draft,
  };
}

/** Where each rule is met; areas and strengths have a page each, and the first that is open is led to. */
export function guardSpots(form: AssessmentForm, domains: readonly string[]): Record<string, Spot> {
  const isOpen = (domain: string) => !form.found[domain as Domain]?.situation.trim();
  const open = domains.find(isOpen) ?? domains[0] ?? "view";
  return {
    domains_assessed: { page: open, field: "situation" },
    strength_named: { page: domains[0] ?? "view", field: "strength" },
    client_view_written: { page: "view", field: "view" },
    analysis_written: { page: "analysis", field: "analysis" },
    agreement_recorded: { page: "analysis", field: form.agreed === "no" ? "disagreements" : "agreed" },
    safety_plan_made: { page: "risk", field: "safety" },
    risk_set: { page: "risk", field: "risk" },
  };
}

/** The field that another refusal speaks of, when it speaks of one. */
export function spotOf({ code }: Refusal): Spot | undefined {
  return code === "risk_reason_missing" ? { page: "risk", field: "reason" } : undefined;
}
