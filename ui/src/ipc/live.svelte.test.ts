// What a list shows when its screen is gone back to, and what is left of it after a lock.
import { flushSync } from "svelte";
import { describe, expect, it, vi } from "vitest";

import type { Answer } from "./generated";
import { forgetKept, live, type Live } from "./live.svelte";

const ok = <T>(value: T): Answer<T> => ({ ok: true, value, changed: [] });

/** A screen with this list, until it is left. */
function screen(read: () => Promise<Answer<string>>, name?: string): { list: Live<string>; leave: () => void } {
  let list!: Live<string>;
  const leave = $effect.root(() => {
    list = live(read, ["cases"], name);
  });
  flushSync();
  return { list, leave };
}

describe("a list with a name", () => {
  it("is there at once when its screen is gone back to, and is read again", async () => {
    let said = "one";
    const read = vi.fn(() => Promise.resolve(ok(said)));
    const first = screen(read, "cases");
    await vi.waitFor(() => expect(first.list.value).toBe("one"));
    first.leave();
    said = "two";
    const second = screen(read, "cases");
    expect(second.list.value).toBe("one");
    await vi.waitFor(() => expect(second.list.value).toBe("two"));
    second.leave();
  });

  it("leaves nothing behind a lock, on no screen", async () => {
    const { list, leave } = screen(() => Promise.resolve(ok("one")), "cases");
    await vi.waitFor(() => expect(list.value).toBe("one"));
    forgetKept();
    expect(list.value).toBeUndefined();
    leave();
    const after = screen(() => new Promise(() => undefined), "cases");
    expect(after.list.value).toBeUndefined();
    after.leave();
  });

  it("does not come back by an answer that was under way at the lock", async () => {
    let answer: (value: Answer<string>) => void = () => undefined;
    const { leave } = screen(() => new Promise((done) => (answer = done)), "cases");
    leave();
    forgetKept();
    answer(ok("one"));
    await Promise.resolve();
    const after = screen(() => new Promise(() => undefined), "cases");
    expect(after.list.value).toBeUndefined();
    after.leave();
  });
});

describe("a reading without a name", () => {
  it("begins empty on each screen", async () => {
    const first = screen(() => Promise.resolve(ok("one")));
    await vi.waitFor(() => expect(first.list.value).toBe("one"));
    first.leave();
    const second = screen(() => new Promise(() => undefined));
    expect(second.list.value).toBeUndefined();
    second.leave();
  });
});
