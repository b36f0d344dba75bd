// What a form about best interests says of its state: which field lacks what, which page has a problem.
import type { Entry } from "../../parts/entry.svelte";
import { pageState, type Spot } from "../../parts/formPages";
import type { Page } from "../../parts/Pages.svelte";
import { number, t, word } from "../../text/index.svelte";

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
    title: word("bid-page", id),
    state: pageState(answers, isWrong.has(id)),
  }));
}

function labelOf(field: string): string {
  const at = /^(option|seat)_(\d+)$/.exec(field);
  if (at) return t(`bid-${at[1] ?? "option"}`, { number: number(Number(at[2]) + 1) });
  const element = /^weighed_(.+)$/.exec(field)?.[1];
  return element ? word("bid-element", element) : word("bid-field", field);
}

/** What is still needed, with where it is. */
export const neededOf = (all: readonly Spot[]) => all.map((one) => ({ ...one, label: labelOf(one.field) }));
