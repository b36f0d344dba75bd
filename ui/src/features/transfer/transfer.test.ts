import { cleanup, configure, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { DeviceState, FieldPreview, TransferSheet, TransferSummaryView } from "../../ipc";
import { device } from "../../ipc/device.svelte";
import { way } from "../../parts/place.svelte";
import { FakeHost, Refusal } from "../../testing/host";
import { words } from "../../text/index.svelte";
import { blankProposal, proposing, spotOf, unansweredProposal } from "./transfer";
import Transfers from "./Transfers.svelte";

vi.setConfig({ testTimeout: 60_000 });
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });

const CASE = "c1";
const field = (name: string, stays: string | null = null): FieldPreview => ({
  field: name,
  group: null,
  stays,
  value: stays ? null : "x",
});
const transfer = (some: Partial<TransferSummaryView> = {}): TransferSummaryView => ({
  id: "t1",
  state: "authorised",
  reason: "moved",
  provider: "Valley care",
  receiver_asked: false,
  proposed_by: "CW07",
  proposed_at: 0,
  authorised_by: "SU01",
  authorised_at: 0,
  handed_over_by: null,
  handed_over_at: null,
  comment: "",
  parts: [{ part: "concerns", text: "Alone after school" }],
  client_view: "Agrees",
  meeting_offered: true,
  fields: ["case_code"],
  sendings: [],
  answers: [],
  ...some,
});
const sheet = (some: Partial<TransferSheet> = {}): TransferSheet => ({
  case: CASE,
  code: "7KQ-M2X9",
  state: "implementing",
  transfer: null,
  past: [],
  due_on: null,
  consent_missing: null,
  next_package: null,
  next_answers: [],
  next_fields: [],
  casework_went: null,
  risk_now: "medium",
  receivers: [
    {
      id: "valley",
      name: "Valley care",
      areas: ["Odra"],
      contact_role: "social worker",
      contact_phone: "555 0140",
      verified_on: "2026-01-01",
      long_unchecked: true,
      barred: false,
      consent_missing: null,
    },
  ],
  allowed: ["propose_transfer"],
  ...some,
});

function host(shown: TransferSheet, some: Record<string, (input: never) => unknown> = {}) {
  return new FakeHost({
    transfer: () => shown,
    transfer_preview: () => [field("case_code"), field("name", "not_for_purpose")],
    drafts: () => ({ drafts: [] }),
    save_draft: () => ({ draft: "d1" }),
    discard_draft: () => ({}),
    ...some,
  });
}

const user = userEvent.setup();
const tap = async (role: string, name: RegExp | string) => user.click(await screen.findByRole(role, { name }));

beforeEach(() => {
  words.speech = { language: "en", digits: "latin", calendar: "gregory" };
  device.state = { today: "2026-11-22" } as DeviceState;
  way.reset();
  way.go({ screen: "transfer", case: CASE });
});
afterEach(cleanup);

describe("a proposal", () => {
  it("says what is missing, a long unchecked agency until the worker asked it", () => {
    const receiver = sheet().receivers[0];
    const open = (form = blankProposal()) => unansweredProposal(form, receiver).map((one) => one.field);
    expect(open()).toEqual([
      "reason",
      "provider",
      "receiver_asked",
      "concerns",
      "actions",
      "safety_advice",
      "next_appointment",
      "fields",
      "meeting",
      "client_view",
    ]);
    expect(proposing(blankProposal(), CASE, null)).toBeUndefined();
  });

  it("leads a refusal back to the page of its field", () => {
    expect(spotOf({ code: "sharing_blocked", facts: { field: "name" } })).toEqual({ page: "goes", field: "fields" });
    expect(spotOf({ code: "receiver_barred", facts: { field: "provider" } })?.page).toBe("whom");
    expect(spotOf({ code: "text_too_long", facts: { field: "concerns" } })?.page).toBe("summary");
  });
});

describe("a handing over under way", () => {
  it("makes the file with what may leave, and shows its passphrase once", async () => {
    const shown = sheet({
      transfer: transfer(),
      allowed: ["send_transfer"],
      next_package: "casework",
      next_fields: [field("case_code"), field("sex", "not_this_group")],
    });
    const asked = host(shown, {
      send_transfer: () => ({ package: "casework", shared: [], file: "YWdl", passphrase: "five words that are said" }),
    });
    render(Transfers, { case: CASE });
    await tap("radio", "A locked file on a memory stick");
    await tap("button", "Make the file");
    expect(asked.inputs("send_transfer")).toEqual([]);
    await tap("radio", "A phone call");
    await tap("button", "Make the file");
    await screen.findByText("five words that are said");
    expect(asked.inputs("send_transfer")).toMatchObject([{ package: "casework", fields: ["case_code"] }]);
  });

  it("says at the way that case and names never go together", async () => {
    const went = {
      package: "casework",
      channel: "file_on_memory",
      password_channel: "phone_call",
      fields: [],
      on: "2026-11-22",
    };
    host(
      sheet({
        transfer: transfer({ state: "accepted", sendings: [went] }),
        allowed: ["send_transfer"],
        next_package: "identity",
        next_fields: [field("name")],
        casework_went: went,
      }),
      { send_transfer: () => new Refusal("files_together", { field: "channel" }) },
    );
    render(Transfers, { case: CASE });
    await tap("radio", "A locked file on a memory stick");
    await tap("radio", "A phone call");
    await tap("button", "Make the file with the names");
    await screen.findByText(/never go the same way on the same day/);
  });

  it("asks why when the agency says no, and names what a hand-over still lacks", async () => {
    const asked = host(
      sheet({
        transfer: transfer({ state: "accepted" }),
        allowed: ["hand_over_case", "record_transfer_answer"],
        next_answers: ["rejected"],
      }),
      { hand_over_case: () => new Refusal("guard_unmet", { guards: "identity_received" }) },
    );
    render(Transfers, { case: CASE });
    await tap("radio", "They do not take it");
    await tap("button", "Note it");
    await screen.findByText("Write why they said no.");
    expect(asked.inputs("record_transfer_answer")).toEqual([]);
    await tap("radio", "They met");
    await tap("button", "The case is handed over");
    await waitFor(() => expect(screen.getByText(/file with the names is there/)).toBeTruthy());
  });
});
