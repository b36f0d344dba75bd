// A new device as its person meets it: a passphrase offered, a code shown with six words, the answer taken or refused in words.
import { cleanup, configure, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";

import { FakeHost, Refusal } from "../../testing/host";
import Join from "./Join.svelte";

vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);

const page = () => (document.body.textContent ?? "").replaceAll(/[\u2066-\u2069]/g, "").replaceAll(/\s+/g, " ");
const WORDS = "walnut ferry quilt seven ribbon";
const code = (text: string) => ({ text, size: 3, path: "M1 1h1v1h-1z" });

function open(more: Record<string, (input: never) => unknown> = {}, props: { passphrase?: string } = {}) {
  let joined = 0;
  const host = new FakeHost({
    offer_join_words: () => ({ words: WORDS }),
    begin_join: () => ({ codes: [code("SATCHEL:AAAA")], words: "one two three four five six" }),
    look_at_codes: () => ({ have: 1, of: 1, kind: "answer" }),
    finish_join: () => ({ locked: false, empty: false }),
    ...more,
  });
  render(Join, { onjoined: () => (joined += 1), ...props });
  return { host, joined: () => joined };
}

async function begin(user: ReturnType<typeof userEvent.setup>) {
  await user.click(screen.getByRole("radio", { name: "No, this is my first" }));
  await user.click(screen.getByRole("button", { name: "Offer me words" }));
  await user.click(await screen.findByRole("button", { name: "Begin" }));
  await waitFor(() => expect(page()).toContain("one two three four five six"));
}

async function paste(user: ReturnType<typeof userEvent.setup>, text: string) {
  await user.click(screen.getByRole("button", { name: "Paste the text" }));
  await user.type(screen.getByLabelText("Text of the codes"), text);
  await user.click(screen.getByRole("button", { name: "Read this text" }));
}

describe("a new device", () => {
  it("offers a passphrase, shows its code and the words to compare, and takes the answer", async () => {
    const user = userEvent.setup();
    const { host, joined } = open();
    await user.click(screen.getByRole("button", { name: "Begin" }));
    expect(host.inputs("begin_join"), "nothing begins before both questions are answered").toEqual([]);
    await begin(user);
    expect(host.inputs("begin_join")).toEqual([{ passphrase: WORDS, further: false }]);
    expect(screen.getByRole("img", { name: /Show this to the person/ })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Scan the answer" }));
    await paste(user, "SATCHEL:BBBB");
    await waitFor(() => expect(joined()).toBe(1));
    expect(host.inputs("finish_join")).toEqual([{ text: "SATCHEL:BBBB" }]);
  });

  it("says what to do when the answer is too late, and shows its code again", async () => {
    const user = userEvent.setup();
    const { joined } = open({ finish_join: () => new Refusal("enrol_expired") });
    await begin(user);
    await user.click(screen.getByRole("button", { name: "Scan the answer" }));
    await paste(user, "SATCHEL:BBBB");
    await waitFor(() => expect(page()).toContain("too old"));
    expect(joined()).toBe(0);
    await user.click(screen.getByRole("button", { name: "Show my code again" }));
    expect(page()).toContain("one two three four five six");
  });

  it("goes on with the passphrase of a device that was closed meanwhile", async () => {
    const user = userEvent.setup();
    const { host } = open({}, { passphrase: "as it was typed" });
    await user.click(screen.getByRole("radio", { name: "Yes, this is a further one" }));
    expect(screen.queryByLabelText("New passphrase"), "it is not asked a second time").toBeNull();
    await user.click(screen.getByRole("button", { name: "Begin" }));
    await waitFor(() => expect(host.inputs("begin_join")).toEqual([{ passphrase: "as it was typed", further: true }]));
    await waitFor(() => expect(page()).toContain("on your other device"));
  });
});
