import { flushSync } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { Draft, everythingKept, LATEST_MS, PAUSE_MS, RETRY_MS, watchForm, type DraftStore } from "./draft.svelte";

/** A device that keeps drafts, as slowly and as unreliably as it is told. */
class Device {
  readonly drafts = new Map<string, string>();
  readonly saved: string[] = [];
  running = 0;
  runningMost = 0;
  waits: () => number = () => 0;
  fails: () => boolean = () => false;

  readonly store: DraftStore = {
    find: async () => {
      const [id, content] = [...this.drafts][0] ?? [];
      return { held: id !== undefined && content !== undefined ? { id, content, at: 1000 } : undefined };
    },
    save: async (id, content) => {
      this.running += 1;
      this.runningMost = Math.max(this.runningMost, this.running);
      const wait = this.waits();
      if (wait > 0) await new Promise((wake) => setTimeout(wake, wait));
      this.running -= 1;
      if (this.fails()) return { error: { code: "disk_full", facts: {} } };
      const kept = id ?? `draft-${this.saved.length}`;
      this.drafts.set(kept, content);
      this.saved.push(content);
      return { id: kept };
    },
    discard: async (id) => {
      this.drafts.delete(id);
      return undefined;
    },
  };
}

const paper = (text = "") => {
  const state = { text };
  return { state, read: () => state.text, fill: (content: string) => void (state.text = content) };
};

/** Numbers that look random and are the same for the same seed. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe("a draft", () => {
  it("is kept after a pause, not at every keystroke, and at the latest after a while", async () => {
    const device = new Device();
    const form = paper();
    const draft = new Draft(device.store, form);
    const type = (letter: string) => {
      form.state.text += letter;
      draft.changed();
    };
    type("a");
    await pass(PAUSE_MS - 1);
    type("b");
    await pass(PAUSE_MS - 1);
    expect(device.saved, "still typing").toEqual([]);
    await pass(1);
    expect(device.saved).toEqual(["ab"]);
    for (let at = 0; at < LATEST_MS / 100 + 1; at += 1) {
      type("c");
      await pass(100);
    }
    expect(device.saved.length, "steady typing is kept too").toBeGreaterThan(1);
    expect(device.drafts.size, "in one draft").toBe(1);
  });

  it("does not begin while nothing is written", async () => {
    const device = new Device();
    const draft = new Draft(device.store, paper());
    draft.changed();
    await draft.flush();
    draft.leave();
    await pass(10_000);
    expect(device.saved).toEqual([]);
  });

  it("does not begin with what the form filled in by itself, but keeps that with the first thing written", async () => {
    const device = new Device();
    const form = paper();
    const draft = new Draft(device.store, form);
    draft.fillIn(() => form.fill("CL;"));
    draft.changed();
    await draft.flush();
    expect(device.saved, "nobody has written anything").toEqual([]);
    form.state.text += "calm";
    await draft.flush();
    expect(device.saved).toEqual(["CL;calm"]);
    draft.fillIn(() => (form.state.text += "!"));
    await draft.flush();
    expect(device.saved, "a draft that was begun keeps all of the form").toEqual(["CL;calm", "CL;calm!"]);
  });

  it("keeps what was typed and taken back while a save was running", async () => {
    const device = new Device();
    device.waits = () => 1000;
    const form = paper();
    const draft = new Draft(device.store, form);
    form.state.text = "ab";
    draft.changed();
    await pass(PAUSE_MS + 100);
    form.state.text = "";
    draft.changed();
    await pass(5000);
    expect([...device.drafts.values()], "the device holds what the form shows").toEqual([""]);
  });

  it("is tried again after a failure and says so until it worked", async () => {
    const device = new Device();
    let full = true;
    device.fails = () => full;
    const form = paper();
    const draft = new Draft(device.store, form);
    form.state.text = "a";
    expect(await draft.flush()).toBe(false);
    expect(draft.error?.code).toBe("disk_full");
    full = false;
    await pass(RETRY_MS);
    expect(device.saved).toEqual(["a"]);
    expect(draft.error).toBeUndefined();
  });

  it("comes back as it was left, and says when", async () => {
    const device = new Device();
    device.drafts.set("one", "half a sent");
    const form = paper();
    const draft = new Draft(device.store, form);
    expect(await draft.restore()).toBe(true);
    expect(form.state.text).toBe("half a sent");
    expect(draft.restoredAt).toBe(1000);
    form.state.text += "ence";
    await draft.flush();
    expect([...device.drafts], "the same draft goes on").toEqual([["one", "half a sentence"]]);
  });

  it("that cannot be read is left alone", async () => {
    const device = new Device();
    device.drafts.set("one", "of another version");
    const form = {
      ...paper(),
      fill: () => {
        throw new Error("not ours");
      },
    };
    expect(await new Draft(device.store, form).restore()).toBe(false);
    expect([...device.drafts]).toEqual([["one", "of another version"]]);
  });

  it("is discarded with a way back, and the way back loses nothing either", async () => {
    const device = new Device();
    const form = paper();
    const draft = new Draft(device.store, form);
    form.state.text = "old words";
    await draft.flush();
    const undo = await draft.discard("");
    expect([form.state.text, device.drafts.size]).toEqual(["", 0]);
    form.state.text = "new words";
    const again = await undo?.();
    expect([form.state.text, [...device.drafts.values()]]).toEqual(["old words", ["old words"]]);
    await again?.();
    expect([form.state.text, [...device.drafts.values()]]).toEqual(["new words", ["new words"]]);
  });

  it("with nothing left in it is dropped, and what is begun meanwhile is kept", async () => {
    const device = new Device();
    const form = paper("first");
    const draft = new Draft(device.store, paper());
    const begun = new Draft(device.store, form);
    form.state.text = "second";
    begun.changed();
    await begun.flush();
    form.state.text = "";
    const dropped = begun.dropBlank("");
    form.state.text = "written while the device answers";
    await dropped;
    await begun.flush();
    expect(form.state.text, "nothing is taken out of the form").toBe("written while the device answers");
    expect([...device.drafts.values()], "it has a draft of its own").toEqual(["written while the device answers"]);
    await draft.dropBlank("");
    expect(draft.id, "where none was kept none is dropped").toBeNull();
  });

  it("that was discarded comes back also after its form has gone", async () => {
    const device = new Device();
    const form = paper();
    const draft = new Draft(device.store, form);
    form.state.text = "words";
    const undo = await draft.discard("");
    draft.leave();
    await everythingKept();
    await undo?.();
    expect([...device.drafts.values()]).toEqual(["words"]);
  });

  it("is not made again by a late save once the entry is recorded", async () => {
    const device = new Device();
    const form = paper();
    const draft = new Draft(device.store, form);
    form.state.text = "words";
    draft.changed();
    await draft.hold();
    device.drafts.clear();
    form.state.text = "words and one more";
    draft.changed();
    await draft.flush();
    draft.end();
    draft.leave();
    await pass(20_000);
    expect(device.drafts.size).toBe(0);
  });

  it("is complete when the form leaves, and the lock waits for it", async () => {
    const device = new Device();
    device.waits = () => 300;
    const form = paper();
    const draft = new Draft(device.store, form);
    form.state.text = "the last wor";
    draft.changed();
    await pass(PAUSE_MS + 10);
    form.state.text = "the last word";
    draft.leave();
    const locked = everythingKept().then(() => [...device.drafts.values()]);
    await pass(1000);
    expect(await locked).toEqual(["the last word"]);
  });

  it("is kept at once when the page is hidden, loses focus or goes", async () => {
    for (const [target, name] of [
      [window, "blur"],
      [window, "pagehide"],
      [document, "focusout"],
    ] as const) {
      const device = new Device();
      const form = paper();
      const draft = new Draft(device.store, form);
      const stop = $effect.root(() => watchForm(() => draft, form));
      flushSync();
      form.state.text = name;
      target.dispatchEvent(new Event(name));
      await pass(0);
      expect(device.saved, name).toEqual([name]);
      stop();
      await pass(0);
    }
  });
});

describe("a draft under random typing, slow and failing saves", () => {
  const seed = Number(process.env["SEED"] ?? Date.now() % 1_000_000);

  it(`loses and alters no keystroke in 200 interleavings (SEED=${seed})`, async () => {
    for (let round = 0; round < 200; round += 1) {
      const roll = dice(seed + round);
      const device = new Device();
      device.waits = () => Math.floor(roll() * 2000);
      device.fails = () => roll() < 0.15;
      const form = paper();
      const draft = new Draft(device.store, form);
      let typed = "";
      for (let step = 0; step < 30; step += 1) {
        const what = roll();
        if (what < 0.6) {
          const letter = String.fromCodePoint(0x61 + Math.floor(roll() * 26));
          typed += letter;
          form.state.text += letter;
        } else if (what < 0.75) {
          typed = typed.slice(0, -1);
          form.state.text = form.state.text.slice(0, -1);
        } else if (what < 0.85) void draft.flush();
        draft.changed();
        await pass(Math.floor(roll() * 900));
        expect(form.state.text, `round ${round}: saving never writes into the form`).toBe(typed);
      }
      device.fails = () => false;
      draft.changed();
      await pass(60_000);
      const note = `round ${round} of SEED=${seed}`;
      expect([...device.drafts.values()].at(-1) ?? "", note).toBe(typed);
      expect(device.drafts.size, `${note}: one draft`).toBeLessThanOrEqual(1);
      expect(device.runningMost, `${note}: one save at a time`).toBeLessThanOrEqual(1);
      draft.end();
    }
  }, 60_000);
});
