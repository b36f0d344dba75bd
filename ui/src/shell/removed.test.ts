// A removed device as its worker meets it: what happened, what is safe, whom to give the stick to; silence for a member.
import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { OwnRemoval } from "../ipc";
import { way } from "../parts/place.svelte";
import { FakeHost } from "../testing/host";
import Removed from "./Removed.svelte";

const page = () => (document.body.textContent ?? "").replaceAll(/[\u2066-\u2069]/g, "").replaceAll(/\s+/g, " ");
const told = (more: Partial<OwnRemoval>): OwnRemoval => ({ removed: true, only_here: 0, drafts: 0, ask: [], ...more });

beforeEach(() => way.reset());
afterEach(cleanup);

describe("a removed device", () => {
  it("says what is safe and leads to the stick, with whom to ask", async () => {
    const user = userEvent.setup();
    const ask = [{ code: "SU01", name: "Sarmine", roles: ["SUP"], me: false }];
    new FakeHost({ own_removal: () => told({ only_here: 3, drafts: 1, ask }) });
    render(Removed);
    await waitFor(() => expect(page()).toContain("This device was removed"));
    expect(page()).toContain("3 entries are only here.");
    expect(page()).toContain("1 form was begun and is not saved.");
    expect(page()).toContain("Give them to SU01 Sarmine");
    await user.click(screen.getByRole("button", { name: "Put it on a stick" }));
    expect(way.here.screen).toBe("backup");
  });

  it("says that nothing is lost where the office has everything", async () => {
    new FakeHost({ own_removal: () => told({}) });
    render(Removed);
    await waitFor(() => expect(page()).toContain("Everything you saved here is at the office."));
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("says nothing on a member's device", async () => {
    const host = new FakeHost({ own_removal: () => told({ removed: false }) });
    render(Removed);
    await waitFor(() => expect(host.inputs("own_removal").length).toBeGreaterThan(0));
    expect(page().trim()).toBe("");
  });
});
