// The safety plan as a worker meets it: written page by page, one command; read, looked at again, two that were written apart.
import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { DeviceState, SafetyPlanView, SafetySheet, SaveDraft } from "../../ipc";
import { device } from "../../ipc/device.svelte";
import { way } from "../../parts/place.svelte";
import { FakeHost, Refusal } from "../../testing/host";
import { words } from "../../text/index.svelte";
import SafetyPlan from "./SafetyPlan.svelte";
import { beginWith } from "./safetyPlan";

const CASE = "c0ffee";

const plan = (id: string, words: string): SafetyPlanView => ({
  id,
  version: 1,
  made_on: "2026-11-18",
  by: "CW07",
  with_client: true,
  copy: "memorised",
  parts: [
    { part: "concern_in_own_words", words: "He shouts" },
    { part: "things_client_can_do", words },
  ],
  safe_people: ["M1"],
  services: ["safe_shelter"],
  confidence: 4,
});

const sheet = (some: Partial<SafetySheet> = {}): SafetySheet => ({
  case: CASE,
  code: "7KQ-M2X9",
  summary: { standing: "missing", look_due: null, seen_on: null },
  newest: [],
  older: [],
  looks: [],
  people: ["M1"],
  parts_needed: ["concern_in_own_words", "things_client_can_do"],
  suggested_on: "2026-11-28",
  keeps_signal: true,
  allowed: ["make_safety_plan"],
  ...some,
});

function host(of: SafetySheet, make: () => unknown = () => ({ entry: "s1" })) {
  return new FakeHost({
    safety_plan: () => of,
    drafts: () => ({ drafts: [] }),
    save_draft: (_: SaveDraft) => ({ draft: "d1" }),
    check_text: () => ({ parts: [] }),
    make_safety_plan: make,
    look_at_safety_plan: () => ({ entry: "l1" }),
  });
}

const user = userEvent.setup();
const tap = async (role: string, name: RegExp | string) => user.click(await screen.findByRole(role, { name }));
const type = async (label: RegExp, text: string) => user.type(await screen.findByLabelText(label), text);

beforeEach(() => {
  words.speech = { language: "en", digits: "latin", calendar: "gregory" };
  device.state = { today: "2026-11-21" } as DeviceState;
  way.reset();
});
afterEach(cleanup);

describe("a safety plan", () => {
  it("says what is missing, leads there, and is one command", async () => {
    const asked = host(sheet());
    way.go({ screen: "safety_plan", case: CASE, writes: true });
    render(SafetyPlan, { case: CASE, writes: true });
    await type(/What the client fears/, "He shouts at night");
    await tap("button", /Keeping it safe/);
    await tap("button", "Save the safety plan");
    expect(asked.inputs("make_safety_plan")).toEqual([]);
    await tap("button", "What the client can do");
    await type(/What the client can do/, "Go to M1");
    await tap("button", /Who and what helps/);
    await tap("checkbox", /M1/);
    await tap("button", /Keeping it safe/);
    await tap("radio", "Yes");
    await tap("button", "Save the safety plan");
    await waitFor(() => expect(way.here).toEqual({ screen: "safety_plan", case: CASE }));
    expect(asked.inputs("make_safety_plan")).toEqual([
      {
        case: CASE,
        made_on: null,
        with_client: true,
        copy: null,
        parts: [
          { part: "concern_in_own_words", words: "He shouts at night" },
          { part: "things_client_can_do", words: "Go to M1" },
        ],
        safe_people: ["M1"],
        services: [],
        signal: "",
        confidence: null,
        review_on: null,
        draft: "d1",
      },
    ]);
  });

  it("keeps what was typed when it is refused, and leads to whom the refusal names", async () => {
    host(
      sheet({ newest: [plan("a", "Go to M1")] }),
      () => new Refusal("kept_away", { who: "M1", field: "safe_people" }),
    );
    way.go({ screen: "safety_plan", case: CASE, writes: true });
    render(SafetyPlan, { case: CASE, writes: true });
    await tap("button", /Keeping it safe/);
    await tap("radio", "Yes");
    await tap("button", "Save the safety plan");
    await tap("button", "Safe people");
    expect(screen.getByRole("checkbox", { name: /M1/ })).toHaveProperty("checked", true);
    expect(way.here).toEqual({ screen: "safety_plan", case: CASE, writes: true });
  });

  it("is looked at again with one command", async () => {
    const newest = [plan("a", "Go to M1")];
    const asked = host(
      sheet({
        newest,
        summary: { standing: "overtaken", look_due: null, seen_on: "2026-11-18" },
        allowed: ["make_safety_plan", "look_at_safety_plan"],
      }),
    );
    render(SafetyPlan, { case: CASE });
    expect(await screen.findByText(/The danger grew/)).toBeTruthy();
    await tap("button", "Looked at it, still holds");
    await type(/What did the client say/, "Works");
    await tap("button", "Save");
    await waitFor(() => expect(asked.inputs("look_at_safety_plan").length).toBe(1));
    expect(asked.inputs("look_at_safety_plan")).toEqual([
      { case: CASE, plan: "a", looked_on: null, note: "Works", review_on: null },
    ]);
  });

  it("that was written twice apart begins with the words of both", () => {
    const form = beginWith([plan("a", "Go to M1"), plan("b", "Go to the clinic")]);
    expect(form.parts.things_client_can_do).toBe("Go to M1\nGo to the clinic");
    expect(form.parts.concern_in_own_words).toBe("He shouts");
    expect(form.withClient).toBeNull();
  });
});
