import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";

import type { BackupStatus, DeviceState, SyncState } from "../../ipc";
import { device } from "../../ipc/device.svelte";
import { FakeHost } from "../../testing/host";
import Backup from "./Backup.svelte";
import { dayOf } from "../../text/index.svelte";

const plain = (text: string | null | undefined) =>
  (text ?? "").replaceAll(/[\u2066-\u2069]/g, "").replaceAll(/\s+/g, " ");
const page = () => plain(document.body.textContent);

const DAY_MS = 24 * 60 * 60 * 1000;
const idle: SyncState = { running: false, requests: 0, sent: 0, received: 0, last: null, trouble: null };
const safe: BackupStatus = {
  only_here: 0,
  media: 0,
  media_at_office: 0,
  unsealed: 0,
  oldest_at: null,
  at_office: 40,
  quarantined: 0,
  waiting: 0,
  last_sync_at: Date.now(),
  clock_off: false,
  cases: [],
  second_device: 0,
  bytes_waiting: 0,
  problems: [],
  colleagues: [],
  free_bytes: null,
};
const row = (code: string, only_here: number, oldest_at: number | null = null) => ({
  case: code,
  code,
  only_here,
  at_office: 20,
  second_device: 3,
  oldest_at,
});

function open(status: Partial<BackupStatus>, sync: Partial<SyncState> = {}, items: unknown[] = []) {
  device.state = { today: dayOf(Date.now()), sync: { ...idle, ...sync }, behind: null } as unknown as DeviceState;
  const host = new FakeHost({
    backup_status: () => ({ ...safe, ...status }),
    quarantine: () => ({ items }),
    sync_start: () => ({ ...idle, running: true }),
    sync_stop: () => idle,
  });
  render(Backup);
  return host;
}

beforeEach(() => document.body.replaceChildren());

describe("backup", () => {
  it("says first that everything is safe, and since when", async () => {
    open({ second_device: 12 });
    await screen.findByRole("heading", { name: "Backup" });
    await waitFor(() =>
      expect(page()).toMatch(
        /Everything up to today, .* is safe at the office; 12 entries are also on a second device\./,
      ),
    );
    expect(document.querySelector(".tone-danger")).toBeNull();
  });

  it("says how much is only here, in how many cases, and how old it is", async () => {
    const oldest = Date.now() - 2 * DAY_MS;
    open({
      only_here: 14,
      oldest_at: oldest,
      bytes_waiting: 48_213,
      cases: [row("AAAA 1111", 10, oldest), row("BBBB 2222", 4, oldest), row("CCCC 3333", 0)],
    });
    await waitFor(() => expect(page()).toMatch(/14 changes in 2 cases exist only on this device, oldest from \w+day /));
    expect(page()).toContain("49 kB wait to be sent.");
    expect(document.querySelector(".tone-danger")).toBeNull();
    expect(screen.getAllByRole("row")).toHaveLength(4);
  });

  it("is red only when the only copy is older than seven days", async () => {
    open({ only_here: 1, oldest_at: Date.now() - 8 * DAY_MS, problems: [{ code: "only_copy_old", facts: [] }] });
    await waitFor(() => expect(document.querySelectorAll(".tone-danger")).toHaveLength(1));
    expect(page()).toContain("If this device is lost or breaks, this work is gone.");
    expect(page()).toContain("For support: only_copy_old");
  });

  it("starts at a press, tells progress in words without a percentage, and can be stopped", async () => {
    const host = open({ only_here: 4, oldest_at: Date.now() });
    await userEvent.click(await screen.findByRole("button", { name: "Back up now" }));
    expect(host.inputs("sync_start")).toHaveLength(1);
    device.heard({ sync: { ...idle, running: true, sent: 2, received: 7, requests: 3 } });
    await waitFor(() => expect(page()).toContain("Sent: 2. Received: 7. Requests to the office: 3."));
    expect(page()).not.toContain("%");
    await userEvent.click(screen.getByRole("button", { name: "Stop" }));
    expect(host.inputs("sync_stop")).toHaveLength(1);
  });

  it("says in words what a backup did, and what the office did not take", async () => {
    const last = {
      sent: 14,
      received: 3,
      quarantined: 1,
      turned_down: 2,
      requests: 4,
      bytes_up: 50_000,
      bytes_down: 20_000,
      bytes_handshake: 3000,
      wall_ms: 3400,
      parts_sent: 0,
      parts_received: 0,
      parts_refused: 0,
      parts_left: 0,
      left: 1,
      refilled: 1,
    };
    open({}, { last });
    await waitFor(() => expect(page()).toContain("Backed up. Sent: 14. Received: 3."));
    expect(page()).toContain("The office did not take 2 entries. They stay safe here.");
    expect(page()).toContain("1 entry that came could not be used");
    expect(page()).toContain("The office had lost 1 record.");
    expect(page()).toContain("1 file whose time is over left this device.");
    expect(page()).toContain("70 kB");
  });

  it.each([
    ["office_unreachable", "The office does not answer. Everything stays saved on this device."],
    ["office_wrong_key", "Nothing was sent, and your work is safe here."],
    ["office_untrusted", "Nothing is lost, and what came before is kept."],
  ] as const)("says what %s means, what is safe and what to do", async (code, words) => {
    open({}, { trouble: { code, facts: { trouble: "Link" } } });
    await waitFor(() => expect(page()).toContain(words));
    expect(page()).toContain(`For support: ${code}`);
  });

  it("says problems and entries set aside in words, with their codes", async () => {
    open(
      {
        problems: [
          { code: "clock_off", facts: [] },
          { code: "disk_low", facts: [{ name: "free_bytes", value: "53000000" }] },
        ],
        cases: [row("AAAA 1111", 0)],
      },
      {},
      [{ id: "q", device: "9e9e9e01", case: "AAAA 1111", reason: "signature", at: 0 }],
    );
    await waitFor(() => expect(page()).toContain("clock is more than an hour wrong"));
    expect(page()).toContain("53 MB are left");
    await waitFor(() => expect(page()).toContain("1 entry set aside"));
    expect(page()).toContain("The signature does not fit");
    expect(page()).toContain("Case AAAA 1111, device 9e9e9e01");
  });

  it("says how many entries a damaged stop lost", async () => {
    open({ problems: [{ code: "saves_missing", facts: [{ name: "count", value: "2" }] }] });
    await waitFor(() => expect(page()).toContain("2 saved entries are missing here"));
  });

  it("says when each colleague was last heard of, and what did not come from them", async () => {
    const now = Date.now();
    open({
      colleagues: [
        { code: "CW09", name: "", at: null, silent: false, missing: 0 },
        { code: "CW07", name: "Adewe Tal", at: now - 9 * DAY_MS, silent: true, missing: 2 },
      ],
    });
    await screen.findByRole("heading", { name: "Newest word from colleagues" });
    expect(page()).toContain("No word yet from CW09.");
    expect(page()).toContain("Newest word from Adewe Tal (CW07): 9 days ago.");
    expect(page()).toContain("2 entries that they sent have not come here.");
  });
});
