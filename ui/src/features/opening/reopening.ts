// What a worker says to open a closed case again: the form, its text for a draft, the command, and where a refusal belongs.
import type { ReopenCase } from "../../ipc";
import type { Refusal } from "../../parts/entry.svelte";
import { keeper, type Spot } from "../../parts/formPages";
import { blankConsent, consentCommand, consentOpen, type Consenting } from "./opening";

export const REASONS = ["reopened_new_concern", "reopened_request", "returned_transfer"] as const;

export interface ReopeningForm extends Consenting {
  page: string;
  why: (typeof REASONS)[number] | null;
  note: string;
  hasRead: boolean;
  level: ReopenCase["risk"]["level"] | null;
  reason: string;
}

export const blankReopening = (): ReopeningForm => ({
  ...blankConsent(),
  page: "why",
  why: null,
  note: "",
  hasRead: false,
  level: null,
  reason: "",
});

export const drafted = keeper(1, blankReopening);

const SPOTS: Record<string, Spot> = {
  why: { page: "why", field: "why" },
  note: { page: "why", field: "note" },
  read: { page: "why", field: "read" },
  told: { page: "told", field: "told" },
  answer: { page: "consent", field: "answer" },
  giver: { page: "consent", field: "giver" },
  method: { page: "consent", field: "method" },
  witness: { page: "consent", field: "witness" },
  risk: { page: "risk", field: "risk" },
  reason: { page: "risk", field: "reason" },
};

/** What the command cannot be made without, and is not answered yet. */
export function unanswered(form: ReopeningForm): Spot[] {
  const open: [string, boolean][] = [
    ["why", form.why === null],
    ["risk", form.level === null],
  ];
  const names = open.flatMap(([name, isOpen]) => (isOpen ? [name] : []));
  return [...names, ...consentOpen(form, false)].flatMap((name) => SPOTS[name] ?? []);
}

/** The command, once nothing is unanswered. */
export function reopeningCommand(form: ReopeningForm, caseId: string, draft: string | null): ReopenCase | undefined {
  if (!form.why || !form.level) return undefined;
  return {
    case: caseId,
    reason: form.why,
    note: form.note,
    consent: consentCommand(form, false),
    history_reviewed: form.hasRead,
    risk: { level: form.level, note: form.reason, reasons: [] },
    draft,
  };
}

/** Where each rule is met. */
export const GUARDS: Record<string, Spot> = {
  comment_written: { page: "why", field: "note" },
  history_reviewed: { page: "why", field: "read" },
  case_management_consented: { page: "consent", field: "answer" },
  everything_told: { page: "told", field: "told" },
};

/** The field that another refusal speaks of, when it speaks of one. */
export function spotOf({ code }: Refusal): Spot | undefined {
  return code === "risk_reason_missing" ? SPOTS["reason"] : undefined;
}
