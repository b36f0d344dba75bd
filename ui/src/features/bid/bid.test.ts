// Best interests as a worker and a supervisor meet them: options before a panel, a panel of three, and a child who hears it.
import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { BidSheet, BidView, DeviceState, SaveDraft } from "../../ipc";
import { device } from "../../ipc/device.svelte";
import { way } from "../../parts/place.svelte";
import { FakeHost } from "../../testing/host";
import { words } from "../../text/index.svelte";
import { beginWith, blankDecide, deciding, preparing, spotOf, unansweredDecide, unansweredPrepare } from "./bid";
import Bids from "./Bids.svelte";

const CASE = "c0ffee";

const bid = (some: Partial<BidView> = {}): BidView => ({
  id: "b1",
  status: "panel",
  asked_on: "2026-11-10",
  by: "CW07",
  triggers: ["custody"],
  framework: "national",
  question: "Where shall CL live?",
  guardian: "",
  guardian_on: null,
  file: {
    id: "f1",
    by: "CW07",
    options: [
      { what: "with the aunt", benefits: "close", risks: "small" },
      { what: "with M2", benefits: "school", risks: "far" },
    ],
    weighed: [{ element: "safety", facts: "quiet street", weight: 5, favours: 1 }],
    views_how: "alone",
    views: "with the aunt",
    views_weight: 4,
  },
  decision: null,
  explained: false,
  steps: [],
  mine_to_decide: true,
  ...some,
});

const sheet = (some: Partial<BidSheet> = {}): BidSheet => ({
  case: CASE,
  code: "7KQ-M2X9",
  bids: [bid()],
  asked_for: null,
  panel_min: 3,
  review_latest: "2027-11-21",
  allowed: ["prepare_bid", "follow_bid"],
  ...some,
});

const host = (of: BidSheet) =>
  new FakeHost({
    bids: () => of,
    drafts: () => ({ drafts: [] }),
    save_draft: (_: SaveDraft) => ({ draft: "d1" }),
    check_text: () => ({ parts: [] }),
    ask_bid: () => ({ entry: "b2" }),
    follow_bid: () => ({ entry: "s1" }),
  });

const user = userEvent.setup();
const tap = async (role: string, name: RegExp | string) => user.click(await screen.findByRole(role, { name }));
const type = async (label: RegExp, text: string) => user.type(await screen.findByLabelText(label), text);

beforeEach(() => {
  words.speech = { language: "en", digits: "latin", calendar: "gregory" };
  device.state = { today: "2026-11-21" } as DeviceState;
  way.reset();
});
afterEach(cleanup);

describe("best interests", () => {
  it("are asked for with a reason, one command", async () => {
    const asked = host(sheet({ bids: [], allowed: ["ask_bid"] }));
    render(Bids, { case: CASE, entry: "ask" });
    await tap("button", "Save the question");
    expect(asked.inputs("ask_bid")).toEqual([]);
    await tap("checkbox", "Custody is disputed");
    await tap("radio", "National procedure");
    await type(/What has to be decided/, "Where shall CL live?");
    await tap("button", "Save the question");
    await waitFor(() => expect(asked.inputs("ask_bid").length).toBe(1));
    expect(asked.inputs("ask_bid")[0]).toMatchObject({ triggers: ["custody"], framework: "national", draft: "d1" });
  });

  it("begin with what was gathered before, and leave out what was not written", () => {
    const form = beginWith(bid());
    expect(unansweredPrepare(form)).toEqual([]);
    form.weighed.development = { facts: "  ", weight: null, favours: null };
    expect(preparing(form, CASE, "b1", null).weighed).toEqual([
      { element: "safety", facts: "quiet street", weight: 5, favours: 1 },
    ]);
    form.options.pop();
    expect(unansweredPrepare(form).map((one) => one.field)).toEqual(["options"]);
  });

  it("need a panel of which each declared their interests", () => {
    const form = blankDecide();
    expect(unansweredDecide(form).map((one) => one.field)).toEqual([
      "seat_0",
      "seat_1",
      "seat_2",
      "option",
      "review_due",
    ]);
    form.panel = form.panel.map(() => ({ role: "doctor", organisation: "clinic", declared: true }));
    const whole = { ...form, option: "2", reviewOn: "2027-05-20" };
    expect(deciding(whole, CASE, bid(), "d1")).toMatchObject({ file: "f1", option: 2, review_due: "2027-05-20" });
    const silent = spotOf({ code: "value_missing", facts: { field: "declared", at: "1" } });
    expect(silent).toEqual({ page: "panel", field: "seat_1" });
  });

  it("are explained with what the child said to it", async () => {
    const asked = host(sheet({ bids: [bid({ status: "decided", mine_to_decide: false })] }));
    render(Bids, { case: CASE, entry: "follow:b1" });
    await tap("radio", "Explained to the child");
    await type(/What did you explain/, "why the aunt");
    await tap("button", "Save");
    expect(asked.inputs("follow_bid")).toEqual([]);
    await type(/What did the child say/, "smiled");
    await tap("button", "Save");
    await waitFor(() => expect(asked.inputs("follow_bid").length).toBe(1));
    expect(asked.inputs("follow_bid")[0]).toMatchObject({ kind: "explained", reaction: "smiled" });
  });
});
