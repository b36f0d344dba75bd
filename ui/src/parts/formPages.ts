// What forms of pages have in common: where a refusal belongs, what a page's state is, and the text of a draft.
import type { Page } from "./Pages.svelte";

/** Where in a form something belongs. */
export interface Spot {
  page: string;
  field: string;
}

/** A rule that does not hold yet, by its name, and where it is met. */
export interface Unmet {
  guard: string;
  spot: Spot | undefined;
}

/** The rules that a refusal names, each with its place. */
export function unmetGuards(
  error: { code: string; facts: Record<string, string> } | undefined,
  spots: Record<string, Spot>,
): Unmet[] {
  if (error?.code !== "guard_unmet") return [];
  const names = (error.facts["guards"] ?? "").split(",").filter((name) => name !== "");
  return names.map((guard) => ({ guard, spot: spots[guard] }));
}

/** How far a page is: `answers` of its questions, and whether something on it is wrong. */
export function pageState(answers: readonly unknown[], isWrong: boolean): Page["state"] {
  if (isWrong) return "problem";
  const have = answers.filter((one) => one !== null && one !== undefined && one !== "" && one !== false).length;
  return have === answers.length ? "done" : have > 0 ? "started" : "not_started";
}

/** Where somebody stands in a form: alone not worth keeping. */
const ASIDE = new Set(["page", "seen"]);

/** The text of a form for its draft, and back. Of a form without an answer nothing is kept. */
export function keeper<F extends object>(version: number, blank: () => F) {
  const answers = (form: F): string =>
    JSON.stringify(form, (key, value: unknown) => (ASIDE.has(key) ? undefined : value));
  return {
    text(form: F): string {
      const isBlank = answers(form) === answers(blank());
      return JSON.stringify(isBlank ? { form: version } : { form: version, ...form });
    },
    /** Throws when another version wrote it. */
    from(text: string): F {
      const { form, ...written } = JSON.parse(text) as { form: number } & Partial<F>;
      if (form !== version) throw new Error("another form");
      return { ...blank(), ...written } as F;
    },
  };
}

/** What stands in the way of finishing, with its place: what is unanswered, else rules that do not hold, else a refusal. */
export function standing(
  missing: readonly Spot[],
  unmet: readonly Unmet[],
  refused: Spot | undefined,
  labelOf: (field: string) => string,
  whyOf: (guard: string) => string,
): { page?: string | undefined; field: string; label: string | undefined; why?: string }[] {
  if (missing.length > 0) return missing.map((one) => ({ ...one, label: labelOf(one.field) }));
  if (unmet.length > 0) {
    return unmet.map(({ guard, spot }) => ({
      page: spot?.page,
      field: spot?.field ?? guard,
      label: spot && labelOf(spot.field),
      why: whyOf(guard),
    }));
  }
  return refused ? [{ ...refused, label: labelOf(refused.field) }] : [];
}
