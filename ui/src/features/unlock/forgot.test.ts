import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";

import { FakeHost, Refusal } from "../../testing/host";
import Forgot from "./Forgot.svelte";

const plain = (text: string | null | undefined) =>
  (text ?? "").replaceAll(/[\u2066-\u2069]/g, "").replaceAll(/\s+/g, " ");
const page = () => plain(document.body.textContent);
const NEW = "walnut ferry quilt seven ribbon";

function open(more: Record<string, (input: never) => unknown> = {}) {
  const left: boolean[] = [];
  const host = new FakeHost({
    ask_recovery: () => ({ text: "AAAA\n", check: "1234 5678", until_ms: 1 }),
    finish_recovery: () => ({}),
    ...more,
  });
  render(Forgot, { onleave: (done: boolean) => left.push(done) });
  return { host, left };
}

async function ask() {
  await userEvent.type(screen.getByLabelText("New passphrase"), NEW);
  await userEvent.type(screen.getByLabelText("New passphrase once more"), NEW);
  await userEvent.click(screen.getByRole("button", { name: "Ask for help" }));
}

const chooser = () => document.querySelector<HTMLInputElement>("input[type=file]") as HTMLInputElement;
const file = (text: string) => new File([text], "answer.txt", { type: "text/plain" });

beforeEach(() => document.body.replaceChildren());

describe("a forgotten passphrase", () => {
  it("asks once the new one was typed twice, and shows the digits to compare", async () => {
    const { host } = open();
    await userEvent.click(screen.getByRole("button", { name: "Ask for help" }));
    expect(host.inputs("ask_recovery")).toEqual([]);
    expect(screen.getByLabelText("New passphrase").getAttribute("aria-invalid")).toBe("true");
    await ask();
    expect(host.inputs("ask_recovery")).toEqual([{ new: NEW }]);
    await waitFor(() => expect(page()).toContain("1234 5678"));
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Open the device" }).disabled).toBe(true);
  });

  it("takes the answers one after the other and opens with both", async () => {
    const { host, left } = open();
    await ask();
    await waitFor(() => expect(page()).toContain("No answer yet"));
    await userEvent.upload(chooser(), file("one"));
    await waitFor(() => expect(page()).toContain("One of two answers"));
    await userEvent.upload(chooser(), file("two"));
    await waitFor(() => expect(page()).toContain("Both answers"));
    await userEvent.click(screen.getByRole("button", { name: "Open the device" }));
    expect(host.inputs("finish_recovery")).toEqual([{ new: NEW, answers: ["one", "two"] }]);
    await waitFor(() => expect(left).toEqual([true]));
  });

  it("begins again when the request was too old, and says what is safe", async () => {
    const { left } = open({ finish_recovery: () => new Refusal("recovery_expired") });
    await ask();
    await userEvent.upload(chooser(), [file("one"), file("two")]);
    await waitFor(() => expect(page()).toContain("Both answers"));
    await userEvent.click(screen.getByRole("button", { name: "Open the device" }));
    await waitFor(() => expect(page()).toContain("There is no request of the last ten minutes. Nothing was changed."));
    expect(screen.getByRole("button", { name: "Ask for help" })).toBeTruthy();
    expect(left).toEqual([]);
  });
});
