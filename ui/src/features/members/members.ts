// How devices and late entries are named on the screen of staff and devices. Judges nothing.
import type { TimelineEntry } from "../../ipc";
import { word } from "../../text/index.svelte";

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
