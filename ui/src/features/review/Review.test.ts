import { cleanup, configure, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { DeviceState, DraftView, HoldReview, ReviewSheet, ReviewView, SaveDraft } from "../../ipc";
import { device } from "../../ipc/device.svelte";
import { way } from "../../parts/place.svelte";
import { FakeHost, Refusal } from "../../testing/host";
import { words } from "../../text/index.svelte";
import Review from "./Review.svelte";

vi.setConfig({ testTimeout: 60_000 });
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });

const CASE = "c0ffee";
const TODAY = "2026-11-21";

const review = (some: Partial<ReviewView> = {}): ReviewView => ({
  id: "r1",
  stage: "open",
  opened_on: TODAY,
  held_on: null,
  participants: [{ code: "CL", how: "took_part" }],
  absence_reason: "",
  supervisor_took_part: false,
  plan_still_relevant: null,
  client_feedback: "",
  consent_reconfirmed: null,
  outcome: null,
  ...some,
});

const sheet = (some: Partial<ReviewSheet> = {}): ReviewSheet => ({
  case: CASE,
  code: "7KQ-M2X9",
  review: review(),
  given_back: null,
  since: "2026-09-20",
  goals: [
    {
      id: "g1",
      statement: "Quiet nights",
      horizon: "short",
      domain: "safety",
      status: "in_progress",
      status_reason: "",
      transition: false,
      actions: [],
    },
  ],
  closure_condition: "CL sleeps at home",
  actions_done: [],
  contacts: [],
  risk: { current: "medium", conflict: false, entries: [] },
  consent: "agreed",
  people: ["CL", "M1"],
  suggested_review_on: [
    { level: "high", on: "2026-12-21" },
    { level: "medium", on: "2027-01-20" },
  ],
  allowed: ["hold_review"],
  ...some,
});

function host(shown: ReviewSheet, some: Record<string, (input: never) => unknown> = {}) {
  const drafts = new Map<string, DraftView>();
  const made = new FakeHost({
    review: () => shown,
    case_file: () => new Refusal("case_unknown"),
    drafts: () => ({ drafts: [...drafts.values()] }),
    save_draft: (input: SaveDraft) => {
      drafts.set("d1", {
        id: "d1",
        case: input.case ?? "",
        kind: input.kind,
        content: input.content,
        at: 0,
        case_code: "",
      });
      return { draft: "d1" };
    },
    hold_review: (input: HoldReview) => {
      if (input.draft) drafts.delete(input.draft);
      return {};
    },
    ...some,
  });
  return { host: made, drafts };
}

const user = userEvent.setup();
const tap = async (role: string, name: RegExp | string) => user.click(await screen.findByRole(role, { name }));
const group = async (name: RegExp | string) => screen.findByRole("radiogroup", { name });
const choose = async (question: RegExp | string, answer: string) => {
  const found = await group(question);
  const option = [...found.querySelectorAll("label")].find((one) => one.textContent?.trim().startsWith(answer));
  await user.click(option as HTMLElement);
};

async function fill() {
  await choose("Quiet nights", "Met");
  await choose("Does the plan still fit?", "Yes");
  await user.type(await screen.findByRole("textbox", { name: /client say/ }), "It is calm now.");
  await choose(/still agree/, "Yes");
  await choose(/danger/, "Medium");
  await choose("What follows?", "Go on");
  await tap("button", /20 January/);
}

beforeEach(() => {
  words.speech = { language: "en", digits: "latin", calendar: "gregory" };
  device.state = { today: TODAY } as DeviceState;
  way.reset();
  way.go({ screen: "review", case: CASE });
});
afterEach(cleanup);

describe("a review", () => {
  it("opens with who takes part", async () => {
    const { host: asked } = host(sheet({ review: null, allowed: ["open_review"] }), {
      open_review: () => ({ entry: "r1" }),
    });
    render(Review, { case: CASE });
    await choose("Client", "Took part");
    await tap("button", "Begin the review");
    const participants = [{ code: "CL", how: "took_part" }];
    await waitFor(() => expect(asked.inputs("open_review")).toEqual([{ case: CASE, participants }]));
  });

  it("is held by one command that ends its draft and sends only goals that changed", async () => {
    const { host: asked, drafts } = host(sheet());
    render(Review, { case: CASE });
    await fill();
    await tap("button", "Send to the supervisor");
    await waitFor(() => expect(way.here).toEqual({ screen: "case", case: CASE }));
    expect(asked.inputs("hold_review")).toEqual([
      {
        case: CASE,
        review: "r1",
        held_on: null,
        participants: [{ code: "CL", how: "took_part" }],
        absence_reason: "",
        supervisor_took_part: false,
        plan_still_relevant: "yes",
        client_feedback: "It is calm now.",
        consent_reconfirmed: true,
        outcome: "continue",
        risk: { level: "medium", note: "", reasons: [] },
        next_review_on: "2027-01-20",
        goals: [{ goal: "g1", status: "met", reason: "" }],
        draft: "d1",
      },
    ]);
    expect(drafts.size).toBe(0);
  });

  it("says what is still needed and leads there", async () => {
    const { host: asked } = host(sheet());
    render(Review, { case: CASE });
    await tap("button", "Send to the supervisor");
    expect(screen.getAllByText("Please answer this before you send it.").length).toBe(4);
    await tap("button", "Consent");
    expect(document.activeElement?.closest("[data-field=consent]")).toBeTruthy();
    expect(asked.inputs("hold_review")).toEqual([]);
  });

  it("leads a missing reason for a goal and an unmet rule back to their places", async () => {
    let refusal = new Refusal("value_missing", { field: "goals" });
    host(sheet(), { hold_review: () => refusal });
    render(Review, { case: CASE });
    await fill();
    await tap("button", "Send to the supervisor");
    expect(await screen.findByRole("button", { name: "Goals" })).toBeTruthy();
    refusal = new Refusal("guard_unmet", { guards: "review_complete,next_review_set" });
    await tap("button", "Send to the supervisor");
    expect(await screen.findByText("Write what the client says about the work.")).toBeTruthy();
    await tap("button", "Next review");
    expect(document.activeElement?.closest("[data-field=next]")).toBeTruthy();
  });

  it("comes back where it was left, and waits for the supervisor once it was sent", async () => {
    const { drafts } = host(sheet());
    render(Review, { case: CASE });
    await user.type(await screen.findByRole("textbox", { name: /client say/ }), "She wan");
    cleanup();
    await waitFor(() => expect(drafts.size).toBe(1));
    render(Review, { case: CASE });
    expect(await screen.findByRole("textbox", { name: /client say/ })).toHaveProperty("value", "She wan");
    cleanup();
    host(sheet({ review: review({ stage: "submitted", outcome: "continue", held_on: TODAY }), allowed: [] }));
    render(Review, { case: CASE });
    expect(await screen.findByText("This review waits for the supervisor")).toBeTruthy();
  });
});
