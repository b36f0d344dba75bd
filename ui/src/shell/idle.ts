// Locks when nobody has touched the device for a while. The host has its own watch; this one hides the screen at once.

const SIGNS = ["pointerdown", "keydown", "wheel", "touchstart"] as const;

/** Calls `act` after `seconds()` without a touch or key; returns how to stop watching. */
export function watchIdle(page: Document, seconds: () => number, act: () => void): () => void {
  let last = Date.now();
  const touched = () => (last = Date.now());
  for (const sign of SIGNS) page.addEventListener(sign, touched, { passive: true, capture: true });
  const timer = setInterval(() => {
    if (Date.now() - last >= seconds() * 1000) {
      last = Date.now();
      act();
    }
  }, 1000);
  return () => {
    clearInterval(timer);
    for (const sign of SIGNS) page.removeEventListener(sign, touched, { capture: true });
  };
}
