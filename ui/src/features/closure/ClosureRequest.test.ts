import { cleanup, configure, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { DeviceState, DraftView, RequestClosure, SaveDraft } from "../../ipc";
import { device } from "../../ipc/device.svelte";
import { way } from "../../parts/place.svelte";
import { FakeHost, Refusal } from "../../testing/host";
import { words } from "../../text/index.svelte";
import { brief, CASE, file, TODAY } from "../follow_up/sample";
import ClosureRequest from "./ClosureRequest.svelte";

vi.setConfig({ testTimeout: 60_000 });
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });

function host(some: Record<string, (input: never) => unknown> = {}) {
  const drafts = new Map<string, DraftView>();
  const made = new FakeHost({
    visit_brief: () => brief(),
    case_file: () => file(),
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
    request_closure: (input: RequestClosure) => {
      if (input.draft) drafts.delete(input.draft);
      return {};
    },
    ...some,
  });
  return { host: made, drafts };
}

const user = userEvent.setup();
const tap = async (role: string, name: RegExp | string) => user.click(await screen.findByRole(role, { name }));
const next = () => tap("button", "Next");

async function fill() {
  render(ClosureRequest, { case: CASE });
  await tap("radio", "Goals met, client safe");
  await tap("radio", "Yes");
  await tap("radio", /Low risk/);
  await next();
  await user.keyboard("Safe at home since October.");
  await next();
  for (let page = 0; page < 2; page += 1) {
    for (const yes of await screen.findAllByRole("radio", { name: "Yes" })) await user.click(yes);
    await next();
  }
  await tap("checkbox", /CL/);
  await next();
  await tap("radio", "Safer");
  await tap("radio", "Yes, given");
  await tap("radio", "Yes");
  await next();
}

beforeEach(() => {
  words.speech = { language: "en", digits: "latin", calendar: "gregory" };
  device.state = { today: TODAY } as DeviceState;
  way.reset();
  way.go({ screen: "closure", case: CASE });
});
afterEach(cleanup);

describe("a request to close", () => {
  it("asks once before it is sent, sends one command and takes its draft away", async () => {
    const { host: asked, drafts } = host();
    await fill();
    await tap("button", "Ask to close");
    expect(await screen.findByText("Send this to the supervisor?")).toBeTruthy();
    expect(asked.inputs("request_closure")).toEqual([]);
    await user.dblClick(screen.getByRole("button", { name: "Send" }));
    await waitFor(() => expect(way.here).toEqual({ screen: "case", case: CASE }));
    expect(asked.inputs("request_closure")).toEqual([
      {
        case: CASE,
        reason: "goals_met",
        summary: "Safe at home since October.",
        condition_met: "yes",
        final_risk: "low",
        checklist: [
          "safe",
          "care_stable",
          "goals_reviewed",
          "condition_compared",
          "services_ok",
          "referrals_settled",
          "agree_end",
          "can_return",
          "post_contact",
          "feedback_offered",
          "papers_returned",
          "files_separate",
        ].map((item) => ({ item, answer: "yes" })),
        consulted: { client: true, members: [], on: TODAY, views: "" },
        safety_change: "more",
        feedback: "given",
        told_can_return: true,
        transfer_not_possible: false,
        draft: "d1",
      },
    ]);
    expect(drafts.size).toBe(0);
  });

  it("says what is still needed, leads there and sends nothing", async () => {
    const { host: asked } = host();
    render(ClosureRequest, { case: CASE });
    await tap("button", /^Send/);
    await tap("button", "Ask to close");
    expect(await screen.findByText(/answers are still needed/)).toBeTruthy();
    await tap("button", "Danger at the end");
    expect(screen.getByRole("heading", { level: 2 }).textContent).toContain("Why");
    expect(document.activeElement?.getAttribute("type")).toBe("radio");
    expect(screen.getAllByText("Please answer this before you send it.").length).toBe(3);
    expect(asked.inputs("request_closure")).toEqual([]);
  });

  it("turns unmet rules into sentences beside their fields and keeps every answer", async () => {
    const facts = { guards: "goals_met,final_risk_low,checklist_complete" };
    const { drafts } = host({ request_closure: () => new Refusal("guard_unmet", facts) });
    await fill();
    await tap("button", "Ask to close");
    await tap("button", "Send");
    expect(await screen.findByText(/Not all goals are met/)).toBeTruthy();
    await tap("button", "Danger at the end");
    expect(screen.getByText(/There is still danger/)).toBeTruthy();
    expect(screen.getByText(/Not all goals are met/)).toBeTruthy();
    expect(screen.getByRole("radio", { name: "Goals met, client safe" })).toHaveProperty("checked", true);
    expect(drafts.get("d1")?.content).toContain("Safe at home since October.");
  });

  it("comes back where it was left", async () => {
    const { drafts } = host();
    render(ClosureRequest, { case: CASE });
    await tap("radio", "Died");
    await next();
    await user.keyboard("In the hos");
    cleanup();
    await waitFor(() => expect(drafts.size).toBe(1));
    render(ClosureRequest, { case: CASE });
    expect(await screen.findByRole("textbox")).toHaveProperty("value", "In the hos");
    expect(screen.getByText(/You were writing this/)).toBeTruthy();
  });
});
