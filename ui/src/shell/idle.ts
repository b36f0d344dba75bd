// Locks when nobody has touched the device for a while, and tells the host of touches: reading asks nothing of it.

const SIGNS = ["pointerdown", "keydown", "wheel", "touchstart"] as const;
/** Touches are told at most this often, in milliseconds: well under the shortest time before a lock. */
const TELL_MS = 5_000;

export interface Watch {
  /** Seconds before the lock until the host has said how many. */
  limit: number;
  /** Says that somebody is there; the answer is how many seconds the host waits now. */
  tell: () => Promise<number | undefined>;
  /** What happens when nobody was there for so long. */
  act: () => void;
}

/** Watches the page for touches and keys; returns how to stop watching. */
export function watchIdle(page: Document, { limit, tell, act }: Watch): () => void {
  let last = Date.now();
  let told = 0;
  let seconds = limit;
  const say = () => {
    told = Date.now();
    void tell().then((answer) => (seconds = answer ?? seconds));
  };
  const touched = () => {
    last = Date.now();
    if (last - told >= TELL_MS) say();
  };
  say();
  for (const sign of SIGNS) page.addEventListener(sign, touched, { passive: true, capture: true });
  const timer = setInterval(() => {
    if (Date.now() - last >= seconds * 1000) {
      last = Date.now();
      act();
    }
  }, 1000);
  return () => {
    clearInterval(timer);
    for (const sign of SIGNS) page.removeEventListener(sign, touched, { capture: true });
  };
}
