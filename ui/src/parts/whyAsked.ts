// Which questions of a page are explained, and how what asks for them is said in words. Knows no form; reads the table.
import forms from "virtual:practice";

import { number, t } from "../text/index.svelte";

export type Asked = (typeof forms)[string][number];

/** What an agency may set otherwise, in the table. */
export const DEFAULT = "default";

/** Whether a row is about this place: `action-*` is about each action. */
function isAt(row: Asked, field: string): boolean {
  const named = row.field ?? "";
  return named.endsWith("*") ? field.startsWith(named.slice(0, -1)) : field === named;
}

/** The questions of a form's page, of those places that are on screen; a question without a place is always asked. */
export function explained(form: string, page: string, places: readonly string[]): Asked[] {
  const rows = (forms[form] ?? []).filter((row) => row.page === page || row.page === "*");
  return rows.filter((row) => row.field === undefined || places.some((place) => isAt(row, place)));
}

/** What is cited, in words: `Draft Standard 15, sentence 37`. */
export function sourceWords(cited: string): string {
  if (cited === DEFAULT) return t("source-default");
  const [paper = "", part = "", at] = cited.split(" ");
  const id = `source-${paper.toLowerCase()}-${part}`;
  return at === undefined ? t(id) : t(id, { number: number(Number(at)) });
}

/** The full names of the papers that these questions cite, each once. */
export function papers(rows: readonly Asked[]): string[] {
  const cited = rows.flatMap((row) => row.from).filter((one) => one !== DEFAULT);
  const ids = cited.map((one) => `source-${(one.split(" ")[0] ?? "").toLowerCase()}`);
  return [...new Set(ids)].map((id) => t(id));
}
