// Emergency money as a worker and a supervisor meet it: asked for with a reason, decided by another, accounted for whole.
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { DeviceState, FundSheet, FundView, SaveDraft } from "../../ipc";
import { device } from "../../ipc/device.svelte";
import { way } from "../../parts/place.svelte";
import { FakeHost, Refusal } from "../../testing/host";
import { words } from "../../text/index.svelte";
import { amountOf, stepsOf } from "./fund";
import Funds from "./Funds.svelte";

const CASE = "c0ffee";

const fund = (some: Partial<FundView> = {}): FundView => ({
  id: "f1",
  number: "F-3A9C2B",
  state: "submitted",
  asked_on: "2026-11-20",
  by: "CW07",
  purpose: "medicine",
  amount: 80,
  method: "cash",
  names_client: false,
  why_now: "the fever rises",
  bridge_to: "",
  criteria: ["no_other_source"],
  tried: "the post has none",
  deciders: [],
  two_decide: false,
  mine_to_decide: false,
  second_missing: false,
  given_back: null,
  settle_due: null,
  steps: [],
  ...some,
});

const sheet = (some: Partial<FundSheet> = {}): FundSheet => ({
  case: CASE,
  code: "7KQ-M2X9",
  requests: [],
  most_now: 500,
  alone_max: 150,
  may_be_told: false,
  allowed: ["ask_fund", "add_fund_step"],
  ...some,
});

const host = (of: FundSheet, ask: () => unknown = () => ({ entry: "f2" })) =>
  new FakeHost({
    fund: () => of,
    drafts: () => ({ drafts: [] }),
    save_draft: (_: SaveDraft) => ({ draft: "d1" }),
    check_text: () => ({ parts: [] }),
    ask_fund: ask,
    add_fund_step: () => ({ entry: "s1" }),
  });

const user = userEvent.setup();
const tap = async (name: RegExp | string) => fireEvent.click(await screen.findByText(name));
const choose = async (label: string) => fireEvent.click(await screen.findByLabelText(label));
/** At once: how keys are kept is tested elsewhere. */
const type = async (label: RegExp, value: string) =>
  fireEvent.input(await screen.findByLabelText(label), { target: { value } });

beforeEach(() => {
  words.speech = { language: "en", digits: "latin", calendar: "gregory" };
  device.state = { today: "2026-11-21" } as DeviceState;
  way.reset();
});
afterEach(cleanup);

async function fillIn(amount: string) {
  await user.selectOptions(await screen.findByLabelText(/What is it for/), "medicine");
  await type(/Why can it not wait/, "the fever rises");
  await type(/What else was tried/, "the post has none");
  await choose("Nobody else can pay in time");
  await tap(/Next/);
  await type(/^How much\?/, amount);
  await choose("Cash");
  await choose("No");
}

describe("emergency money", () => {
  it("is asked for with a reason, one command", async () => {
    const asked = host(sheet());
    render(Funds, { case: CASE, entry: "ask" });
    await fillIn("80");
    await tap("Send the request");
    await waitFor(() => expect(asked.inputs("ask_fund").length).toBe(1));
    expect(asked.inputs("ask_fund")[0]).toMatchObject({
      purpose: "medicine",
      amount: 80,
      names_client: false,
      criteria: ["no_other_source"],
      draft: "d1",
    });
  });

  it("says beside the amount how much may be asked for, and keeps what was typed", async () => {
    host(sheet({ most_now: 60 }), () => {
      return new Refusal("value_missing", { field: "amount", left: "60" });
    });
    render(Funds, { case: CASE, entry: "ask" });
    await fillIn("90");
    await tap("Send the request");
    expect(await screen.findByText(/Write a whole amount from 1 to .*60/)).toBeTruthy();
    expect((await screen.findByLabelText<HTMLInputElement>(/^How much\?/)).value).toBe("90");
  });

  it("says before it is sent that two people decide, and that a name needs consent", async () => {
    host(sheet());
    render(Funds, { case: CASE, entry: "ask" });
    await fillIn("400");
    expect(await screen.findByText(/Above .*150.* two people decide/)).toBeTruthy();
    await choose("Yes");
    expect(await screen.findByText(/has not agreed that somebody outside/)).toBeTruthy();
  });

  it("is accounted for with what was spent and what came back", async () => {
    const asked = host(sheet({ requests: [fund({ state: "overdue", settle_due: "2026-11-10" })] }));
    render(Funds, { case: CASE, entry: "step:f1" });
    await choose("Accounted for");
    await type(/How much was spent/, "٧٥");
    await type(/How much came back/, "5");
    await choose("No");
    await tap("Save");
    expect(asked.inputs("add_fund_step")).toEqual([]);
    await type(/^Why/, "the seller writes none");
    await tap("Save");
    await waitFor(() => expect(asked.inputs("add_fund_step").length).toBe(1));
    expect(asked.inputs("add_fund_step")[0]).toMatchObject({ kind: "settled", spent: 75, returned: 5, receipt: "no" });
  });

  it("offers only what may follow, and reads amounts as people write them", () => {
    expect(stepsOf(fund())).toEqual(["cancelled"]);
    expect(stepsOf(fund({ state: "approved" }))).toEqual(["paid", "cancelled"]);
    expect(stepsOf(fund({ state: "settled" }))).toEqual([]);
    expect(["1 200", "1,200", "۱۲۰۰", "12.5x", ""].map(amountOf)).toEqual([1200, 1200, 1200, undefined, undefined]);
  });
});
