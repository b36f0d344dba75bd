// Who wants to know when a view changed. A command's answer and the host's events both end here.
import type { View } from "./generated";

type Hear = (views: ReadonlySet<View>) => void;

const listeners = new Set<Hear>();

/** Calls `act` after any of `views` changed, until the returned function is called. */
export function whenChanged(views: readonly View[], act: () => void): () => void {
  const hear: Hear = (changed) => {
    if (views.some((view) => changed.has(view))) act();
  };
  listeners.add(hear);
  return () => listeners.delete(hear);
}

/** Says that these views changed. */
export function announce(views: readonly View[]): void {
  if (views.length === 0) return;
  const changed = new Set(views);
  for (const hear of [...listeners]) hear(changed);
}

/** Takes what a host's event says about changed views. */
export function heard(event: { changed?: View[] }): void {
  announce(event.changed ?? []);
}
