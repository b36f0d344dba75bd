// Turns the table of questions into data by form: `virtual:practice`. One file says it for the screens and for docs/practice.md.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";

/** A question of a form, as the table has it. */
export interface Row {
  /** The page it stands on; `*` when any page may have it. */
  page: string;
  /** Its place, by `data-field`, while it is asked only sometimes or is one of several on such a place. */
  field?: string;
  /** The message with its label. */
  label: string;
  /** The message that says why it is asked. */
  help: string;
  /** What asks for it: `CC stage 5`, `S15 sentence 37`, `default`. */
  from: string[];
}

/** The table. */
export interface Table {
  /** Places with a `data-field` that ask nothing. */
  no_question: string[];
  asked: { forms: string[]; rows: Row[] }[];
}

export const TABLE = path.resolve(import.meta.dirname, "../../practice/fields.json");

/** The questions of each form, in the order of the table. */
export function byForm(table: Table): Record<string, Row[]> {
  const forms: Record<string, Row[]> = {};
  for (const group of table.asked) {
    for (const form of group.forms) forms[form] = [...(forms[form] ?? []), ...group.rows];
  }
  return forms;
}

export const read = (): Table => JSON.parse(readFileSync(TABLE, "utf8")) as Table;

/** The Vite plugin. */
export function practice(): Plugin {
  const id = "virtual:practice";
  return {
    name: "satchel-practice",
    resolveId: (asked) => (asked === id ? `\0${id}` : undefined),
    load(asked) {
      if (asked !== `\0${id}`) return undefined;
      this.addWatchFile(TABLE);
      return `export default ${JSON.stringify(byForm(read()))};`;
    },
  };
}
