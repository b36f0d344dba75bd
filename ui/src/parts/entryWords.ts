// What a form of pages says of its state: which field lacks what, which page has a problem. Knows no question.
import type { Entry } from "./entry.svelte";
import { pageState, type Spot } from "./formPages";
import type { Page } from "./Pages.svelte";
import { t, word } from "../text/index.svelte";

/** The words beneath each field: what is missing, else what was refused. */
export function saidOf<F extends object>(entry: Entry<F>, missing: readonly Spot[], spot: Spot | undefined) {
  const words: Record<string, string | undefined> = {};
  for (const one of missing) words[one.field] = t("form-missing");
  if (spot) words[spot.field] = entry.sentence;
  return words;
}

/** The pages with their states, named by the words of `family`. */
export function pagesOf(
  family: string,
  pages: readonly (readonly [id: string, answers: readonly unknown[]])[],
  wrong: readonly (Spot | undefined)[],
): Page[] {
  const isWrong = new Set(wrong.map((one) => one?.page));
  return pages.map(([id, answers]) => ({ id, title: word(family, id), state: pageState(answers, isWrong.has(id)) }));
}

/** What is still needed, with where it is; fields are named by the words of `family`. */
export const neededOf = (family: string, missing: readonly Spot[], spot: Spot | undefined) =>
  [...missing, ...(spot ? [spot] : [])].map((one) => ({ ...one, label: word(family, one.field) }));
