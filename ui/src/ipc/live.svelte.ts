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

/**
 * Reads `read` now, whenever a reactive value it uses synchronously changes, and whenever one of `views` changed.
 * To be called while a component is made; ends with it.
 */
export function live<T>(read: () => Promise<Answer<T>>, views: readonly View[]): Live<T> {
  const box = new Live(read);
  $effect(() => {
    void box.again();
  });
  $effect(() => whenChanged(views, () => void box.again()));
  return box;
}
