// What a client and a worker agree on for safety: the form, the command, and where a refusal belongs.
import type { MakeSafetyPlan, SafetySheet } from "../../ipc";
import type { Refusal } from "../../parts/entry.svelte";
import { keeper, type Spot } from "../../parts/formPages";

export type Part = MakeSafetyPlan["parts"][number]["part"];
export type Copy = NonNullable<MakeSafetyPlan["copy"]>;

/** The pages and the parts on each, in the order they are talked over. */
export const PAGES = {
  danger: ["concern_in_own_words", "warning_signs", "strengths_used"],
  steps: ["things_client_can_do", "steps_before", "steps_during", "steps_after_leaving"],
  help: ["safe_places", "what_to_take", "children_plan"],
  keep: [],
} as const satisfies Record<string, readonly Part[]>;
export type PageId = keyof typeof PAGES;
export const PAGE_IDS = Object.keys(PAGES) as PageId[];

export const COPIES: readonly Copy[] = ["memorised", "coded_copy", "no_copy"];
export const SURE = ["1", "2", "3", "4", "5"] as const;
/** Services that help in danger, by the codes of the agency's list. */
export const SERVICES = [
  "safe_shelter",
  "police_security",
  "health",
  "clinical_care_sexual_assault",
  "psychosocial",
  "women_girls_space",
  "child_friendly_space",
  "legal_aid",
] as const;

export interface SafetyForm {
  page: PageId;
  parts: Partial<Record<Part, string>>;
  people: string[];
  services: string[];
  signal: string;
  withClient: "yes" | "no" | null;
  copy: Copy | null;
  sure: (typeof SURE)[number] | null;
  reviewOn: string | null;
  reviewTyped: string;
}

/** The next version begins with what holds now; two that were written apart stand one below the other. */
export function beginWith(newest: SafetySheet["newest"]): SafetyForm {
  const parts: Partial<Record<Part, string>> = {};
  for (const { part, words } of newest.flatMap((plan) => plan.parts)) {
    const key = part as Part;
    const before = parts[key];
    if (before === undefined) parts[key] = words;
    else if (!before.split("\n").includes(words)) parts[key] = `${before}\n${words}`;
  }
  const sure = newest.length === 1 ? newest[0]?.confidence : undefined;
  return {
    page: "danger",
    parts,
    people: [...new Set(newest.flatMap((plan) => plan.safe_people))],
    services: [...new Set(newest.flatMap((plan) => plan.services))],
    signal: "",
    withClient: null,
    copy: newest.length === 1 ? ((newest[0]?.copy as Copy | null | undefined) ?? null) : null,
    sure: SURE.find((one) => one === String(sure)) ?? null,
    reviewOn: null,
    reviewTyped: "",
  };
}

export const drafted = (newest: SafetySheet["newest"]) => keeper(1, () => beginWith(newest));

const pageOf = (part: string): PageId =>
  PAGE_IDS.find((page) => (PAGES[page] as readonly string[]).includes(part)) ?? "keep";

/** What the command cannot be made without. `partsNeeded`: by the rules. */
export function unanswered(form: SafetyForm, partsNeeded: readonly string[]): (Spot & { page: PageId })[] {
  const parts = partsNeeded.filter((part) => (form.parts[part as Part] ?? "").trim() === "");
  const open = parts.map((part) => ({ page: pageOf(part), field: part }));
  const own = form.withClient === null ? [{ page: "keep" as const, field: "with_client" }] : [];
  const isDayOpen = form.reviewTyped.trim() !== "" && form.reviewOn === null;
  return [...open, ...own, ...(isDayOpen ? [{ page: "keep" as const, field: "review_on" }] : [])];
}

/** The field that a refusal speaks of, when it speaks of one. */
export function spotOf(error: Refusal | undefined): (Spot & { page: PageId }) | undefined {
  if (!error) return undefined;
  const named = error.facts["field"];
  if (error.code === "date_refused") return { page: "keep", field: "review_on" };
  if (named === "safe_people") return { page: "help", field: "safe_people" };
  return named ? { page: pageOf(named), field: named } : undefined;
}

/** The command, once nothing is unanswered. */
export function safetyCommand(form: SafetyForm, caseId: string, draft: string | null): MakeSafetyPlan {
  const parts = PAGE_IDS.flatMap((page) => PAGES[page] as readonly Part[]);
  return {
    case: caseId,
    made_on: null,
    with_client: form.withClient === "yes",
    copy: form.copy,
    parts: parts.flatMap((part) => {
      const words = (form.parts[part] ?? "").trim();
      return words === "" ? [] : [{ part, words }];
    }),
    safe_people: form.people,
    services: form.services,
    signal: form.signal,
    confidence: form.sure ? Number(form.sure) : null,
    review_on: form.reviewOn,
    draft,
  };
}
