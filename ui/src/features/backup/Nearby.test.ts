// A meeting of two devices: what is shown to be read aloud, what came of it, and what went wrong in words.
import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";

import { heard } from "../../ipc";
import { FakeHost, Refusal } from "../../testing/host";
import Nearby from "./Nearby.svelte";

const page = () => (document.body.textContent ?? "").replaceAll(/[\u2066-\u2069]/g, "").replaceAll(/\s+/g, " ");
const AWAY = { waiting: false, addresses: [], words: null, met: null, trouble: null };
const WAITS = { ...AWAY, waiting: true, addresses: ["192.168.43.1"], words: "one two three four five" };

describe("two devices in one room", () => {
  beforeEach(() => cleanup());

  it("shows the address and the words while it waits, and what came of it afterwards", async () => {
    let now: object = AWAY;
    new FakeHost({ meeting: () => now, meet_wait: () => (now = WAITS) });
    render(Nearby);
    await userEvent.click(await screen.findByRole("button", { name: "Wait for a colleague" }));
    await screen.findByText("192.168.43.1");
    expect(page()).toContain("Your colleague types this address:");
    expect(page()).toContain("one two three four five");
    now = { ...AWAY, met: { given: 4, taken: 2, set_aside: 1 } };
    heard({ changed: ["backup_status"] });
    await waitFor(() => expect(page()).toContain("Given: 4. New here: 2."));
  });

  it("says what to do where there is no network", async () => {
    new FakeHost({ meeting: () => ({ ...WAITS, addresses: [] }) });
    render(Nearby);
    await waitFor(() => expect(page()).toContain("This device is on no network."));
    expect(page()).not.toContain("one two three");
  });

  it("goes to a colleague with the address and the words, and keeps both when the words were wrong", async () => {
    const host = new FakeHost({ meeting: () => AWAY, meet_join: () => new Refusal("nearby_words") });
    render(Nearby);
    await userEvent.type(screen.getByLabelText("Address on the other screen"), " 192.168.43.1 ");
    await userEvent.type(screen.getByLabelText("Words that your colleague reads"), "one two{Enter}");
    await waitFor(() => expect(page()).toContain("Nothing was given and nothing read."));
    expect(host.inputs("meet_join")).toEqual([{ address: "192.168.43.1", words: "one two" }]);
    expect(screen.getByLabelText<HTMLInputElement>("Words that your colleague reads").value).toBe("one two");
  });
});
