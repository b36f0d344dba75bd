// Staff and devices as a supervisor uses it: what removing says first, when access ends, late work with its reason.
import { cleanup, configure, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";

import type { LateWorkView, MembersView } from "../../ipc";
import { FakeHost } from "../../testing/host";
import Members from "./Members.svelte";

// Whole screens on a machine that others use too.
vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);

const plain = () => (document.body.textContent ?? "").replaceAll(/[\u2066-\u2069]/g, "").replaceAll(/\s+/g, " ");

const staff = (code: string, me: boolean) => ({ code, name: "", roles: [me ? "SUP" : "CW"], me });
const device = (id: string, this_one: boolean) => ({
  id,
  this_one,
  heard_at: null,
  may_remove: !this_one,
  why_not: null,
});
const policy = {
  now: { lease_days: 14, lease_warn_days: 7, lock_after_s_max: 600 },
  lease_days_max: 30,
  lock_after_s_least: 30,
  lock_after_s_most: 600,
  decided_at: null,
  decided_by: [],
  may_change: false,
  waiting: null,
};
const own = { team_of: [], may_change: false, may_renew: false };
const sheet = (more: Partial<MembersView> = {}): MembersView => ({
  people: [
    { staff: staff("CW07", false), devices: [device("0ec2a13a00000000", false)], may_remove: true, ...own },
    { staff: staff("SU01", true), devices: [device("c8ea43d300000000", true)], may_remove: false, ...own },
  ],
  may_add: false,
  may_sign: false,
  supervisors: [],
  removals: [],
  may_renew_keys: false,
  renewals: [],
  stale_documents: 0,
  keys_under_way: 0,
  last_sync_at: null,
  proposals: [],
  overtaken_at: null,
  ...more,
});

describe("staff and devices", () => {
  it("says what removing does and cannot do, asks why, and removes that device", async () => {
    const user = userEvent.setup();
    const host = new FakeHost({ policy: () => policy, members: () => sheet(), remove_device: () => ({}) });
    render(Members);
    await user.click(await screen.findByRole("button", { name: /Remove device .*0EC2 A13A.* of .*CW07/ }));
    expect(plain()).toContain("This cannot be undone.");
    expect(plain()).toContain("gets a new key before anybody writes in it again");
    await user.click(screen.getByRole("button", { name: "Remove it" }));
    expect(host.inputs("remove_device"), "nothing is removed without a reason").toEqual([]);
    await user.click(screen.getByRole("radio", { name: /Stolen/ }));
    await user.click(screen.getByRole("button", { name: "Remove it" }));
    await waitFor(() =>
      expect(host.inputs("remove_device")[0]).toEqual({ device: "0ec2a13a00000000", reason: "stolen" }),
    );
  });

  it("says whose devices have to back up until access has ended", async () => {
    const removal = {
      staff: staff("CW08", false),
      device: "aa00bb0000000000",
      at_office: true,
      late: 0,
      emptying: null,
      may_empty: false,
    };
    new FakeHost({
      policy: () => policy,
      members: () => sheet({ removals: [{ ...removal, waits_for: ["CW07", "SU02"] }], stale_documents: 3 }),
      late_work: () => ({ late: [] }),
      change_keys_now: () => ({ documents: 3 }),
    });
    render(Members);
    await waitFor(() => expect(plain()).toContain("Access ends when 2 devices have backed up: CW07"));
    expect(plain()).toContain("3 parts of case files still have keys that a removed device knows");
  });

  it("has new keys made with a reason, says what they cannot do, and shows how far they are", async () => {
    const user = userEvent.setup();
    const renewal = { team_of: [staff("SU01", true)], asked_at: 1_774_960_800_000, at_office: true };
    const host = new FakeHost({
      members: () => sheet({ may_renew_keys: true, renewals: [{ ...renewal, waits_for: ["CW07"], done: 3, all: 8 }] }),
      renew_keys: () => ({}),
    });
    render(Members);
    await waitFor(() => expect(plain()).toContain("Access ends when 1 device has backed up: CW07"));
    expect(plain()).toContain("3 of 8 parts of case files have new keys");
    await user.click(screen.getByRole("button", { name: "Make new keys" }));
    expect(plain()).toContain("What somebody has copied already stays open to them.");
    await user.click(screen.getByRole("button", { name: "Make them now" }));
    expect(host.inputs("renew_keys"), "nothing without a reason").toEqual([]);
    await user.click(screen.getByRole("radio", { name: /A copy or a backup is missing/ }));
    await user.click(screen.getByRole("button", { name: "Make them now" }));
    await waitFor(() => expect(host.inputs("renew_keys")[0]).toEqual({ reason: "copy_missing" }));
  });

  it("takes late work over with a reason, and only what was shown", async () => {
    const user = userEvent.setup();
    const late: LateWorkView = {
      case: "8eb945e6a5c46c2c6055d3d9ecf6ff9c",
      code: "SHB3-DECA",
      staff: staff("CW08", false),
      device: "aa00bb0000000000",
      units: ["5d".repeat(32)],
      unread: 1,
      entries: [
        {
          id: "1",
          kind: "contact",
          on: "2026-03-31",
          at: null,
          by: "CW08",
          place: "only_here",
          facts: [
            { name: "mode", value: "home_visit" },
            { name: "note", value: "the door is broken" },
          ],
        },
      ],
      may_adopt: true,
    };
    const removal = {
      staff: staff("CW08", false),
      device: late.device,
      at_office: true,
      emptying: null,
      may_empty: false,
      late: 2,
      waits_for: [],
    };
    const host = new FakeHost({
      policy: () => policy,
      members: () => sheet({ removals: [removal] }),
      late_work: () => ({ late: [late] }),
      adopt_late_work: () => ({}),
    });
    render(Members);
    await waitFor(() => expect(plain()).toContain("the door is broken"));
    expect(plain()).toContain("1 entry cannot be shown");
    await user.type(screen.getByLabelText("Why do you believe it?"), "the diary says so");
    await user.click(screen.getByRole("button", { name: "Take over as testimony" }));
    await waitFor(() =>
      expect(host.inputs("adopt_late_work")[0]).toEqual({
        case: late.case,
        device: late.device,
        units: late.units,
        note: "the diary says so",
      }),
    );
  });
});

describe("a device that is to be emptied", () => {
  it("says first what the order cannot do, asks why and what becomes of unsent work", async () => {
    const user = userEvent.setup();
    const host = new FakeHost({ policy: () => policy, members: () => sheet(), empty_device: () => ({}) });
    render(Members);
    await user.click(await screen.findByRole("button", { name: /Remove and empty device .*0EC2 A13A/ }));
    expect(plain()).toContain("no use against a device that is kept away from the network");
    await user.click(screen.getByRole("button", { name: "Order it" }));
    expect(host.inputs("empty_device"), "nothing is ordered without both answers").toEqual([]);
    await user.click(screen.getByRole("radio", { name: /Stolen/ }));
    await user.click(screen.getByRole("radio", { name: /They are lost/ }));
    await user.click(screen.getByRole("button", { name: "Order it" }));
    const order = { device: "0ec2a13a00000000", reason: "stolen", late_first: false };
    await waitFor(() => expect(host.inputs("empty_device")).toEqual([order]));
  });

  it("says whether it has answered, and what was lost with it", async () => {
    const removal = {
      staff: staff("CW08", false),
      device: "aa00bb0000000000",
      at_office: true,
      late: 0,
      waits_for: [],
    };
    const order = { ordered_at: 1_774_958_400_000, late_first: true, emptied_at: null, left: null };
    const silent = { ...removal, may_empty: false, emptying: order };
    const spoke = { ...silent, device: "bb", emptying: { ...order, emptied_at: 1_774_962_000_000, left: 2 } };
    new FakeHost({
      policy: () => policy,
      members: () => sheet({ removals: [silent, spoke] }),
      late_work: () => ({ late: [] }),
    });
    render(Members);
    await waitFor(() => expect(plain()).toContain("It has not said that it is empty."));
    expect(plain()).toContain("It said that it destroyed its keys");
    expect(plain()).toContain("2 entries had not been backed up and are lost.");
  });
});
