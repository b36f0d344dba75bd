import { describe, expect, it } from "vitest";

import type { CaseListRow } from "../../ipc";
import { byNextDue, codeKey, fits, isWholeCode, matches, type Filters } from "./rows";

const row = (over: Partial<CaseListRow>): CaseListRow => ({
  case: "c1",
  code: "7K2M 9QXD",
  programme: "cp",
  state: "implementing",
  risk: "high",
  next_contact_on: null,
  next_review_on: null,
  assigned_to: "CW07",
  conflicts: 0,
  closure_contested: false,
  restricted: false,
  only_here: 0,
  mine: true,
  next_due_on: "2026-11-20",
  days_late: 2,
  next_rule: "W06",
  ...over,
});
const all: Filters = {
  whose: "team",
  isArchive: false,
  late: false,
  onlyHere: false,
  conflict: false,
  transferred: false,
};

describe("rows of the case list", () => {
  it("stand by the next due day, those without one last, equal days by code", () => {
    const rows = [
      row({ code: "B", next_due_on: null }),
      row({ code: "D", next_due_on: "2026-12-01" }),
      row({ code: "C", next_due_on: "2026-11-01" }),
      row({ code: "A", next_due_on: "2026-11-01" }),
    ];
    expect(rows.sort(byNextDue).map((one) => one.code)).toEqual(["A", "C", "D", "B"]);
  });

  it("leave the archive out until it is asked for", () => {
    expect(fits(row({ state: "closed" }), all)).toBe(false);
    expect(fits(row({ state: "closed" }), { ...all, isArchive: true })).toBe(true);
    expect(fits(row({ state: "closure_pending" }), all)).toBe(true);
    expect(fits(row({ state: "transfer_pending" }), all)).toBe(true);
    expect(fits(row({ state: "closed" }), { ...all, isArchive: true, transferred: true })).toBe(false);
    expect(fits(row({ state: "transferred" }), { ...all, isArchive: true, transferred: true })).toBe(true);
  });

  it("narrow to own, late, not backed up and two answers", () => {
    expect(fits(row({ mine: false }), { ...all, whose: "mine" })).toBe(false);
    expect(fits(row({ days_late: 0 }), { ...all, late: true })).toBe(false);
    expect(fits(row({ days_late: 1 }), { ...all, late: true })).toBe(true);
    expect(fits(row({ only_here: 0 }), { ...all, onlyHere: true })).toBe(false);
    expect(fits(row({ closure_contested: true }), { ...all, conflict: true })).toBe(true);
  });

  it("are found by a code typed as people type it", () => {
    expect(codeKey("7k2m-9qxd")).toBe("7K2M9QXD");
    expect(codeKey("oil")).toBe("011");
    expect(isWholeCode("7k2m 9qxd")).toBe(true);
    expect(isWholeCode("7k2m")).toBe(false);
    expect(isWholeCode("المدرسة")).toBe(false);
  });

  it("come once each: by code first, then by words", () => {
    const rows = [row({}), row({ case: "c2", code: "AAAA 7K2M" })];
    const hit = { case: "c3", code: "ZZZZ ZZZZ", row: row({ case: "c3", code: "ZZZZ ZZZZ" }) };
    expect(matches(rows, "7k2m", [hit, { case: "c1", code: "", row: row({}) }]).map((one) => one.case)).toEqual([
      "c1",
      "c3",
      "c2",
    ]);
  });
});
