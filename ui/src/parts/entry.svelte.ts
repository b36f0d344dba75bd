// A form from its draft to the one command that ends it: what was typed, what is missing, what was refused. Knows no
// question and no host; both are given.
import { tick, untrack } from "svelte";

import { Draft, watchForm, type DraftStore } from "./draft.svelte";
import { way, type Place } from "./place.svelte";
import { toasts } from "./toast.svelte";
import { word } from "../text/index.svelte";

/** What a rule refused. */
export interface Refusal {
  code: string;
  facts: Record<string, string>;
}
type Answer<V = unknown> = { ok: true; value: V } | { ok: false; error: Refusal };

/** The text of a form for its draft, and back. */
interface Keeper<F> {
  text(form: F): string;
  from(text: string): F;
}

/** To be made while the form's component is made. */
export class Entry<F extends object> {
  form = $state() as F;
  /** Whether what was begun before is back. */
  isReady = $state(false);
  busy = $state(false);
  /** Whether finishing was tried: from then on what is missing is said. */
  tried = $state(false);
  error: Refusal | undefined = $state.raw();
  readonly draft: Draft;
  /** The form with nothing in it, as its draft would hold it. */
  readonly blank: string;

  constructor(keeper: Keeper<F>, blank: F, drafts: DraftStore) {
    this.form = blank;
    this.blank = keeper.text(blank);
    const written = {
      read: () => keeper.text(this.form),
      fill: (text: string) => void (this.form = keeper.from(text)),
    };
    this.draft = new Draft(drafts, written);
    watchForm(() => this.draft, written);
    void this.draft.restore().then(() => (this.isReady = true));
  }

  /** Finishing is tried; `isOpen`: something is unanswered, so that is shown and nothing is given. */
  async stops(isOpen: boolean): Promise<boolean> {
    this.tried = true;
    if (!isOpen) return false;
    this.error = undefined;
    await this.showTrouble();
    return true;
  }

  /** Gives the command with the draft it ends and returns what it answers; where that is refused, what was typed stays. */
  async give<V>(command: (draft: string | null) => Promise<Answer<V>>): Promise<{ value: V } | undefined> {
    if (this.busy) return undefined;
    this.busy = true;
    this.error = undefined;
    await this.draft.hold();
    const answer = await command(untrack(() => this.draft.id));
    if (answer.ok) {
      this.draft.end();
      return { value: answer.value };
    }
    this.error = answer.error;
    this.draft.letGo();
    this.busy = false;
    await this.showTrouble();
    return undefined;
  }

  /** Gives the command, says that it is done and goes on from there. */
  async record(give: (draft: string | null) => Promise<Answer>, done: string, to: Place): Promise<boolean> {
    const given = await this.give(give);
    if (!given) return false;
    toasts.say(done);
    way.swap(to);
    return true;
  }

  /** Puts focus on what stands in the way. */
  async showTrouble(): Promise<void> {
    await tick();
    document.querySelector<HTMLElement>("[data-field=trouble]")?.focus();
  }

  /** What the refusal says, for the field it speaks of. */
  get sentence(): string | undefined {
    const refused = this.error;
    if (!refused) return undefined;
    return word("error", refused.code, { max: "none", wait: "none", codes: "none", ...refused.facts, field: "none" });
  }
}
