// What can be gone to by typing: areas, the parts and steps of the open case, and cases by their codes. Never a name.
import type { CaseListRow } from "../ipc";
import { codeKey, matches } from "../features/caseload/rows";
import type { Place } from "../parts/place.svelte";

/** One line of the list. */
export interface Destination {
  /** Unlike any other; part of an element's id. */
  key: string;
  icon: string;
  text: string;
  /** Where it belongs, or what is due there. */
  note: string;
  place: Place;
}

/** Cases that are offered at most: more letters of the code leave fewer. */
const CASES_AT_MOST = 8;

/** Letters as they are compared: without marks, case, or the forms that Arabic hands write alike. */
export function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/[\p{Mn}\u0640]/gu, "")
    .replaceAll(/[أإآٱ]/g, "ا")
    .replaceAll("ى", "ي")
    .replaceAll("ة", "ه")
    .toLocaleLowerCase()
    .trim();
}

/** Every word typed begins a word of the line, in any order. */
export function isMeant(line: string, typed: string): boolean {
  const words = folded(line).split(/[^\p{L}\p{N}]+/u);
  return folded(typed)
    .split(/\s+/)
    .every((part) => words.some((word) => word.startsWith(part)));
}

/** Lines for what was typed: screens by their words, then cases by code; nothing typed shows the screens. */
export function found(
  screens: readonly Destination[],
  rows: readonly CaseListRow[],
  typed: string,
  caseLine: (row: CaseListRow) => Destination,
): Destination[] {
  if (typed.trim() === "") return [...screens];
  const named = screens.filter((one) => isMeant(`${one.text} ${one.note}`, typed));
  const cases = codeKey(typed) === "" ? [] : matches(rows, typed, []).slice(0, CASES_AT_MOST);
  return [...named, ...cases.map(caseLine)];
}
