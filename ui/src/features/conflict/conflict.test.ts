import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";

import type { ConflictView, DeviceState, RiskConflictView } from "../../ipc";
import { device } from "../../ipc/device.svelte";
import { toasts } from "../../parts/toast.svelte";
import { FakeHost, Refusal } from "../../testing/host";
import Conflicts from "./Conflicts.svelte";
import { fieldOf, writeAnother } from "./unsettled";

const plain = (text: string | null | undefined) =>
  (text ?? "").replaceAll(/[\u2066-\u2069]/g, "").replaceAll(/\s+/g, " ");
const page = () => plain(document.body.textContent);

const said = (value: string, by: string, mine: boolean, counts: boolean) => ({
  value,
  by,
  mine,
  counts,
  at: Date.UTC(2026, 4, 9, 10, 40),
  device: mine ? "77ff01" : "a1b2c3",
});
const conflict = (some: Partial<ConflictView> = {}): ConflictView => ({
  case: "c1",
  code: "K7M2 9PQX",
  field: "next_contact_on",
  values: [said("2026-05-12", "A-01", false, true), said("2026-05-26", "S-02", true, false)],
  about: null,
  before: "2026-05-05",
  effects: [{ name: "next_review", value: "2026-05-12->2026-05-26" }],
  ...some,
});
const risky: RiskConflictView = {
  case: "c2",
  code: "B4TT 0AZ1",
  may_determine: true,
  risk: {
    current: "high",
    conflict: true,
    entries: [
      { id: "1", level: "low", basis: "followup", note: "Calm.", by: "A-01", at: 0, latest: true },
      { id: "2", level: "high", basis: "incident", note: "Shouting.", by: "S-02", at: 0, latest: true },
    ],
  },
};

function host(
  fields: ConflictView[],
  risks: RiskConflictView[] = [],
  more: Record<string, (input: never) => unknown> = {},
) {
  return new FakeHost({
    conflicts: () => ({ conflicts: fields, risks }),
    drafts: () => ({ drafts: [] }),
    save_draft: () => ({ draft: "d1" }),
    discard_draft: () => ({}),
    staff: () => ({ staff: [{ code: "A-01", name: "Rana", roles: ["CW"], me: false }] }),
    ...more,
  });
}

beforeEach(() => {
  document.body.replaceChildren();
  toasts.clear();
  device.state = { me: { code: "S-02" }, today: "2026-05-10" } as unknown as DeviceState;
});

describe("conflicts", () => {
  it("say both answers, who wrote them, which counts and why, what was there before, and the effect", async () => {
    host([conflict()]);
    render(Conflicts);
    await screen.findByRole("article");
    for (const words of [
      "Next contact · K7M2 9PQX",
      "Tuesday 12 May",
      "A-01 wrote this on",
      "on device a1b2c3",
      "You wrote this on",
      "Counts for now",
      "Before that, both had seen: Tuesday 5 May.",
      "The earlier day counts until one of you decides",
      "With the other answer, next review: Tuesday 26 May instead of Tuesday 12 May.",
      "Ask Rana (A-01) before you decide",
    ]) {
      await waitFor(() => expect(page()).toContain(words));
    }
  });

  it("settle with one press, once, and say that both answers stay in the history", async () => {
    const asked = host([conflict()], [], { settle_conflict: () => ({}) });
    render(Conflicts);
    await userEvent.dblClick(await screen.findByRole("button", { name: /Keep this answer.*26 May/ }));
    await waitFor(() => expect(toasts.shown).toHaveLength(1));
    expect(asked.inputs("settle_conflict")).toEqual([{ case: "c1", field: "next_contact_on", value: "2026-05-26" }]);
    expect(plain(toasts.shown[0]?.text)).toContain("Both answers stay in the history");
  });

  it("say in words when somebody settled it first", async () => {
    host([conflict()], [], { settle_conflict: () => new Refusal("conflict_gone") });
    render(Conflicts);
    await userEvent.click(await screen.findByRole("button", { name: /Keep this answer.*26 May/ }));
    await waitFor(() => expect(page()).toContain("Somebody has settled this already"));
  });

  it("offer one press for each answer, however many people gave it", async () => {
    const values = [
      said("no", "A-01", false, true),
      said("yes", "A-03", false, false),
      said("no", "S-02", true, false),
    ];
    host([conflict({ field: "safe_to_call:aa", values, before: null, effects: [] })]);
    render(Conflicts);
    expect(await screen.findAllByRole("button", { name: /Keep this answer/ })).toHaveLength(2);
    expect(page()).toContain("The safer answer counts until one of you decides.");
  });

  it("take another answer through the field's own command, with the reason that it settles a conflict", async () => {
    const values = [said("no", "A-01", false, true), said("yes", "S-02", true, false)];
    const asked = host([conflict({ field: "safe_to_call:aa", values, effects: [] })], [], {
      set_safe_contact: () => ({}),
    });
    render(Conflicts);
    await userEvent.click(await screen.findByRole("button", { name: "Write another answer" }));
    await userEvent.click(screen.getByRole("radio", { name: "Not known" }));
    await userEvent.click(screen.getByRole("button", { name: "Use this answer" }));
    await waitFor(() =>
      expect(asked.inputs("set_safe_contact")).toEqual([
        { case: "c1", entry: "aa", question: "call", answer: "unknown", reason: "settle_conflict" },
      ]),
    );
  });

  it("are shown as text, whatever was written", async () => {
    const values = [said("<img src=x onerror=alert(1)>", "A-01", false, true), said("{ $value }", "S-02", true, false)];
    host([conflict({ field: "whereabouts", values, before: null, effects: [] })]);
    render(Conflicts);
    await screen.findByText("<img src=x onerror=alert(1)>");
    expect(document.querySelector("img")).toBeNull();
    expect(screen.getByText("{ $value }")).toBeTruthy();
  });

  it("about where somebody stays take other words, in the identity's own command", async () => {
    const values = [said("At her aunt's", "A-01", false, true), said("At home", "S-02", true, false)];
    const asked = host([conflict({ field: "whereabouts", values, before: null, effects: [] })], [], {
      set_whereabouts: () => ({}),
    });
    render(Conflicts);
    await userEvent.click(await screen.findByRole("button", { name: "Write another answer" }));
    await userEvent.type(screen.getByRole("textbox", { name: "Your answer" }), "In the shelter");
    await userEvent.click(screen.getByRole("button", { name: "Use this answer" }));
    await waitFor(() =>
      expect(asked.inputs("set_whereabouts")).toEqual([
        { case: "c1", words: "In the shelter", reason: "settle_conflict" },
      ]),
    );
  });

  it("about an action name the action", async () => {
    host([conflict({ field: "action_due_on:aa", about: "Take him to the clinic" })]);
    render(Conflicts);
    expect(await screen.findByText("Take him to the clinic")).toBeTruthy();
  });

  it("say what will appear when there are none", async () => {
    host([]);
    render(Conflicts);
    expect(await screen.findByText(/No field has two answers/)).toBeTruthy();
  });
});

describe("a risk judged twice", () => {
  it("stands apart, counts the higher, and is settled by judging again with a reason", async () => {
    const asked = host([], [risky], { determine_risk: () => ({}) });
    render(Conflicts);
    const card = await screen.findByRole("article");
    expect(plain(card.textContent)).toContain("The higher one counts until a person judges again: High risk.");
    await userEvent.click(within(card).getByRole("button", { name: "Judge the risk again" }));
    await userEvent.click(within(card).getByRole("button", { name: "Save the risk" }));
    expect(asked.inputs("determine_risk")).toEqual([]);
    expect(plain(card.textContent)).toContain("Choose a level and an occasion first.");
    await userEvent.click(within(card).getByRole("radio", { name: /^Medium risk/ }));
    await userEvent.click(within(card).getByRole("radio", { name: "in a review" }));
    await userEvent.type(within(card).getByRole("textbox"), "Talked with both");
    await userEvent.click(within(card).getByRole("button", { name: "Save the risk" }));
    await waitFor(() =>
      expect(asked.inputs("determine_risk")).toEqual([
        { case: "c2", risk: { level: "medium", note: "Talked with both", reasons: [] }, basis: "review", draft: "d1" },
      ]),
    );
  });

  it("comes back as it was begun before a lock", async () => {
    const content = JSON.stringify({ level: "high", basis: "review", note: "Half a sent" });
    host([], [risky], {
      drafts: () => ({ drafts: [{ id: "d1", case: "c2", kind: "risk", content, at: 0 }] }),
    });
    render(Conflicts);
    await waitFor(() => expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("Half a sent"));
    expect(screen.getByRole<HTMLInputElement>("radio", { name: /^High risk/ }).checked).toBe(true);
    expect(page()).toContain("It was kept.");
  });
});

describe("fields", () => {
  it("are told apart by their key", () => {
    expect(fieldOf("action_due_on:ab12")).toEqual({ name: "action_due_on", id: "ab12", takes: "day" });
    expect(fieldOf("answer:intake:3:children/0a/age")).toEqual({ name: "answer", id: "", takes: "words" });
    expect(writeAnother(conflict({ field: "legal_hold" }))).toBeUndefined();
  });
});
