// Files whose time is over, as people use the screen: what left and how it comes back, and erasing by two words.
import { cleanup, configure, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { Erasures, ErasureView, LeftCase } from "../../ipc";
import { words } from "../../text/index.svelte";
import { FakeHost } from "../../testing/host";
import Leaving from "./Leaving.svelte";

vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 10_000 });
beforeEach(() => (words.speech = { language: "en", digits: "latin", calendar: "gregory" }));
afterEach(cleanup);

const plain = () => (document.body.textContent ?? "").replaceAll(/[\u2066-\u2069]/g, "").replaceAll(/\s+/g, " ");

const left = (some: Partial<LeftCase> = {}): LeftCase => ({
  case: "c1",
  code: "ABCD EFGH",
  why: "closed",
  since: "2026-10-01",
  left_on: "2026-10-31",
  asked: false,
  not_given: false,
  ...some,
});
const nobody: Erasures = { may_propose: false, may_answer: false, due: [], waiting: [], done: [], held: [] };
const waiting = (some: Partial<ErasureView> = {}): ErasureView => ({
  id: "e1",
  cases: 2,
  documents: 4,
  by: ["SU01"],
  at: Date.UTC(2026, 10, 3, 9, 0),
  codes: [],
  mine: false,
  may_answer: true,
  under_way: false,
  ...some,
});

function open(cases: LeftCase[], erasures: Erasures = nobody) {
  const host = new FakeHost({
    left_cases: () => ({ cases }),
    erasures: () => erasures,
    bring_back_case: () => ({}),
    propose_erasure: () => ({}),
    answer_erasure: () => ({}),
    let_erased_go: () => ({}),
  });
  render(Leaving);
  return host;
}

describe("files whose time is over", () => {
  it("says why each left and when, and asks for one back", async () => {
    const host = open([left(), left({ case: "c2", code: "JKLM NPQR", why: "handed_over", not_given: true })]);
    await waitFor(() => expect(plain()).toContain("Closed on 1 October 2026. Left this tablet on 31 October 2026."));
    expect(plain()).toContain("Given to a colleague.");
    expect(plain()).toContain("The office has nothing of this file for you. Ask your supervisor.");
    expect(plain()).not.toContain("Erasing for good");
    await userEvent.click(screen.getAllByRole("button", { name: /Bring it back/ })[0] as HTMLElement);
    expect(host.inputs("bring_back_case")).toEqual([{ case: "c1" }]);
  });

  it("offers nothing to bring back that is on its way", async () => {
    open([left({ asked: true })]);
    await waitFor(() => expect(plain()).toContain("Comes with the next backup"));
    expect(screen.queryByRole("button", { name: /Bring it back/ })).toBeNull();
  });
});

describe("erasing for good", () => {
  it("asks once more before the second word, and says that it cannot be undone", async () => {
    const host = open([], { ...nobody, may_answer: true, waiting: [waiting()] });
    await waitFor(() => expect(plain()).toContain("2 files"));
    expect(plain()).toContain("Put forward by SU01");
    await userEvent.click(screen.getByRole("button", { name: /Agree to erase/ }));
    expect(host.inputs("answer_erasure")).toEqual([]);
    expect(plain()).toContain("Nobody can undo it.");
    await userEvent.click(screen.getByRole("button", { name: /Agree to erase/ }));
    expect(host.inputs("answer_erasure")).toEqual([{ erasure: "e1", approves: true }]);
  });

  it("lets a supervisor choose what is put forward, and take a word back", async () => {
    const due = {
      case: "c9",
      code: "AAAA BBBB",
      class: "R1",
      since: "2026-01-02",
      due_on: "2026-02-01",
      names_only: true,
    };
    const mine = waiting({ mine: true, may_answer: false });
    const host = open([], { ...nobody, may_propose: true, may_answer: true, due: [due], waiting: [mine] });
    await userEvent.click(await screen.findByRole("button", { name: /Put forward for erasing/ }));
    expect(host.inputs("propose_erasure")).toEqual([]);
    await userEvent.click(screen.getByRole("checkbox", { name: /AAAA BBBB/ }));
    expect(plain()).toContain("Names were kept until 1 February 2026; the coded file is kept longer.");
    await userEvent.click(screen.getByRole("button", { name: /Put forward for erasing/ }));
    expect(host.inputs("propose_erasure")).toEqual([{ cases: ["c9"] }]);
    await userEvent.click(screen.getByRole("button", { name: /Take my word back/ }));
    expect(host.inputs("answer_erasure")).toEqual([{ erasure: "e1", approves: false }]);
  });

  it("shows everybody what is only here of an erased file, and lets it go after a question", async () => {
    const held = { case: "c3", code: "CCCC DDDD", entries: 1, drafts: 0 };
    const host = open([], { ...nobody, held: [held] });
    await waitFor(() => expect(plain()).toContain("Only on this device: 1 saved entry, no unfinished entry."));
    await userEvent.click(screen.getByRole("button", { name: /Let it go/ }));
    expect(host.inputs("let_erased_go")).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: /Let it go/ }));
    expect(host.inputs("let_erased_go")).toEqual([{ case: "c3" }]);
  });
});
