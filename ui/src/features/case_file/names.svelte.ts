// Who a case is about, for as long as somebody needs it: ten minutes, this case, this screen in sight. Never kept longer.
import { commands, whenChanged, type CommandError, type PersonView } from "../../ipc";
import type { IdentityReason } from "../../parts/identityReasons";

/** How long names stay, in milliseconds. */
export const NAMES_MS = 10 * 60 * 1000;

/** Why names are hidden again: nothing to say, or a word for the person. */
export type HiddenBecause = "time" | "left" | "changed" | undefined;

export class Names {
  person: PersonView | undefined = $state.raw();
  error: CommandError | undefined = $state.raw();
  /** Whether a reason must be given first. */
  needsReason = $state(false);
  because: HiddenBecause = $state();
  /** The reason that was given for what is shown. */
  reason: IdentityReason | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  /** Asks for the names; the assigned worker needs no reason, and the host says who does. */
  async show(id: string, reason: IdentityReason | null, note = ""): Promise<void> {
    const turn = ++this.#turn;
    const answer = await commands.showPerson({ case: id, reason, note });
    // An answer that comes after the screen was left is dropped.
    if (turn !== this.#turn) return;
    this.because = undefined;
    if (answer.ok) {
      this.person = answer.value;
      this.reason = reason;
      this.error = undefined;
      this.needsReason = false;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.hide("time"), NAMES_MS);
      return;
    }
    this.needsReason ||= answer.error.code === "value_missing" && answer.error.facts?.["field"] === "reason";
    this.error = this.needsReason && reason === null ? undefined : answer.error;
  }

  hide(because?: HiddenBecause): void {
    this.#turn += 1;
    clearTimeout(this.#timer);
    if (this.person) this.because = because;
    this.person = undefined;
  }

  /** Hides when the page is out of sight or the person's record changed; returns how to stop, which hides too. */
  watch(page: Document): () => void {
    const look = () => {
      if (page.hidden) this.hide("left");
    };
    page.addEventListener("visibilitychange", look);
    const stop = whenChanged(["person"], () => this.hide("changed"));
    return () => {
      page.removeEventListener("visibilitychange", look);
      stop();
      this.hide();
    };
  }
}
