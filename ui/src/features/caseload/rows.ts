// Which rows of the case list are shown, and in which order. Codes and days only: no name ever stands in a list.
import type { CaseListRow, Hit } from "../../ipc";

/** What the chips above the list leave over. */
export interface Filters {
  whose: "mine" | "team";
  isArchive: boolean;
  late: boolean;
  onlyHere: boolean;
  conflict: boolean;
  /** Of the archive, only what another agency has: no closure. */
  transferred: boolean;
}

/** States in which a case rests in the archive. */
const RESTING: ReadonlySet<string> = new Set(["no_action", "closed", "transferred", "anonymised"]);

export const isResting = (row: CaseListRow): boolean => RESTING.has(row.state);
export const isTransferred = (row: CaseListRow): boolean => row.state === "transferred";
export const isLate = (row: CaseListRow): boolean => (row.days_late ?? 0) > 0;
export const hasTwoAnswers = (row: CaseListRow): boolean => row.conflicts > 0 || row.closure_contested;

/** Whether a row is shown with these chips. */
export function fits(row: CaseListRow, filters: Filters): boolean {
  return (
    (filters.whose === "team" || row.mine) &&
    isResting(row) === filters.isArchive &&
    (!filters.late || isLate(row)) &&
    (!filters.onlyHere || row.only_here > 0) &&
    (!filters.conflict || hasTwoAnswers(row)) &&
    (!filters.transferred || isTransferred(row))
  );
}

/** The next due day first, rows without one last; equal days by code. */
export function byNextDue(a: CaseListRow, b: CaseListRow): number {
  if (a.next_due_on !== b.next_due_on) {
    if (a.next_due_on === null) return 1;
    if (b.next_due_on === null) return -1;
    return a.next_due_on < b.next_due_on ? -1 : 1;
  }
  return a.code < b.code ? -1 : 1;
}

/** A typed text as codes are compared: no gaps, capitals, and the letters that codes never use read as digits. */
export function codeKey(text: string): string {
  return text.replaceAll(/[\s-]/g, "").toUpperCase().replaceAll("O", "0").replaceAll(/[IL]/g, "1");
}

/** Whether a text has the length and the characters of a whole case code. */
export function isWholeCode(text: string): boolean {
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(codeKey(text));
}

/** Keys of rows that were compared before: every letter typed compares them all. */
const keys = new WeakMap<CaseListRow, string>();

function keyOf(row: CaseListRow): string {
  const known = keys.get(row);
  if (known !== undefined) return known;
  const key = codeKey(row.code);
  keys.set(row, key);
  return key;
}

/** Rows whose code holds the text, then those found by the words in them; each once. */
export function matches(rows: readonly CaseListRow[], text: string, hits: readonly Hit[]): CaseListRow[] {
  const key = codeKey(text);
  const own = new Map(rows.map((row) => [row.case, row]));
  const all = new Map<string, CaseListRow>();
  const starts = rows.filter((row) => keyOf(row).startsWith(key));
  for (const row of starts) all.set(row.case, row);
  for (const hit of hits) all.set(hit.case, own.get(hit.case) ?? hit.row);
  if (key.length >= 3) for (const row of rows) if (keyOf(row).includes(key)) all.set(row.case, row);
  return [...all.values()];
}
