// Handing a case over: the decision with all that belongs to it, the new worker's yes or no, and a refusal at its field.
import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { DeviceState, HandoverSheet } from "../../ipc";
import { device } from "../../ipc/device.svelte";
import { way } from "../../parts/place.svelte";
import { FakeHost, Refusal } from "../../testing/host";
import { words } from "../../text/index.svelte";
import { blankGive, giving, spotsOf } from "./handover";
import Handover from "./Handover.svelte";

const CASE = "c0ffee";
const SHEET: HandoverSheet = {
  case: CASE,
  code: "7KQM-M2X9",
  assigned_to: "CW07",
  opened: true,
  note: null,
  wish: null,
  candidates: [
    { code: "CW08", name: "Berun Kis", carries: 400, cap: 2500, adds: 100, over: false },
    { code: "CW09", name: "", carries: 2450, cap: 2500, adds: 100, over: true },
  ],
  waiting: null,
  history: [],
  rivals: false,
  allowed: ["reassign_case"],
};

const host = (sheet: Partial<HandoverSheet>, answers: Record<string, () => unknown> = {}) =>
  new FakeHost({
    handover: () => ({ ...SHEET, ...sheet }),
    drafts: () => ({ drafts: [] }),
    save_draft: () => ({ draft: "d1" }),
    check_text: () => ({ parts: [] }),
    reassign_case: () => ({}),
    answer_handover: () => ({}),
    ...answers,
  });
const user = userEvent.setup();
const tap = async (name: RegExp | string) => user.click(await screen.findByRole("button", { name }));
const answer = async (question: RegExp, choice: string) => {
  const group = await screen.findByRole("radiogroup", { name: question });
  await user.click(
    [...group.querySelectorAll("label")].find((one) => one.textContent.trim() === choice) as HTMLElement,
  );
};

beforeEach(() => {
  words.speech = { language: "en", digits: "latin", calendar: "gregory" };
  device.state = { today: "2026-11-22" } as DeviceState;
  way.reset();
});
afterEach(cleanup);

describe("handing a case over", () => {
  it("says who carries it, and that two supervisors decided apart", async () => {
    host({ rivals: true });
    render(Handover, { case: CASE });
    expect(await screen.findByText(/Now with.*CW07/)).toBeTruthy();
    expect(screen.getByText(/Two supervisors gave this case away/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Give to another worker" })).toBeTruthy();
  });

  it("takes a case with one command", async () => {
    const asked = host({
      allowed: ["answer_handover"],
      waiting: {
        by: "SU01",
        from: "CW07",
        on: "2026-11-22",
        due_on: "2026-11-25",
        reason: "overload",
        why: "",
        informed: "told",
        note: { on: "2026-11-22", by: "CW07", asks: null, note: "visits on Tuesdays" },
      },
    });
    way.go({ screen: "handover", case: CASE, entry: "answer" });
    render(Handover, { case: CASE, entry: "answer" });
    expect(await screen.findByText("visits on Tuesdays")).toBeTruthy();
    await answer(/Do you take/, "I take this case");
    await tap("Save the answer");
    await waitFor(() => expect(way.here).toEqual({ screen: "case", case: CASE }));
    expect(asked.inputs("answer_handover")).toMatchObject([{ accepted: true, reason: "", draft: "d1" }]);
  });

  it("asks why a case is not taken before it says no", async () => {
    const asked = host({ allowed: ["answer_handover"] });
    render(Handover, { case: CASE, entry: "answer" });
    await answer(/Do you take/, "I cannot take it");
    await tap("Save the answer");
    expect(asked.inputs("answer_handover")).toEqual([]);
    await user.type(await screen.findByLabelText("Why not?"), "knows M1");
    await tap("Save the answer");
    await waitFor(() =>
      expect(asked.inputs("answer_handover")).toMatchObject([{ accepted: false, reason: "knows M1" }]),
    );
  });

  it("leads what a rule refuses back to its field", () => {
    const refusal = (guards: string) => ({ code: "guard_unmet", facts: { guards } });
    expect(spotsOf(refusal("handover_note_written,client_informed_said"))).toEqual([
      { page: "note", field: "note" },
      { page: "client", field: "informed" },
    ]);
    expect(spotsOf(new Refusal("value_missing", { field: "why" }))).toEqual([{ page: "who", field: "why" }]);
    expect(spotsOf(new Refusal("name_in_casework"))).toEqual([{ page: "note", field: "note" }]);
  });

  it("is no command before a worker and a reason are chosen, and drops the reason of a wish that is met", () => {
    expect(giving(blankGive(), CASE, null)).toBeUndefined();
    const form = { ...blankGive(), to: "CW08", reason: "overload" as const, preferenceNote: "typed before" };
    expect(giving({ ...form, preference: "met" }, CASE, null)).toMatchObject({ to: "CW08", preference_note: "" });
  });
});
