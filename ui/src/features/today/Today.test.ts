// Today leads back to what was begun.
import { cleanup, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { way } from "../../parts/place.svelte";
import { FakeHost } from "../../testing/host";
import Today from "./Today.svelte";

const TODAY = { today: "2026-11-22", due: [], done_today: 0, needs_backup: false, over_cap: 0, next_visit_on: null };

function open(kind: string) {
  const draft = { id: "d1", case: "c1", case_code: "7K2M 9QXD", kind, content: "{}", saved_at: 0 };
  new FakeHost({ today: () => TODAY, drafts: () => ({ drafts: [draft] }) });
  render(Today);
}

beforeEach(() => way.reset());
afterEach(cleanup);

describe("work that was begun", () => {
  it.each([
    ["referral", "referral", "Referral"],
    ["closure", "closure", "Closing of the case"],
    ["follow_up", "visit", "Visit"],
    ["lead_end", "lead_end", "Nobody was met"],
  ])("%s is gone on with on its own page", async (kind, place, words) => {
    open(kind);
    expect((await screen.findByText(words, { exact: false })).textContent).toContain(words);
    await userEvent.click(screen.getByRole("button", { name: "Go on writing" }));
    expect(way.here).toMatchObject({ screen: place, case: "c1" });
  });
});
