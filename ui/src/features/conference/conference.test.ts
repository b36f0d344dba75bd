// A conference as it is called and written down: nobody without a reason, minutes read back, decisions with owner and date.
import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { ConferenceSheet, ConferenceView, DeviceState } from "../../ipc";
import { device } from "../../ipc/device.svelte";
import { way } from "../../parts/place.svelte";
import { FakeHost, Refusal } from "../../testing/host";
import { words } from "../../text/index.svelte";
import Conferences from "./Conferences.svelte";

const CASE = "c0ffee";
const CALLED: ConferenceView = {
  id: "k1",
  kind: "inter_agency",
  reason: "complex",
  agenda: "Where the client sleeps",
  planned_on: "2026-11-25",
  called_by: "CW07",
  client_invited: true,
  shared: ["risk_level"],
  invited: [
    {
      id: "v1",
      kind: "external",
      person: null,
      role: "counsellor",
      organisation: "district school",
      need_to_know: "Sees the client each day",
      basis: "consent",
      may_come: false,
    },
  ],
  records: [],
  explained_on: null,
};
const sheet = (conferences: ConferenceView[]): ConferenceSheet => ({
  case: CASE,
  code: "7KQ-M2X9",
  conferences,
  people: ["M1"],
  sharing_consented: false,
  goals: [{ id: "g1", statement: "Sleeps safely" }],
  may_open_review: true,
  allowed: ["call_conference", "hold_conference", "explain_conference"],
});

function host(conferences: ConferenceView[], answers: Record<string, () => unknown> = {}) {
  return new FakeHost({
    conferences: () => sheet(conferences),
    drafts: () => ({ drafts: [] }),
    save_draft: () => ({ draft: "d1" }),
    check_text: () => ({ parts: [] }),
    call_conference: () => ({ entry: "k1" }),
    hold_conference: () => ({ entry: "r1" }),
    explain_conference: () => ({}),
    ...answers,
  });
}

/** Forms with many answers, on a machine that does other things too, in milliseconds. */
const LONG_MS = 30_000;

const user = userEvent.setup({ delay: null });
const tap = async (role: string, name: RegExp | string) => user.click(await screen.findByRole(role, { name }));
const answer = async (question: RegExp | string, choice: string) => {
  const group = await screen.findByRole("radiogroup", { name: question });
  await user.click(
    [...group.querySelectorAll("label")].find((one) => one.textContent.trim() === choice) as HTMLElement,
  );
};
const type = async (label: RegExp, text: string) => user.type(await screen.findByLabelText(label), text);

beforeEach(() => {
  words.speech = { language: "en", digits: "latin", calendar: "gregory" };
  device.state = { today: "2026-11-21" } as DeviceState;
  way.reset();
});
afterEach(cleanup);

describe("calling a conference", () => {
  const fill = async () => {
    await answer("Which meeting?", "Meeting of several agencies");
    await answer("Why now?", "A hard case");
    await type(/To talk over/, "Sleep");
    await tap("button", /^In \S*1\S* week/);
    await tap("button", "Next");
    await answer(/Is the client invited/, "Yes");
    await tap("button", "Invite somebody");
  };

  it(
    "asks of each person who they are, why they need to know and what the client says",
    { timeout: LONG_MS },
    async () => {
      const asked = host([]);
      way.go({ screen: "conference", case: CASE, entry: "new" });
      render(Conferences, { case: CASE, entry: "new" });
      await fill();
      await tap("button", "Next");
      await tap("button", "Call the conference");
      expect(asked.inputs("call_conference")).toEqual([]);
      await tap("button", /^Person/);
      await answer("Who is it?", "Somebody of another service");
      await type(/^Role/, "counsellor");
      await type(/Of which service/, "school");
      await type(/Why does this person need to know/, "Sees the client");
      await user.selectOptions(screen.getByRole("combobox", { name: /ground/ }), "legal_obligation");
      await answer(/Does the client agree/, "Yes");
      await tap("button", "Next");
      await tap("checkbox", "How much danger there is");
      await tap("button", "Call the conference");
      await waitFor(() => expect(way.here).toEqual({ screen: "conference", case: CASE }));
      expect(asked.inputs("call_conference")).toMatchObject([
        {
          kind: "inter_agency",
          client_invited: true,
          shared: ["risk_level"],
          invited: [{ kind: "external", organisation: "school", basis: "legal_obligation", client_agrees: true }],
          draft: "d1",
        },
      ]);
    },
  );

  it("leads to the person whom the rules refuse", { timeout: LONG_MS }, async () => {
    host([], { call_conference: () => new Refusal("sharing_not_consented", { field: "basis", at: "0" }) });
    render(Conferences, { case: CASE, entry: "new" });
    await fill();
    await answer("Who is it?", "Somebody of another service");
    await user.selectOptions(screen.getByRole("combobox", { name: /ground/ }), "consent");
    await answer(/Does the client agree/, "Yes");
    await tap("button", "Next");
    await tap("button", "Call the conference");
    await tap("button", /^Person/);
    expect((await screen.findAllByText(/has not agreed to share this outside/)).length).toBeGreaterThan(0);
  });
});

describe("a conference that was held", () => {
  it(
    "is one command with minutes read back and decisions that have an owner and a date",
    { timeout: LONG_MS },
    async () => {
      const asked = host([CALLED]);
      way.go({ screen: "conference", case: CASE, entry: "k1" });
      render(Conferences, { case: CASE, entry: "k1" });
      await answer(/Was the client there/, "Yes");
      await tap("checkbox", /counsellor/);
      await answer(/Could nobody overhear/, "Yes");
      await tap("button", "Next");
      await type(/What the client wants/, "To stay");
      await type(/^Minutes/, "Talked over sleep");
      await tap("button", "Next");
      await tap("button", "Add a decision");
      await type(/What was decided\?/, "Fetch after school");
      await user.selectOptions(screen.getByRole("combobox", { name: /Who does it/ }), "community");
      await tap("button", /^In \S*1\S* week/);
      await user.selectOptions(screen.getByRole("combobox", { name: /Goal of the plan/ }), "g1");
      await tap("button", "Next");
      await tap("button", "Save the conference");
      expect(asked.inputs("hold_conference")).toEqual([]);
      await tap("checkbox", /read back/);
      await answer("What it means for the case", "The case goes on");
      await tap("button", "Save the conference");
      await waitFor(() => expect(way.here).toEqual({ screen: "conference", case: CASE }));
      expect(asked.inputs("hold_conference")).toMatchObject([
        {
          conference: "k1",
          client_there: true,
          attended: ["v1"],
          signed: [],
          read_back: true,
          outcome: "remains_open",
          decisions: [{ responsible: "community", due_on: "2026-11-28", goal: "g1" }],
        },
      ]);
    },
  );

  it("says who may not come any more, and whether the client has heard", async () => {
    const record = {
      held_on: "2026-11-20",
      by: "CW07",
      venue_private: true,
      client_there: false,
      client_views: "To stay",
      attended: [],
      minutes: "Talked",
      dissent: "",
      outcome: "remains_open",
      decisions: [],
    };
    const asked = host([CALLED, { ...CALLED, id: "k0", records: [record] }]);
    render(Conferences, { case: CASE });
    expect(await screen.findByText(/no ground any more/)).toBeTruthy();
    await tap("button", "Told the client today");
    await waitFor(() =>
      expect(asked.inputs("explain_conference")).toEqual([{ case: CASE, conference: "k0", on: null }]),
    );
  });
});
