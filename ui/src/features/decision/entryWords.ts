// What a form of pages says of its state: which field lacks what, which page has a problem, what is still needed.
import type { Entry } from "../../parts/entry.svelte";
import { pageState, type Spot } from "../../parts/formPages";
import type { Page } from "../../parts/Pages.svelte";
import { t, word } from "../../text/index.svelte";

/** The words beneath each field: what is missing, else what was refused. */
export function saidOf<F extends object>(entry: Entry<F>, missing: readonly Spot[], spot: Spot | undefined) {
  const words: Record<string, string | undefined> = {};
  for (const one of missing) words[one.field] = t("form-missing");
  if (spot) words[spot.field] = entry.sentence;
  return words;
}

/** The pages with their states. */
export function pagesOf(
  pages: readonly (readonly [id: string, answers: readonly unknown[]])[],
  wrong: readonly (Spot | undefined)[],
): Page[] {
  const isWrong = new Set(wrong.map((one) => one?.page));
  return pages.map(([id, answers]) => ({
    id,
    title: word("decision-page", id),
    state: pageState(answers, isWrong.has(id)),
  }));
}

/** What is still needed, with where it is. */
export const neededOf = (all: readonly Spot[]) =>
  all.map((one) => ({ ...one, label: word("decision-field", one.field) }));
