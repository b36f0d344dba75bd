// What is known of somebody of the client unit: the forms, the commands, and where a refusal belongs.
import type { AddStrength, AddUnitMember, MemberView, ReviseUnitMember } from "../../ipc";
import type { Refusal } from "../../parts/entry.svelte";
import { keeper, type Spot } from "../../parts/formPages";

type Fields = AddUnitMember["member"];
export type Relation = NonNullable<Fields["relation"]>;
export type Sex = NonNullable<Fields["sex"]>;
export type Tri = NonNullable<Fields["involved"]>;
export type StrengthKind = AddStrength["kind"];

export const RELATIONS: readonly Relation[] = [
  "mother",
  "father",
  "grandparent",
  "aunt_uncle",
  "sibling",
  "spouse_partner",
  "child",
  "other_family",
  "guardian",
  "neighbour",
  "friend",
  "teacher",
  "other",
];
export const SEXES: readonly Sex[] = ["female", "male", "other", "declined"];
export const TRI: readonly Tri[] = ["yes", "no", "unknown"];
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

export interface MemberForm {
  page: "who" | "part";
  name: string;
  relation: Relation | null;
  age: string;
  sex: Sex | null;
  lives: Tri | null;
  caregiver: boolean;
  capacity: Tri | null;
  interests: string;
  involved: Tri | null;
  keptAway: boolean;
}

/** A form about somebody new, or about a member as the file has them. */
export const memberForm = (member?: MemberView): MemberForm => ({
  page: "who",
  name: "",
  relation: (member?.relation as Relation | null | undefined) ?? null,
  age: member?.age_years == null ? "" : String(member.age_years),
  sex: (member?.sex as Sex | null | undefined) ?? null,
  lives: (member?.lives_with_client as Tri | null | undefined) ?? null,
  caregiver: member?.caregiver ?? false,
  capacity: (member?.capacity as Tri | null | undefined) ?? null,
  interests: member?.own_interests ?? "",
  involved: (member?.involved as Tri | null | undefined) ?? null,
  keptAway: member?.kept_away ?? false,
});

export const draftedMember = (member?: MemberView) => keeper(1, () => memberForm(member));

/** Completed years as typed, in any digits; nothing when it is empty or no age. */
export function yearsOf(text: string): number | null | undefined {
  const digits = text.trim().replaceAll(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
  if (digits === "") return null;
  return /^\d{1,3}$/.test(digits) && Number(digits) <= 120 ? Number(digits) : undefined;
}

/** What the command cannot be made without. */
export function unanswered(form: MemberForm): Spot[] {
  const spots: Spot[] = [];
  if (form.relation === null) spots.push({ page: "who", field: "relation" });
  if (yearsOf(form.age) === undefined) spots.push({ page: "who", field: "age_years" });
  return spots;
}

const fields = (form: MemberForm): Fields => ({
  relation: form.relation,
  age_years: yearsOf(form.age) ?? null,
  sex: form.sex,
  lives_with_client: form.lives,
  caregiver: form.caregiver,
  capacity: form.capacity,
  own_interests: form.interests,
  involved: form.involved,
  excluded: form.keptAway,
});

export const adding = (form: MemberForm, caseId: string, draft: string | null): AddUnitMember => ({
  case: caseId,
  member: fields(form),
  name: form.name,
  draft,
});

export const revising = (form: MemberForm, caseId: string, entry: string, draft: string | null): ReviseUnitMember => ({
  case: caseId,
  entry,
  member: fields(form),
  draft,
});

/** The field that a refusal speaks of, when it speaks of one. */
export function spotOf(error: Refusal | undefined): Spot | undefined {
  const field = error?.facts["field"];
  if (field === "relation" || field === "age_years") return { page: "who", field };
  if (error?.code === "name_in_casework" || error?.code === "text_too_long")
    return { page: "part", field: "interests" };
  return undefined;
}

export interface StrengthForm {
  page: "strength";
  holder: string | null;
  kind: StrengthKind | null;
  note: string;
}

/** Whose a strength is when it is nobody's in particular. */
export const COMMUNITY = "community";
export const blankStrength = (): StrengthForm => ({ page: "strength", holder: "CL", kind: null, note: "" });
export const draftedStrength = keeper(1, blankStrength);

export const strengthCommand = (
  form: StrengthForm,
  kind: StrengthKind,
  caseId: string,
  draft: string | null,
): AddStrength => ({
  case: caseId,
  holder: form.holder === COMMUNITY ? null : form.holder,
  kind,
  note: form.note,
  draft,
});
