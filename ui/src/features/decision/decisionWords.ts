// What a field of a form about decisions is called where it is still needed. Answers nothing.
import type { Spot } from "../../parts/formPages";
import { word } from "../../text/index.svelte";

/** What is still needed, with where it is. */
export const neededOf = (all: readonly Spot[]) =>
  all.map((one) => ({ ...one, label: word("decision-field", one.field) }));
