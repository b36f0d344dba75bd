// Calling for another assessment: the risk goes with what is new, and missing facts ask for none.
import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { CaseFileView, DeviceState } from "../../ipc";
import { device } from "../../ipc/device.svelte";
import { way } from "../../parts/place.svelte";
import { FakeHost } from "../../testing/host";
import { words } from "../../text/index.svelte";
import { blankCall, calling, unanswered } from "./reassess";
import Reassess from "./Reassess.svelte";

const CASE = "c0ffee";
const file = (state: string) =>
  ({
    case: CASE,
    code: "7KQ-M2X9",
    state,
    allowed: ["call_reassessment"],
    risk: { current: "medium", conflict: false, entries: [] },
  }) as unknown as CaseFileView;

const NEW = ["new_concern", "new_incident", "significant_change"];
const host = (state: string) =>
  new FakeHost({
    case_file: () => file(state),
    assessment_guide: () => ({
      domains: ["safety"],
      rapid: ["safety"],
      has_strength: true,
      kind: "reassessment",
      called: null,
      reasons: state === "planning" ? [...NEW, "missing_facts"] : NEW,
    }),
    drafts: () => ({ drafts: [] }),
    save_draft: () => ({ draft: "d1" }),
    check_text: () => ({ parts: [] }),
    call_reassessment: () => ({ entry: "e1" }),
  });
const user = userEvent.setup();
const tap = async (role: string, name: RegExp | string) => user.click(await screen.findByRole(role, { name }));

beforeEach(() => {
  words.speech = { language: "en", digits: "latin", calendar: "gregory" };
  device.state = { today: "2026-11-21" } as DeviceState;
  way.reset();
});
afterEach(cleanup);

describe("calling for another assessment", () => {
  it("is one command, once the reason, its words and the risk are there", async () => {
    const asked = host("implementing");
    way.go({ screen: "reassess", case: CASE });
    render(Reassess, { case: CASE });
    await tap("radio", /Something happened/);
    expect(screen.queryByRole("radio", { name: /Facts are missing/ })).toBeNull();
    await tap("button", "Assess again");
    expect(asked.inputs("call_reassessment")).toEqual([]);
    await user.type(await screen.findByRole("textbox", { name: /What is new/ }), "M2 is back");
    await tap("radio", /Medium risk/);
    await tap("button", "Assess again");
    await waitFor(() => expect(way.here).toEqual({ screen: "case", case: CASE }));
    expect(asked.inputs("call_reassessment")).toEqual([
      {
        case: CASE,
        reason: "new_incident",
        why: "M2 is back",
        risk: { level: "medium", note: "", reasons: [] },
        draft: "d1",
      },
    ]);
  });

  it("asks for no risk where facts are missing, which is possible only before a plan is agreed", async () => {
    host("planning");
    render(Reassess, { case: CASE });
    await tap("radio", /Facts are missing/);
    expect(screen.queryByRole("radio", { name: /Medium risk/ })).toBeNull();
    const form = { ...blankCall(), reason: "missing_facts" as const, why: "who cares", level: "high" as const };
    expect(unanswered(form, "medium")).toEqual([]);
    expect(calling(form, CASE, null)?.risk).toBeNull();
  });

  it("wants a reason for a risk that changed", () => {
    const form = { ...blankCall(), reason: "new_concern" as const, why: "so", level: "high" as const };
    expect(unanswered(form, "medium")).toEqual(["risk_why"]);
    expect(unanswered({ ...form, riskWhy: "M2 was seen" }, "medium")).toEqual([]);
  });
});
