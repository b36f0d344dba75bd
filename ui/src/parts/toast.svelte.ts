// Short words at the foot of the screen, with undo for ten seconds where something can be taken back.

export interface Toast {
  id: number;
  text: string;
  undo?: () => unknown;
}

/** How long a toast stays, in milliseconds. */
export const TOAST_MS = 10_000;

class Toasts {
  shown: Toast[] = $state.raw([]);
  #next = 1;

  say(text: string, undo?: () => unknown): void {
    const toast: Toast = undo ? { id: this.#next++, text, undo } : { id: this.#next++, text };
    this.shown = [...this.shown.slice(-1), toast];
    setTimeout(() => this.end(toast.id), TOAST_MS);
  }

  end(id: number): void {
    this.shown = this.shown.filter((toast) => toast.id !== id);
  }

  /** Nothing said before may be seen after the screen was hidden. */
  clear(): void {
    this.shown = [];
  }
}

export const toasts = new Toasts();
