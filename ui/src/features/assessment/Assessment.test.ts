import { cleanup, configure, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { CaseFileView, CompleteAssessment, DeviceState, DraftView, SaveDraft } from "../../ipc";
import { device } from "../../ipc/device.svelte";
import { way } from "../../parts/place.svelte";
import { FakeHost, Refusal } from "../../testing/host";
import { words } from "../../text/index.svelte";
import Assessment from "./Assessment.svelte";

vi.setConfig({ testTimeout: 60_000 });
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });

const CASE = "c0ffee";
const FILE = {
  case: CASE,
  code: "7KQ-M2X9",
  digest: "x",
  state: "assessment",
  allowed: ["complete_assessment"],
  risk: { current: "medium", conflict: false, entries: [] },
  next_contact_on: { counts: null, values: [] },
  contacts: [],
  plan: null,
} as unknown as CaseFileView;

function host(some: Record<string, (input: never) => unknown> = {}) {
  const drafts = new Map<string, DraftView>();
  const made = new FakeHost({
    case_file: () => FILE,
    assessment_guide: () => ({
      domains: ["safety", "health"],
      rapid: ["safety"],
      has_strength: false,
      kind: "comprehensive",
      called: null,
      reasons: [],
    }),
    drafts: () => ({ drafts: [...drafts.values()] }),
    save_draft: (input: SaveDraft) => {
      drafts.set("d1", { id: "d1", case: CASE, kind: input.kind, content: input.content, at: 0, case_code: "" });
      return { draft: "d1" };
    },
    complete_assessment: (input: CompleteAssessment) => {
      if (input.draft) drafts.delete(input.draft);
      return { entry: "e1" };
    },
    ...some,
  });
  return { host: made, drafts };
}

const user = userEvent.setup();
const tap = async (role: string, name: RegExp | string) => user.click(await screen.findByRole(role, { name }));
const type = async (name: string, text: string) => user.type(await screen.findByRole("textbox", { name }), text);
const next = () => tap("button", "Next");

async function fill() {
  render(Assessment, { case: CASE });
  await type("How are things?", "Sleeps at the aunt's");
  await user.selectOptions(await screen.findByRole("combobox"), "friends");
  await type("How does it help?", "They walk together");
  await next();
  await type("How are things?", "Well");
  await type("What is needed?", "Glasses");
  await next();
  await user.keyboard("I want to learn");
  await next();
  await user.keyboard("Company on the way first");
  await tap("radio", "Yes");
  await next();
  await tap("radio", /Medium risk/);
  await next();
}

beforeEach(() => {
  words.speech = { language: "en", digits: "latin", calendar: "gregory" };
  device.state = { today: "2026-11-21" } as DeviceState;
  way.reset();
  way.go({ screen: "assessment", case: CASE });
});
afterEach(cleanup);

describe("an assessment", () => {
  it("has a page for each area that the rules ask for, and is finished by one command", async () => {
    const { host: asked, drafts } = host();
    await fill();
    await tap("button", "Finish the assessment");
    await waitFor(() => expect(way.here).toEqual({ screen: "case", case: CASE }));
    expect(drafts.size).toBe(0);
    expect(asked.inputs("complete_assessment")).toEqual([
      {
        case: CASE,
        kind: "comprehensive",
        findings: [
          { domain: "safety", situation: "Sleeps at the aunt's", needs: "" },
          { domain: "health", situation: "Well", needs: "Glasses" },
        ],
        strengths: [{ kind: "friends", note: "They walk together" }],
        client_view: "I want to learn",
        analysis: "Company on the way first",
        agreed_with_client: true,
        disagreements: "",
        safety_plan_needed: null,
        risk: { level: "medium", note: "", reasons: [] },
        completed_on: null,
        draft: "d1",
      },
    ]);
  });

  it("names on finishing what the rules miss, and each leads to its place", async () => {
    const facts = { guards: "domains_assessed,strength_named,client_view_written" };
    const { drafts } = host({ complete_assessment: () => new Refusal("guard_unmet", facts) });
    render(Assessment, { case: CASE });
    await type("How are things?", "Sleeps at the aunt's");
    await tap("button", /^Risk/);
    await tap("radio", /Medium risk/);
    await tap("button", /^Finish(?! the| later)/);
    await tap("button", "Finish the assessment");
    expect(await screen.findByText("Some areas of life were not looked at yet.")).toBeTruthy();
    expect(screen.getByText("At least one strength has to be named.")).toBeTruthy();
    await user.click(screen.getAllByRole("button", { name: "Health" }).at(-1) as HTMLElement);
    expect(screen.getByRole("heading", { level: 2 }).textContent).toContain("Health");
    await waitFor(() => expect(drafts.get("d1")?.content).toContain("Sleeps at the aunt's"));
  });

  it("is a short look where there is no more time, and sends it as one", async () => {
    const { host: asked } = host();
    render(Assessment, { case: CASE });
    await user.click(await screen.findByRole("checkbox", { name: /short look/ }));
    await type("How are things?", "M2 is back");
    expect(screen.queryByRole("button", { name: /^Health/ })).toBeNull();
    await next();
    await user.type(await screen.findByRole("textbox"), "I am afraid at night");
    await next();
    await tap("radio", /Medium risk/);
    await tap("button", /^Finish(?! the| later)/);
    await tap("button", "Finish the assessment");
    await waitFor(() => expect(asked.inputs("complete_assessment")).toMatchObject([{ kind: "rapid" }]));
    await waitFor(() => expect(way.here).toEqual({ screen: "case", case: CASE }));
  });

  it("says what it was called for", async () => {
    const called = { on: "2026-11-20", reason: "new_incident", why: "M2 is back" };
    host({
      assessment_guide: () => ({
        domains: ["safety"],
        rapid: ["safety"],
        has_strength: true,
        kind: "reassessment",
        called,
        reasons: [],
      }),
    });
    render(Assessment, { case: CASE });
    expect(await screen.findByText(/Something happened/)).toBeTruthy();
    expect(screen.getByText("M2 is back")).toBeTruthy();
  });

  it("asks for the risk before anything is sent", async () => {
    const { host: asked } = host();
    render(Assessment, { case: CASE });
    await tap("button", /^Finish(?! the| later)/);
    await tap("button", "Finish the assessment");
    expect(await screen.findByText("One answer is still needed")).toBeTruthy();
    expect(asked.inputs("complete_assessment")).toEqual([]);
  });
});
