// What a worker chooses for one referral: the form, its text for drafts, the command, and where a refusal belongs.
import type { NoteServiceGap, OfferView, RecordReferralEvent, SendReferral, SharingPreview } from "../../ipc";
import type { Refusal } from "../../parts/entry.svelte";
import { keeper, type Spot } from "../../parts/formPages";

export type Channel = SendReferral["channel"];
export type Field = SendReferral["fields"][number];
export type Priority = SendReferral["priority"];
export type Barrier = NonNullable<RecordReferralEvent["barrier"]>;
export type State = RecordReferralEvent["state"];

export const CHANNELS: readonly Channel[] = [
  "encrypted_file_by_email",
  "file_on_memory",
  "paper_by_hand",
  "phone_call",
  "provider_visit",
];
export const PRIORITIES: readonly Priority[] = ["emergency", "urgent", "routine"];
/** Ways to say a passphrase: never the way of a file. */
export const SPOKEN: readonly Channel[] = ["phone_call", "provider_visit", "paper_by_hand"];
export const BARRIERS: readonly Barrier[] = [
  "distance",
  "cost",
  "time",
  "fear",
  "stigma",
  "family_refuses",
  "no_documents",
  "language",
  "disability_access",
  "service_full",
  "service_refused",
  "not_safe",
  "did_not_want",
  "forgot",
  "other",
];

export const GAP_REASONS: readonly NoteServiceGap["why"][] = [
  "none_in_area",
  "full",
  "unsafe",
  "not_accessible",
  "too_costly",
  "not_for_this_group",
];

export interface ReferralForm {
  page: string;
  kind: string | null;
  area: string | null;
  action: string | null;
  provider: string | null;
  service: string | null;
  channel: Channel | null;
  byName: boolean;
  fields: Field[];
  reason: string;
  answerTo: string;
  priority: Priority | null;
  password: Channel | null;
  told: boolean;
}

export const blankReferral = (): ReferralForm => ({
  page: "need",
  kind: null,
  area: null,
  action: null,
  provider: null,
  service: null,
  channel: null,
  byName: false,
  fields: [],
  reason: "",
  answerTo: "",
  priority: null,
  password: null,
  told: false,
});

export const draftedReferral = keeper(1, blankReferral);

const SPOTS: Record<string, Spot> = {
  offer: { page: "service", field: "offer" },
  provider: { page: "service", field: "offer" },
  channel: { page: "share", field: "channel" },
  fields: { page: "share", field: "fields" },
  reason: { page: "share", field: "reason" },
  answer_to: { page: "share", field: "answer_to" },
  priority: { page: "send", field: "priority" },
  password: { page: "send", field: "password" },
};

/** What the command cannot be made without. */
export function unanswered(form: ReferralForm, preview: SharingPreview | undefined): Spot[] {
  const open: [string, boolean][] = [
    ["offer", form.provider === null || form.service === null],
    ["channel", form.channel === null],
    ["fields", form.fields.length === 0],
    ["reason", form.reason.trim() === ""],
    ["answer_to", form.answerTo.trim() === ""],
    ["priority", form.priority === null],
    ["password", (preview?.needs_passphrase ?? false) && form.password === null],
  ];
  return open.flatMap(([name, isOpen]) => (isOpen && SPOTS[name] ? [SPOTS[name]] : []));
}

/** The command, once nothing is unanswered. What was ticked and stays by now is not sent along in silence: it is refused. */
export function sending(
  form: ReferralForm,
  caseId: string,
  preview: SharingPreview | undefined,
  draft: string | null,
): SendReferral | undefined {
  const { provider, service, channel, priority } = form;
  if (!provider || !service || !channel || !priority) return undefined;
  return {
    case: caseId,
    referral: null,
    action: form.action,
    provider,
    service,
    priority,
    reason: form.reason,
    fields: form.fields,
    channel,
    password_channel: preview?.needs_passphrase ? form.password : null,
    answer_to: form.answerTo,
    client_told_steps: form.told,
    draft,
  };
}

/** The place that a refusal speaks of, when it speaks of one. */
export function spotOf({ code, facts }: Refusal): Spot | undefined {
  if (code === "sharing_blocked") return SPOTS["fields"];
  if (code === "password_channel") return SPOTS["password"];
  if (code === "service_barred") return SPOTS["offer"];
  if (code === "name_in_casework") return SPOTS["reason"];
  return SPOTS[facts["field"] ?? facts["entry"] ?? ""];
}

/** One key for a service of a provider. */
export const keyOf = (offer: OfferView): string => `${offer.provider} ${offer.service}`;

/** The text that is read out or copied onto paper. */
export interface Line {
  label: string;
  value: string;
}
