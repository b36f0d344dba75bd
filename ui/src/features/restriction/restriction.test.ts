// Who may open a case: a supervisor ticks and says why, a refusal is led back to its field, and lifting needs a reason.
import { cleanup, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { DeviceState, RestrictionSheet } from "../../ipc";
import { device } from "../../ipc/device.svelte";
import { way } from "../../parts/place.svelte";
import { FakeHost, Refusal } from "../../testing/host";
import { words } from "../../text/index.svelte";
import { blankName, fieldOf, lacksWhy, naming, unansweredName } from "./restriction";
import Restriction from "./Restriction.svelte";

const CASE = "c0ffee";
const person = (code: string, carries = false) => ({ code, name: "", me: code === "SU01", named: true, carries });
const SHEET: RestrictionSheet = {
  case: CASE,
  code: "7KQM-M2X9",
  restricted: null,
  people: [person("CW07", true), person("SU01"), person("SU02")],
  allowed: ["restrict_case"],
};
const STANDS: Partial<RestrictionSheet> = {
  restricted: {
    by: "SU01",
    on: "2026-11-20",
    reason: "staff_relative",
    why: "a cousin",
    named: ["CW07", "SU01"],
    nobody_decides: true,
  },
  allowed: ["restrict_case", "lift_restriction"],
};

const host = (sheet: Partial<RestrictionSheet>, answers: Record<string, () => unknown> = {}) =>
  new FakeHost({
    restriction: () => ({ ...SHEET, ...sheet }),
    drafts: () => ({ drafts: [] }),
    save_draft: () => ({ draft: "d1" }),
    check_text: () => ({ parts: [] }),
    ...answers,
  });
const user = userEvent.setup();
const tap = async (name: RegExp | string) => user.click(await screen.findByRole("button", { name }));

beforeEach(() => {
  words.speech = { language: "en", digits: "latin", calendar: "gregory" };
  device.state = { today: "2026-11-22" } as DeviceState;
  way.reset();
});
afterEach(cleanup);

describe("who may open a case", () => {
  it("restricts a case to those who are ticked, and never asks about its worker", async () => {
    const fake = host({}, { restrict_case: () => ({}) });
    render(Restriction, { case: CASE, entry: "name" });
    await user.click(await screen.findByRole("checkbox", { name: /SU01.*you/ }));
    expect(screen.queryByRole("checkbox", { name: /CW07/ })).toBeNull();
    await user.selectOptions(screen.getByLabelText("Why"), "staff_relative");
    await tap("Restrict the case");
    expect(fake.inputs("restrict_case")[0]).toMatchObject({ case: CASE, named: ["SU01"], reason: "staff_relative" });
  });

  it("says in words why these people cannot be the ones", async () => {
    host({}, { restrict_case: () => new Refusal("named_refused", { why: "decider_missing", field: "named" }) });
    render(Restriction, { case: CASE, entry: "name" });
    await user.click(await screen.findByRole("checkbox", { name: /SU02/ }));
    await user.selectOptions(screen.getByLabelText("Why"), "threat");
    await tap("Restrict the case");
    expect((await screen.findAllByText(/Tick yourself too/)).length).toBeGreaterThan(0);
  });

  it("shows who may, and that nobody of them can decide", async () => {
    host(STANDS);
    render(Restriction, { case: CASE });
    expect(await screen.findByText(/Only these may: .*CW07.*SU01/)).toBeTruthy();
    expect(screen.getByText(/None of them can decide/)).toBeTruthy();
    await tap("Open it to the team again");
    expect(way.here).toEqual({ screen: "restriction", case: CASE, entry: "lift" });
  });

  it("asks for people, a reason, and for words where the reason is another", () => {
    expect(unansweredName(blankName())).toEqual(["named", "reason"]);
    const form = { named: ["SU01"], reason: "other" as const, why: " " };
    expect(unansweredName(form)).toEqual(["why"]);
    expect(naming(form, CASE, null)).toBeUndefined();
    expect(lacksWhy({ why: "" })).toBe(true);
    expect(fieldOf({ code: "name_in_text", facts: {} })).toBe("why");
  });
});
