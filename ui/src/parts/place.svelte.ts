// Where the person is: a typed place and the way back. No identifier ever stands in an address or in the browser's history.

export type Area = "today" | "cases" | "approvals" | "conflicts" | "directory" | "backup" | "settings";

/** A part of a case file. */
export type Pane = "overview" | "timeline" | "people" | "steps" | "plan";

export type Place =
  | { screen: Area }
  | { screen: "cases"; byName: true }
  | { screen: "case"; case: string; pane?: Pane }
  | { screen: "visit"; case: string }
  | { screen: "closure"; case: string }
  | { screen: "opening" }
  | { screen: "lead" }
  | { screen: "receive" }
  | { screen: "received"; case: string }
  | { screen: "waiting" }
  | { screen: "workload" }
  | { screen: "funds" }
  | { screen: "screening"; case: string }
  | { screen: "screened_opening"; case: string }
  | { screen: "lead_end"; case: string }
  | { screen: "assessment"; case: string }
  | { screen: "incident"; case: string }
  | { screen: "concern"; case: string }
  | { screen: "reopening"; case: string }
  | { screen: "plan"; case: string }
  | { screen: "review"; case: string }
  | { screen: "reassess"; case: string }
  | { screen: "print"; case: string }
  | { screen: "consents"; case: string }
  | { screen: "consent"; case: string; scope: string | null }
  | { screen: "safety_plan"; case: string; writes?: boolean }
  | { screen: "unit"; case: string; entry?: string }
  | { screen: "conference"; case: string; entry?: string }
  | { screen: "decisions"; case: string; entry?: string }
  | { screen: "bid"; case: string; entry?: string }
  | { screen: "fund"; case: string; entry?: string }
  | { screen: "tracing"; case: string; entry?: string }
  | { screen: "join"; case: string; entry?: string }
  | { screen: "restriction"; case: string; entry?: string }
  | { screen: "post_closure"; case: string }
  | { screen: "paper"; case: string }
  | { screen: "transfer"; case: string; entry?: string }
  | { screen: "transfer_approval"; case: string }
  | { screen: "handover"; case: string; entry?: string }
  | { screen: "referrals"; case: string }
  | { screen: "referral"; case: string }
  | { screen: "provider"; provider: string | null }
  | { screen: "members" }
  | { screen: "leaving" }
  | { screen: "submitted"; case: string; entry: string }
  | { screen: "approval"; case: string };

const AREAS: readonly string[] = [
  "today",
  "cases",
  "approvals",
  "conflicts",
  "directory",
  "backup",
  "settings",
] satisfies Area[];

/** Whether a screen is an area: it starts a new way. */
export const isArea = (screen: Place["screen"]): screen is Area => AREAS.includes(screen);

class Way {
  #stack: Place[] = $state.raw([{ screen: "today" }]);

  get here(): Place {
    return this.#stack[this.#stack.length - 1] ?? { screen: "today" };
  }

  get canGoBack(): boolean {
    return this.#stack.length > 1;
  }

  /** Goes to a place; an area starts a new way. */
  go(place: Place): void {
    const isNew = isArea(place.screen);
    this.#stack = isNew ? [place] : [...this.#stack.slice(-20), place];
    // One entry without content, so that the device's back gesture has something to go back to.
    if (!isNew) history.pushState({ depth: this.#stack.length }, "");
  }

  /** Replaces the last place: a finished form is not gone back to. */
  swap(place: Place): void {
    this.#stack = [...this.#stack.slice(0, -1), place];
  }

  back(): void {
    if (this.canGoBack) this.#stack = this.#stack.slice(0, -1);
  }

  /** Forgets everything: after a lock the way begins again. */
  reset(): void {
    this.#stack = [{ screen: "today" }];
  }
}

export const way = new Way();
