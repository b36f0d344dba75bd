import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";

import { FakeHost, Refusal } from "../../testing/host";
import Passphrase from "./Passphrase.svelte";

const plain = (text: string | null | undefined) =>
  (text ?? "").replaceAll(/[\u2066-\u2069]/g, "").replaceAll(/\s+/g, " ");
const page = () => plain(document.body.textContent);

async function open(more: Record<string, (input: never) => unknown> = {}) {
  const host = new FakeHost({
    offer_passphrase: () => ({ words: "walnut ferry quilt seven ribbon" }),
    change_passphrase: () => ({}),
    ...more,
  });
  render(Passphrase);
  await userEvent.click(screen.getByRole("button", { name: "Change the passphrase" }));
  return host;
}

const type = (label: string, words: string) => userEvent.type(screen.getByLabelText(label), words);
const press = () => userEvent.click(screen.getByRole("button", { name: "Change it" }));

beforeEach(() => document.body.replaceChildren());

describe("another passphrase", () => {
  it("is asked for twice, and nothing is sent before both are the same", async () => {
    const host = await open();
    await press();
    expect(page()).toContain("Type the passphrase that opens this device now.");
    await type("Passphrase now", "old words of mine");
    await type("New passphrase", "walnut ferry quilt seven ribbon");
    await type("New passphrase once more", "walnut ferry");
    await press();
    expect(page()).toContain("These are not the same words.");
    expect(host.inputs("change_passphrase")).toEqual([]);
    await type("New passphrase once more", "  quilt seven ribbon ");
    await press();
    expect(host.inputs("change_passphrase")).toEqual([
      { old: "old words of mine", new: "walnut ferry quilt seven ribbon" },
    ]);
    await waitFor(() => expect(screen.queryByLabelText("Passphrase now")).toBeNull());
  });

  it("can be drawn, is shown, and still has to be typed once", async () => {
    const host = await open();
    await userEvent.click(screen.getByRole("button", { name: "Draw five words" }));
    await waitFor(() => expect(page()).toContain("walnut ferry quilt seven ribbon"));
    await type("Passphrase now", "old");
    await press();
    expect(page()).toContain("These are not the same words.");
    expect(host.inputs("change_passphrase")).toEqual([]);
  });

  it.each([
    ["passphrase_weak", {}, "too easy to guess"],
    ["passphrase_wrong", { wait_ms: "0" }, "That passphrase did not work."],
    ["unlock_wait", { wait_ms: "5000" }, "Please wait 5 seconds"],
  ])("that is refused with %s says so at its field and keeps what was typed", async (code, facts, words) => {
    await open({ change_passphrase: () => new Refusal(code, facts as Record<string, string>) });
    await type("Passphrase now", "old");
    await type("New passphrase", "new");
    await type("New passphrase once more", "new");
    await press();
    await waitFor(() => expect(page()).toContain(words));
    expect(screen.getByLabelText<HTMLInputElement>("New passphrase").value).toBe("new");
  });
});
