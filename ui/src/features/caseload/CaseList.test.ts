import { cleanup, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { CaseListRow } from "../../ipc";
import { device } from "../../ipc/device.svelte";
import { way } from "../../parts/place.svelte";
import { FakeHost, Refusal } from "../../testing/host";
import CaseList from "./CaseList.svelte";

const row = (at: number, over: Partial<CaseListRow> = {}): CaseListRow => ({
  case: `c${at}`,
  code: `AA${String(at).padStart(2, "0")} BBBB`,
  programme: "cp",
  state: "implementing",
  risk: "high",
  next_contact_on: null,
  next_review_on: null,
  assigned_to: "CW07",
  conflicts: 0,
  closure_contested: false,
  restricted: false,
  only_here: 0,
  mine: true,
  next_due_on: `2026-11-${String(at + 1).padStart(2, "0")}`,
  days_late: at === 1 ? 3 : -1,
  next_rule: "W06",
  ...over,
});

function open(rows: CaseListRow[], more: Record<string, (input: never) => unknown> = {}) {
  const host = new FakeHost({
    cases: () => ({ rows, total: rows.length, gone: [], may_open: true }),
    search: () => ({ hits: [] }),
    case_by_code: () => new Refusal("case_code_wrong"),
    ...more,
  });
  render(CaseList);
  return host;
}

/** What is written, without the marks that keep directions apart. */
const text = () => document.body.textContent.replaceAll(/[⁨⁩]/gu, "");

const codes = () => [...document.querySelectorAll("[data-at] .code")].map((one) => one.textContent);

afterEach(cleanup);

beforeEach(() => {
  way.reset();
  device.state = { today: "2026-11-04" } as NonNullable<typeof device.state>;
});

describe("the case list", () => {
  it("shows codes and days, and never a risk", async () => {
    open([row(2), row(1)]);
    await screen.findByText("AA01 BBBB");
    expect(codes()).toEqual(["AA01 BBBB", "AA02 BBBB"]);
    expect(text()).toContain("3 days late");
    expect(document.body.textContent).not.toContain("High risk");
    expect(text()).toContain("2 open cases");
  });

  it("keeps few rows of two thousand in the page", async () => {
    open(Array.from({ length: 2000 }, (_, at) => row(at % 20, { case: `x${at}`, code: `C${at}` })));
    await screen.findAllByRole("button", { name: /C\d+/ });
    expect(codes().length).toBeLessThan(40);
  });

  it("finds a code while it is typed, and opens it with Enter", async () => {
    open([row(1), row(2), row(3)]);
    await screen.findByText("AA01 BBBB");
    await userEvent.type(screen.getByLabelText("Search by code or words"), "aa02{Enter}");
    expect(codes()).toEqual(["AA02 BBBB"]);
    expect(way.here).toEqual({ screen: "case", case: "c2" });
  });

  it("opens a whole code from paper even when it is not in the list yet", async () => {
    open([row(1)], { case_by_code: () => ({ case: "c9", code: "7K2M 9QXD" }) });
    await screen.findByText("AA01 BBBB");
    await userEvent.type(screen.getByLabelText("Search by code or words"), "7k2m 9qxd{Enter}");
    expect(way.here).toEqual({ screen: "case", case: "c9" });
  });

  it("finds words in casework after a short pause, and drops answers that come too late", async () => {
    let answer: (value: unknown) => void = () => undefined;
    const slow = new Promise((resolve) => (answer = resolve));
    const found = { hits: [{ case: "c3", code: "AA03 BBBB", row: row(3) }] };
    const host = open([row(1), row(2), row(3)], {
      search: ({ text }: { text: string }) => (text === "sch" ? slow : found),
    });
    await screen.findByText("AA01 BBBB");
    const field = screen.getByLabelText("Search by code or words");
    await userEvent.type(field, "sch");
    await new Promise((wake) => setTimeout(wake, 120));
    await userEvent.type(field, "ool");
    await new Promise((wake) => setTimeout(wake, 120));
    answer({ hits: [] });
    await Promise.resolve();
    expect(codes()).toEqual(["AA03 BBBB"]);
    expect(host.inputs("search")).toEqual([{ text: "sch" }, { text: "school" }]);
  });

  it("searches by name only with a reason, once a press, and shows codes", async () => {
    const host = open([row(1)], { search_people: () => ({ hits: [{ case: "c1", code: "AA01 BBBB", row: row(1) }] }) });
    await screen.findByText("AA01 BBBB");
    await userEvent.click(screen.getByRole("button", { name: "Search by name" }));
    await userEvent.type(screen.getByLabelText("Name or its beginning"), "Karim");
    await userEvent.click(screen.getByRole("button", { name: "Search and log it" }));
    expect(host.inputs("search_people")).toEqual([]);
    await userEvent.click(screen.getByLabelText("Must reach somebody now"));
    await userEvent.click(screen.getByRole("button", { name: "Search and log it" }));
    await screen.findByText(/case found by this name/u);
    expect(host.inputs("search_people")).toEqual([{ text: "Karim", reason: "urgent_contact" }]);
    expect(codes()).toEqual(["AA01 BBBB"]);
    expect(document.body.innerHTML).not.toContain("Karim");
  });

  it("offers mine and team only when both are here", async () => {
    open([row(1), row(2, { mine: false, assigned_to: "CW09" })]);
    await screen.findByText("AA01 BBBB");
    expect(codes()).toEqual(["AA01 BBBB"]);
    await userEvent.click(screen.getByRole("button", { name: "Whole team" }));
    expect(codes()).toEqual(["AA01 BBBB", "AA02 BBBB"]);
  });

  it("goes to the search with a slash and to the rows with j", async () => {
    open([row(1), row(2)]);
    await screen.findByText("AA01 BBBB");
    await userEvent.keyboard("/");
    expect(document.activeElement).toBe(screen.getByLabelText("Search by code or words"));
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard("j");
    expect(document.activeElement?.getAttribute("data-at")).toBe("0");
    await userEvent.keyboard("{Enter}");
    expect(way.here).toEqual({ screen: "case", case: "c1" });
  });

  it("says what will appear when there is nothing, and what to do", async () => {
    open([]);
    expect(await screen.findByText(/Back up to fetch them/u)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Go to backup" }));
    expect(way.here).toEqual({ screen: "backup" });
  });
});
