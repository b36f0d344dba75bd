// Letting a device in: the words are compared before anything is signed, and a second signature is asked for by code.
import { cleanup, configure, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";

import type { JoinSeen, JoinShown } from "../../ipc";
import { FakeHost, Refusal } from "../../testing/host";
import LetIn from "./LetIn.svelte";

vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);

const page = () => (document.body.textContent ?? "").replaceAll(/[\u2066-\u2069]/g, "").replaceAll(/\s+/g, " ");
const person = (code: string, second_needed: boolean) => ({
  staff: { code, name: "", roles: ["CW"], me: false },
  second_needed,
});
const seen = (more: Partial<JoinSeen> = {}): JoinSeen => ({
  words: "one two three four five six",
  step: "approve",
  people: [person("CW07", false), person("SU02", true)],
  ...more,
});
const codes = ["SATCHEL:AA", "SATCHEL:BB"].map((text) => ({ text, size: 3, path: "M1 1h1v1h-1z" }));
const shown = (more: Partial<JoinShown> = {}): JoinShown => ({
  kind: "answer",
  codes,
  valid_until: Date.now(),
  words: "",
  ...more,
});

async function scanned(answers: Record<string, (input: never) => unknown>) {
  const user = userEvent.setup();
  const whole = { have: 1, of: 1, kind: "request" };
  const host = new FakeHost({ look_at_codes: () => whole, look_at_join: () => seen(), ...answers });
  render(LetIn);
  await user.click(screen.getByRole("button", { name: "Let a device in" }));
  await user.click(screen.getByRole("button", { name: "Paste the text" }));
  await user.type(screen.getByLabelText("Text of the codes"), "SATCHEL:AAAA");
  await user.click(screen.getByRole("button", { name: "Read this text" }));
  return { user, host };
}

describe("letting a device in", () => {
  it("signs for a person only after the words were compared, and shows the answer code by code", async () => {
    const { user, host } = await scanned({ answer_join: () => shown() });
    await waitFor(() => expect(page()).toContain("one two three four five six"));
    await user.click(screen.getByRole("radio", { name: /CW07/ }));
    await user.click(screen.getByRole("button", { name: "Sign and show the answer" }));
    expect(host.inputs("answer_join"), "not before").toEqual([]);
    expect(page()).toContain("Compare the words first");
    await user.click(screen.getByRole("checkbox", { name: "The words are the same" }));
    await user.click(screen.getByRole("button", { name: "Sign and show the answer" }));
    await waitFor(() => expect(page()).toContain("Code 1 of 2"));
    expect(host.inputs("answer_join")).toEqual([{ text: "SATCHEL:AAAA", staff: "CW07" }]);
    await user.click(screen.getByRole("button", { name: "Next code" }));
    expect(page()).toContain("Code 2 of 2");
  });

  it("asks for the second signature where one is not enough", async () => {
    const { user } = await scanned({ answer_join: () => shown({ kind: "proposal", valid_until: null }) });
    await user.click(await screen.findByRole("radio", { name: /SU02/ }));
    expect(page()).toContain("Somebody else has to sign as well");
    await user.click(screen.getByRole("checkbox", { name: "The words are the same" }));
    await user.click(screen.getByRole("button", { name: "Sign and show the answer" }));
    await waitFor(() => expect(page()).toContain("One signature of two"));
  });

  it("says in words why a code cannot be used", async () => {
    await scanned({ look_at_join: () => new Refusal("enrol_foreign") });
    await waitFor(() => expect(page()).toContain("belongs to another agency"));
  });

  it("tells who may give the device to nobody whom to ask", async () => {
    await scanned({ look_at_join: () => seen({ people: [] }) });
    await waitFor(() => expect(page()).toContain("There is nobody whom you can give this device to"));
    expect(screen.queryByRole("button", { name: "Sign and show the answer" })).toBeNull();
  });
});
