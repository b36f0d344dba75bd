import { cleanup, configure, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { CaseFileView, DeviceState, DraftView, IncidentGuide, SaveDraft } from "../../ipc";
import { device } from "../../ipc/device.svelte";
import { way } from "../../parts/place.svelte";
import { FakeHost } from "../../testing/host";
import { words } from "../../text/index.svelte";
import Concern from "./Concern.svelte";
import Incident from "./Incident.svelte";
import { answered, blankIncident, happenedOf } from "./incident";

vi.setConfig({ testTimeout: 60_000 });
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });

const CASE = "c0ffee";
const FILE = {
  case: CASE,
  code: "7KQ-M2X9",
  allowed: ["record_incident", "record_concern"],
  risk: { current: "medium", conflict: false, entries: [] },
} as unknown as CaseFileView;

/** Two of the ordered questions, as the rules sort them. */
function guided({ answers, body_fluids }: IncidentGuide) {
  const yes = (question: string) => answers.find((one) => one.question === question)?.yes;
  const kind = yes("penetration") ? "rape" : yes("unwanted_contact") ? "sexual_assault" : null;
  const ask = yes("penetration") === undefined ? "penetration" : "unwanted_contact";
  const guide = { ordered: true, concerns: ["risk_of_gbv"], ask: kind ? null : ask, kind };
  const helps = body_fluids === "yes" || yes("penetration") === true;
  return { ...guide, best_until: helps ? "2026-11-24" : null, until: helps ? "2026-11-26" : null };
}

function host() {
  const drafts = new Map<string, DraftView>();
  const made = new FakeHost({
    case_file: () => FILE,
    incident_guide: guided,
    drafts: () => ({ drafts: [...drafts.values()] }),
    save_draft: (input: SaveDraft) => {
      drafts.set("d1", { id: "d1", case: CASE, kind: input.kind, content: input.content, at: 0, case_code: "" });
      return { draft: "d1" };
    },
    record_incident: () => ({ entry: "e1" }),
    record_concern: () => ({ entry: "e1" }),
  });
  return made;
}

const user = userEvent.setup();
const tap = async (role: string, name: RegExp | string) => user.click(await screen.findByRole(role, { name }));
const answer = async (question: RegExp, yes: string) => {
  const group = await screen.findByRole("radiogroup", { name: question });
  await user.click([...group.querySelectorAll("label")].find((one) => one.textContent.trim() === yes) as HTMLElement);
};

beforeEach(() => {
  words.speech = { language: "en", digits: "latin", calendar: "gregory" };
  device.state = { today: "2026-11-21" } as DeviceState;
  way.reset();
});
afterEach(cleanup);

describe("an incident", () => {
  it("asks one question after the other as the rules say, names the time for care, and is one command", async () => {
    const asked = host();
    way.go({ screen: "incident", case: CASE });
    render(Incident, { case: CASE });
    expect(await screen.findByRole("radiogroup", { name: /penetration without consent/ })).toBeTruthy();
    expect(screen.queryByRole("radiogroup", { name: /other unwanted sexual contact/ })).toBeNull();
    await tap("button", /^today/);
    await answer(/penetration without consent/, "No");
    await answer(/other unwanted sexual contact/, "Yes");
    expect(await screen.findByText(/Kind of act/)).toBeTruthy();
    expect(screen.queryByText(/within 72 hours/), "the rules say when, not the screen").toBeNull();
    await answer(/contact with body fluids/, "Yes");
    expect(await screen.findByText(/within 72 hours/)).toBeTruthy();
    expect(screen.getByText(/The client decides/)).toBeTruthy();
    await tap("button", "Next");
    await user.keyboard("On the way from school");
    await tap("button", "Next");
    await tap("radio", /Medium risk/);
    await tap("button", "Save the incident");
    await waitFor(() => expect(way.here).toEqual({ screen: "case", case: CASE }));
    expect(asked.inputs("record_incident")).toEqual([
      {
        case: CASE,
        kind: null,
        answers: [
          { question: "penetration", yes: false },
          { question: "unwanted_contact", yes: true },
        ],
        happened: "2026-11-21",
        reported_on: null,
        account: "On the way from school",
        risk: { level: "medium", note: "", reasons: [] },
        draft: "d1",
      },
    ]);
  });

  it("asks again what came after an answer that changed", () => {
    const once = answered([], "penetration", false);
    const twice = answered(once, "unwanted_contact", true);
    expect(answered(twice, "penetration", true)).toEqual([{ question: "penetration", yes: true }]);
  });

  it("happened on a day, or in a month or year that is known", () => {
    const about = { ...blankIncident(), about: true };
    expect(happenedOf({ ...about, year: "٢٠٢٦", month: "3" })).toBe("2026-03");
    expect(happenedOf({ ...about, year: "2026" })).toBe("2026");
    expect(happenedOf(about)).toBeUndefined();
  });
});

describe("a concern", () => {
  it("needs to say which one, and is one command", async () => {
    const asked = host();
    way.go({ screen: "concern", case: CASE });
    render(Concern, { case: CASE });
    await tap("button", "Save the concern");
    expect(await screen.findByText("Please answer this first.")).toBeTruthy();
    await user.selectOptions(screen.getByRole("combobox"), "risk_of_gbv");
    await tap("button", "Save the concern");
    await waitFor(() => expect(way.here).toEqual({ screen: "case", case: CASE }));
    const said = { case: CASE, concern: "risk_of_gbv", main: false, noticed_on: null, note: "" };
    expect(asked.inputs("record_concern")).toEqual([{ ...said, draft: "d1" }]);
  });
});
