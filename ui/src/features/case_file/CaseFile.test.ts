import { cleanup, render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { device } from "../../ipc/device.svelte";
import { heard, type CaseFileView } from "../../ipc";
import { way } from "../../parts/place.svelte";
import { toasts } from "../../parts/toast.svelte";
import { FakeHost, Refusal } from "../../testing/host";
import { words } from "../../text/index.svelte";
import CaseFile from "./CaseFile.svelte";
import { NAMES_MS } from "./names.svelte";
import { PERSON, sampleCase } from "./sample";

const STAFF = [
  { code: "CW07", name: "Amal", roles: ["CW"], me: true },
  { code: "SUP02", name: "Samir", roles: ["SUP"], me: false },
];

async function open(over: Partial<CaseFileView> = {}, more: Record<string, (input: never) => unknown> = {}) {
  const host = new FakeHost({
    attachments: () => ({
      may_take: true,
      why_not: "",
      photo_bytes_max: 1000,
      recording_bytes_max: 1000,
      attachments: [],
      photos: 0,
      photos_at_office: 0,
      recordings: 0,
      recordings_at_office: 0,
      papers: 0,
      papers_at_office: 0,
      elsewhere: 0,
      erased_with_consent: 0,
    }),
    case_file: () => sampleCase(over),
    staff: () => ({ staff: STAFF }),
    show_person: () => PERSON,
    set_action_status: () => ({}),
    ...more,
  });
  const page = render(CaseFile, { case: "c1" });
  await screen.findByRole("tablist");
  return { host, page };
}

const tab = (name: string) => userEvent.click(screen.getByRole("tab", { name }));
const text = () => document.body.textContent.replaceAll(/[⁨⁩]/gu, "").replaceAll(/\s+/gu, " ");

afterEach(cleanup);

beforeEach(() => {
  way.reset();
  toasts.clear();
  words.speech = { language: "en", digits: "latin", calendar: "gregory" };
  device.state = { today: "2026-11-22" } as NonNullable<typeof device.state>;
});

describe("the case file", () => {
  it("says which case, where it stands, whose it is and what is late", async () => {
    await open();
    expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("7K2M 9QXD");
    expect(text()).toContain("Plan under way");
    expect(text()).toContain("Worker: you");
    expect(text()).toContain("Next: Visit or call, 2 days late");
    expect(text()).toContain("Services: agreed");
  });

  it("puts high risk and two answers first, and leads to the answers", async () => {
    await open();
    expect(text()).toContain("High risk");
    expect(text()).toContain("Two answers: day of the next contact");
    await userEvent.click(screen.getByRole("button", { name: "Look at both answers" }));
    expect(way.here).toEqual({ screen: "conflicts" });
  });

  it("offers the visit as the one thing to do, and closing only where it is allowed", async () => {
    const { page } = await open();
    await userEvent.click(screen.getByRole("button", { name: "More" }));
    await userEvent.click(screen.getByRole("button", { name: "Ask to close" }));
    expect(way.here).toEqual({ screen: "closure", case: "c1" });
    await userEvent.click(screen.getByRole("button", { name: "Start visit" }));
    expect(way.here).toEqual({ screen: "visit", case: "c1" });
    page.unmount();
    await open({ allowed: ["record_follow_up"] });
    expect(screen.queryByRole("button", { name: "More" })).toBeNull();
  });

  it.each([
    ["draft_plan", "Make the plan", { screen: "plan", case: "c1" }],
    ["agree_plan", "Go on with the plan", { screen: "plan", case: "c1" }],
    ["hold_review", "Review the plan", { screen: "review", case: "c1" }],
    ["approve", "Decide on work that waits", { screen: "approvals" }],
  ])("leads to the next step: %s", async (command, name, place) => {
    await open({ allowed: [command], next_step: command });
    await userEvent.click(screen.getByRole("button", { name }));
    expect(way.here).toEqual(place);
  });

  it("offers to revise the plan beside it, and says that one waits for the supervisor", async () => {
    await open({ allowed: ["draft_plan"] });
    await tab("Plan");
    await userEvent.click(screen.getByRole("button", { name: "Revise the plan" }));
    expect(way.here).toEqual({ screen: "plan", case: "c1" });
    cleanup();
    const { plan } = sampleCase();
    await open({ allowed: [], plan: plan && { ...plan, stage: "submitted" } });
    await tab("Plan");
    expect(text()).toContain("This plan waits for the supervisor");
    expect(screen.queryByRole("button", { name: /the plan$/ })).toBeNull();
  });

  it("offers to open a closed case again, and says that it is only read until then", async () => {
    await open({ state: "closed", allowed: ["reopen_case", "show_person"], next_step: null });
    expect(screen.queryByRole("button", { name: "Start visit" })).toBeNull();
    expect(text()).toContain("This case is closed. You can read it.");
    await userEvent.click(screen.getByRole("button", { name: "Open the case again" }));
    expect(way.here).toEqual({ screen: "reopening", case: "c1" });
  });

  it("has no button that leads nowhere: a step without a screen is words", async () => {
    await open({ state: "planning", allowed: ["answer_questions"], next_step: "answer_questions" });
    expect(text()).toMatch(/Next step: .* This app cannot do it yet/);
    expect(screen.queryByRole("button", { name: "More" })).toBeNull();
  });

  it("leads from the step that is next to its screen, and to an incident and a concern from More", async () => {
    await open({
      state: "assessment",
      allowed: ["complete_assessment", "record_follow_up", "record_incident", "record_concern"],
      next_step: "complete_assessment",
    });
    await userEvent.click(screen.getByRole("button", { name: "Go on with the assessment" }));
    expect(way.here).toEqual({ screen: "assessment", case: "c1" });
    await userEvent.click(screen.getByRole("button", { name: "More" }));
    await userEvent.click(screen.getByRole("button", { name: "Write down an incident" }));
    expect(way.here).toEqual({ screen: "incident", case: "c1" });
    await userEvent.click(screen.getByRole("button", { name: "Add a concern" }));
    expect(way.here).toEqual({ screen: "concern", case: "c1" });
  });

  it("says a waiting and a contested closing in plain words", async () => {
    const closure = {
      request: "q",
      reason: "goals_met",
      requested_by: "CW07",
      requested_at: new Date(2026, 10, 20, 10).getTime(),
      summary: "",
      final_risk: "low",
      condition_met: "yes",
      safety_change: "more",
      consulted: null,
      checklist: [],
      authorisations: [],
      contested: [],
      after_approval: 0,
    };
    const { page } = await open({ state: "closure_pending", closure });
    expect(text()).toContain("Waiting for the supervisor, asked 2 days ago");
    page.unmount();
    await open({ state: "closure_pending", closure: { ...closure, contested: ["risk"] } });
    expect(text()).toContain("had not seen: a newer risk");
  });

  it("turns the arrow keys of the tabs round in right-to-left", async () => {
    await open();
    screen.getByRole("tab", { name: "Overview" }).focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(document.activeElement?.textContent).toContain("Timeline");
    words.speech = { language: "ar", digits: "latin", calendar: "gregory" };
    await Promise.resolve();
    await userEvent.keyboard("{ArrowRight}");
    expect(screen.getAllByRole("tab")[0]?.getAttribute("aria-selected")).toBe("true");
    await userEvent.keyboard("{ArrowRight}");
    expect(screen.getAllByRole("tab")[4]?.getAttribute("aria-selected")).toBe("true");
  });

  it("shows the timeline newest first with who wrote and where each entry is, and filters it", async () => {
    await open();
    await tab("Timeline");
    const titles = screen.getAllByRole("heading", { level: 3 }).map((one) => one.textContent);
    expect(titles[0]).toBe("Home visit");
    expect(text()).toContain("Only on this device");
    expect(text()).toContain("On a second device");
    await userEvent.click(screen.getByRole("button", { name: /Names opened/u }));
    expect(screen.getAllByRole("heading", { level: 3 }).map((one) => one.textContent)).toEqual(["Names opened"]);
    expect(text()).toContain("Samir (SUP02)");
    expect(text()).toContain("Reason: The worker is away");
  });

  it("marks an action once for a double tap, and takes it back", async () => {
    const { host } = await open();
    await tab("Plan");
    const row = screen.getByText("Visit each week and talk with the child alone").closest("li") as HTMLElement;
    await userEvent.dblClick(within(row).getByRole("button", { name: "Done" }));
    const done = { case: "c1", action: "a1", status: "done", done_on: "2026-11-22", outcome: "" };
    expect(host.inputs("set_action_status")).toEqual([done]);
    await toasts.shown.at(-1)?.undo?.();
    expect(host.inputs("set_action_status").at(-1)).toEqual({ ...done, status: "planned", done_on: null });
  });

  it("keeps the words of an action that could not be done when saving fails", async () => {
    const { host } = await open({}, { set_action_status: () => new Refusal("disk_full") });
    await tab("Plan");
    const row = screen.getByText("Visit each week and talk with the child alone").closest("li") as HTMLElement;
    await userEvent.click(within(row).getByRole("button", { name: "Could not" }));
    await userEvent.type(screen.getByLabelText("What stood in the way?"), "The road was closed");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(host.inputs("set_action_status")).toHaveLength(1);
    expect((screen.getByLabelText("What stood in the way?") as HTMLTextAreaElement).value).toBe("The road was closed");
    expect(toasts.shown).toEqual([]);
  });

  it("offers no marks to somebody who may not set them", async () => {
    await open({ allowed: ["show_person"] });
    await tab("Plan");
    expect(screen.queryByRole("button", { name: "Done" })).toBeNull();
  });
});

describe("the names of a case", () => {
  const show = () => userEvent.click(screen.getByRole("button", { name: "Show names" }));

  it("are not in the page before they are shown, and carry what is safe", async () => {
    const { host } = await open();
    await tab("People");
    expect(document.documentElement.innerHTML).not.toContain("Karim");
    expect(host.inputs("show_person")).toEqual([]);
    await show();
    await screen.findByText(/Karim Testname/u);
    expect(host.inputs("show_person")).toEqual([{ case: "c1", reason: null, note: "" }]);
    expect(text()).toContain("Do not call");
    expect(text()).toContain("Do not visit");
    expect(text()).toContain("Two answers");
  });

  it("need a reason from anybody but the assigned worker", async () => {
    const { host } = await open({ mine: false, assigned_to: "CW09" });
    await tab("People");
    await show();
    expect(host.inputs("show_person")).toEqual([]);
    await userEvent.click(screen.getByLabelText("Supervision"));
    await show();
    await screen.findByText(/Karim Testname/u);
    expect(host.inputs("show_person")).toEqual([{ case: "c1", reason: "supervision", note: "" }]);
  });

  it("ask for a reason when the host says that one is needed", async () => {
    const { host } = await open(
      {},
      {
        show_person: ({ reason }: { reason: string | null }) =>
          reason ? PERSON : new Refusal("value_missing", { field: "reason" }),
      },
    );
    await tab("People");
    await show();
    await userEvent.click(await screen.findByLabelText("Supervision"));
    await show();
    await screen.findByText(/Karim Testname/u);
    expect(host.inputs("show_person")).toHaveLength(2);
  });

  it("are gone after ten minutes, when the page is out of sight, when they changed, and with the screen", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { page } = await open();
    await tab("People");
    await show();
    await screen.findByText(/Karim Testname/u);
    await vi.advanceTimersByTimeAsync(NAMES_MS + 1);
    expect(document.documentElement.innerHTML).not.toContain("Karim");
    vi.useRealTimers();

    await show();
    await screen.findByText(/Karim Testname/u);
    const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
    document.dispatchEvent(new Event("visibilitychange"));
    await Promise.resolve();
    expect(document.documentElement.innerHTML).not.toContain("Karim");
    expect(text()).toContain("out of sight");
    hidden.mockRestore();

    await show();
    await screen.findByText(/Karim Testname/u);
    heard({ changed: ["person"] });
    await Promise.resolve();
    expect(document.documentElement.innerHTML).not.toContain("Karim");

    await show();
    await screen.findByText(/Karim Testname/u);
    page.unmount();
    expect(document.documentElement.innerHTML).not.toContain("Karim");
  });

  it("stay covered when the answer comes after somebody left", async () => {
    let answer: (value: unknown) => void = () => undefined;
    const slow = new Promise((resolve) => (answer = resolve));
    await open({}, { show_person: () => slow });
    await tab("People");
    await show();
    document.dispatchEvent(new Event("visibilitychange"));
    const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
    document.dispatchEvent(new Event("visibilitychange"));
    hidden.mockRestore();
    answer(PERSON);
    await new Promise((wake) => setTimeout(wake, 10));
    expect(document.documentElement.innerHTML).not.toContain("Karim");
  });
});
