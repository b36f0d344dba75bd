// A supervisor's list of money: late accounts first, what the month grants, and the way to a decision.
import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { FundLine, FundList as List } from "../../ipc";
import { way } from "../../parts/place.svelte";
import { FakeHost } from "../../testing/host";
import { words } from "../../text/index.svelte";
import FundList from "./FundList.svelte";

const line = (some: Partial<FundLine>): FundLine => ({
  case: "c1",
  code: "ABCD-EFGH",
  id: "f1",
  number: "F-0A1B2C",
  state: "submitted",
  purpose: "medicine",
  amount: 80,
  method: "cash",
  asked_on: "2026-03-20",
  due_on: null,
  worker: "CW01",
  mine_to_decide: true,
  ...some,
});
const list = (some: Partial<List>): List => ({
  month: "2026-03-01",
  granted: 250,
  month_max: 3000,
  left: 2750,
  lines: [],
  ...some,
});

beforeEach(() => (words.speech = { language: "en", digits: "latin", calendar: "gregory" }));
afterEach(cleanup);

describe("the list of emergency money", () => {
  it("names what is late before what waits, and goes to the decision", async () => {
    const late = line({ id: "f2", state: "overdue", due_on: "2026-03-10", mine_to_decide: false });
    new FakeHost({ funds: () => list({ lines: [late, line({})] }) });
    render(FundList);
    await screen.findByText(/2,750.* left this month/);
    const parts = (await screen.findAllByRole("heading", { level: 2 })).map((one) => one.textContent);
    expect(parts).toEqual(["Account is late", "Wait for a decision"]);
    await fireEvent.click(screen.getByRole("button", { name: "Decide" }));
    expect(way.here).toEqual({ screen: "submitted", case: "c1", entry: "f1" });
  });

  it("says that nothing was asked for", async () => {
    new FakeHost({ funds: () => list({}) });
    render(FundList);
    expect(await screen.findByText(/None of your teams/)).toBeTruthy();
  });
});
