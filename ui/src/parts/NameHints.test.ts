// A long text whose form knows what names are.
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";

import NamesHost from "../testing/NamesHost.svelte";
import { wordsOf, withCode, type NamePart } from "./names";
import { toasts } from "./toast.svelte";

const part = (start: number, end: number, code: string | null = "CL", kind = "name"): NamePart => ({
  start,
  end,
  code,
  kind,
});

describe("words that may name somebody", () => {
  it("are counted in characters, also behind signs of two units", () => {
    const text = "😀 Amina and Amina";
    const parts = [part(2, 7), part(12, 17)];
    expect(wordsOf(text, parts)).toEqual([{ word: "Amina", kind: "name", code: "CL" }]);
    expect(withCode(text, parts, "Amina", "CL")).toBe("😀 CL and CL");
  });

  it("leave other words alone when one becomes a code", () => {
    const text = "Amina with Samir";
    const parts = [part(0, 5), part(11, 16, "M1")];
    expect(withCode(text, parts, "Samir", "M1")).toBe("Amina with M1");
  });
});

describe("a long text of casework", () => {
  const asked: string[] = [];
  const kept: [readonly string[], string][] = [];
  const find = (text: string) => {
    asked.push(text);
    const at = kept.length > 0 ? -1 : text.indexOf("Amina");
    return Promise.resolve(at < 0 ? [] : [part(at, at + 5)]);
  };
  const keep = (words: readonly string[], reason: string) => {
    kept.push([words, reason]);
    return Promise.resolve(true);
  };

  beforeEach(() => {
    document.body.replaceChildren();
    toasts.clear();
    asked.length = kept.length = 0;
  });

  it("offers the code while somebody types, and writes it", async () => {
    render(NamesHost, { check: { find, keep } });
    await userEvent.type(screen.getByRole("textbox"), "Saw Amina today");
    expect(asked.length, "not at every key").toBeLessThan(4);
    await userEvent.click(await screen.findByRole("button", { name: /Write.*CL/ }));
    await waitFor(() => expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("Saw CL today"));
    await waitFor(() => expect(screen.queryByRole("button", { name: /Write.*CL/ })).toBeNull());
  });

  it("keeps a word only with a reason, and says what the supervisor sees", async () => {
    render(NamesHost, { check: { find, keep } });
    await userEvent.type(screen.getByRole("textbox"), "A film called Amina");
    await userEvent.click(await screen.findByRole("button", { name: "It stays" }));
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Keep this word" }).disabled).toBe(true);
    await userEvent.click(screen.getByRole("radio", { name: "It is an ordinary word" }));
    await userEvent.click(screen.getByRole("button", { name: "Keep this word" }));
    await waitFor(() => expect(kept).toEqual([[["Amina"], "ordinary_word"]]));
    await waitFor(() => expect(screen.queryByText(/may show who/)).toBeNull());
    expect(toasts.shown[0]?.text).toContain("not which");
    expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("A film called Amina");
  });

  it("asks nothing where no form knows names", async () => {
    render(NamesHost, {});
    await userEvent.type(screen.getByRole("textbox"), "Amina");
    expect(asked).toEqual([]);
  });
});
