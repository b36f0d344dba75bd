// What is added to a screening to open the case: the form, its text for a draft, the command, and where a refusal belongs.
import type { OpenScreenedCase, ScreeningSheet } from "../../ipc";
import type { Refusal } from "../../parts/entry.svelte";
import { keeper, type Spot } from "../../parts/formPages";
import { birthOf, blankOpening, consentCommand, consentOpen, isReachOpen, namesOf, type OpeningForm } from "./opening";

export const blankScreened = (): OpeningForm => ({ ...blankOpening(), page: "who" });
export const drafted = keeper(1, blankScreened);

const SPOTS: Record<string, Spot> = {
  name: { page: "who", field: "name" },
  birth: { page: "who", field: "birth" },
  unit: { page: "who", field: "unit" },
  reach: { page: "reach", field: "reach" },
  told: { page: "told", field: "told" },
  answer: { page: "consent", field: "answer" },
  giver: { page: "consent", field: "giver" },
  giver_name: { page: "consent", field: "giver_name" },
  assent: { page: "consent", field: "assent" },
  method: { page: "consent", field: "method" },
  witness: { page: "consent", field: "witness" },
  next: { page: "next", field: "next" },
};

/** What the command cannot be made without, and is not answered yet. */
export function unanswered(form: OpeningForm, sheet: ScreeningSheet, isChild: boolean): Spot[] {
  const open: [string, boolean][] = [
    ["name", !sheet.has_name && namesOf(form) === ""],
    ["birth", birthOf(form) === undefined],
    ["unit", form.unit === null],
    ["reach", isReachOpen(form)],
    ["next", form.nextOn === null],
  ];
  const names = open.flatMap(([name, isOpen]) => (isOpen ? [name] : []));
  return [...names, ...consentOpen(form, isChild)].flatMap((name) => SPOTS[name] ?? []);
}

/** The command, once nothing is unanswered. */
export function screenedCommand(
  form: OpeningForm,
  caseId: string,
  isChild: boolean,
  draft: string | null,
): OpenScreenedCase | undefined {
  const birth = birthOf(form);
  const { unit, nextOn } = form;
  if (!birth || !unit || !nextOn) return undefined;
  const byOther = form.answer === "yes" && (form.giver === "caregiver" || form.giver === "other");
  return {
    case: caseId,
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
    consent: consentCommand(form, isChild),
    opened_on: null,
    next_contact_on: nextOn,
    draft,
  };
}

/** Where each rule is met. */
export const GUARDS: Record<string, Spot> = {
  case_management_consented: { page: "consent", field: "answer" },
  everything_told: { page: "told", field: "told" },
};

const FIELDS: Record<string, string> = { client: "name", given_by: "giver", birth: "birth", next_contact_on: "next" };

/** The field that another refusal speaks of, when it speaks of one. */
export function spotOf({ code, facts }: Refusal): Spot | undefined {
  const field = facts["field"];
  if (field !== undefined) return SPOTS[FIELDS[field] ?? ""];
  return code === "date_refused" ? SPOTS["next"] : undefined;
}
