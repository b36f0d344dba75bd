// The same words the screens say, so that tests find controls as a person does: by what is written on them.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

export type Language = "en" | "fr" | "ar";

const TEXT = path.resolve(import.meta.dirname, "../../src/text");

function load(language: Language): FluentBundle {
  const bundle = new FluentBundle(`${language}-u-ca-gregory-nu-latn`);
  const files = readdirSync(TEXT, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ftl") && (file.startsWith(`${language}${path.sep}`) || file === `${language}.ftl`),
  );
  for (const file of files) bundle.addResource(new FluentResource(readFileSync(path.join(TEXT, file), "utf8")));
  return bundle;
}

const bundles = new Map<Language, FluentBundle>();

/** A message as the screen says it. */
export function t(id: string, values: Record<string, FluentVariable> = {}, language: Language = "en"): string {
  const bundle = bundles.get(language) ?? load(language);
  bundles.set(language, bundle);
  const message = bundle.getMessage(id);
  if (!message?.value) throw new Error(`no message ${id} in ${language}`);
  return bundle.formatPattern(message.value, values);
}

/** A message whatever its values are: what the screen says when they are not known here. */
export function like(id: string, ...values: string[]): RegExp {
  const said = t(id, Object.fromEntries(values.map((name) => [name, "\u0000"])));
  const parts = said.split("\u0000").map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(parts.join(".+"));
}
