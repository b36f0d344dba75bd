// What a worker says of an incident or a concern: the forms, their texts for drafts, the commands, and where a refusal belongs.
import type { RecordConcern, RecordIncident } from "../../ipc";
import type { Refusal } from "../../parts/entry.svelte";
import { keeper, type Spot } from "../../parts/formPages";

export type GbvAnswer = RecordIncident["answers"][number];
export type Kind = RecordConcern["concern"];
export type Tri = "yes" | "no" | "unknown";

export const LEVELS: readonly RecordIncident["risk"]["level"][] = ["low", "medium", "high"];

export interface IncidentForm {
  page: string;
  happenedOn: string | null;
  happenedTyped: string;
  /** Whether only the month or year is known. */
  about: boolean;
  month: string;
  year: string;
  /** Answers to the ordered questions, in the order they were asked. */
  answers: GbvAnswer[];
  kind: Kind | null;
  body: Tri | null;
  account: string;
  level: RecordIncident["risk"]["level"] | null;
  reason: string;
}

export const blankIncident = (): IncidentForm => ({
  page: "what",
  happenedOn: null,
  happenedTyped: "",
  about: false,
  month: "",
  year: "",
  answers: [],
  kind: null,
  body: null,
  account: "",
  level: null,
  reason: "",
});

export const draftedIncident = keeper(1, blankIncident);

export interface ConcernForm {
  kind: Kind | null;
  note: string;
  noticedOn: string | null;
  noticedTyped: string;
}

export const blankConcern = (): ConcernForm => ({ kind: null, note: "", noticedOn: null, noticedTyped: "" });
export const draftedConcern = keeper(1, blankConcern);

/** Digits as they are typed in Arabic and Persian, in the digits that the host reads. */
const plain = (text: string): string =>
  text.trim().replaceAll(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));

/** When it happened, as far as it is known; nothing while it cannot be read. */
export function happenedOf(form: IncidentForm): string | undefined {
  if (!form.about) return form.happenedOn ?? undefined;
  const [month, year] = [plain(form.month), plain(form.year)];
  if (!/^\d{4}$/.test(year) || !/^(\d{1,2})?$/.test(month)) return undefined;
  return month === "" ? year : `${year}-${month.padStart(2, "0")}`;
}

/** An answer to one question. What was asked after it is asked again: the first yes decides. */
export function answered(answers: readonly GbvAnswer[], question: GbvAnswer["question"], yes: boolean): GbvAnswer[] {
  const at = answers.findIndex((one) => one.question === question);
  return [...(at < 0 ? answers : answers.slice(0, at)), { question, yes }];
}

const SPOTS: Record<string, Spot> = {
  happened: { page: "what", field: "happened" },
  answers: { page: "what", field: "kind" },
  kind: { page: "what", field: "kind" },
  risk: { page: "risk", field: "risk" },
  reason: { page: "risk", field: "reason" },
};

/** What the command cannot be made without. `isSorted`: whether the kind of act is found. */
export function unanswered(form: IncidentForm, isSorted: boolean): Spot[] {
  const open: [string, boolean][] = [
    ["happened", happenedOf(form) === undefined],
    ["kind", !isSorted],
    ["risk", form.level === null],
  ];
  return open.flatMap(([name, isOpen]) => (isOpen && SPOTS[name] ? [SPOTS[name]] : []));
}

/** The command, once nothing is unanswered. Where questions sort the incident, the rules find the kind. */
export function incidentCommand(
  form: IncidentForm,
  caseId: string,
  isOrdered: boolean,
  draft: string | null,
): RecordIncident | undefined {
  const happened = happenedOf(form);
  if (!happened || !form.level) return undefined;
  return {
    case: caseId,
    kind: isOrdered ? null : form.kind,
    answers: isOrdered ? form.answers : [],
    happened,
    reported_on: null,
    account: form.account,
    risk: { level: form.level, note: form.reason, reasons: [] },
    draft,
  };
}

/** The field that a refusal speaks of, when it speaks of one. */
export function spotOf({ code, facts }: Refusal): Spot | undefined {
  if (code === "risk_reason_missing") return SPOTS["reason"];
  if (code === "date_refused") return SPOTS["happened"];
  return SPOTS[facts["field"] ?? ""];
}
