import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";

import { FakeHost, Refusal } from "../../testing/host";
import Help from "./Help.svelte";

const plain = (text: string | null | undefined) =>
  (text ?? "").replaceAll(/[\u2066-\u2069]/g, "").replaceAll(/\s+/g, " ");
const page = () => plain(document.body.textContent);
const person = (name: string, code: string) => ({ name, code, roles: [], me: false });
const status = {
  first: [person("Sarmine Odel", "SU01")],
  second: [person("Ruba Han", "MG01")],
  ready: true,
  uses: [{ by: person("Ruba Han", "MG01"), of: person("Adewe Tal", "CW07"), at: 1_780_000_000_000 }],
};

function open(more: Record<string, (input: never) => unknown> = {}) {
  const host = new FakeHost({
    recovery_status: () => status,
    look_at_recovery: () => ({ who: person("Adewe Tal", "CW07"), check: "1234 5678" }),
    ...more,
  });
  render(Help);
  return host;
}

const choose = () =>
  userEvent.upload(document.querySelector<HTMLInputElement>("input[type=file]") as HTMLInputElement, [
    new File(["request"], "request.txt"),
  ]);

beforeEach(() => document.body.replaceChildren());

describe("help with a forgotten passphrase", () => {
  it("says who could help and who did", async () => {
    open();
    await waitFor(() => expect(page()).toContain("one of Sarmine Odel SU01, and one of Ruba Han MG01"));
    expect(page()).toContain("MG01 helped CW07");
  });

  it("says when nobody could", async () => {
    open({ recovery_status: () => ({ ...status, ready: false, first: [], second: [], uses: [] }) });
    await waitFor(() => expect(page()).toContain("Nobody could help you yet"));
  });

  it("shows who asks before anything is opened", async () => {
    const host = open({ help_recover: () => new Refusal("not_allowed") });
    await choose();
    await waitFor(() => expect(page()).toContain("Adewe Tal (CW07) asks for help"));
    expect(page()).toContain("1234 5678");
    expect(host.inputs("help_recover")).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Do not help" }));
    expect(host.inputs("help_recover")).toEqual([]);
    await choose();
    await waitFor(() => expect(page()).toContain("asks for help"));
    await userEvent.click(screen.getByRole("button", { name: "Open my part" }));
    expect(host.inputs("help_recover")).toEqual([{ text: "request" }]);
  });
});
