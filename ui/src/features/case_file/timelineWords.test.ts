import { describe, expect, it } from "vitest";

import type { TimelineEntry } from "../../ipc";
import { whoOf } from "../../parts/who";
import { sentencesOf, titleOf } from "./timelineWords";

const entry = (kind: string, facts: Record<string, string>): TimelineEntry => ({
  id: "1",
  kind,
  on: "2026-11-18",
  at: null,
  by: "CW07",
  place: "only_here",
  facts: Object.entries(facts).map(([name, value]) => ({ name, value })),
});
const who = whoOf([{ code: "CW09", name: "Rita", me: false }]);
const said = (kind: string, facts: Record<string, string>) =>
  sentencesOf(entry(kind, facts), who).map((one) => one.replaceAll(/[⁨⁩]/gu, ""));

describe("an entry of the timeline", () => {
  it("is titled by how a contact was held", () => {
    expect(titleOf(entry("contact", { mode: "home_visit" }))).toBe("Home visit");
    expect(titleOf(entry("contact", {}))).toBe("Contact");
    expect(titleOf(entry("approved", {}))).toBe("Work approved");
  });

  it("says codes, days and people in words", () => {
    expect(said("risk", { level: "high", basis: "followup", note: "Reason" })).toEqual([
      "High risk",
      "Judged at a visit or call",
      "Reason",
    ]);
    expect(said("closure_requested", { reason: "goals_met", final_risk: "low" })).toEqual([
      "Reason: Goals met, client safe",
      "Risk at the end: Low risk",
    ]);
    expect(said("action_changed", { what: "Call", status: "not_done", due_on: "2026-11-20" })[1]).toBe(
      "How far: Could not be done",
    );
    expect(said("assigned", { to: "CW09" })).toEqual(["Now with Rita (CW09)"]);
    expect(said("conflict_settled", { field: "action_due_on:0a" })).toEqual(["About: due day of an action"]);
  });

  it("leaves out ids and what is usual", () => {
    expect(said("approved", { subject: "plan", entry: "ff00", comment: "" })).toEqual(["About the plan"]);
    expect(said("assessment", { kind: "rapid", approval_needed: "no" })).toEqual(["Kind: Rapid"]);
  });

  it("shows a fact that a newer program sends", () => {
    expect(said("contact", { wind_speed: "strong" })).toEqual(["wind speed: strong"]);
  });

  it("shows hostile words as they are", () => {
    expect(said("risk", { note: "<img src=x onerror=alert(1)>{ $value }" })).toEqual([
      "<img src=x onerror=alert(1)>{ $value }",
    ]);
  });
});
