// The search for a family as a worker meets it: written down at once, nobody asked without consent, nobody sent back unverified.
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { DeviceState, SaveDraft, TracingSheet, TracingView } from "../../ipc";
import { device } from "../../ipc/device.svelte";
import { way } from "../../parts/place.svelte";
import { FakeHost, Refusal } from "../../testing/host";
import { words } from "../../text/index.svelte";
import Tracings from "./Tracings.svelte";

const CASE = "c0ffee";

const tracing = (some: Partial<TracingView> = {}): TracingView => ({
  id: "t1",
  state: "in_progress",
  opened_on: "2026-11-10",
  separated_on: null,
  area: "north",
  circumstances: "lost at night",
  wishes: "home",
  steps: [],
  approved: false,
  given_back: null,
  mine_to_decide: null,
  next: ["asked", "verified", "proposed", "reunified", "closed"],
  ...some,
});

const sheet = (some: Partial<TracingSheet> = {}): TracingSheet => ({
  case: CASE,
  code: "7KQ-M2X9",
  tracings: [tracing()],
  may_ask: true,
  recall_since: null,
  people: ["M1"],
  allowed: ["open_tracing", "add_tracing_step", "decide_consent"],
  ...some,
});

const host = (of: TracingSheet, step: () => unknown = () => ({ entry: "s1" })) =>
  new FakeHost({
    tracing: () => of,
    drafts: () => ({ drafts: [] }),
    save_draft: (_: SaveDraft) => ({ draft: "d1" }),
    check_text: () => ({ parts: [] }),
    open_tracing: () => ({ entry: "t2" }),
    add_tracing_step: step,
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

describe("the search for a family", () => {
  it("begins with what is known, one command", async () => {
    const asked = host(sheet({ tracings: [] }));
    render(Tracings, { case: CASE, entry: "begin" });
    await tap("Save what is known");
    expect(asked.inputs("open_tracing")).toEqual([]);
    await type(/How did it happen/, "lost at night");
    await type(/What does the child wish/, "home");
    await tap("Save what is known");
    await waitFor(() => expect(asked.inputs("open_tracing").length).toBe(1));
    expect(asked.inputs("open_tracing")[0]).toMatchObject({ wishes: "home", separated_on: null, draft: "d1" });
  });

  it("says that nobody may be asked, and leads to asking for consent", async () => {
    host(sheet({ may_ask: false }));
    render(Tracings, { case: CASE });
    await tap("Ask for consent");
    expect(way.here).toEqual({ screen: "consent", case: CASE, scope: "tracing" });
  });

  it("says what is to be called back when consent is gone", async () => {
    host(sheet({ may_ask: false, recall_since: "2026-11-19" }));
    render(Tracings, { case: CASE });
    expect(await screen.findByText("Call back what others were told")).toBeTruthy();
  });

  it("verifies an adult by code, with what the child says", async () => {
    const asked = host(sheet());
    render(Tracings, { case: CASE, entry: "step:t1" });
    await choose("The adult was verified");
    await user.selectOptions(await screen.findByLabelText(/Who is it/), "M1");
    await choose("Not known");
    await type(/How did you make sure/, "knew the song");
    await tap("Save");
    expect(asked.inputs("add_tracing_step")).toEqual([]);
    await type(/What does the child say/, "laughed");
    await tap("Save");
    await waitFor(() => expect(asked.inputs("add_tracing_step").length).toBe(1));
    expect(asked.inputs("add_tracing_step")[0]).toMatchObject({ kind: "verified", adult: "M1", safe: "unknown" });
  });

  it("says beside the question why a child may not go back yet", async () => {
    host(sheet(), () => {
      return new Refusal("state_refuses", { field: "kind", tracing: "best_interests" });
    });
    render(Tracings, { case: CASE, entry: "step:t1" });
    await choose("Going back was proposed");
    await type(/Why would going back be good/, "the aunt waits");
    await type(/What does the child say/, "wants to");
    await tap("Save");
    expect(await screen.findByText(/Ask first what is best for the child/)).toBeTruthy();
  });
});
