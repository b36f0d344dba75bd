import { cleanup, configure, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { CaseFileView, DeviceState, SaveDraft } from "../../ipc";
import { device } from "../../ipc/device.svelte";
import { way } from "../../parts/place.svelte";
import { FakeHost, Refusal } from "../../testing/host";
import { words } from "../../text/index.svelte";
import Reopening from "./Reopening.svelte";

vi.setConfig({ testTimeout: 60_000 });
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });

const CASE = "c0ffee";
const FILE = {
  case: CASE,
  code: "7KQ-M2X9",
  allowed: ["reopen_case"],
  risk: { current: "low", conflict: false, entries: [] },
} as unknown as CaseFileView;

const host = (some: Record<string, (input: never) => unknown> = {}) =>
  new FakeHost({
    case_file: () => FILE,
    visit_brief: () => ({ people: ["M1"] }),
    drafts: () => ({ drafts: [] }),
    save_draft: (_: SaveDraft) => ({ draft: "d1" }),
    reopen_case: () => ({}),
    ...some,
  });

const user = userEvent.setup();
const tap = async (role: string, name: RegExp | string) => user.click(await screen.findByRole(role, { name }));

async function fill() {
  render(Reopening, { case: CASE });
  await tap("radio", "New concern");
  await user.type(screen.getByRole("textbox"), "Threats again");
  await tap("checkbox", /I have read the history/);
  await tap("button", "Next");
  for (const item of screen.getAllByRole("checkbox")) await user.click(item);
  await tap("button", "Next");
  await tap("radio", "Yes");
  await tap("radio", /M1/);
  await tap("radio", "In writing");
  await tap("button", "Next");
  await tap("radio", /Low risk/);
}

beforeEach(() => {
  words.speech = { language: "en", digits: "latin", calendar: "gregory" };
  device.state = { today: "2026-11-21" } as DeviceState;
  way.reset();
  way.go({ screen: "reopening", case: CASE });
});
afterEach(cleanup);

describe("opening a closed case again", () => {
  it("asks why, for consent and for the risk, and is one command under the same code", async () => {
    const asked = host();
    await fill();
    await tap("button", "Open the case again");
    await waitFor(() => expect(way.here).toEqual({ screen: "case", case: CASE }));
    expect(asked.inputs("reopen_case")).toMatchObject([
      {
        case: CASE,
        reason: "reopened_new_concern",
        note: "Threats again",
        history_reviewed: true,
        consent: { answer: "given", given_by: "M1", method: "written" },
        risk: { level: "low", note: "" },
        draft: "d1",
      },
    ]);
  });

  it("leads to what the rules miss", async () => {
    host({ reopen_case: () => new Refusal("guard_unmet", { guards: "history_reviewed" }) });
    await fill();
    await tap("button", "Open the case again");
    expect(await screen.findByText("Read the history first, and say so.")).toBeTruthy();
    await tap("button", "The history");
    expect(screen.getByRole("heading", { level: 2 }).textContent).toContain("Why, and the history");
  });
});
