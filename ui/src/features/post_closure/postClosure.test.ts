// Asking after closure: nothing is asked of somebody who was not reached; a new concern is put in words.
import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { CaseFileView, DeviceState } from "../../ipc";
import { device } from "../../ipc/device.svelte";
import { way } from "../../parts/place.svelte";
import { FakeHost, Refusal } from "../../testing/host";
import { words } from "../../text/index.svelte";
import PostClosure from "./PostClosure.svelte";
import { blankCheck, checking, unanswered } from "./postClosure";

const CASE = "c0ffee";
const FILE = { case: CASE, code: "7KQ-M2X9", allowed: ["record_post_closure_check"] } as unknown as CaseFileView;

const host = (answer: () => unknown = () => ({ entry: "e1" })) =>
  new FakeHost({
    case_file: () => FILE,
    drafts: () => ({ drafts: [] }),
    save_draft: () => ({ draft: "d1" }),
    check_text: () => ({ parts: [] }),
    record_post_closure_check: answer,
  });
const user = userEvent.setup();
const tap = async (role: string, name: RegExp | string) => user.click(await screen.findByRole(role, { name }));
const answer = async (question: RegExp, choice: string) => {
  const group = await screen.findByRole("radiogroup", { name: question });
  await user.click(
    [...group.querySelectorAll("label")].find((one) => one.textContent.trim() === choice) as HTMLElement,
  );
};

beforeEach(() => {
  words.speech = { language: "en", digits: "latin", calendar: "gregory" };
  device.state = { today: "2026-11-21" } as DeviceState;
  way.reset();
});
afterEach(cleanup);

describe("a check after closure", () => {
  it("is one command, once everything that was asked is answered", async () => {
    const asked = host();
    way.go({ screen: "post_closure", case: CASE });
    render(PostClosure, { case: CASE });
    await answer(/Did you reach/, "Yes");
    await tap("button", "Save");
    expect(asked.inputs("record_post_closure_check")).toEqual([]);
    await answer(/How safe/, "Safer");
    await answer(/new concern/, "No");
    await tap("button", "Save");
    await waitFor(() => expect(way.here).toEqual({ screen: "case", case: CASE }));
    expect(asked.inputs("record_post_closure_check")).toMatchObject([
      { reached: true, safety_change: "more", new_concern: false, draft: "d1" },
    ]);
  });

  it("says why it may not be, where the client did not agree to be contacted", async () => {
    host(() => new Refusal("guard_unmet", { guards: "post_closure_consented" }));
    render(PostClosure, { case: CASE });
    await answer(/Did you reach/, "No");
    await tap("button", "Save");
    expect(await screen.findByText(/has not agreed to be contacted/)).toBeTruthy();
  });

  it("asks nothing of somebody who was not reached", () => {
    const form = { ...blankCheck(), reached: "no" as const, safety: "more" as const, concern: "yes" as const };
    expect(unanswered(form)).toEqual([]);
    expect(checking(form, CASE, null)).toMatchObject({ safety_change: "not_asked", new_concern: false });
  });
});
