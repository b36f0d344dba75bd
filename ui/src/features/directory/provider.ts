// What a supervisor changes of one provider: the form, its text for drafts, the command, and where a refusal belongs.
import type { ProviderForm } from "../../ipc";
import type { Refusal } from "../../parts/entry.svelte";
import { keeper, type Spot } from "../../parts/formPages";

export type ServiceForm = ProviderForm["services"][number];
export type PageId = "who" | "trust" | "services";

export const PROVIDER_KINDS: readonly ProviderForm["kind"][] = [
  "government",
  "ngo",
  "community_group",
  "faith_group",
  "private",
  "un",
  "individual",
];
export const VETTING: readonly ProviderForm["safe_and_ethical"][] = ["vetted", "not_vetted", "caution", "do_not_use"];
export const CAPACITIES: readonly ServiceForm["capacity"][] = ["open", "limited", "full", "closed"];
export const ACCESS: readonly ServiceForm["access"][number][] = ["ramp", "sign_language", "female_staff", "privacy"];
export const SEXES: readonly ServiceForm["sexes"][number][] = ["female", "male", "other"];
export const PROGRAMMES: readonly ServiceForm["programmes"][number][] = ["cp", "gbv", "gp"];

/** A service as it is typed: ages and languages are text until they are read. */
export interface ServiceEdit {
  /** The service as the list says it; what is not asked here stays. */
  was: ServiceForm;
  kind: string | null;
  ageFrom: string;
  ageTo: string;
  languages: string;
}

export interface ProviderEdit {
  page: PageId;
  was: ProviderForm;
  kind: ProviderForm["kind"] | null;
  areas: string;
  vetting: ProviderForm["safe_and_ethical"] | null;
  /** Whether somebody made sure of it today. */
  checked: boolean;
  services: ServiceEdit[];
}

export const blankService = (): ServiceEdit => ({
  was: {
    id: "",
    kind: "",
    sexes: [],
    age_from: null,
    age_to: null,
    programmes: [],
    criteria: "",
    cost: "",
    capacity: "open",
    languages: [],
    access: [],
    referral_how: "",
    response_time: "",
    after_hours: "",
    emergency: false,
    pep: false,
    emergency_contraception: false,
    quality: "",
  },
  kind: null,
  ageFrom: "",
  ageTo: "",
  languages: "",
});

const serviceEdit = (was: ServiceForm): ServiceEdit => ({
  was,
  kind: was.kind,
  ageFrom: was.age_from === null ? "" : String(was.age_from),
  ageTo: was.age_to === null ? "" : String(was.age_to),
  languages: was.languages.join("\n"),
});

/** A form that begins with what the list says; of a new provider with nothing. */
export function providerEdit(was: ProviderForm | undefined, today: string): ProviderEdit {
  if (was) {
    return {
      page: "who",
      was,
      kind: was.kind,
      areas: was.areas.join("\n"),
      vetting: was.safe_and_ethical,
      checked: false,
      services: was.services.map(serviceEdit),
    };
  }
  const empty: ProviderForm = {
    id: "",
    name: "",
    kind: "ngo",
    areas: [],
    location: "",
    hours: "",
    contact_role: "",
    contact_phone: "",
    contact_email: "",
    case_management: false,
    info_protocol_signed: false,
    safe_and_ethical: "not_vetted",
    safe_reason: "",
    verified_on: today,
    services: [],
  };
  return { page: "who", was: empty, kind: null, areas: "", vetting: null, checked: true, services: [blankService()] };
}

export const draftedProvider = (was: ProviderForm | undefined, today: string) =>
  keeper(1, () => providerEdit(was, today));

/** Lines of a text, each a name. */
const linesOf = (text: string): string[] =>
  text
    .split(/[\n,،]/)
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** An age as typed in any digits: nothing when it is empty, `undefined` when it is none. */
export function ageOf(typed: string): number | null | undefined {
  const plain = typed.trim().replaceAll(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
  if (plain === "") return null;
  return /^\d{1,3}$/.test(plain) && Number(plain) <= 120 ? Number(plain) : undefined;
}

export const isWary = (edit: ProviderEdit): boolean => edit.vetting === "caution" || edit.vetting === "do_not_use";
export const isShelter = (edit: ProviderEdit): boolean => edit.services.some((one) => one.kind === "safe_shelter");

/** What the command cannot be made without. */
export function unanswered(edit: ProviderEdit): (Spot & { page: PageId })[] {
  const services = edit.services.flatMap((one, index): [string, boolean][] => [
    [`kind_${index}`, one.kind === null],
    [`ages_${index}`, ageOf(one.ageFrom) === undefined || ageOf(one.ageTo) === undefined],
  ]);
  const open: [PageId, string, boolean][] = [
    ["who", "name", edit.was.name.trim() === ""],
    ["who", "kind", edit.kind === null],
    ["who", "areas", linesOf(edit.areas).length === 0],
    ["trust", "vetting", edit.vetting === null],
    ["trust", "reason", isWary(edit) && edit.was.safe_reason.trim() === ""],
    ...services.map(([field, isOpen]): [PageId, string, boolean] => ["services", field, isOpen]),
  ];
  return open.flatMap(([page, field, isOpen]) => (isOpen ? [{ page, field }] : []));
}

/** The provider as the next list says it, once nothing is unanswered. */
export function providerCommand(edit: ProviderEdit, today: string): ProviderForm | undefined {
  const { kind, vetting, was } = edit;
  if (!kind || !vetting || unanswered(edit).length > 0) return undefined;
  return {
    ...was,
    name: was.name.trim(),
    kind,
    areas: linesOf(edit.areas),
    // The place of a safe shelter is never written, whatever stood there before.
    location: isShelter(edit) ? "" : was.location,
    safe_and_ethical: vetting,
    safe_reason: isWary(edit) ? was.safe_reason : "",
    verified_on: edit.checked ? today : was.verified_on,
    services: edit.services.map((one) => ({
      ...one.was,
      kind: one.kind ?? "other",
      age_from: ageOf(one.ageFrom) ?? null,
      age_to: ageOf(one.ageTo) ?? null,
      languages: linesOf(one.languages),
    })),
  };
}

const FAULTS: Record<string, Spot & { page: PageId }> = {
  NoArea: { page: "who", field: "areas" },
  ShelterLocated: { page: "who", field: "location" },
  ReasonNeeded: { page: "trust", field: "reason" },
  CheckedLater: { page: "trust", field: "checked" },
  Ages: { page: "services", field: "ages_0" },
};

/** The field that a refusal speaks of, when it speaks of one of this provider. */
export function spotOf(error: Refusal | undefined): (Spot & { page: PageId }) | undefined {
  const isOwn = error?.facts["provider"] !== undefined && error.facts["provider"] === error.facts["kept"];
  return isOwn ? FAULTS[error.facts["fault"] ?? ""] : undefined;
}
