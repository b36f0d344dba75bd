// What a contact brought beyond the visit: services checked, barriers, support, what was asked of others, time and way.
import type { FurtherFound, RecordFollowUp, ServiceChecked, SessionHeld, TravelTold } from "../../ipc";
import { piecesOf } from "../../parts/dateWords";

export type Barrier = RecordFollowUp["barriers"][number];
export type Purpose = RecordFollowUp["purposes"][number];
export type Method = SessionHeld["method"];
export type Means = TravelTold["means"];
export type Received = ServiceChecked["received"];

export const PURPOSES: readonly Purpose[] = [
  "assessment",
  "plan",
  "follow_up_service",
  "safety_check",
  "psychosocial",
  "advocacy",
  "review",
  "closure",
  "other",
];
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
export const METHODS: readonly Method[] = [
  "listening_support",
  "problem_solving",
  "stress_management",
  "psychoeducation",
  "group",
  "parenting_support",
  "play_activity",
  "other",
];
export const MEANS: readonly Means[] = ["walk", "bicycle", "motorbike", "public", "agency_vehicle", "none"];
export const RECEIVED: readonly Received[] = ["yes", "no", "unknown"];
/** What a worker can give by themselves, by the codes of the agency's list. */
export const DIRECT = ["psychosocial", "education", "food", "nfi", "documentation_registration", "other"] as const;
/** Most things asked of others in one contact. */
export const ASKED_MAX = 10;

export interface Check {
  received: Received | null;
  how: string;
  problem: Barrier | null;
  next: string;
}
export interface Asked {
  towards: string;
  asked: string;
  result: string;
}
export interface MoreForm {
  minutes: string;
  purposes: Purpose[];
  /** Referral id -> what the client says of its service. */
  checks: Record<string, Check>;
  barriers: Barrier[];
  barrierPlan: string;
  support: boolean;
  direct: string[];
  method: Method | null;
  session: string;
  asked: Asked[];
  means: Means | null;
  wayMinutes: string;
  cost: string;
}

export const blankMore = (): MoreForm => ({
  minutes: "",
  purposes: [],
  checks: {},
  barriers: [],
  barrierPlan: "",
  support: false,
  direct: [],
  method: null,
  session: "",
  asked: [],
  means: null,
  wayMinutes: "",
  cost: "",
});
export const blankCheck = (): Check => ({ received: null, how: "", problem: null, next: "" });

const MINUTES_MAX = 1440;
const SESSION_MAX = 99;
const COST_MAX = 100_000_000;

/** A whole number as typed in any digits: nothing of an empty field, `undefined` of anything else. */
export function wholeOf(typed: string, max: number): number | null | undefined {
  if (typed.trim() === "") return null;
  const [piece, ...others] = piecesOf(typed);
  const isWhole = piece?.kind === "number" && others.length === 0 && !/[-.,]/.test(typed) && piece.value <= max;
  return isWhole ? piece.value : undefined;
}

/** Numbers that were typed, as they are read. */
export const numbersOf = (more: MoreForm) => ({
  minutes: wholeOf(more.minutes, MINUTES_MAX),
  session: wholeOf(more.session, SESSION_MAX),
  wayMinutes: wholeOf(more.wayMinutes, MINUTES_MAX),
  cost: wholeOf(more.cost, COST_MAX),
});

/** The first number that cannot be read: it is never left out silently. */
export function unreadIn(more: MoreForm): string | undefined {
  const read = numbersOf(more);
  return (["minutes", "session", "wayMinutes", "cost"] as const).find(
    (name) => read[name] === undefined || (name === "session" && read.session === 0),
  );
}

const isSaid = (one: Asked) => [one.towards, one.asked, one.result].some((text) => text.trim() !== "");

/** What the command takes of it besides minutes, purposes, barriers and marks; nothing when nothing was said. */
export function furtherOf(more: MoreForm, nextSession: number): FurtherFound | null {
  const read = numbersOf(more);
  const checks = Object.entries(more.checks).flatMap(([referral, { received, how, problem, next }]) =>
    received ? [{ referral, received, how, problem: received === "no" ? problem : null, next }] : [],
  );
  const further: FurtherFound = {
    service_checks: checks,
    barrier_plan: more.barrierPlan,
    direct_services: [...more.direct],
    session: more.method ? { method: more.method, number: read.session ?? nextSession } : null,
    advocacy: more.asked.filter(isSaid).map((one) => ({ ...one })),
    travel: more.means ? { means: more.means, minutes: read.wayMinutes ?? null, cost: read.cost ?? null } : null,
  };
  const isEmpty = JSON.stringify(further) === JSON.stringify(NOTHING);
  return isEmpty ? null : further;
}

const NOTHING: FurtherFound = {
  service_checks: [],
  barrier_plan: "",
  direct_services: [],
  session: null,
  advocacy: [],
  travel: null,
};

/** Whether anything is said in one part of the page. */
export const isTold = (more: MoreForm) => ({
  services: Object.values(more.checks).some((one) => one.received !== null),
  barriers: more.barriers.length > 0 || more.barrierPlan.trim() !== "",
  support: more.support || more.direct.length > 0 || more.method !== null,
  asked: more.asked.some(isSaid),
  time: more.minutes.trim() !== "" || more.purposes.length > 0 || more.means !== null,
});

/** Texts of the page with the part each stands in. */
export const textsOf = (more: MoreForm): [text: string, part: string][] => [
  ...Object.values(more.checks).flatMap((one): [string, string][] => [
    [one.how, "services"],
    [one.next, "services"],
  ]),
  [more.barrierPlan, "barriers"],
  ...more.asked.flatMap((one): [string, string][] => [
    [one.towards, "asked"],
    [one.asked, "asked"],
    [one.result, "asked"],
  ]),
];
