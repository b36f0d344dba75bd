// Family and household as a worker meets them: somebody added, put right, kept away; nobody is named here.
import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { DeviceState, MemberView, UnitView } from "../../ipc";
import { device } from "../../ipc/device.svelte";
import { way } from "../../parts/place.svelte";
import { FakeHost } from "../../testing/host";
import { words } from "../../text/index.svelte";
import Unit from "./Unit.svelte";
import { yearsOf } from "./unit";

const CASE = "c0ffee";
const UNCLE: MemberView = {
  id: "m1",
  code: "M1",
  relation: "aunt_uncle",
  age_years: 40,
  sex: "male",
  lives_with_client: "yes",
  caregiver: false,
  capacity: null,
  own_interests: "wants the land",
  involved: null,
  kept_away: true,
  kept_away_twice: true,
};
const unit = (members: MemberView[]): UnitView => ({
  case: CASE,
  code: "7KQ-M2X9",
  members,
  strengths: [{ id: "s1", holder: null, kind: "faith", note: "choir" }],
  next_code: "M2",
  keeps_names: true,
  allowed: ["add_unit_member", "revise_unit_member", "set_excluded", "add_strength"],
});

function host(members: MemberView[]) {
  return new FakeHost({
    client_unit: () => unit(members),
    drafts: () => ({ drafts: [] }),
    save_draft: () => ({ draft: "d1" }),
    check_text: () => ({ parts: [] }),
    add_unit_member: () => ({ entry: "e1" }),
    revise_unit_member: () => ({}),
    set_excluded: () => ({}),
    add_strength: () => ({ entry: "e1" }),
  });
}

const user = userEvent.setup();
const tap = async (role: string, name: RegExp | string) => user.click(await screen.findByRole(role, { name }));

beforeEach(() => {
  words.speech = { language: "en", digits: "latin", calendar: "gregory" };
  device.state = { today: "2026-11-21" } as DeviceState;
  way.reset();
});
afterEach(cleanup);

describe("the client unit", () => {
  it("says who must learn nothing, and asks before anybody is let in again", async () => {
    const asked = host([UNCLE]);
    render(Unit, { case: CASE });
    expect(await screen.findByText("Must learn nothing of this case")).toBeTruthy();
    expect(screen.getByText(/Two people said different things/)).toBeTruthy();
    await tap("button", "No longer keep away");
    expect(asked.inputs("set_excluded")).toEqual([]);
    const sure = screen.getAllByRole("button", { name: "No longer keep away" }).at(-1);
    await user.click(sure as HTMLElement);
    await waitFor(() => expect(asked.inputs("set_excluded")).toEqual([{ case: CASE, entry: "m1", excluded: false }]));
  });

  it("takes somebody new with one command, and needs to know who it is", async () => {
    const asked = host([]);
    way.go({ screen: "unit", case: CASE, entry: "new" });
    render(Unit, { case: CASE, entry: "new" });
    await user.type(await screen.findByLabelText("Name"), "Testname");
    await user.type(screen.getByLabelText("Age in years"), "٤٠");
    await tap("button", "Next");
    await tap("checkbox", /Must learn nothing/);
    await tap("button", "Save");
    expect(asked.inputs("add_unit_member")).toEqual([]);
    await tap("button", "Who it is");
    await user.selectOptions(screen.getByRole("combobox"), "aunt_uncle");
    await tap("button", "Next");
    await tap("button", "Save");
    await waitFor(() => expect(way.here).toEqual({ screen: "unit", case: CASE }));
    expect(asked.inputs("add_unit_member")).toMatchObject([
      { name: "Testname", member: { relation: "aunt_uncle", age_years: 40, excluded: true }, draft: "d1" },
    ]);
  });

  it("puts a member right from what is there", async () => {
    const asked = host([UNCLE]);
    way.go({ screen: "unit", case: CASE, entry: "m1" });
    render(Unit, { case: CASE, entry: "m1" });
    await tap("button", "Next");
    await tap("radio", "Can decide");
    await tap("button", "Save");
    await waitFor(() => expect(asked.inputs("revise_unit_member").length).toBe(1));
    expect(asked.inputs("revise_unit_member")).toMatchObject([
      { entry: "m1", member: { capacity: "yes", own_interests: "wants the land", excluded: true } },
    ]);
  });

  it("adds a strength of the community", async () => {
    const asked = host([]);
    way.go({ screen: "unit", case: CASE, entry: "strength" });
    render(Unit, { case: CASE, entry: "strength" });
    await tap("radio", "The community");
    await user.selectOptions(screen.getByRole("combobox"), "community_group");
    await tap("button", "Save");
    await waitFor(() => expect(asked.inputs("add_strength").length).toBe(1));
    expect(asked.inputs("add_strength")).toMatchObject([{ holder: null, kind: "community_group" }]);
  });

  it("reads an age in any digits and no other text", () => {
    expect([yearsOf("٤٠"), yearsOf(""), yearsOf("121"), yearsOf("old")]).toEqual([40, null, undefined, undefined]);
  });
});
