// Watches a page with a clock that the test moves.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { watchIdle } from "./idle";

describe("a page that nobody touches", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function watched(answers: (number | undefined)[]) {
    const act = vi.fn();
    const tell = vi.fn(() => Promise.resolve(answers.length > 1 ? answers.shift() : answers[0]));
    const stop = watchIdle(document, { limit: 120, tell, act });
    return { act, tell, stop };
  }

  it("acts after as long as the host says, not sooner", async () => {
    const { act, stop } = watched([30]);
    await vi.advanceTimersByTimeAsync(29_000);
    expect(act).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(act).toHaveBeenCalledOnce();
    stop();
  });

  it("waits as long as was set while the host has not answered", async () => {
    const { act, stop } = watched([undefined]);
    await vi.advanceTimersByTimeAsync(119_000);
    expect(act).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(act).toHaveBeenCalledOnce();
    stop();
  });

  it("tells the host of touches now and then, and counts from the last", async () => {
    const { act, tell, stop } = watched([30]);
    for (let second = 0; second < 60; second += 1) {
      document.dispatchEvent(new Event("wheel"));
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(act).not.toHaveBeenCalled();
    expect(tell.mock.calls.length).toBeGreaterThan(5);
    expect(tell.mock.calls.length).toBeLessThan(20);
    stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(act).not.toHaveBeenCalled();
  });
});
