// Carrying by hand: words shown, words asked for, what came of it, and a file of another agency refused in words.
import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";

import { FakeHost, Refusal } from "../../testing/host";
import Stick from "./Stick.svelte";

const page = () => (document.body.textContent ?? "").replaceAll(/[\u2066-\u2069]/g, "").replaceAll(/\s+/g, " ");
const FILE = btoa("age-encryption.org/v1");

/** A file of a stick; jsdom's own cannot be read. */
const chosen = () =>
  Object.assign(new File(["abc"], "carry.age"), { arrayBuffer: async () => new TextEncoder().encode("abc").buffer });

describe("carrying on a memory stick", () => {
  beforeEach(() => {
    cleanup();
    HTMLAnchorElement.prototype.click = () => undefined;
    URL.createObjectURL = () => "blob:carry";
    URL.revokeObjectURL = () => undefined;
  });

  it("shows the words that open the file, and goes on with a second where one does not hold all", async () => {
    const host = new FakeHost({
      put_on_stick: ({ after }: { after: number | null }) => ({
        file: FILE,
        passphrase: after === null ? "one two three four five" : "six seven eight nine ten",
        items: 3,
        next: after === null ? 17 : null,
      }),
    });
    render(Stick);
    await userEvent.click(screen.getByRole("button", { name: "Make a file" }));
    expect(screen.getByText("one two three four five")).toBeTruthy();
    expect(screen.getByText("Not everything fitted. Make a second file.")).toBeTruthy();
    const again = screen.getAllByRole("button", { name: "Make a file" }).at(-1);
    if (again) await userEvent.click(again);
    expect(screen.getByText("six seven eight nine ten")).toBeTruthy();
    expect(host.inputs("put_on_stick")).toEqual([{ after: null }, { after: 17 }]);
  });

  it("makes no file when everything is at the office", async () => {
    new FakeHost({ put_on_stick: () => ({ file: FILE, passphrase: "not shown at all", items: 0, next: null }) });
    render(Stick);
    await userEvent.click(screen.getByRole("button", { name: "Make a file" }));
    expect(screen.getByText("Everything is at the office. There is nothing to carry.")).toBeTruthy();
    expect(screen.queryByText("not shown at all")).toBeNull();
  });

  it("takes a colleague's file with the words said, and says what is new", async () => {
    const host = new FakeHost({ take_from_stick: () => ({ applied: 2, set_aside: 1 }) });
    const { container } = render(Stick);
    await userEvent.type(screen.getByLabelText("Words that open it", { selector: "input" }), " one two ");
    const chooser = container.querySelector<HTMLInputElement>("input[type=file]");
    if (!chooser) throw new Error("no way to choose a file");
    await userEvent.upload(chooser, chosen());
    await waitFor(() => expect(page()).toContain("2 new entries came in. They go on to the office"));
    expect(screen.getByText("One entry could not be used and was set aside.")).toBeTruthy();
    expect(host.inputs("take_from_stick")).toEqual([{ file: btoa("abc"), passphrase: "one two" }]);
  });

  it("says in words that a file is another agency's, and keeps the words typed", async () => {
    new FakeHost({ take_from_stick: () => new Refusal("bundle_foreign") });
    const { container } = render(Stick);
    await userEvent.type(screen.getByLabelText("Words that open it", { selector: "input" }), "one two");
    const chooser = container.querySelector<HTMLInputElement>("input[type=file]");
    if (!chooser) throw new Error("no way to choose a file");
    await userEvent.upload(chooser, chosen());
    await screen.findByText(/This file belongs to another agency/);
    expect(screen.getByLabelText<HTMLInputElement>("Words that open it", { selector: "input" }).value).toBe("one two");
  });
});
