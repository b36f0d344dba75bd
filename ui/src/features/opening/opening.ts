// What a worker says to open a case: the form, its text for a draft, the command, and where a refusal belongs.
import type { OpenCase, SimilarPeople } from "../../ipc";
import { nothingYet, type AtOnce } from "../../parts/atOnce";
import type { Refusal } from "../../parts/entry.svelte";
import { keeper, type Spot } from "../../parts/formPages";
import type { Told } from "../../parts/told";

export type PageId = "danger" | "who" | "reach" | "concerns" | "told" | "consent" | "risk" | "next" | "finish";
export type Tri = "yes" | "no" | "unknown";
export type Programme = OpenCase["programme"];
export type ContactKind = OpenCase["contact_points"][number]["kind"];
export type PlaceKind = OpenCase["places"][number]["kind"];
export type Relation = NonNullable<OpenCase["caregiver"]>["relation"];
export type Concern = OpenCase["concerns"][number]["kind"];

export const TRI: readonly Tri[] = ["yes", "no", "unknown"];
export const PROGRAMMES: readonly Programme[] = ["cp", "gbv", "gp"];
export const SEXES: readonly NonNullable<OpenCase["client"]["sex"]>[] = ["female", "male", "other", "declined"];
export const LEVELS: readonly OpenCase["risk"]["level"][] = ["low", "medium", "high"];
export const METHODS: readonly OpenCase["consent"]["method"][] = ["written", "thumbprint", "verbal_witnessed"];
export type Witness = NonNullable<OpenCase["consent"]["witness_role"]>;
export const WITNESSES: readonly Witness[] = ["second_staff", "trusted_adult", "interpreter", "community_person"];

/** Whether somebody has to be beside: where nothing is signed. */
export const needsWitness = (method: OpenCase["consent"]["method"] | null): boolean =>
  method !== null && method !== "written";
export const CONTACT_KINDS: readonly ContactKind[] = [
  "phone",
  "message",
  "email",
  "through_person",
  "in_person",
  "radio",
];
export const PLACE_KINDS: readonly PlaceKind[] = [
  "home",
  "relatives_home",
  "school",
  "safe_space",
  "community_place",
  "camp_site",
  "health_facility",
  "office",
  "street",
  "detention",
  "market",
  "farm_bush",
  "road",
  "other",
];
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

export interface Reach {
  kind: ContactKind;
  value: string;
  call: Tri | null;
  text: Tri | null;
}
export interface Where {
  kind: PlaceKind;
  address: string;
  visit: Tri | null;
}

/** What is asked of consent, when a case is opened and when it is opened again. */
export interface Consenting {
  told: Told[];
  answer: "yes" | "no" | "later" | null;
  giver: "client" | "caregiver" | "other" | null;
  /** Who agrees, by code, where the people are known already. */
  giverCode: string | null;
  giverName: string;
  giverRelation: Relation | null;
  /** Whether a child who is not the one to decide agrees. */
  assent: "yes" | "no" | null;
  method: OpenCase["consent"]["method"] | null;
  /** Who was beside, where nothing is signed. */
  witness: Witness | null;
}

export interface OpeningForm extends Consenting {
  page: PageId;
  danger: Tri | null;
  harm: Tri | null;
  /** What was done at once for somebody in danger. */
  atOnce: AtOnce;
  first: string;
  middle: string;
  family: string;
  alias: string;
  sex: (typeof SEXES)[number] | null;
  day: string;
  month: string;
  year: string;
  age: string;
  unit: OpenCase["unit_type"] | null;
  reach: Reach[];
  places: Where[];
  programme: Programme | null;
  concerns: Concern[];
  concernNote: string;
  level: OpenCase["risk"]["level"] | null;
  reason: string;
  nextOn: string | null;
  nextTyped: string;
}

export const blankConsent = (): Consenting => ({
  told: [],
  answer: null,
  giver: null,
  giverCode: null,
  giverName: "",
  giverRelation: null,
  assent: null,
  method: null,
  witness: null,
});

export const blankOpening = (): OpeningForm => ({
  ...blankConsent(),
  page: "danger",
  danger: null,
  harm: null,
  atOnce: nothingYet(),
  first: "",
  middle: "",
  family: "",
  alias: "",
  sex: null,
  day: "",
  month: "",
  year: "",
  age: "",
  unit: null,
  reach: [],
  places: [],
  programme: null,
  concerns: [],
  concernNote: "",
  level: null,
  reason: "",
  nextOn: null,
  nextTyped: "",
});

export const drafted = keeper(1, blankOpening);

/** Digits as they are typed in Arabic and Persian, in the digits that the host reads. */
const plain = (text: string): string =>
  text.trim().replaceAll(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));

/** The birth date as far as it was typed, the age where no year was; nothing when neither can be read. */
export function birthOf(form: OpeningForm): Pick<SimilarPeople, "birth" | "age"> | undefined {
  const [day, month, year, age] = [form.day, form.month, form.year, form.age].map(plain) as [
    string,
    string,
    string,
    string,
  ];
  if (year === "" && month === "" && day === "") {
    if (age === "") return { birth: null, age: null };
    return /^\d{1,3}$/.test(age) && Number(age) <= 120 ? { birth: null, age: Number(age) } : undefined;
  }
  const isDate = /^\d{4}$/.test(year) && /^(\d{1,2})?$/.test(month) && /^(\d{1,2})?$/.test(day);
  if (!isDate || (day !== "" && month === "")) return undefined;
  return {
    birth: [year, month, day]
      .filter((part) => part !== "")
      .map((part) => part.padStart(2, "0"))
      .join("-"),
    age: null,
  };
}

/** Every name that was typed. */
export const namesOf = (form: OpeningForm): string =>
  [form.first, form.middle, form.family, form.alias]
    .map((name) => name.trim())
    .filter(Boolean)
    .join(" ");

const SPOTS: Record<string, Spot> = {
  at_once: { page: "danger", field: "at_once" },
  name: { page: "who", field: "name" },
  birth: { page: "who", field: "birth" },
  unit: { page: "who", field: "unit" },
  reach: { page: "reach", field: "reach" },
  places: { page: "reach", field: "places" },
  programme: { page: "concerns", field: "programme" },
  concerns: { page: "concerns", field: "concerns" },
  told: { page: "told", field: "told" },
  answer: { page: "consent", field: "answer" },
  giver: { page: "consent", field: "giver" },
  giver_name: { page: "consent", field: "giver_name" },
  assent: { page: "consent", field: "assent" },
  method: { page: "consent", field: "method" },
  witness: { page: "consent", field: "witness" },
  risk: { page: "risk", field: "risk" },
  reason: { page: "risk", field: "reason" },
  next: { page: "risk", field: "next" },
};

/** What of consent is not answered yet. `isChild`: whether somebody under 18 is asked too when another decides. */
export function consentOpen(form: Consenting, isChild: boolean): string[] {
  const agrees = form.answer === "yes";
  const byOther = agrees && form.giverCode === null && form.giver !== null && form.giver !== "client";
  const open: [string, boolean][] = [
    ["answer", form.answer === null],
    ["giver", agrees && form.giver === null && form.giverCode === null],
    ["giver_name", byOther && (form.giverName.trim() === "" || form.giverRelation === null)],
    ["assent", byOther && isChild && form.assent === null],
    ["method", agrees && form.method === null],
    ["witness", agrees && needsWitness(form.method) && form.witness === null],
  ];
  return open.flatMap(([name, isOpen]) => (isOpen ? [name] : []));
}

const isWayOpen = (one: Reach) => one.value.trim() === "" || one.call === null || one.text === null;
const isPlaceOpen = (one: Where) => one.address.trim() === "" || one.visit === null;

/** Whether a way or place does not say yet what it is and whether it is safe. */
export const isReachOpen = (form: OpeningForm): boolean => form.reach.some(isWayOpen) || form.places.some(isPlaceOpen);

/** Whether somebody is in danger, or may harm themselves or others. */
export const isInDanger = (form: OpeningForm): boolean => form.danger === "yes" || form.harm === "yes";

/** The answers on danger, for the record; nothing when neither was given. */
function dangerCommand(form: OpeningForm): OpenCase["danger"] {
  if (form.danger === null && form.harm === null) return null;
  const { kind, result, told } = form.atOnce;
  const isDone = isInDanger(form) && kind !== null;
  return {
    immediate_danger: form.danger ?? "unknown",
    self_harm: form.harm ?? "unknown",
    actions: isDone ? [{ kind, on: null, result, supervisor_told: told }] : [],
  };
}

/** What the command cannot be made without, and is not answered yet. */
export function unanswered(form: OpeningForm, isChild: boolean): Spot[] {
  const open: [string, boolean][] = [
    ["at_once", isInDanger(form) && form.atOnce.kind === null],
    ["name", namesOf(form) === ""],
    ["birth", birthOf(form) === undefined],
    ["unit", form.unit === null],
    ["reach", form.reach.some(isWayOpen)],
    ["places", form.places.some(isPlaceOpen)],
    ["programme", form.programme === null],
    ["concerns", form.concerns.length === 0],
    ["risk", form.level === null],
    ["reason", form.level !== null && form.reason.trim() === ""],
    ["next", form.nextOn === null],
  ];
  const names = open.flatMap(([name, isOpen]) => (isOpen ? [name] : []));
  return [...names, ...consentOpen(form, isChild)].flatMap((name) => SPOTS[name] ?? []);
}

/**
 * Consent as the host takes it. Whoever does not say yes has refused so far: the rule then says that no case is opened,
 * and nothing is recorded. A child who says no when asked too is not overruled here.
 */
export function consentCommand(form: Consenting, isChild: boolean): OpenCase["consent"] {
  const byOther = form.giver === "caregiver" || form.giver === "other";
  const isNo = form.answer !== "yes" || (byOther && isChild && form.assent === "no");
  return {
    answer: isNo ? "refused" : "given",
    basis: byOther && isChild ? "assent_plus_consent" : "consent",
    method: form.method ?? "verbal_witnessed",
    witness_role: isNo || !needsWitness(form.method) ? null : form.witness,
    given_by: form.giverCode ?? (byOther ? "M1" : null),
    explained: form.told,
    explained_all: false,
    expires_on: null,
  };
}

/** The command, once nothing is unanswered. */
export function openingCommand(form: OpeningForm, isChild: boolean, draft: string | null): OpenCase | undefined {
  const birth = birthOf(form);
  const { programme, unit, level, nextOn } = form;
  if (!birth || !programme || !unit || !level || !nextOn) return undefined;
  const byOther = form.answer === "yes" && (form.giver === "caregiver" || form.giver === "other");
  return {
    programme,
    unit_type: unit,
    client: {
      first_name: form.first,
      middle_name: form.middle,
      family_name: form.family,
      alias: form.alias,
      sex: form.sex,
      ...birth,
    },
    contact_points: form.reach.flatMap(({ kind, value, call, text }) =>
      call && text ? [{ kind, value, safe_to_call: call, safe_to_text: text }] : [],
    ),
    places: form.places.flatMap(({ kind, address, visit }) => (visit ? [{ kind, address, safe_to_visit: visit }] : [])),
    caregiver:
      byOther && form.giverRelation
        ? { name: form.giverName, relation: form.giverRelation, caregiver: form.giver === "caregiver" }
        : null,
    concerns: form.concerns.map((kind, at) => ({ kind, note: at === 0 ? form.concernNote : "" })),
    risk: { level, note: form.reason, reasons: [] },
    danger: dangerCommand(form),
    consent: consentCommand(form, isChild),
    opened_on: null,
    next_contact_on: nextOn,
    draft,
  };
}

/** Where each rule is met. The worker's room lies outside the form. */
export const GUARDS: Record<string, Spot> = {
  case_management_consented: { page: "consent", field: "answer" },
  everything_told: { page: "told", field: "told" },
  risk_set: { page: "risk", field: "risk" },
  emergency_answered: { page: "danger", field: "at_once" },
};

const FIELDS: Record<string, string> = {
  client: "name",
  concerns: "concerns",
  given_by: "giver",
  birth: "birth",
  next_contact_on: "next",
};

/** The field that another refusal speaks of, when it speaks of one. */
export function spotOf({ code, facts }: Refusal): Spot | undefined {
  const field = facts["field"];
  if (field !== undefined) return SPOTS[FIELDS[field] ?? ""];
  if (code === "date_refused") return SPOTS["next"];
  if (code === "risk_reason_missing") return SPOTS["reason"];
  return undefined;
}
