// What somebody agrees to: the form on its pages, its text for a draft, the command it becomes, and where a refusal belongs.
import type { ConsentLine, DecideConsent, MarkSaid } from "../../ipc";
import type { Refusal } from "../../parts/entry.svelte";
import { keeper, type Spot } from "../../parts/formPages";
import type { SERVICES } from "../../parts/services";
import type { Told } from "../../parts/told";

export type Scope = DecideConsent["scope"];
export type Method = DecideConsent["method"];
export type Group = DecideConsent["share_groups"][number];
export type Witness = NonNullable<DecideConsent["witness_role"]>;
export type Assent = NonNullable<DecideConsent["child_assent"]>;
export type Exception = NonNullable<DecideConsent["exception"]>;
export type Reason = DecideConsent["withheld"][number]["reason"];
/** Points from 0 to 1000, from the left and from the top. */
export type Strokes = [number, number][][];

export const METHODS: readonly Method[] = ["written", "thumbprint", "verbal_witnessed"];
export const WITNESSES: readonly Witness[] = ["second_staff", "trusted_adult", "interpreter", "community_person"];
export const ASSENTS: readonly Assent[] = ["given", "refused", "not_sought_age"];
export const REASONS: readonly Reason[] = ["fear_of_harm", "wants_to_tell_self", "shame", "other"];
export const LANGUAGES = ["ar", "en", "fr", "other"] as const;
export const EXCEPTIONS: readonly Exception[] = [
  "no_caregiver",
  "not_in_interest",
  "client_wishes",
  "supported_decision",
  "law",
];
export const GROUPS: readonly Group[] = [
  "contact_safe",
  "demographics",
  "service_needed",
  "reason_short",
  "risk_level",
  "safety_advice",
  "access_needs",
  "care_situation",
  "plan_actions_for_receiver",
  "documents_named",
];

export interface ConsentForm {
  page: string;
  scope: Scope;
  answer: "yes" | "no" | "later" | null;
  told: Told[];
  /** A no can be to sharing with anybody; a yes names who it is. */
  toWhom: "named" | "service" | "everybody" | null;
  name: string;
  service: (typeof SERVICES)[number] | null;
  groups: Group[];
  shareName: boolean;
  withheld: Group[];
  withheldWhy: Reason | null;
  giver: string | null;
  assent: Assent | null;
  exception: Exception | null;
  exceptionNote: string;
  language: (typeof LANGUAGES)[number] | null;
  interpreter: boolean;
  interpreterName: string;
  interpreterPromised: boolean;
  understood: string;
  method: Method | null;
  witness: Witness | null;
  witnessName: string;
  giverName: string;
  onPaper: boolean;
  paperPlace: string;
  strokes: Strokes;
  /** A picture in base 64, without the head of its address. */
  picture: string;
  until: string | null;
  untilTyped: string;
  conditions: string;
}

export const blankConsent = (scope: Scope): ConsentForm => ({
  page: "ask",
  scope,
  answer: null,
  told: [],
  toWhom: null,
  name: "",
  service: null,
  groups: [],
  shareName: false,
  withheld: [],
  withheldWhy: null,
  giver: null,
  assent: null,
  exception: null,
  exceptionNote: "",
  language: null,
  interpreter: false,
  interpreterName: "",
  interpreterPromised: false,
  understood: "",
  method: null,
  witness: null,
  witnessName: "",
  giverName: "",
  onPaper: false,
  paperPlace: "",
  strokes: [],
  picture: "",
  until: null,
  untilTyped: "",
  conditions: "",
});

export const draftedConsent = (scope: Scope) => keeper(1, () => blankConsent(scope));

/** Pages of the form: a no needs none of what a yes needs, but says to which sharing. */
export function pagesOf(form: ConsentForm, shares: boolean): string[] {
  if (form.answer !== "yes") return shares && form.answer === "no" ? ["ask", "sharing", "read"] : ["ask", "read"];
  return shares ? ["ask", "sharing", "who", "mark", "read"] : ["ask", "who", "mark", "read"];
}

/** Whether something is still to be marked: nobody signs for a spoken yes. */
export const isMarked = (form: ConsentForm): boolean =>
  form.method === "verbal_witnessed" ||
  form.onPaper ||
  (form.method === "written" ? form.strokes.length > 0 : form.picture !== "");

const spot = (page: string, field: string): Spot => ({ page, field });

/** Whether it is said who would receive something. */
const isNamed = (form: ConsentForm): boolean =>
  form.toWhom === "named"
    ? form.name.trim() !== ""
    : form.toWhom === "service"
      ? form.service !== null
      : form.toWhom === "everybody" && form.answer === "no";

/** What cannot be said to the rules without, and is not answered yet. The rules know the rest. */
export function unanswered(form: ConsentForm, shares: boolean): Spot[] {
  const isYes = form.answer === "yes";
  const isDecided = isYes || form.answer === "no";
  const open: [Spot, boolean][] = [
    [spot("ask", "answer"), form.answer === null],
    [spot("sharing", "recipients"), shares && isDecided && !isNamed(form)],
    [spot("sharing", "withheld"), isYes && form.withheld.length > 0 && !form.withheldWhy],
    [spot("who", "giver"), isYes && form.giver === null],
    [spot("who", "until"), isYes && form.untilTyped.trim() !== "" && form.until === null],
    [spot("mark", "method"), isYes && form.method === null],
    [spot("mark", "mark"), isYes && form.method !== null && !isMarked(form)],
  ];
  return open.flatMap(([one, isOpen]) => (isOpen ? [one] : []));
}

function markOf(form: ConsentForm): MarkSaid {
  if (form.method === "verbal_witnessed") return "spoken";
  if (form.onPaper) return "on_paper";
  return form.method === "written" ? { signature: form.strokes } : { thumbprint: form.picture };
}

/** The command, once nothing is unanswered. "Later" is none: nothing is decided. */
export function consentCommand(form: ConsentForm, caseId: string, draft: string | null): DecideConsent | undefined {
  if (form.answer !== "yes" && form.answer !== "no") return undefined;
  const isYes = form.answer === "yes";
  const names = form.toWhom === "named" || form.toWhom === "service";
  const isSharing = isYes && names;
  const recipient =
    form.toWhom === "service" ? { name: "", service: form.service } : { name: form.name, service: null };
  return {
    case: caseId,
    scope: form.scope,
    answer: isYes ? (form.withheld.length > 0 || form.conditions.trim() ? "partial" : "given") : "refused",
    method: isYes ? (form.method ?? "verbal_witnessed") : "verbal_witnessed",
    basis: form.assent === "given" ? "assent_plus_consent" : null,
    about: null,
    given_by: form.giver,
    explained: form.told,
    explained_all: false,
    valid_from: null,
    expires_on: isYes ? form.until : null,
    conditions: form.conditions,
    recipients: names ? [recipient] : [],
    share_groups: isSharing ? form.groups : [],
    share_name: isSharing && form.shareName,
    withheld: isSharing && form.withheldWhy ? withheldOf(form, form.withheldWhy) : [],
    child_assent: form.assent,
    exception: form.exception,
    exception_note: form.exceptionNote,
    witness_role: form.method === "written" ? null : form.witness,
    language: form.language,
    interpreter: form.interpreter,
    understood: form.understood,
    plan: null,
    referral: null,
    conference: null,
    form: isYes
      ? {
          giver_name: form.giverName,
          relation: null,
          mark: markOf(form),
          witness_name: form.witnessName,
          interpreter_name: form.interpreter ? form.interpreterName : "",
          interpreter_promised: form.interpreter && form.interpreterPromised,
          paper_place: form.paperPlace,
          signed_on: null,
        }
      : null,
    draft,
  };
}

const withheldOf = (form: ConsentForm, reason: Reason): DecideConsent["withheld"] =>
  form.withheld.map((group) => ({ group, from: null, reason }));

/** Taking back what a line says, by whoever says so: always taken, nothing signed. */
export function takingBack(line: ConsentLine, caseId: string, giver: string): DecideConsent {
  const blank = blankConsent(line.scope as Scope);
  const command = consentCommand({ ...blank, answer: "no", giver }, caseId, null);
  if (!command) throw new Error("a no is a command");
  return { ...command, answer: "withdrawn", recipients: line.to ? [line.to] : [] };
}

const FIELDS: Record<string, Spot> = {
  recipients: spot("sharing", "recipients"),
  share_groups: spot("sharing", "groups"),
  given_by: spot("who", "giver"),
  child_assent: spot("who", "assent"),
  exception: spot("who", "exception"),
  expires_on: spot("who", "until"),
  language: spot("who", "language"),
  witness_role: spot("mark", "witness"),
  witness_name: spot("mark", "witness_name"),
  giver_name: spot("mark", "giver_name"),
  form: spot("mark", "mark"),
  signature: spot("mark", "mark"),
  thumbprint: spot("mark", "mark"),
  paper_place: spot("mark", "paper_place"),
};
const GUARDS: Record<string, Spot> = {
  everything_told: spot("ask", "told"),
  child_assents: spot("who", "assent"),
};

/** Where a refusal belongs, when it speaks of a field. */
export function spotOf({ code, facts }: Refusal): Spot | undefined {
  if (facts["field"] !== undefined) return FIELDS[facts["field"]];
  if (code === "guard_unmet") return GUARDS[facts["guards"] ?? ""];
  if (code === "text_too_long" || code === "text_unreadable") return spot("who", "understood");
  return undefined;
}
