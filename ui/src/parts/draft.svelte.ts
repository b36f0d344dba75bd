// Keeps a form while it is written: nothing that was typed is lost when the device locks, stops or is handed over. Knows no
// form and no host; both are given.
import { untrack } from "svelte";

/** A pause in typing after which the form is kept, in milliseconds. */
export const PAUSE_MS = 600;
/** Kept at the latest this long after the first change, also under steady typing, in milliseconds. */
export const LATEST_MS = 5000;
/** How long until a failed save is tried again, in milliseconds. */
export const RETRY_MS = 5000;

interface Failure {
  code: string;
  facts: Record<string, string>;
}

/** A draft as the device holds it. */
export interface HeldDraft {
  id: string;
  content: string;
  at: number;
}

/** Where drafts of one case and form are kept. */
export interface DraftStore {
  find(): Promise<{ held: HeldDraft | undefined } | { error: Failure }>;
  save(id: string | null, content: string): Promise<{ id: string } | { error: Failure }>;
  discard(id: string): Promise<Failure | undefined>;
}

/** The form behind a draft, as text and back. */
export interface Written {
  read(): string;
  fill(content: string): void;
}

const underWay = new Set<Promise<unknown>>();

/** Resolves when every save that was begun has ended: to be awaited before a device locks. */
export async function everythingKept(): Promise<void> {
  while (underWay.size > 0) await Promise.allSettled([...underWay]);
}

/** Takes a discard back; what it replaced can be brought back in turn. */
export type Undo = () => Promise<Undo | undefined>;

export class Draft {
  /** The draft on the device; none before the first save. */
  id: string | null = $state(null);
  /** When it was last kept, milliseconds since 1970. */
  keptAt: number | null = $state(null);
  /** When a restored draft was last written before. */
  restoredAt: number | null = $state(null);
  /** Why the last save failed; what was typed is still in the form. */
  error: Failure | undefined = $state.raw();

  readonly #store: DraftStore;
  readonly #form: Written;
  /** The content that the device holds, or the blank form that need not be kept. */
  #kept: string;
  #saving: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #firstChange: number | undefined;
  #isOpen = true;
  #isHeld = false;

  /** `form` is blank now: that much need not be kept. */
  constructor(store: DraftStore, form: Written) {
    this.#store = store;
    this.#form = form;
    this.#kept = untrack(() => form.read());
  }

  /** Brings back what was begun before. Whether there was something. */
  async restore(): Promise<boolean> {
    const found = await this.#store.find();
    if ("error" in found) {
      this.error = found.error;
      return false;
    }
    if (!found.held || !this.#isOpen) return false;
    const { id, content, at } = found.held;
    try {
      this.#form.fill(content);
    } catch {
      // Written by another version: it stays where it is, and this form begins a draft of its own.
      return false;
    }
    this.id = id;
    this.restoredAt = at;
    this.#kept = this.#form.read();
    return true;
  }

  /** Says that the form may have changed. */
  changed(): void {
    if (!this.#mustSave()) return;
    const now = Date.now();
    this.#firstChange ??= now;
    this.#wait(Math.min(PAUSE_MS, Math.max(0, this.#firstChange + LATEST_MS - now)));
  }

  /** Lets the form fill itself in: nobody typed that, so as long as nothing else is written it need not be kept. */
  fillIn(fill: () => void): void {
    const untouched = this.id === null && !this.#mustSave();
    fill();
    if (untouched) this.#kept = untrack(() => this.#form.read());
  }

  /** Saves now what is not saved yet; whether everything is. */
  async flush(): Promise<boolean> {
    for (;;) {
      // What a running save leaves behind is only known when it has ended.
      if (this.#saving) await this.#saving;
      else if (!this.#mustSave()) return true;
      else {
        await this.#save();
        if (this.error) return false;
      }
    }
  }

  /** Saves what is not saved yet and saves nothing more until `letGo`: while a command ends the draft. */
  async hold(): Promise<void> {
    await this.flush();
    this.#isHeld = true;
    clearTimeout(this.#timer);
  }

  letGo(): void {
    this.#isHeld = false;
    this.changed();
  }

  /** The entry was recorded and the draft went with it. */
  end(): void {
    this.#isOpen = false;
    clearTimeout(this.#timer);
  }

  /** The form leaves the screen: saves once more and stops. */
  leave(): void {
    if (!this.#isOpen) return;
    track(this.flush().then(() => this.end()));
  }

  /** Empties the form and drops the draft. Gives back how to undo it, or nothing when the device refused. */
  async discard(blank: string): Promise<Undo | undefined> {
    await this.hold();
    const refused = this.id ? await this.#store.discard(this.id) : undefined;
    if (refused && refused.code !== "entry_unknown") {
      this.error = refused;
      this.letGo();
      return undefined;
    }
    // Read last: what was typed while the device answered comes back with the rest.
    const content = this.#form.read();
    this.#begin(blank);
    return () => this.#bringBack(content, blank);
  }

  /** Drops the draft of a form with nothing left in it. What is written meanwhile stays and begins a draft of its own. */
  async dropBlank(blank: string): Promise<void> {
    await this.hold();
    if (this.id && this.#form.read() === blank) {
      const refused = await this.#store.discard(this.id);
      if (!refused || refused.code === "entry_unknown") {
        [this.id, this.keptAt, this.restoredAt] = [null, null, null];
        this.#kept = blank;
      }
    }
    this.letGo();
  }

  #begin(blank: string): void {
    this.error = undefined;
    this.id = null;
    this.keptAt = null;
    this.restoredAt = null;
    this.#form.fill(blank);
    this.#kept = this.#form.read();
    this.#isHeld = false;
  }

  /** Puts the earlier content back. What was typed since is not lost either: it can be brought back in the same way. */
  async #bringBack(content: string, blank: string): Promise<Undo | undefined> {
    if (!this.#isOpen) {
      await track(this.#store.save(null, content));
      return undefined;
    }
    await this.hold();
    const since = this.#form.read();
    this.#form.fill(content);
    this.letGo();
    await this.flush();
    return since === blank ? undefined : () => this.#bringBack(since, blank);
  }

  #mustSave(): boolean {
    return this.#isOpen && !this.#isHeld && untrack(() => this.#form.read()) !== this.#kept;
  }

  #wait(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // A keystroke during a save has set its own timer: one save at a time, and a pause between them.
      if (!this.#saving && this.#mustSave()) void this.#save();
    }, ms);
  }

  #save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#firstChange = undefined;
    this.#saving = track(this.#keep(untrack(() => this.#form.read()))).finally(() => (this.#saving = undefined));
    return this.#saving;
  }

  async #keep(content: string): Promise<void> {
    const answer = await this.#store.save(this.id, content);
    if ("error" in answer) {
      this.error = answer.error;
      if (this.#isOpen && !this.#isHeld) this.#wait(RETRY_MS);
      return;
    }
    this.error = undefined;
    this.id = answer.id;
    this.keptAt = Date.now();
    this.#kept = content;
    this.changed();
  }
}

async function track<T>(work: Promise<T>): Promise<T> {
  underWay.add(work);
  try {
    return await work;
  } finally {
    underWay.delete(work);
  }
}

/**
 * Watches a form for a draft: every change, and at once when the page is hidden, loses focus or goes away. To be called
 * while the form's component is made; ends with it.
 */
export function watchForm(draft: () => Draft | undefined, form: Written): void {
  $effect(() => {
    form.read();
    const kept = draft();
    untrack(() => kept?.changed());
  });
  $effect(() => {
    const now = () => void draft()?.flush();
    const hidden = () => document.visibilityState === "hidden" && now();
    document.addEventListener("visibilitychange", hidden);
    document.addEventListener("focusout", now);
    window.addEventListener("blur", now);
    window.addEventListener("pagehide", now);
    return () => {
      document.removeEventListener("visibilitychange", hidden);
      document.removeEventListener("focusout", now);
      window.removeEventListener("blur", now);
      window.removeEventListener("pagehide", now);
      untrack(draft)?.leave();
    };
  });
}
