// Danger is saved with the answer itself; a screening sends what was asked; who waits stands with the reasons in words.
import { cleanup, render, screen, waitFor, within } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";

import type { ScreeningSheet, ScreeningView, WaitingRow } from "../../ipc";
import { FakeHost } from "../../testing/host";
import EndLead from "./EndLead.svelte";
import Lead from "./Lead.svelte";
import Screening from "./Screening.svelte";
import Waiting from "./Waiting.svelte";
import { blankScreening, draftedScreening, screeningCommand, screeningOpen, type ScreeningForm } from "./screening";

afterEach(cleanup);

const ongoing = (some: Partial<ScreeningView> = {}): ScreeningView => ({
  id: "s1",
  asked_on: "2026-11-22",
  immediate_danger: "no",
  self_harm: "no",
  returned: "",
  interview_on: null,
  place: null,
  private_setting: null,
  preference: null,
  told: [],
  criteria: [],
  eligible: false,
  override_reason: "",
  needs: "",
  strengths: "",
  wants: "",
  urgency: null,
  ability_to_act: null,
  capacity: null,
  quick_win: false,
  outcome: null,
  reason: null,
  help_given: "",
  ...some,
});

const sheet = (some: Partial<ScreeningSheet> = {}): ScreeningSheet => ({
  case: "c1",
  code: "K7M2 9PQX",
  state: "identified",
  programme: null,
  lead: null,
  screening: null,
  given_back: null,
  emergency_actions: [],
  emergency_open: false,
  interview_consent: "not_asked",
  concerns: [],
  risk_now: null,
  has_name: false,
  attempts: 0,
  attempts_needed: 3,
  due_on: null,
  waits: false,
  programmes: [{ programme: "gbv", criteria: ["vc_g1", "vc_g2"], concerns: ["risk_of_gbv"] }],
  allowed: ["answer_danger", "complete_screening", "end_lead", "record_attempt"],
  ...some,
});

const host = (value: ScreeningSheet, held: object[] = []) =>
  new FakeHost({
    screening: () => value,
    drafts: () => ({ drafts: held }),
    save_draft: () => ({ draft: "d1" }),
    discard_draft: () => ({}),
    check_text: () => ({ parts: [] }),
    answer_danger: () => ({}),
    complete_screening: () => ({}),
    record_attempt: () => ({ entry: "a1" }),
  });

const whole: ScreeningForm = {
  ...blankScreening(),
  page: "finish",
  agrees: "yes",
  method: "verbal_witnessed",
  alone: "yes",
  wishSex: "none",
  wishMet: "yes",
  told: ["process"],
  programme: "gbv",
  criteria: { vc_g1: "yes", vc_g2: "no" },
  concerns: ["risk_of_gbv"],
  needs: "company",
  strengths: "friends",
  wants: "to learn",
  level: "medium",
  riskWhy: "threats",
  urgency: "high",
  ability: "medium",
  capacity: "low",
  outcome: "open",
};

describe("danger", () => {
  it("is saved with a yes, before the other question and before anything else", async () => {
    const asked = host(sheet());
    render(Screening, { case: "c1" });
    const group = await screen.findByRole("radiogroup", { name: /in danger now/ });
    await userEvent.click(within(group).getByRole("radio", { name: "Yes" }));
    await waitFor(() =>
      expect(asked.inputs("answer_danger")).toEqual([
        { case: "c1", immediate_danger: "yes", self_harm: "unknown", returned: "" },
      ]),
    );
    expect(screen.getByText("What was done at once")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Finish the first talk" })).toBeNull();
  });

  it("waits for a reason when somebody comes back", async () => {
    const asked = host(sheet({ state: "no_action" }));
    render(Screening, { case: "c1" });
    await screen.findByRole("textbox", { name: /come back/ });
    for (const radio of screen.getAllByRole("radio", { name: "No" })) await userEvent.click(radio);
    expect(asked.inputs("answer_danger")).toEqual([]);
    await userEvent.type(screen.getByRole("textbox", { name: /come back/ }), "it began again");
    await userEvent.click(screen.getByRole("button", { name: "Begin a new first talk" }));
    await waitFor(() => expect(asked.inputs("answer_danger")).toMatchObject([{ returned: "it began again" }]));
  });
});

describe("a screening", () => {
  it("names what is missing, and a no to the talk needs nothing more", () => {
    const open = (form: ScreeningForm) => screeningOpen(form, sheet()).map((one) => one.field);
    expect(open(whole)).toEqual([]);
    expect(open({ ...whole, criteria: { vc_g1: "no", vc_g2: "no" } })).toEqual(["override"]);
    expect(open({ ...whole, criteria: {}, outcome: "redirect" })).toEqual(["criteria", "reason", "help"]);
    expect(open({ ...blankScreening(), agrees: "no", method: "written" })).toEqual([]);
  });

  it("sends nothing that was typed when the person does not agree", () => {
    const value = sheet({ screening: ongoing() });
    const command = screeningCommand({ ...whole, agrees: "no" }, value, "d1");
    expect(command).toMatchObject({ needs: "", concerns: [], risk: null, reason: "consent_declined", draft: "d1" });
  });

  it("ends with one command that takes its draft", async () => {
    const content = draftedScreening.text(whole);
    const asked = host(sheet({ screening: ongoing() }), [{ id: "d7", case: "c1", kind: "screening", content, at: 1 }]);
    render(Screening, { case: "c1" });
    await userEvent.click(await screen.findByRole("button", { name: "Finish the first talk" }));
    await waitFor(() => expect(asked.inputs("complete_screening")).toHaveLength(1));
    expect(asked.inputs("complete_screening")[0]).toMatchObject({
      screening: "s1",
      consent: { given: true, method: "verbal_witnessed" },
      outcome: "open",
      factors: { urgency: "high", ability_to_act: "medium", capacity: "low" },
      draft: "d7",
    });
  });
});

describe("a lead", () => {
  it("asks for the least and says what is missing", async () => {
    const asked = host(sheet());
    render(Lead, {});
    await userEvent.click(await screen.findByRole("button", { name: "Note this" }));
    expect((await screen.findAllByText("Please answer this first.")).length).toBeGreaterThan(2);
    expect(asked.inputs("record_lead")).toEqual([]);
  });

  it("counts safe tries before it may end", async () => {
    const asked = host(sheet({ attempts: 1 }));
    render(EndLead, { case: "c1" });
    expect(await screen.findByText(/try so far/)).toBeTruthy();
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "How you tried" }), "phone");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: /nobody was reached/ }), "phone_off");
    await userEvent.click(screen.getByRole("button", { name: "Note this try" }));
    await waitFor(() => expect(asked.inputs("record_attempt")).toMatchObject([{ mode: "phone", why: "phone_off" }]));
  });
});

describe("who waits", () => {
  it("stands in the order of the host, with the parts of the score in words", async () => {
    const row: WaitingRow = {
      case: "c1",
      code: "K7M2 9PQX",
      state: "identified",
      area: "north camp",
      identified_on: "2026-11-20",
      urgent: "medical",
      emergency_open: false,
      score: 17,
      parts: [
        { part: "urgency", points: 3, weight: 3, known: true },
        { part: "ability", points: 2, weight: 1, known: false },
      ],
      quick_win: true,
      next: "contact",
      due_on: "2026-11-21",
      days_late: 1,
      assigned_to: "CW07",
      mine: true,
      came: false,
      may_open_file: true,
    };
    new FakeHost({ waiting_list: () => ({ rows: [row], may_record: true, may_compare: true }) });
    render(Waiting, {});
    expect(await screen.findByText(/How soon.*high.*×/)).toBeTruthy();
    expect(screen.getByText(/What we can do.*not known yet, taken as .*medium/)).toBeTruthy();
    expect(screen.getByText(/day late/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Begin the first talk" })).toBeTruthy();
  });
});
