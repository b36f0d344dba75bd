// How devices and late entries are named on the screen of staff and devices. Judges nothing.
import type { StaffView, TimelineEntry } from "../../ipc";
import { list, t, word } from "../../text/index.svelte";

/** Roles that colleagues can give. An administrator is made by the root key. */
export const ROLES: readonly string[] = ["CW", "VOL", "SUP", "MGR", "IMO", "FBO", "FIN"];

/** No team: nobody's staff code. */
export const NO_TEAM = "";

/** What is said of a team that was refused: where none was chosen, that is what is wrong with it. */
export const teamRefused = (said: string | undefined, team: string | null): string | undefined =>
  said !== undefined && team === NO_TEAM ? t("staff-team-needed") : said;

/** A colleague as people look for them: code, then name. */
export const label = (one: StaffView): string => (one.name ? `${one.code} ${one.name}` : one.code);

/** Roles in words; somebody without one has left. */
export const roleWords = (roles: readonly string[]): string =>
  roles.length === 0 ? t("change-no-role") : list(roles.map((role) => word("role", role)));

/** The whole number in what was typed, in digits of whichever kind; nothing where there is none. */
export function numberIn(text: string): number | undefined {
  const digits = [...text.trim()].map((one) => {
    const at = ["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"].map((known) => known.indexOf(one));
    return Math.max(...at);
  });
  if (digits.length === 0 || digits.length > 4 || digits.includes(-1)) return undefined;
  return Number(digits.join(""));
}

/** The start of a device's id, as people read it aloud. */
export const shortId = (id: string): string => `${id.slice(0, 4)} ${id.slice(4, 8)}`.toUpperCase();

/** What kind of entry: how a contact was held, else what happened. */
export function titleOf(entry: TimelineEntry): string {
  const mode = entry.kind === "contact" ? entry.facts.find((fact) => fact.name === "mode") : undefined;
  return mode ? word("contact-mode", mode.value) : word("kind", entry.kind);
}

/** Facts that are somebody's own words. */
const WORDS: ReadonlySet<string> = new Set([
  "note",
  "comment",
  "statement",
  "what",
  "reaction",
  "conclusion",
  "returned",
]);

/** What it says in its author's words, and the level of a risk. */
export function saidIn(entry: TimelineEntry): string[] {
  const own = entry.facts.filter((fact) => WORDS.has(fact.name)).map((fact) => fact.value);
  const level = entry.facts.filter((fact) => fact.name === "level").map((fact) => word("risk", fact.value));
  return [...level, ...own];
}
