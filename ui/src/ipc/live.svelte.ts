// A query whose value stays on the screen, old until the new one is here: local lists never blink.
import { whenChanged } from "./changes";
import type { Answer, CommandError, View } from "./generated";

/** The last answer of a query. `value` stays when a later reading fails; `error` says why it failed. */
export class Live<T> {
  value: T | undefined = $state.raw();
  error: CommandError | undefined = $state.raw();
  #turn = 0;
  readonly #read: () => Promise<Answer<T>>;

  constructor(read: () => Promise<Answer<T>>) {
    this.#read = read;
  }

  /** Reads again; a slower, earlier answer never replaces a later one. */
  async again(): Promise<void> {
    const turn = ++this.#turn;
    const answer = await this.#read();
    if (turn !== this.#turn) return;
    if (answer.ok) {
      this.value = answer.value;
      this.error = undefined;
    } else {
      this.error = answer.error;
    }
  }
}

/** Lists that a screen gone back to shows at once, by their names: each old until the new answer is here. */
const kept = new Map<string, Live<unknown>>();

/** Lets go of every list that was kept: nothing read stays in the page after a lock. */
export function forgetKept(): void {
  for (const box of kept.values()) box.value = box.error = undefined;
  kept.clear();
}

/** The list of this name, made when it is asked for first. One name has one reading. */
function keptAs<T>(name: string, read: () => Promise<Answer<T>>): Live<T> {
  const box = (kept.get(name) as Live<T> | undefined) ?? new Live(read);
  kept.set(name, box);
  return box;
}

/**
 * Reads `read` now, whenever a reactive value it uses synchronously changes, and whenever one of `views` changed.
 * To be called while a component is made; ends with it. `name` keeps the answer for the next time the same reading is made:
 * only for lists of codes, never for a reading of one case or of names.
 */
export function live<T>(read: () => Promise<Answer<T>>, views: readonly View[], name?: string): Live<T> {
  const box = name === undefined ? new Live(read) : keptAs(name, read);
  $effect(() => {
    void box.again();
  });
  $effect(() => whenChanged(views, () => void box.again()));
  return box;
}
