// A tablet of several people: who is asked for, room for one more, a request that waits, and a tablet that was emptied.
import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";

import type { DeviceState } from "../../ipc";
import { device } from "../../ipc/device.svelte";
import { FakeHost, Refusal } from "../../testing/host";
import Unlock from "./Unlock.svelte";

afterEach(cleanup);

const page = () => (document.body.textContent ?? "").replaceAll(/[\u2066-\u2069]/g, "").replaceAll(/\s+/g, " ");
const NEW = "walnut ferry quilt seven ribbon";
const CW07 = { id: "first", label: "CW07", waiting: false };
const CW09 = { id: "00112233aabbccdd", label: "CW09", waiting: false };

function open(state: Partial<DeviceState>, answers: Record<string, (input: never) => unknown> = {}) {
  const whole = { locked: true, wait_ms: 0, me: null, person: null, people: [], adding: false, emptied: [], ...state };
  device.state = whole as unknown as DeviceState;
  const host = new FakeHost({
    choose_person: ({ person }: { person: string }) => ({ ...whole, person }),
    ...answers,
  });
  render(Unlock, { onunlocked: () => undefined });
  return host;
}

/** A file as the browser's own: the one for tests has no `arrayBuffer`. */
function file(text: string, name: string) {
  const made = new File([text], name);
  made.arrayBuffer = async () => new TextEncoder().encode(text).buffer as ArrayBuffer;
  return made;
}

const files = () => document.querySelector<HTMLInputElement>("input[type=file]") as HTMLInputElement;

describe("a tablet of several people", () => {
  it("names nobody as long as one person has it", () => {
    open({ person: "first" });
    expect(screen.getByRole("heading", { name: "Unlock" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Somebody else" })).toBeNull();
  });

  it("lists codes, asks for the passphrase of the one chosen, and goes back to the list", async () => {
    const user = userEvent.setup();
    const host = open({ people: [CW07, CW09] });
    expect(screen.queryByLabelText("Passphrase"), "nobody is chosen yet").toBeNull();
    await user.click(screen.getByRole("button", { name: "CW09" }));
    expect(host.inputs("choose_person")).toEqual([{ person: CW09.id }]);
    await screen.findByLabelText("Passphrase");
    expect(page()).toContain("Unlock as CW09");
    await user.click(screen.getByRole("button", { name: "Somebody else" }));
    expect(screen.getByRole("button", { name: "CW07" })).toBeTruthy();
  });

  it("says of one in the list who waits that they do, apart from their code", () => {
    open({ people: [CW07, { ...CW09, waiting: true }] });
    expect(screen.getByRole("button", { name: "CW09 · Waits for the supervisor" })).toBeTruthy();
  });

  it("makes a store for one more person and says what is wrong beside the field", async () => {
    const user = userEvent.setup();
    let tries = 0;
    const waits = { ...CW09, waiting: true };
    const host = open(
      { people: [CW07], person: "first", adding: true },
      {
        add_person: () =>
          tries++ === 0
            ? new Refusal("label_refused", { fault: "taken" })
            : { file: "AAAA", state: { ...device.state, adding: false, people: [CW07, waits], person: waits.id } },
      },
    );
    URL.createObjectURL = () => "blob:";
    URL.revokeObjectURL = () => undefined;
    await user.type(await screen.findByLabelText("Code for the lock screen"), "CW07");
    await user.type(screen.getByLabelText("New passphrase"), NEW);
    await user.type(screen.getByLabelText("New passphrase once more"), NEW);
    await user.click(screen.getByRole("button", { name: /Make my records/ }));
    await waitFor(() => expect(page()).toContain("that nobody else has here"));
    await user.click(screen.getByRole("button", { name: /Make my records/ }));
    await waitFor(() => expect(page()).toContain("CW09 waits for the supervisor"));
    expect(host.inputs("add_person")[0]).toEqual({ label: "CW07", new: NEW, further: false });
  });

  it("shows the request of one who waits as codes, for the supervisor's screen to answer", async () => {
    const user = userEvent.setup();
    const waits = { ...CW09, waiting: true };
    const host = open(
      { people: [CW07, waits], person: waits.id },
      {
        begin_join: () => ({
          codes: [{ text: "SATCHEL:AB", svg: "<svg></svg>" }],
          words: "one two three four five six",
        }),
      },
    );
    await user.click(screen.getByRole("button", { name: "Show the request" }));
    expect(host.inputs("begin_join"), "the passphrase opens what was made").toEqual([]);
    await user.type(screen.getByLabelText("Passphrase"), NEW);
    await user.click(screen.getByRole("button", { name: "Show the request" }));
    await user.click(await screen.findByRole("radio", { name: /my first/ }));
    await user.click(screen.getByRole("button", { name: "Begin" }));
    await waitFor(() => expect(host.inputs("begin_join")).toEqual([{ passphrase: NEW, further: false }]));
    await waitFor(() => expect(page()).toContain("one two three four five six"));
  });

  it("takes the supervisor's two files with the passphrase", async () => {
    const user = userEvent.setup();
    const waits = { ...CW09, waiting: true };
    const host = open(
      { people: [CW07, waits], person: waits.id },
      { accept_person: () => ({ ...device.state, people: [CW07, CW09] }) },
    );
    const accept = screen.getByRole<HTMLButtonElement>("button", { name: "Take the answer" });
    expect(accept.disabled, "without files there is nothing to take").toBe(true);
    await user.upload(files(), [file("one", "answer"), file("two", "answer.chain")]);
    await waitFor(() => expect(page()).toContain("Both files"));
    await user.type(screen.getByLabelText("Passphrase"), NEW);
    await user.click(accept);
    expect(host.inputs("accept_person")).toEqual([{ passphrase: NEW, answer: btoa("one"), chain: btoa("two") }]);
    await waitFor(() => expect(page()).toContain("You belong to the agency now."));
  });

  it("says that it was emptied, when, and what was lost", () => {
    open({ emptied: [{ version: 1, on: "2026-03-31", left: 2, drafts: 1, late_first: false }] });
    expect(page()).toContain("emptied by order of the office");
    expect(page()).toContain("2 entries had not been backed up and are lost.");
    expect(page()).toContain("1 entry that was begun and not saved is lost.");
  });
});
