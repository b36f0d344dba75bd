// The table of questions and the forms agree: every question says why it is asked and where that comes from.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

import { describe, expect, it } from "vitest";

import { bundleOf } from "../src/text/index.svelte";
import { byForm, read, type Row } from "./practice";

const SRC = path.resolve(import.meta.dirname, "../src");
const source = (file: string): string => readFileSync(file, "utf8");
const table = read();
const asked = byForm(table);
const everyRow: [string, Row][] = Object.entries(asked).flatMap(([form, rows]) =>
  rows.map((row): [string, Row] => [form, row]),
);
const { papers } = JSON.parse(source(path.resolve(SRC, "../../practice/sources.json"))) as {
  papers: Record<string, { parts: Record<string, number> }>;
};
const words = bundleOf({ language: "en", digits: "latin", calendar: "gregory" });

/** Screens with the component each begins with, as the shell reads them. */
const SCREENS = new Map(
  [...source(path.join(SRC, "shell/forms.ts")).matchAll(/^\s+(\w+): .*import\("\.\.\/(.+?\.svelte)"\)/gm)].map(
    (found) => [found[1] ?? "", path.join(SRC, found[2] ?? "")],
  ),
);

/** A component and all that it draws. */
function drawn(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const found of source(file).matchAll(/from "(\.{1,2}\/[^"]+\.svelte)"/g)) {
    const part = path.resolve(path.dirname(file), found[1] ?? "");
    if (existsSync(part)) drawn(part, seen);
  }
  return seen;
}

/** Every text in quotes. */
const quoted = (code: string): string[] => [...code.matchAll(/"([^"]+)"/g)].map((found) => found[1] ?? "");

/** What a place may be called that is named by a value: by the list it runs through, or by whoever draws the component. */
function valuesOf(name: string, file: string, all: ReadonlySet<string>): string[] {
  const list = new RegExp(`\\{#each (\\[[^\\]]*\\]|\\w+)[^}]* as ${name}\\b`).exec(source(file))?.[1];
  if (list?.startsWith("[")) return quoted(list);
  if (list) return quoted(new RegExp(`const ${list}\\b[^=]*= ([^;]*);`).exec(source(file) + logicOf(file))?.[1] ?? "");
  const given = new RegExp(`<${path.basename(file, ".svelte")}\\s[^>]*\\b${name}="([^"]+)"`, "g");
  return [...all].flatMap((one) => [...source(one).matchAll(given)].map((found) => found[1] ?? ""));
}

/** Places of a component: `action-{line.id}` and its like are one family, `action-*`. */
function placesIn(file: string, all: ReadonlySet<string>): string[] {
  const found = [...source(file).matchAll(/\sdata-field=(?:"([^"]+)"|\{`([^`]+)`\}|\{(\w+)\})/g)];
  return found.flatMap(([, plain, template, value]) => {
    if (value === undefined) return [(plain ?? template ?? "").replaceAll(/\$?\{[^}]*\}/g, "*")];
    const values = valuesOf(value, file, all);
    return values.length > 0 ? values : [`{${value}} of ${path.basename(file)}: nobody finds out what it may be`];
  });
}

/** Screens that are forms: whatever draws the button that explains. */
const places = new Map(
  [...SCREENS]
    .map(([screen, file]): [string, Set<string>] => [screen, drawn(file)])
    .filter(([, files]) => [...files].some((file) => file.endsWith("WhyAsked.svelte")))
    .map(([screen, files]) => [screen, new Set([...files].flatMap((file) => placesIn(file, files)))]),
);

describe("the table of questions", () => {
  it("has a row for every place of a form that asks something", () => {
    const unexplained = [...places].flatMap(([screen, all]) =>
      [...all]
        .filter((place) => !table.no_question.includes(place))
        .filter((place) => !asked[screen]?.some((row) => row.field === place))
        .map((place) => `${screen}: ${place}`),
    );
    expect(unexplained, "add them to practice/fields.json").toEqual([]);
    expect([...places.values()].flatMap((all) => [...all]).length, "places that were found").toBeGreaterThan(150);
  });

  it("names only places that are there", () => {
    const gone = everyRow
      .filter(([form, row]) => row.field !== undefined && !places.get(form)?.has(row.field))
      .map(([form, row]) => `${form}: ${row.field}`);
    expect(gone).toEqual([]);
    const unused = table.no_question.filter((place) => ![...places.values()].some((all) => all.has(place)));
    expect(unused, "places that ask nothing").toEqual([]);
  });

  it("names only pages that are there", () => {
    const gone = everyRow.filter(([form, { page }]) => {
      const files = [...drawn(SCREENS.get(form) ?? "")].filter((file) => file.includes("features"));
      const code = files.map((file) => source(file) + logicOf(file)).join("\n");
      return page !== "*" && !new RegExp(`"${page}"|^\\s+${page}: \\[`, "m").test(code);
    });
    expect(gone.map(([form, { page }]) => `${form}: ${page}`)).toEqual([]);
  });

  it("labels and explains with words that are there and need no value", () => {
    const variable = /"type":"var"/;
    const wrong = everyRow.flatMap(([form, row]) =>
      [row.label, row.help]
        .filter((id) => {
          const message = words.getMessage(id);
          return !message?.value || variable.test(JSON.stringify(message.value));
        })
        .map((id) => `${form}: ${id}`),
    );
    expect(wrong).toEqual([]);
  });

  it("asks nothing twice on a page", () => {
    const keys = everyRow.map(([form, { page, field, label }]) => [form, page, field, label].join(" "));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it("says of every question where it comes from, by something that can be looked up", () => {
    const wrong = everyRow.flatMap(([form, { label, from }]) =>
      (from.length === 0 ? ["nothing"] : from.filter((cited) => !isKnown(cited))).map(
        (cited) => `${form} ${label}: ${cited}`,
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe("the papers that are cited", () => {
  it("have a name each, and so has each of their parts", () => {
    const ids = Object.entries(papers).flatMap(([paper, { parts }]) =>
      [paper, ...Object.keys(parts).map((part) => `${paper}-${part}`)].map((id) => `source-${id.toLowerCase()}`),
    );
    const named = [...words._messages.keys()].filter((id) => id.startsWith("source-"));
    expect(named.sort()).toEqual([...ids, "source-default"].sort());
  });
});

/** The code beside a component, where its pages may be named. */
function logicOf(file: string): string {
  const beside = [...source(file).matchAll(/from "(\.\/[\w.]+)";/g)].map((found) => found[1] ?? "");
  const code = beside.filter((one) => !one.endsWith(".svelte"));
  return code.map((one) => source(path.resolve(path.dirname(file), `${one}.ts`))).join("\n");
}

/** Whether a paper has that part, and so many of it. */
function isKnown(cited: string): boolean {
  if (cited === "default") return true;
  const [paper = "", part = "", at, more] = cited.split(" ");
  const count = papers[paper]?.parts[part];
  if (count === undefined || more !== undefined) return false;
  return count === 0 ? at === undefined : /^[1-9]\d*$/.test(at ?? "") && Number(at) <= count;
}
