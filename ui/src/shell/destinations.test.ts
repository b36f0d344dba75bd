// What typing a few letters leads to.
import { describe, expect, it } from "vitest";

import type { CaseListRow } from "../ipc";
import { areaOfKey, areasOf } from "./areas";
import { found, isMeant, type Destination } from "./destinations";

const line = (key: string, text: string, note = ""): Destination => ({
  key,
  icon: "open",
  text,
  note,
  place: { screen: "today" },
});
const row = (code: string) => ({ case: code, code }) as CaseListRow;
const asLine = (one: CaseListRow) => line(one.case, one.code);
const SCREENS = [line("a", "Today"), line("b", "Case plan", "7Q2M K3TD"), line("c", "Consultation du dossier")];
const texts = (typed: string, rows: CaseListRow[] = []) => found(SCREENS, rows, typed, asLine).map((one) => one.text);

describe("where one can go", () => {
  it("is every screen while nothing is typed, and no case", () => {
    expect(texts("  ", [row("7Q2M K3TD")])).toEqual(["Today", "Case plan", "Consultation du dossier"]);
  });

  it("is found by the beginning of any of its words, in any order, whatever the capitals", () => {
    expect(texts("PLA ca")).toEqual(["Case plan"]);
    expect(texts("lan")).toEqual([]);
  });

  it("is a case by its code with or without the gap, after the screens", () => {
    expect(texts("7q2m", [row("7Q2M K3TD"), row("ZZZZ K3TD")])).toEqual(["Case plan", "7Q2M K3TD"]);
    expect(texts("zzzzk", [row("7Q2M K3TD"), row("ZZZZ K3TD")])).toEqual(["ZZZZ K3TD"]);
  });

  it("is eight cases at most", () => {
    const rows = Array.from({ length: 30 }, (_, at) => row(`AAA${at % 10} BB${String(at).padStart(2, "0")}`));
    expect(texts("aaa", rows)).toHaveLength(8);
  });

  it("is found in Arabic without marks and with letters that hands write alike", () => {
    expect(isMeant("الإِحَالَة", "الاحاله")).toBe(true);
    expect(isMeant("الخطّة", "الخطة")).toBe(true);
    expect(isMeant("الخطة", "خطر")).toBe(false);
  });

  it("is found in French without its accents", () => {
    expect(isMeant("Évaluation", "eval")).toBe(true);
  });
});

describe("an area by its number", () => {
  const key = (over: KeyboardEventInit) => new KeyboardEvent("keydown", { altKey: true, code: "Digit3", ...over });

  it("is counted in the order of the person's own list", () => {
    expect(areaOfKey(key({}), ["SUP"])).toBe("approvals");
    expect(areaOfKey(key({}), ["CW"])).toBe("conflicts");
    expect(areasOf(["CW"])).toHaveLength(6);
  });

  it("is nothing beyond the list, and nothing with another key held", () => {
    expect(areaOfKey(key({ code: "Digit9" }), ["CW"])).toBeUndefined();
    expect(areaOfKey(key({ ctrlKey: true }), ["CW"])).toBeUndefined();
    expect(areaOfKey(key({ altKey: false }), ["CW"])).toBeUndefined();
  });
});
