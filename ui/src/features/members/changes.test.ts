// Roles, teams and rules that change: proposed with what is lost said first, signed second, waiting, and where it failed.
import { cleanup, configure, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";

import type { ColleagueView, PolicyView } from "../../ipc";
import { FakeHost, Refusal } from "../../testing/host";
import ChangeMember from "./ChangeMember.svelte";
import { numberIn } from "./members";
import Policy from "./Policy.svelte";
import SignProposal from "./SignProposal.svelte";
import Waiting from "./Waiting.svelte";

vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);

const page = () => (document.body.textContent ?? "").replaceAll(/[\u2066-\u2069]/g, "").replaceAll(/\s+/g, " ");
const staff = (code: string, roles = ["SUP"]) => ({ code, name: "", roles, me: false });
const codes = [{ text: "SATCHEL:AA", size: 3, path: "M1 1h1v1h-1z" }];
const person: ColleagueView = {
  staff: staff("CW07", ["CW", "SUP"]),
  devices: [],
  team_of: [staff("SU01")],
  may_change: true,
  may_remove: false,
  may_renew: false,
};
const supervisors = [staff("SU01"), staff("SU02")];
const nothing = () => undefined;

async function paste() {
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: "Paste the text" }));
  await user.type(screen.getByLabelText("Text of the codes"), "SATCHEL:AAAA");
  await user.click(screen.getByRole("button", { name: "Read this text" }));
  return user;
}

describe("changing somebody's roles and team", () => {
  it("begins with what they are, says what losing a role means, and shows the codes", async () => {
    const user = userEvent.setup();
    const host = new FakeHost({ change_member: () => ({ done: false, codes }) });
    render(ChangeMember, { person, supervisors, onend: nothing });
    expect(page()).not.toContain("What they decided until now stands");
    await user.click(screen.getByRole("checkbox", { name: "Supervisor" }));
    expect(page()).toContain("What they decided until now stands, as far as it has come to this device.");
    await user.click(screen.getByRole("button", { name: "Sign and propose" }));
    await waitFor(() => expect(page()).toContain("One signature of two"));
    expect(host.inputs("change_member")).toEqual([{ staff: "CW07", roles: ["CW"], team_of: "SU01" }]);
  });

  it("says at the place why it was refused, and signs nothing", async () => {
    const user = userEvent.setup();
    let refusals = [
      new Refusal("change_cases_open", { open_cases: "2" }),
      new Refusal("value_missing", { field: "team_of" }),
    ];
    new FakeHost({ change_member: () => refusals.shift() });
    render(ChangeMember, { person, supervisors, onend: nothing });
    await user.click(screen.getByRole("radio", { name: /No team/ }));
    await user.click(screen.getByRole("button", { name: "Sign and propose" }));
    await waitFor(() => expect(page()).toContain("This person still carries open cases"));
    await user.click(screen.getByRole("button", { name: "Sign and propose" }));
    await waitFor(() => expect(page()).not.toContain("still carries open cases"));
    expect(screen.getByRole("radiogroup", { name: "Their team from now on" }).getAttribute("aria-invalid")).toBe(
      "true",
    );
    refusals = [];
  });
});

describe("signing a colleague's proposal", () => {
  it("says what somebody is now and would be, and goes on where a third signature is needed", async () => {
    const host = new FakeHost({
      look_at_codes: () => ({ have: 1, of: 1, kind: "proposal" }),
      look_at_member: () => ({
        by: staff("AD01"),
        code: "CW07",
        name: "Adewe Tal",
        roles: [],
        team_of: [],
        before: { roles: ["CW"], team_of: [staff("SU01")] },
      }),
      sign_member: () => ({ done: false, codes }),
    });
    render(SignProposal, { onend: nothing, onjoined: nothing });
    const user = await paste();
    await waitFor(() => expect(page()).toContain("AD01 proposes a change for CW07 Adewe Tal"));
    expect(page()).toContain("Roles now: Caseworker");
    expect(page()).toContain("Roles then: none");
    expect(page()).toContain("Team then: none");
    expect(host.inputs("sign_member"), "looking signs nothing").toEqual([]);
    await user.click(screen.getByRole("button", { name: "Sign second" }));
    await waitFor(() => expect(page()).toContain("One more signature is needed"));
  });

  it("reads rules for all devices by the same codes", async () => {
    const figures = (lease_days: number) => ({ lease_days, lease_warn_days: 5, lock_after_s_max: 60 });
    const host = new FakeHost({
      look_at_codes: () => ({ have: 1, of: 1, kind: "proposal" }),
      look_at_member: () => new Refusal("code_other_kind", {}),
      look_at_policy: () => ({ by: staff("AD01"), then: figures(10), now: figures(0) }),
      sign_policy: () => ({ done: true, codes: [] }),
    });
    let ended = false;
    render(SignProposal, { onend: () => (ended = true), onjoined: nothing });
    const user = await paste();
    await waitFor(() => expect(page()).toContain("AD01 proposes other rules for all devices"));
    expect(page()).toContain("After 10 days without the office a device shows no cases.");
    expect(page()).toContain("A device shows its cases however long it has not reached the office.");
    await user.click(screen.getByRole("button", { name: "Sign second" }));
    await waitFor(() => expect(ended).toBe(true));
    expect(host.inputs("sign_policy")).toEqual([{ text: "SATCHEL:AAAA" }]);
  });
});

describe("what waits for a second signature", () => {
  it("shows its codes once more, or is taken off the list", async () => {
    const user = userEvent.setup();
    const host = new FakeHost({ waiting_proposal: () => ({ done: false, codes }), drop_proposal: () => ({}) });
    const member = {
      by: staff("AD01"),
      code: "CW07",
      name: "Adewe Tal",
      roles: ["CW"],
      team_of: [],
      before: { roles: ["CW", "SUP"], team_of: [] },
    };
    render(Waiting, { proposals: [{ id: "aa", member }] });
    expect(page()).toContain("Change for CW07 Adewe Tal: Caseworker");
    await user.click(screen.getByRole("button", { name: "Show the codes" }));
    await waitFor(() => expect(host.inputs("waiting_proposal")).toEqual([{ id: "aa" }]));
    await user.click(screen.getByRole("button", { name: "Take it off this list" }));
    await waitFor(() => expect(host.inputs("drop_proposal")).toEqual([{ id: "aa" }]));
  });
});

describe("rules for all devices", () => {
  const view: PolicyView = {
    now: { lease_days: 14, lease_warn_days: 7, lock_after_s_max: 600 },
    lease_days_max: 30,
    lock_after_s_least: 30,
    lock_after_s_most: 600,
    decided_at: 1_774_958_400_000,
    decided_by: [staff("AD01"), staff("AD02")],
    may_change: true,
    waiting: null,
  };

  it("says who decided and when, and leads what is outside back to its figure", async () => {
    const user = userEvent.setup();
    const answers = [
      new Refusal("policy_outside", { field: "lease_days", min: "0", max: "30" }),
      { done: false, codes },
    ];
    const host = new FakeHost({ policy: () => view, change_policy: () => answers.shift() });
    render(Policy);
    await waitFor(() => expect(page()).toContain("Decided by AD01 and AD02 on "));
    await user.click(screen.getByRole("button", { name: "Propose other rules" }));
    const days = screen.getByLabelText("Days without the office until a device shows no cases");
    await user.clear(days);
    await user.type(days, "many");
    await user.click(screen.getByRole("button", { name: "Sign and propose" }));
    await waitFor(() => expect(page()).toContain("Write a whole number."));
    await user.clear(days);
    await user.type(days, "31");
    await user.click(screen.getAllByRole("radio")[1]!);
    await user.click(screen.getByRole("button", { name: "Sign and propose" }));
    await waitFor(() => expect(page()).toContain("This can be from 0 to 30."));
    await user.clear(days);
    await user.type(days, "10");
    await user.click(screen.getByRole("button", { name: "Sign and propose" }));
    await waitFor(() => expect(page()).toContain("One signature of two"));
    const figures = { lease_days: 10, lease_warn_days: 7, lock_after_s_max: 60 };
    expect(host.inputs("change_policy")[1]).toEqual(figures);
  });

  it("reads numbers in any digits that people type", () => {
    expect([numberIn("12"), numberIn("١٢"), numberIn("۱۲"), numberIn(" 7 ")]).toEqual([12, 12, 12, 7]);
    expect([numberIn(""), numberIn("1.5"), numberIn("-1"), numberIn("12345")]).toEqual(Array(4).fill(undefined));
  });
});
