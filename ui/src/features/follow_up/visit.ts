// What a worker writes at a visit: the form, its text for a draft, the command it becomes, and which field an error speaks of.
import type { CommandError, RecordFollowUp, RiskFound } from "../../ipc";
import type { Seen } from "../../parts/seen";
import { blankMore, furtherOf, textsOf, wholeOf, type MoreForm } from "./more";

export type PageId = "contact" | "note" | "risk" | "actions" | "more" | "finish";
export type Mode = RecordFollowUp["mode"];
export type Level = RiskFound["level"];
export type WhyFailed = NonNullable<RecordFollowUp["attempt_failed"]>;

export const MODES: readonly Mode[] = [
  "home_visit",
  "office",
  "phone",
  "school",
  "provider_visit",
  "accompaniment",
  "remote",
  "other",
];
export const WHY_FAILED: readonly WhyFailed[] = [
  "not_home",
  "moved",
  "phone_off",
  "unsafe",
  "refused",
  "wrong_details",
  "other",
];

export interface VisitForm {
  started: boolean;
  page: PageId;
  mode: Mode;
  heldOn: string | null;
  heldTyped: string;
  seenAlone: boolean;
  isPrivate: boolean;
  changed: boolean;
  unsafe: boolean;
  injury: boolean;
  failed: WhyFailed | null;
  present: string[];
  note: string;
  level: Level | null;
  reason: string;
  /** Action id -> what came of it. */
  done: Record<string, string>;
  sawActions: boolean;
  nextOn: string | null;
  nextTyped: string;
  more: MoreForm;
  /** Whether the page for it was asked for: a visit is short without. */
  asksMore: boolean;
  /** What was before the writer when they began. */
  seen: Seen | null;
}

export const blankVisit = (): VisitForm => ({
  started: false,
  page: "contact",
  mode: "home_visit",
  heldOn: null,
  heldTyped: "",
  seenAlone: false,
  isPrivate: false,
  changed: false,
  unsafe: false,
  injury: false,
  failed: null,
  present: [],
  note: "",
  level: null,
  reason: "",
  done: {},
  sawActions: false,
  nextOn: null,
  nextTyped: "",
  more: blankMore(),
  asksMore: false,
  seen: null,
});

/** Form of the draft's text. A draft of another form is left alone. */
const FORM = 1;

/** Where somebody stands in a form: alone not worth keeping. */
const ASIDE = new Set(["started", "page", "seen", "sawActions", "asksMore"]);

/** The answers alone, as text. */
export const answersOf = (form: VisitForm): string =>
  JSON.stringify(form, (key, value: unknown) => (ASIDE.has(key) ? undefined : value));

/** What of a form is kept as a draft; of a form without an answer nothing is. */
export function visitText(form: VisitForm): string {
  const isBlank = answersOf(form) === answersOf(blankVisit());
  return JSON.stringify(isBlank ? { form: FORM } : { form: FORM, ...form });
}

/** A form from the text of a draft. Throws when another version wrote it. */
export function visitFrom(text: string): VisitForm {
  const { form, ...written } = JSON.parse(text) as { form: number } & Partial<VisitForm>;
  if (form !== FORM) throw new Error("another form");
  return { ...blankVisit(), ...written };
}

/** The client's code among people. */
export const CLIENT = "CL";

type Mark = RecordFollowUp["marks"][number];

function marksOf(form: VisitForm): Mark[] {
  const marks: Mark[] = [];
  if (form.isPrivate) marks.push("private_talk");
  if (form.unsafe) marks.push("unsafe_moment");
  if (form.injury) marks.push("injury_seen");
  if (form.more.support) marks.push("emotional_support_given");
  return marks;
}

/** The command as the form stands. */
export function visitCommand(
  form: VisitForm,
  caseId: string,
  draft: string | null,
  nextSession: number,
): RecordFollowUp {
  return {
    case: caseId,
    held_on: form.heldOn,
    mode: form.mode,
    duration_min: wholeOf(form.more.minutes, Infinity) ?? null,
    private_setting: form.isPrivate,
    present: [...form.present],
    client_seen: form.present.includes(CLIENT),
    child_seen_alone: form.seenAlone ? "yes" : null,
    situation_change: form.changed ? "yes" : null,
    attempt_failed: form.failed,
    purposes: [...form.more.purposes],
    marks: marksOf(form),
    barriers: [...form.more.barriers],
    observations: form.note,
    further: furtherOf(form.more, nextSession),
    risk: form.level ? { level: form.level, note: form.reason, reasons: [] } : null,
    actions_done: Object.entries(form.done).map(([action, outcome]) => ({ action, outcome })),
    next_contact_on: form.nextOn,
    draft,
  };
}

/** Where in the form an error belongs. */
export interface Spot {
  page: PageId;
  field: string;
}

const SPOTS: Record<string, Spot> = {
  mode: { page: "contact", field: "mode" },
  held_on: { page: "contact", field: "held_on" },
  private_setting: { page: "contact", field: "private" },
  client_seen: { page: "contact", field: "present" },
  present: { page: "contact", field: "present" },
  observations: { page: "note", field: "note" },
  reasons: { page: "risk", field: "reason" },
  actions_done: { page: "actions", field: "actions" },
  next_contact_on: { page: "finish", field: "next" },
  service_checks: { page: "more", field: "services" },
  direct_services: { page: "more", field: "support" },
  session: { page: "more", field: "session" },
  advocacy: { page: "more", field: "asked" },
  travel: { page: "more", field: "time" },
  duration_min: { page: "more", field: "minutes" },
};

/** The field that an error speaks of, when it speaks of one. */
export function spotOf(error: CommandError, form: VisitForm): Spot | undefined {
  const { code, facts } = error;
  const field = facts["field"];
  if (field !== undefined) return SPOTS[field];
  if (code === "risk_reason_missing") return { page: "risk", field: "reason" };
  if (code === "value_missing") return SPOTS["observations"];
  if (code === "date_refused") return SPOTS[facts["fault"] === "InFuture" ? "held_on" : "next_contact_on"];
  if (code === "text_too_long") {
    const max = Number(facts["max"] ?? Infinity);
    return textSpot(form, (text) => [...text.trim()].length > max);
  }
  if (code === "text_unreadable") {
    return textSpot(form, (text) =>
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u202d\u202e]/.test(text),
    );
  }
  return undefined;
}

function textSpot(form: VisitForm, fits: (text: string) => boolean): Spot | undefined {
  const texts: [string, Spot][] = [
    [form.note, { page: "note", field: "note" }],
    [form.reason, { page: "risk", field: "reason" }],
    ...Object.entries(form.done).map(([id, text]): [string, Spot] => [
      text,
      { page: "actions", field: `action-${id}` },
    ]),
    ...textsOf(form.more).map(([text, field]): [string, Spot] => [text, { page: "more", field }]),
  ];
  return texts.find(([text]) => fits(text))?.[1];
}
