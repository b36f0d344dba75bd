import { cleanup, configure, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { AgreePlan, DeviceState, DraftView, PlanGoal, PlanSheet, PlanView, SaveDraft } from "../../ipc";
import { device } from "../../ipc/device.svelte";
import { way } from "../../parts/place.svelte";
import { toasts } from "../../parts/toast.svelte";
import { FakeHost, Refusal } from "../../testing/host";
import { words } from "../../text/index.svelte";
import CasePlan from "./CasePlan.svelte";

vi.setConfig({ testTimeout: 60_000 });
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });

const CASE = "c0ffee";
const TODAY = "2026-11-21";

const plan = (some: Partial<PlanView> = {}): PlanView => ({
  id: "p2",
  version: 2,
  stage: "draft",
  agreed_on: null,
  closure_condition: "CL sleeps at home",
  participants: [],
  copy_given: null,
  goals: [
    {
      id: "g1",
      statement: "Quiet nights",
      horizon: "short",
      domain: "safety",
      status: "in_progress",
      status_reason: "",
      transition: false,
      actions: [
        {
          id: "a1",
          what: "Aunt keeps the key",
          responsible: "unit_member",
          responsible_who: "M1",
          due_on: { counts: "2026-12-01", values: [] },
          status: "planned",
          done_on: null,
        },
      ],
    },
  ],
  ...some,
});

const WRITER = "draft_plan plan_goal revise_goal remove_goal plan_action revise_action remove_action agree_plan".split(
  " ",
);

const sheet = (some: Partial<PlanSheet> = {}): PlanSheet => ({
  case: CASE,
  code: "7KQ-M2X9",
  plan: plan(),
  in_force: null,
  given_back: null,
  gaps: [],
  people: ["CL", "M1"],
  risk_now: "medium",
  approval_needed: false,
  suggested_review: { level: "medium", on: "2027-01-20" },
  goals_suggested_max: 5,
  turns_18_on: null,
  allowed: WRITER,
  ...some,
});

function host(shown: PlanSheet, some: Record<string, (input: never) => unknown> = {}) {
  const drafts = new Map<string, DraftView>();
  const made = new FakeHost({
    plan: () => shown,
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
    discard_draft: () => {
      drafts.clear();
      return {};
    },
    agree_plan: (input: AgreePlan) => {
      if (input.draft) drafts.delete(input.draft);
      return {};
    },
    plan_goal: () => ({ entry: "g9" }),
    revise_goal: () => ({}),
    remove_goal: () => ({}),
    plan_action: () => ({ entry: "a9" }),
    ...some,
  });
  return { host: made, drafts };
}

const user = userEvent.setup();
const tap = async (role: string, name: RegExp | string) => user.click(await screen.findByRole(role, { name }));
const open = () => render(CasePlan, { case: CASE });

async function answer() {
  await tap("button", /^What has to change/);
  await tap("button", /20 January/);
  await tap("button", /^Who took part/);
  await user.click((await screen.findAllByRole("radio", { name: "Took part" }))[0] as HTMLElement);
  await tap("button", /^Agree Not started|^Agree$/);
  await tap("radio", "Thumbprint");
  await user.selectOptions(await screen.findByLabelText("Who was beside?"), "trusted_adult");
}

beforeEach(() => {
  words.speech = { language: "en", digits: "latin", calendar: "gregory" };
  device.state = { today: TODAY } as DeviceState;
  way.reset();
  way.go({ screen: "plan", case: CASE });
  toasts.clear();
});
afterEach(cleanup);

describe("the case plan", () => {
  it("is begun by one press, and only where that is allowed", async () => {
    const { host: asked } = host(sheet({ plan: null, allowed: ["draft_plan"] }), {
      draft_plan: () => ({ entry: "p1" }),
    });
    open();
    await tap("button", "Begin the plan");
    await waitFor(() => expect(asked.inputs("draft_plan")).toEqual([{ case: CASE, answers_review: null }]));
    cleanup();
    host(sheet({ plan: plan({ stage: "in_force", agreed_on: "2026-10-01" }), allowed: ["open_review"] }));
    open();
    await tap("button", "Review the plan");
    expect(way.here).toEqual({ screen: "review", case: CASE });
  });

  it("waits for the supervisor, and shows the words it came back with", async () => {
    host(sheet({ plan: plan({ stage: "submitted", agreed_on: TODAY }), allowed: [] }));
    open();
    expect(await screen.findByText("This plan waits for the supervisor")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /plan$/ })).toBeNull();
    cleanup();
    const given_back = { by: "SU01", at: Date.UTC(2026, 10, 20), comment: "Say who calls at night." };
    host(sheet({ given_back }));
    open();
    expect(await screen.findByText("Say who calls at night.")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Add a goal" })).toBeTruthy();
  });

  it("takes a goal in the family's words and keeps half of one as a draft", async () => {
    const { host: asked, drafts } = host(sheet());
    open();
    await tap("button", "Add a goal");
    await user.keyboard("Back to sch");
    cleanup();
    await waitFor(() => expect(drafts.get("d1")?.content).toContain("Back to sch"));
    open();
    const box = await screen.findByRole("textbox", { name: "What should be different?" });
    expect(box).toHaveProperty("value", "Back to sch");
    await user.type(box, "ool");
    await tap("button", "Save the goal");
    expect(asked.inputs("plan_goal")).toEqual([]);
    expect(screen.getAllByText("Please answer this before you save it.").length).toBe(2);
    await tap("radio", "Soon");
    await tap("radio", "Education");
    await tap("button", "Save the goal");
    const goal = { case: CASE, plan: "p2", statement: "Back to school", horizon: "short", domain: "education" };
    await waitFor(() =>
      expect(asked.inputs("plan_goal")).toEqual([{ ...goal, transition: false, status: null, actions: [] }]),
    );
    await waitFor(() => expect(drafts.size).toBe(0));
  });

  it("takes a goal out and brings it back whole", async () => {
    const { host: asked } = host(sheet());
    open();
    await tap("button", "Take the goal out");
    await waitFor(() => expect(asked.inputs("remove_goal")).toEqual([{ case: CASE, goal: "g1" }]));
    await toasts.shown[0]?.undo?.();
    const back = asked.inputs("plan_goal")[0] as PlanGoal;
    expect(back.status).toBe("in_progress");
    expect(back.actions).toEqual([
      {
        what: "Aunt keeps the key",
        responsible: "unit_member",
        responsible_who: "M1",
        due_on: "2026-12-01",
        status: "planned",
      },
    ]);
  });

  it("names what is missing before it can be agreed, and leads there", async () => {
    const gaps = [{ guard: "every_goal_has_action", at: "g1" }];
    const { host: asked } = host(sheet({ gaps }));
    open();
    await tap("button", /^Agree Not started|^Agree$/);
    await tap("button", "Agree on the plan");
    expect(screen.getAllByText("This goal needs an action.").length).toBe(1);
    expect(screen.getAllByText("Choose the day of the first review.").length).toBe(1);
    expect(asked.inputs("agree_plan")).toEqual([]);
    await user.click(screen.getAllByRole("button", { name: "Go there" })[0] as HTMLElement);
    expect(screen.getByRole("heading", { level: 2 }).textContent).toContain("Goals");
    expect(document.activeElement?.closest("[data-field=at-g1]")).toBeTruthy();
  });

  it("is agreed by one command that ends its draft, with the client's consent", async () => {
    const { host: asked, drafts } = host(sheet());
    open();
    await answer();
    await tap("button", "Agree on the plan");
    await waitFor(() => expect(way.here).toEqual({ screen: "case", case: CASE }));
    expect(asked.inputs("agree_plan")).toEqual([
      {
        case: CASE,
        plan: "p2",
        agreed_on: TODAY,
        closure_condition: "CL sleeps at home",
        participants: [{ code: "CL", how: "took_part" }],
        copy_given: null,
        next_review_on: "2027-01-20",
        consent: { method: "thumbprint", given_by: null, witness_role: "trusted_adult" },
        draft: "d1",
      },
    ]);
    expect(drafts.size).toBe(0);
  });

  it("leads what a rule refuses back to its field and keeps every answer", async () => {
    const facts = { guards: "client_took_part" };
    const { drafts } = host(sheet(), { agree_plan: () => new Refusal("guard_unmet", facts) });
    open();
    await answer();
    await tap("button", "Agree on the plan");
    expect(await screen.findByText("Say how the client took part.")).toBeTruthy();
    await tap("button", "Go there");
    expect(screen.getByRole("heading", { level: 2 }).textContent).toContain("Who took part");
    expect(drafts.get("d1")?.content).toContain("thumbprint");
  });
});
