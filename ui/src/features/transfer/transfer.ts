// What is said of a handing over: the forms, the commands, and where a refusal belongs. The rules are asked, never kept here.
import type { EndTransfer, FieldPreview, HandOverCase, ProposeTransfer, ReceiverView, SendTransfer } from "../../ipc";
import type { Refusal } from "../../parts/entry.svelte";
import { keeper, type Spot } from "../../parts/formPages";

export type Reason = ProposeTransfer["reason"];
export type Field = ProposeTransfer["fields"][number];
export type Channel = SendTransfer["channel"];
export type Told = HandOverCase["told"];
export type End = EndTransfer["end"];

export const REASONS: readonly Reason[] = [
  "moved",
  "specialised_need",
  "agency_ending",
  "safety_relocation",
  "turned_18_ongoing_need",
  "conflict_of_interest",
  "other",
];
/** Ways that carry a file. */
export const CARRIERS: readonly Channel[] = ["encrypted_file_by_email", "file_on_memory"];
/** Ways to say a passphrase: never the way of a file. */
export const SPOKEN: readonly Channel[] = ["phone_call", "provider_visit", "paper_by_hand"];
export const TOLD: readonly Told[] = ["introduced", "informed"];
export const ENDS: readonly End[] = ["revoked", "rejected", "expired"];
/** Parts of the summary in their order. */
export const PARTS = ["concerns", "actions", "safety_advice", "next_appointment"] as const;
/** Longest text of a part, in characters. */
export const PART_MAX = 2000;

export interface ProposeForm {
  page: "why" | "whom" | "summary" | "goes" | "talk";
  reason: Reason | null;
  provider: string | null;
  asked: boolean;
  concerns: string;
  actions: string;
  safety_advice: string;
  next_appointment: string;
  fields: Field[];
  meeting: "yes" | "no" | null;
  view: string;
}
export const blankProposal = (): ProposeForm => ({
  page: "why",
  reason: null,
  provider: null,
  asked: false,
  concerns: "",
  actions: "",
  safety_advice: "",
  next_appointment: "",
  fields: [],
  meeting: null,
  view: "",
});
export const draftedProposal = keeper(1, blankProposal);

/** Where each thing is asked. */
const PAGES: Record<string, ProposeForm["page"]> = {
  reason: "why",
  provider: "whom",
  receiver_asked: "whom",
  concerns: "summary",
  actions: "summary",
  safety_advice: "summary",
  next_appointment: "summary",
  fields: "goes",
  meeting: "talk",
  client_view: "talk",
};

const spot = (field: string): Spot | undefined => (PAGES[field] ? { page: PAGES[field], field } : undefined);

/** What the command to propose cannot be made without. */
export function unansweredProposal(form: ProposeForm, receiver: ReceiverView | undefined): Spot[] {
  const open: [string, boolean][] = [
    ["reason", form.reason === null],
    ["provider", form.provider === null],
    ["receiver_asked", receiver?.long_unchecked === true && !form.asked],
    ...PARTS.map((part): [string, boolean] => [part, form[part].trim() === ""]),
    ["fields", form.fields.length === 0],
    ["meeting", form.meeting === null],
    ["client_view", form.view.trim() === ""],
  ];
  return open.flatMap(([field, isOpen]) => (isOpen ? (spot(field) ?? []) : []));
}

/** The command to propose, once nothing is unanswered. */
export function proposing(form: ProposeForm, caseId: string, draft: string | null): ProposeTransfer | undefined {
  const { reason, provider } = form;
  if (!reason || !provider) return undefined;
  return {
    case: caseId,
    reason,
    provider,
    receiver_asked: form.asked,
    concerns: form.concerns,
    actions: form.actions,
    safety_advice: form.safety_advice,
    next_appointment: form.next_appointment,
    fields: form.fields,
    meeting_offered: form.meeting === "yes",
    client_view: form.view,
    draft,
  };
}

/** Where a refusal of a proposal belongs. */
export function spotOf(error: Refusal | undefined): Spot | undefined {
  if (!error) return undefined;
  if (error.code === "sharing_blocked") return spot("fields");
  if (error.code === "guard_unmet") return undefined;
  return spot(error.facts["field"] ?? (error.facts["entry"] === "provider" ? "provider" : ""));
}

export interface SendForm {
  fields: Field[];
  channel: Channel | null;
  password: Channel | null;
  answerTo: string;
}
export const blankSend = (): SendForm => ({ fields: [], channel: null, password: null, answerTo: "" });
export const draftedSend = keeper(1, blankSend);

/** What a file cannot go without. */
export function unansweredSend(form: SendForm, fields: readonly FieldPreview[]): string[] {
  const asksPhone = form.fields.includes("worker_contact") && fields.some((one) => one.field === "worker_contact");
  const open: [string, boolean][] = [
    ["fields", form.fields.length === 0],
    ["answer_to", asksPhone && form.answerTo.trim() === ""],
    ["channel", form.channel === null],
    ["password", form.password === null],
  ];
  return open.flatMap(([name, isOpen]) => (isOpen ? [name] : []));
}

/** The ticked fields with one more, or one less. */
export const ticked = (fields: readonly Field[], field: Field, is: boolean): Field[] =>
  is ? [...fields.filter((one) => one !== field), field] : fields.filter((one) => one !== field);

/** What may leave by the rules, in their order. */
export const leaving = (fields: readonly FieldPreview[]): FieldPreview[] => fields.filter((one) => one.stays === null);

/** What stays, by the reason: one reason often holds for several. */
export function staying(fields: readonly FieldPreview[], say: (field: string) => string): [string, string[]][] {
  const byReason = new Map<string, string[]>();
  for (const one of fields) {
    if (one.stays !== null) byReason.set(one.stays, [...(byReason.get(one.stays) ?? []), say(one.field)]);
  }
  return [...byReason];
}
