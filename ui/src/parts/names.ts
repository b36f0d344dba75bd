// How a form finds out that a text names somebody, without knowing who can tell. Provided once, read by every long text.
import { getContext, setContext } from "svelte";

/** A part of a text that may show who a case is about; positions count characters. */
export interface NamePart {
  start: number;
  end: number;
  kind: string;
  code: string | null;
}

export interface NameCheck {
  /** What a text would reveal; nothing when that cannot be told now. */
  find: (text: string) => Promise<readonly NamePart[]>;
  /** Lets words stay; whether that was saved. */
  keep: (words: readonly string[], reason: KeptReason) => Promise<boolean>;
}

export const KEPT_REASONS = ["ordinary_word", "another_person", "needed_for_safety"] as const;
export type KeptReason = (typeof KEPT_REASONS)[number];

const KEY = Symbol("names");

/** For every long text below: casework holds codes, not names. */
export const provideNames = (check: NameCheck): NameCheck => setContext(KEY, check);

/** The check of the form this text belongs to, if it belongs to one. */
export const nameCheck = (): NameCheck | undefined => getContext<NameCheck | undefined>(KEY);

/** A word of the text that is asked about, with how often it stands there. */
export interface NamedWord {
  word: string;
  kind: string;
  code: string | null;
}

/** Each word once, in the order of the text. */
export function wordsOf(text: string, parts: readonly NamePart[]): NamedWord[] {
  const letters = [...text];
  const found = new Map<string, NamedWord>();
  for (const { start, end, kind, code } of parts) {
    const word = letters.slice(start, end).join("");
    if (word !== "" && !found.has(word)) found.set(word, { word, kind, code });
  }
  return [...found.values()];
}

/** The text with a code in the place of every part that reads like this word. */
export function withCode(text: string, parts: readonly NamePart[], word: string, code: string): string {
  const letters = [...text];
  let from = 0;
  let out = "";
  for (const part of parts) {
    const is = letters.slice(part.start, part.end).join("") === word;
    out += letters.slice(from, part.start).join("") + (is ? code : letters.slice(part.start, part.end).join(""));
    from = part.end;
  }
  return out + letters.slice(from).join("");
}
