// The last tries of a passphrase, and what stands there after them: what is safe, who can help, what can be handed in.
import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";

import type { ShutNotice } from "../../ipc";
import { device } from "../../ipc/device.svelte";
import { FakeHost, Refusal } from "../../testing/host";
import Unlock from "./Unlock.svelte";

const page = () => (document.body.textContent ?? "").replaceAll(/[\u2066-\u2069]/g, "").replaceAll(/\s+/g, " ");
const notice: ShutNotice = { version: 1, on: "2026-03-31", tries: 10, recoverable: true, to_hand_in: true };

function open(state: object, answers: Record<string, () => unknown> = {}) {
  const whole = { locked: true, wait_ms: 0, me: null, person: null, people: [], adding: false, emptied: [], ...state };
  device.state = whole as never;
  const host = new FakeHost({ device_state: () => device.state, ...answers });
  render(Unlock, { onunlocked: () => undefined });
  return host;
}

afterEach(cleanup);

describe("tries that are counted", () => {
  it("are said aloud when few are left, and never before", async () => {
    const user = userEvent.setup();
    open({}, { unlock: () => new Refusal("passphrase_wrong", { wait_ms: "0", left: "2" }) });
    expect(page()).not.toContain("tries");
    await user.type(
      screen.getByLabelText(/passphrase/i, { selector: "input:not([type=checkbox])" }),
      "not these words",
    );
    await user.click(screen.getByRole("button", { name: "Unlock" }));
    await waitFor(() => expect(page()).toContain("2 tries are left"));
    expect(page()).toContain("its key on this device is destroyed");
  });

  it("say when they are over what is safe, lead to the two people, and hand in what was not sent", async () => {
    const user = userEvent.setup();
    open({ shut: notice }, { hand_in: () => ({ file: "AA==", passphrase: "one two three", items: 4, next: null }) });
    expect(page()).toContain("The records on it are not destroyed.");
    URL.createObjectURL = () => "blob:x";
    URL.revokeObjectURL = () => undefined;
    await user.click(screen.getByRole("button", { name: "Save what was not sent" }));
    await waitFor(() => expect(page()).toContain("4 entries are in the file"));
    expect(page()).toContain("one two three");
    await user.click(screen.getByRole("button", { name: "Ask two people for help" }));
    await waitFor(() => expect(page()).not.toContain("The records on it are not destroyed."));
  });

  it("promise nothing where nobody holds a part and nothing waits", () => {
    open({ shut: { ...notice, recoverable: false, to_hand_in: false } });
    expect(page()).toContain("Nobody holds a part of its key");
    expect(page()).toContain("Everything that was saved is at the office.");
    expect(screen.queryByRole("button", { name: "Ask two people for help" })).toBeNull();
  });
});
