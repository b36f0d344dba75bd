// Words that are missing, unused, unequal between languages, or not in our plain style fail here.
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

import { FluentResource } from "@fluent/bundle";
import { describe, expect, it } from "vitest";

import { read as practice } from "../../build/practice";
import { sourceOf, type Language } from "./index.svelte";

const LANGUAGES: readonly Language[] = ["en", "fr", "ar"];
const PLURALS = ["zero", "one", "two", "few", "many", "other"];
const SRC = path.resolve(import.meta.dirname, "..");

// What a parsed message is made of, as far as these tests look.
type Part = string | Expression;
interface Expression {
  type: string;
  name?: string;
  value?: unknown;
  selector?: Expression;
  variants?: { key: { type: string; value: string | number }; value: Part[] | string }[];
  star?: number;
  args?: Expression[];
}
type Pattern = string | Part[];
interface Select {
  on: string;
  keys: string[];
  last: string;
}
interface Message {
  id: string;
  variables: string[];
  selects: Select[];
  words: string;
}

function read(source: string): Map<string, Message> {
  const messages = new Map<string, Message>();
  for (const entry of new FluentResource(source).body as unknown as { id: string; value: Pattern | null }[]) {
    const message: Message = { id: entry.id, variables: [], selects: [], words: "" };
    if (entry.value) walk(entry.value, message);
    message.variables = [...new Set(message.variables)].sort();
    messages.set(entry.id, message);
  }
  return messages;
}

function walk(pattern: Pattern, into: Message): void {
  for (const part of typeof pattern === "string" ? [pattern] : pattern) {
    if (typeof part === "string") into.words += `${part} `;
    else look(part, into);
  }
}

function look(expression: Expression, into: Message): void {
  if (expression.type === "var" && expression.name) into.variables.push(expression.name);
  if (expression.type === "str") into.words += String(expression.value);
  for (const argument of expression.args ?? []) look(argument, into);
  if (expression.type !== "select" || !expression.selector || !expression.variants) return;
  look(expression.selector, into);
  const keys = expression.variants.map((variant) => String(variant.key.value));
  const last = keys[expression.star ?? keys.length - 1] ?? "";
  into.selects.push({ on: expression.selector.name ?? "", keys, last });
  for (const variant of expression.variants) walk(variant.value, into);
}

const all = new Map(LANGUAGES.map((language) => [language, read(sourceOf(language))]));
const english = all.get("en") ?? new Map<string, Message>();
const of = (language: Language) => all.get(language) ?? new Map<string, Message>();

/** Files of the program, without tests, tools for them and generated code. */
function sources(folder = SRC): { file: string; source: string }[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) return name === "testing" ? [] : sources(file);
    if (!/\.(svelte|ts)$/.test(name) || /\.test\.ts$|generated\.ts$/.test(name)) return [];
    return [{ file: path.relative(SRC, file), source: withoutComments(readFileSync(file, "utf8")) }];
  });
}

function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|^\s*\/\/.*$/gm, "");
}

const code = sources();
const matches = (pattern: RegExp) =>
  code.flatMap(({ source }) => [...source.matchAll(pattern)].map((found) => found[1] ?? ""));
/** Names in `t("…")`. */
const named = new Set(matches(/\bt\(\s*"([^"]+)"/g));
/** Named by the table of questions. */
const asked = practice().asked.flatMap(({ rows }) => rows.flatMap((row) => [row.label, row.help]));
/** Any text in quotes may be handed to `t` later. */
const quoted = new Set([...matches(/"([a-z][\w-]*)"/g), ...asked]);
/** Names in part, handed to `t` here or later: `settings-theme-${code}-hint`. */
const built = matches(/`([a-z][\w-]*-\$\{[^`]*)`/g)
  .map((template) => template.replaceAll(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, "*"))
  .filter((template) => /^[\w*-]+$/.test(template))
  .map((template) => new RegExp(`^${template.replaceAll("*", "[\\w-]+")}$`));
/** Families of `word("family", …)`; where a file keeps them in a table, whatever it has in quotes may be one. */
const families = new Set([...matches(/\b(?:word|pagesOf|neededOf)\(\s*"([^"]+)"/g), ...inTables()]);

function inTables(): string[] {
  const tables = code.filter(({ file, source }) => !file.startsWith("text") && /\bword\(\s*[^"\s)]/.test(source));
  const quotes = tables.flatMap(({ source }) =>
    [...source.matchAll(/"([a-z][\w-]*)"/g)].map((found) => found[1] ?? ""),
  );
  return quotes.filter((family) => [...english.keys()].some((id) => id.startsWith(`${family}-`)));
}

/** Codes of a union in the generated types: of a type itself, or of one of its fields. */
function codesOf(type: string, field?: string): string[] {
  const generated = readFileSync(path.join(SRC, "ipc/generated.ts"), "utf8");
  const body = generated.split(`export type ${type} = `)[1]?.split(/;\s*\n\s*\n|\nexport /)[0] ?? "";
  const union = field
    ? (new RegExp(`\\b${field}: ([^,}]+)`).exec(body.replaceAll(/\/\*[\s\S]*?\*\//g, ""))?.[1] ?? "")
    : body;
  return [...union.matchAll(/"([^"]+)"/g)].map((found) => found[1] ?? "");
}

const CODES: readonly (readonly [family: string, type: string, field?: string])[] = [
  ["error", "ErrorCode"],
  ["action-status", "SetActionStatus", "status"],
  ["calendar", "Calendar"],
  ["checklist", "Checked", "item"],
  ["closure-reason", "RequestClosure", "reason"],
  ["concern", "NewConcern", "kind"],
  ["contact-mode", "RecordFollowUp", "mode"],
  ["domain", "Finding", "domain"],
  ["feedback", "RequestClosure", "feedback"],
  ["goal-status", "SetGoalStatus", "status"],
  ["identity-reason", "ShowPerson", "reason"],
  ["no-contact", "RecordFollowUp", "attempt_failed"],
  ["open-reason", "ReopenCase", "reason"],
  ["referral-state", "RecordReferralEvent", "state"],
  ["responsible", "PlanAction", "responsible"],
  ["risk", "RiskFound", "level"],
  ["risk-basis", "DetermineRisk", "basis"],
  ["safety-change", "RequestClosure", "safety_change"],
  ["settings-digits", "Digits"],
  ["settings-hand", "Hand"],
  ["settings-theme", "Theme"],
  ["tri", "Checked", "answer"],
  ["tri", "SetSafeContact", "answer"],
];
/** Codes that cross as plain text: told apart in `crates/app` (`SetAside`, `contest_name`) and in the working contract. */
const PLAIN: Record<string, string[]> = {
  aside: "malformed signature not_allowed lane equivocation seal poison statement epoch".split(" "),
  contest: "risk consent incident concern goal action basis_not_here manager_needed".split(" "),
  place: ["only_here", "at_office", "second_device"],
  problem:
    "only_copy_old saves_missing turned_down two_histories entries_held_back other_roster colleague_silent office_behind disk_low clock_off not_synced quarantined update_needed waiting_for_key waiting_for_entry".split(
      " ",
    ),
  effect: "next_contact next_review action_due call text visit".split(" "),
  role: "VOL CW SUP MGR IMO FBO FIN ADM".split(" "),
};
const idOf = (family: string, code: string) => `${family}-${code.replaceAll("_", "-")}`;

describe.each(LANGUAGES)("words in %s", (language) => {
  it("are all well formed and named once", () => {
    const written = [...sourceOf(language).matchAll(/^([a-zA-Z][\w-]*)\s*=/gm)].map((found) => found[1] ?? "");
    const parsed = of(language);
    expect(
      written.filter((id) => !parsed.has(id)),
      "written but not understood",
    ).toEqual([]);
    expect(
      written.filter((id, at) => written.indexOf(id) !== at),
      "written twice",
    ).toEqual([]);
    expect(
      [...parsed.values()].filter((one) => one.words.trim() === "" && one.variables.length === 0).map((one) => one.id),
      "empty",
    ).toEqual([]);
  });

  it("are the same messages as in English", () => {
    const own = [...of(language).keys()].sort();
    expect(own).toEqual([...english.keys()].sort());
  });

  it("use the same values as in English", () => {
    const unequal = [...english.values()].filter((message) => {
      const own = of(language).get(message.id);
      return own && own.variables.join() !== message.variables.join();
    });
    expect(unequal.map((message) => message.id)).toEqual([]);
  });

  it("count in every form that the language needs", () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    // French counts millions apart; "other" serves them.
    const wanted = language === "fr" ? ["one", "other"] : needed;
    const short = [...of(language).values()].flatMap((message) =>
      message.selects
        .filter((select) => select.keys.some((key) => PLURALS.includes(key) && key !== "other"))
        .filter((select) => wanted.some((form) => !select.keys.includes(form)) || select.last !== "other")
        .map((select) => `${message.id} $${select.on}: ${select.keys.join(" ")}`),
    );
    expect(short).toEqual([]);
  });

  it("count whatever English counts", () => {
    const counts = (message: Message | undefined) =>
      new Set(message?.selects.filter((select) => select.keys.includes("one")).map((select) => select.on));
    const silent = [...english.values()].flatMap((message) => {
      const own = counts(of(language).get(message.id));
      return [...counts(message)]
        .filter((variable) => !own.has(variable))
        .map((variable) => `${message.id} $${variable}`);
    });
    expect(silent).toEqual([]);
  });

  it("never shout", () => {
    const loud = [...of(language).values()].filter((message) => /[!¡]|\.\.\.|…/.test(message.words));
    expect(loud.map((message) => message.id)).toEqual([]);
  });
});

describe("words in source", () => {
  it("exist when they are named", () => {
    expect([...named].filter((id) => !english.has(id))).toEqual([]);
  });

  it("exist for every family that is named", () => {
    expect([...families].filter((family) => ![...english.keys()].some((id) => id.startsWith(`${family}-`)))).toEqual(
      [],
    );
  });

  it("are all used", () => {
    const unused = [...english.keys()].filter(
      (id) =>
        !quoted.has(id) &&
        !built.some((pattern) => pattern.test(id)) &&
        ![...families].some((family) => id.startsWith(`${family}-`)),
    );
    expect(unused).toEqual([]);
  });
});

describe("codes", () => {
  it.each(CODES.map(([family, type, field]) => ({ family, type, field })))(
    "of $type $field have a word each",
    (row) => {
      const { family, type, field } = row;
      const codes = codesOf(type, field);
      expect(codes.length, `${type} ${field} is a union`).toBeGreaterThan(1);
      expect(codes.filter((one) => !english.has(idOf(family, one)))).toEqual([]);
    },
  );

  it.each(Object.entries(PLAIN))("of %s have a word each", (family, codes) => {
    expect(codes.filter((one) => !english.has(idOf(family, one)))).toEqual([]);
  });

  it("of errors say what happened, what is safe and what to do", () => {
    const short = codesOf("ErrorCode").filter((one) => {
      const words = english.get(idOf("error", one))?.words ?? "";
      return (words.match(/[.:](\s|$)/g)?.length ?? 0) < 2;
    });
    expect(short).toEqual([]);
  });
});

describe("plain English", () => {
  it("has no jargon and does not cheer", () => {
    const wrong = /successful|\bsync|\boffline\b|\bonline status|\bnode\b|\bsubmit|\binvalid\b|\bplease note/i;
    const found = [...english.values()].filter((message) => wrong.test(message.words));
    expect(found.map((message) => message.id)).toEqual([]);
  });

  it("keeps errors to two lines of a tablet", () => {
    const long = [...english.values()].filter((message) => {
      if (!/^(error|problem)-/.test(message.id)) return false;
      const spoken = Math.max(...sentences(message));
      return spoken > 170;
    });
    expect(long.map((message) => message.id)).toEqual([]);
  });
});

/** Lengths of what can be said with a message: one for each variant at most. */
function sentences(message: Message): number[] {
  const variants = Math.max(1, ...message.selects.map((select) => select.keys.length));
  return [message.words.length / variants];
}
