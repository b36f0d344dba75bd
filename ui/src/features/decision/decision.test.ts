// Hard decisions as a worker and a supervisor meet them: what asks, what is proposed, who decides, what is explained.
import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { DecisionSheet, DeviceState, ReportView, SaveDraft } from "../../ipc";
import { device } from "../../ipc/device.svelte";
import { way } from "../../parts/place.svelte";
import { FakeHost, Refusal } from "../../testing/host";
import { words } from "../../text/index.svelte";
import Decisions from "./Decisions.svelte";
import { blankReport, reporting, unansweredReport } from "./decision";

const CASE = "c0ffee";

const report = (some: Partial<ReportView> = {}): ReportView => ({
  id: "r1",
  by: "CW07",
  found_on: "2026-11-20",
  trigger: "child_abuse_law",
  law: "Child act",
  client_told: "yes",
  told_why: "",
  client_wishes: "nobody shall know",
  client_agrees: "no",
  decision: "not_reported",
  reasons: "the danger would grow",
  to_whom: "",
  made_on: null,
  look_again_on: null,
  follow_up: "",
  stage: "waits_for_second",
  deciders: [{ who: "SU02", signed_by: "SU02", own_hand: true, on: null, note: "" }],
  mine_to_decide: false,
  second_missing: true,
  given_back: null,
  steps: [],
  ...some,
});

const sheet = (some: Partial<DecisionSheet> = {}): DecisionSheet => ({
  case: CASE,
  code: "7KQ-M2X9",
  asked: [],
  reports: [],
  owed: [],
  explained: [],
  continued: null,
  consent_gone: null,
  people: ["CL", "M1"],
  allowed: ["record_report", "explain_decision"],
  ...some,
});

function host(of: DecisionSheet, answer: () => unknown = () => ({ entry: "e1" })) {
  return new FakeHost({
    decisions: () => of,
    drafts: () => ({ drafts: [] }),
    save_draft: (_: SaveDraft) => ({ draft: "d1" }),
    check_text: () => ({ parts: [] }),
    record_report: answer,
    explain_decision: answer,
    decide_with: answer,
    continue_care: answer,
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

describe("hard decisions", () => {
  it("begin a report with what on file asks for one", async () => {
    host(sheet({ asked: [{ trigger: "child_abuse_law", on: "2026-11-20" }] }));
    render(Decisions, { case: CASE });
    expect(await screen.findByText(/Does this have to be reported/)).toBeTruthy();
    await tap("button", "Write down a report");
    expect(way.here).toEqual({ screen: "decisions", case: CASE, entry: "report" });
    expect(blankReport([{ trigger: "child_abuse_law", on: "2026-11-20" }]).trigger).toBe("child_abuse_law");
  });

  it("ask to whom only where something is reported, and for a day where it is put off", () => {
    const form = { ...blankReport([]), decision: "reported" as const };
    const fields = (some: object) => unansweredReport({ ...form, ...some }).map((one) => one.field);
    expect(fields({})).toContain("to_whom");
    expect(fields({ decision: "not_reported" })).not.toContain("to_whom");
    expect(fields({ decision: "deferred" })).toContain("look_again_on");
    expect(reporting(form, CASE, null)).toBeUndefined();
    const whole = {
      ...form,
      trigger: "court_order" as const,
      law: "order 7",
      told: "no" as const,
      toldWhy: "not alone",
      agrees: "unknown" as const,
      decision: "not_reported" as const,
      reasons: "none asks",
      toWhom: "left over",
    };
    expect(reporting(whole, CASE, "d1")).toMatchObject({ to_whom: "", told_why: "not alone", draft: "d1" });
  });

  it("let a supervisor say who decided with them, as a word and not a signature", async () => {
    const asked = host(sheet({ reports: [report()], allowed: ["decide_with"] }));
    const first = render(Decisions, { case: CASE });
    await tap("button", "Say who decided with you");
    expect(way.here).toEqual({ screen: "decisions", case: CASE, entry: "second:r1" });
    first.unmount();
    render(Decisions, { case: CASE, entry: "second:r1" });
    await tap("button", "Save");
    expect(asked.inputs("decide_with")).toEqual([]);
    await type(/Who decided with you\?/, "programme manager");
    await type(/What did they say/, "agrees");
    await tap("button", "Save");
    await waitFor(() => expect(asked.inputs("decide_with").length).toBe(1));
    expect(asked.inputs("decide_with")).toEqual([
      { case: CASE, subject: "report", entry: "r1", who: "programme manager", on: null, note: "agrees", draft: "d1" },
    ]);
  });

  it("lead a refused explanation back to whom it names, and keep what was typed", async () => {
    const owed = {
      kind: "report",
      entry: "r1",
      statement: null,
      on: "2026-11-20",
      by: null,
      to: [],
      against_wishes: true,
      reasons: "",
      reaction: "",
    };
    const asked = host(sheet({ owed: [owed] }), () => new Refusal("kept_away", { who: "M1", field: "to" }));
    render(Decisions, { case: CASE, entry: "explain:r1" });
    await tap("checkbox", /M1/);
    await type(/Which reasons/, "it is the law");
    await type(/What did they say/, "cried");
    await tap("button", "Save what was explained");
    await waitFor(() => expect(asked.inputs("explain_decision").length).toBe(1));
    expect(asked.inputs("explain_decision")[0]).toMatchObject({
      kind: "report",
      entry: "r1",
      against_wishes: true,
      told: { to: ["M1"], on: null, reasons: "it is the law", reaction: "cried" },
    });
    expect(await screen.findByRole("button", { name: "Who was told" })).toBeTruthy();
    expect(screen.getByLabelText(/Which reasons/)).toHaveProperty("value", "it is the law");
  });
});
