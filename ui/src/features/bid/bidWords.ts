// What a field of a form about best interests is called where it is still needed. Answers nothing.
import type { Spot } from "../../parts/formPages";
import { number, t, word } from "../../text/index.svelte";

function labelOf(field: string): string {
  const at = /^(option|seat)_(\d+)$/.exec(field);
  if (at) return t(`bid-${at[1] ?? "option"}`, { number: number(Number(at[2]) + 1) });
  const element = /^weighed_(.+)$/.exec(field)?.[1];
  return element ? word("bid-element", element) : word("bid-field", field);
}

/** What is still needed, with where it is. */
export const neededOf = (all: readonly Spot[]) => all.map((one) => ({ ...one, label: labelOf(one.field) }));
