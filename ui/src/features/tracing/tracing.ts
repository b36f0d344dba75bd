// What is said of the search for a family: the forms, their commands, and where a refusal belongs.
import type { AddTracingStep, OpenTracing } from "../../ipc";
import type { Refusal } from "../../parts/entry.svelte";
import { keeper, type Spot } from "../../parts/formPages";

export type Step = AddTracingStep["kind"];

const isBlank = (text: string): boolean => text.trim() === "";
const isHalf = (day: string | null, typed: string): boolean => day === null && typed.trim() !== "";
const spots = (page: string, open: readonly (readonly [field: string, isOpen: boolean])[]): Spot[] =>
  open.flatMap(([field, isOpen]) => (isOpen ? [{ page, field }] : []));

export interface OpenForm {
  page: "known";
  separatedOn: string | null;
  typed: string;
  area: string;
  circumstances: string;
  wishes: string;
}
export const blankOpen = (): OpenForm => ({
  page: "known",
  separatedOn: null,
  typed: "",
  area: "",
  circumstances: "",
  wishes: "",
});
export const draftedOpen = keeper(1, blankOpen);
export const unansweredOpen = (form: OpenForm): Spot[] =>
  spots("known", [
    ["separated_on", isHalf(form.separatedOn, form.typed)],
    ["circumstances", isBlank(form.circumstances)],
    ["wishes", isBlank(form.wishes)],
  ]);

export const opening = (form: OpenForm, caseId: string, draft: string | null): OpenTracing => ({
  case: caseId,
  separated_on: form.separatedOn,
  area: form.area,
  circumstances: form.circumstances,
  wishes: form.wishes,
  draft,
});

export interface StepForm {
  page: "done";
  kind: Step | null;
  on: string | null;
  typed: string;
  adult: string | null;
  safe: "yes" | "no" | "unknown" | null;
  note: string;
  wishes: string;
  nextOn: string | null;
  nextTyped: string;
}
export const blankStep = (): StepForm => ({
  page: "done",
  kind: null,
  on: null,
  typed: "",
  adult: null,
  safe: null,
  note: "",
  wishes: "",
  nextOn: null,
  nextTyped: "",
});
export const draftedStep = keeper(1, blankStep);

/** Steps in which the child is asked. */
const HEARS: ReadonlySet<Step> = new Set(["verified", "proposed", "reunified", "followed"]);
export const hearsChild = (kind: Step | null): boolean => kind !== null && HEARS.has(kind);
/** Steps that name somebody. */
export const namesAdult = (kind: Step | null): boolean => kind === "found" || kind === "verified";
/** Steps after which nobody looks again. */
export const endsHere = (kind: Step | null): boolean => kind === "closed";

export const unansweredStep = (form: StepForm): Spot[] =>
  spots("done", [
    ["kind", form.kind === null],
    ["on", isHalf(form.on, form.typed)],
    ["adult", form.kind === "verified" && form.adult === null],
    ["safe", form.kind === "verified" && form.safe === null],
    ["note", isBlank(form.note)],
    ["wishes", hearsChild(form.kind) && isBlank(form.wishes)],
    ["next_on", isHalf(form.nextOn, form.nextTyped) || (form.kind === "reunified" && form.nextOn === null)],
  ]);

/** The command, once nothing is unanswered. */
export function stepping(
  form: StepForm,
  caseId: string,
  tracing: string,
  draft: string | null,
): AddTracingStep | undefined {
  const { kind } = form;
  if (!kind || unansweredStep(form).length > 0) return undefined;
  return {
    case: caseId,
    tracing,
    kind,
    on: form.on,
    adult: namesAdult(kind) ? form.adult : null,
    safe: kind === "verified" ? form.safe : null,
    note: form.note,
    wishes: hearsChild(kind) ? form.wishes : "",
    next_on: endsHere(kind) ? null : form.nextOn,
    draft,
  };
}

/** Where a refusal belongs, on the one page that a form has. */
export function spotOf(error: Refusal | undefined, page: string): Spot | undefined {
  const field = error?.facts["field"];
  return field ? { page, field } : undefined;
}
