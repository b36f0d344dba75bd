import { cleanup, configure, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { tick } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { DeviceState, DraftView, RecordFollowUp, SaveDraft } from "../../ipc";
import { heard } from "../../ipc";
import { device } from "../../ipc/device.svelte";
import { way } from "../../parts/place.svelte";
import { toasts } from "../../parts/toast.svelte";
import { FakeHost, Refusal } from "../../testing/host";
import { words } from "../../text/index.svelte";
import { brief, CASE, file, TODAY } from "./sample";
import Visit from "./Visit.svelte";

/** A host that keeps drafts and takes visits. */
function host(some: Record<string, (input: never) => unknown> = {}) {
  const drafts = new Map<string, DraftView>();
  const made = new FakeHost({
    visit_brief: () => brief(),
    case_file: () => file(),
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
    drafts: () => ({ drafts: [...drafts.values()] }),
    save_draft: (input: SaveDraft) => {
      const id = input.draft ?? `d${drafts.size + 1}`;
      drafts.set(id, {
        id,
        case: input.case ?? "",
        kind: input.kind,
        content: input.content,
        at: Date.now(),
        case_code: "",
      });
      return { draft: id };
    },
    discard_draft: (input: { draft: string }) => {
      drafts.delete(input.draft);
      return {};
    },
    record_follow_up: (input: RecordFollowUp) => {
      if (input.draft) drafts.delete(input.draft);
      return { entry: "e2" };
    },
    ...some,
  });
  return { host: made, drafts };
}

// Whole screens on a machine that others use too: roles are found without computing what is visible.
vi.setConfig({ testTimeout: 60_000 });
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });

const user = userEvent.setup();
let taps = 0;
const tap = async (role: string, name: RegExp) => {
  taps += 1;
  await user.click(await screen.findByRole(role, { name }));
};
const open = async () => {
  const shown = render(Visit, { case: CASE });
  await screen.findByRole("heading", { level: 1 });
  return shown;
};
const start = async () => {
  await open();
  await tap("button", /^Start$/);
};

beforeEach(() => {
  words.speech = { language: "en", digits: "latin", calendar: "gregory" };
  device.state = { today: TODAY } as DeviceState;
  taps = 0;
  toasts.clear();
  way.reset();
  way.go({ screen: "visit", case: CASE });
});
afterEach(cleanup);

describe("a visit", () => {
  it("keeps a photo with the visit that is being written, also before a word is", async () => {
    const { host: asked, drafts } = host({ attach_file: () => ({ entry: "p1" }) });
    await start();
    await tap("button", /^Next$/);
    const file = new File(["x"], "one.jpg", { type: "image/jpeg" });
    Object.assign(file, { arrayBuffer: () => Promise.resolve(new Uint8Array([0, 0, 0]).buffer) });
    await user.upload(await screen.findByLabelText(/Add a photo/), file);
    const sent = { case: CASE, kind: "photo", content: "AAAA", visit: "d1", taken_on: null };
    await waitFor(() => expect(asked.inputs("attach_file")).toEqual([sent]));
    expect([...drafts.keys()]).toEqual(["d1"]);
  });

  it("does not say of the writer's own photo that the case changed", async () => {
    let digest = "d0";
    const { host: asked } = host({
      case_file: () => file({ digest }),
      attach_file: () => {
        digest = "d1";
        heard({ changed: ["case_file"] });
        return { entry: "p1" };
      },
    });
    await start();
    await tap("button", /^Next$/);
    const photo = new File(["x"], "one.jpg", { type: "image/jpeg" });
    Object.assign(photo, { arrayBuffer: () => Promise.resolve(new Uint8Array([0, 0, 0]).buffer) });
    await user.upload(await screen.findByLabelText(/Add a photo/), photo);
    await screen.findByText(/The photo was saved/);
    expect(asked.inputs("attach_file")).toHaveLength(1);
    expect(screen.queryByText(/This case changed/)).toBeNull();
    digest = "d2";
    heard({ changed: ["case_file"] });
    expect(await screen.findByText(/This case changed/), "what somebody else writes is said").toBeTruthy();
  });

  it("is written with at most 12 taps and saved by one command that ends its draft", async () => {
    const { host: asked, drafts } = host();
    taps = 1; // "Start visit" in Today.
    await start();
    await tap("checkbox", /Seen alone/);
    await tap("checkbox", /Talked in private/);
    await tap("button", /^Next$/);
    expect(document.activeElement?.tagName, "writing begins without a tap").toBe("TEXTAREA");
    await user.keyboard("CL says P1 came back on Tuesday.");
    await tap("button", /^Next$/);
    await tap("radio", /High risk/);
    await tick();
    expect(document.activeElement?.tagName, "so does the reason").toBe("TEXTAREA");
    await user.keyboard("P1 is back in the house");
    await tap("button", /^Next$/);
    await tap("checkbox", /health centre/);
    await tap("button", /^Next$/);
    await tap("button", /In .?1.? week/);
    expect(screen.getByText(/You answered all/)).toBeTruthy();
    await tap("button", /Finish visit/);
    await waitFor(() => expect(way.here).toEqual({ screen: "case", case: CASE }));
    expect(taps).toBeLessThanOrEqual(12);
    expect(asked.inputs("record_follow_up")).toEqual([
      {
        case: CASE,
        held_on: null,
        mode: "home_visit",
        duration_min: null,
        private_setting: true,
        present: ["CL"],
        client_seen: true,
        child_seen_alone: "yes",
        situation_change: null,
        attempt_failed: null,
        purposes: [],
        marks: ["private_talk"],
        barriers: [],
        observations: "CL says P1 came back on Tuesday.",
        further: null,
        risk: { level: "high", note: "P1 is back in the house", reasons: [] },
        actions_done: [{ action: "a1", outcome: "" }],
        next_contact_on: "2026-11-28",
        draft: "d1",
      },
    ]);
    expect(drafts.size).toBe(0);
    expect(toasts.shown.map((one) => one.text)).toEqual(["The visit is saved."]);
    cleanup();
    await tick();
    expect(drafts.size, "no late save makes the draft again").toBe(0);
  });

  it("sends one command however often Finish is pressed", async () => {
    let answer: (value: unknown) => void = () => undefined;
    const { host: asked } = host({ record_follow_up: () => new Promise((done) => (answer = done)) });
    await start();
    await tap("button", /Next visit/);
    const finish = screen.getByRole("button", { name: /Finish visit/ });
    await user.dblClick(finish);
    await user.click(finish);
    await waitFor(() => expect(asked.inputs("record_follow_up")).toHaveLength(1));
    answer({ entry: "e2" });
    await waitFor(() => expect(way.here.screen).toBe("case"));
    expect(asked.inputs("record_follow_up")).toHaveLength(1);
  });

  it("writes quick marks as codes, apart from the note", async () => {
    const { host: asked } = host();
    await start();
    await tap("checkbox", /Injury seen/);
    await tap("checkbox", /Unsafe moment/);
    await tap("button", /^Next$/);
    await user.keyboard("Left early.");
    await tap("button", /Next visit/);
    await tap("button", /Finish visit/);
    await waitFor(() => expect(asked.inputs("record_follow_up")).toHaveLength(1));
    const [input] = asked.inputs("record_follow_up") as RecordFollowUp[];
    expect(input?.marks).toEqual(["unsafe_moment", "injury_seen"]);
    expect(input?.observations).toBe("Left early.");
  });

  for (const [code, facts, page, field] of [
    ["value_missing", { field: "next_contact_on" }, "Next visit", "textbox"],
    ["value_missing", { fault: "empty text" }, "Note", "textbox"],
    ["risk_reason_missing", {}, "Risk", "textbox"],
    ["date_refused", { fault: "InPast" }, "Next visit", "textbox"],
    ["value_missing", { field: "client_seen" }, "Contact", "checkbox"],
    ["entry_unknown", { field: "actions_done" }, "Actions", "checkbox"],
  ] as const) {
    it(`keeps everything when the command says ${code} ${JSON.stringify(facts)}, and leads to the field`, async () => {
      const { drafts } = host({ record_follow_up: () => new Refusal(code, facts) });
      await start();
      await tap("button", /^Note/);
      await user.keyboard("What I saw");
      await tap("button", /^Risk/);
      await tap("radio", /High risk/);
      await user.keyboard("because");
      await tap("button", /Next visit/);
      await tap("button", /Finish visit/);
      const alerts = await screen.findAllByRole("alert");
      expect(alerts.length).toBeGreaterThan(0);
      await tap("button", /Go to it/);
      expect(screen.getByRole("heading", { level: 2 }).textContent).toContain(page);
      expect(document.activeElement?.matches("button, input, textarea")).toBe(true);
      const type = document.activeElement?.getAttribute("type") === "checkbox" ? "checkbox" : "textbox";
      expect(type === field || document.activeElement?.tagName === "BUTTON", "focus is in the field").toBe(true);
      expect([...drafts.values()].at(-1)?.content).toContain("What I saw");
      expect([...drafts.values()].at(-1)?.content).toContain("because");
      await tap("button", /^Note/);
      expect(screen.getByRole("textbox")).toHaveProperty("value", "What I saw");
      await user.keyboard(".");
      await tap("button", /Next visit/);
      expect(screen.queryByRole("alert"), "what was said goes when an answer changes").toBeNull();
    });
  }

  it("comes back where it was left and says so, and can be begun again with a way back", async () => {
    const { drafts } = host();
    await start();
    await tap("button", /^Note/);
    await user.keyboard("half a sent");
    cleanup();
    await waitFor(() => expect(drafts.size).toBe(1));
    await open();
    expect(await screen.findByText(/You were writing this/)).toBeTruthy();
    expect(screen.getByRole("textbox"), "the same page, the same words").toHaveProperty("value", "half a sent");
    await tap("button", /Begin again/);
    await waitFor(() => expect(drafts.size).toBe(0));
    await waitFor(() => expect(toasts.shown.at(-1)?.undo).toBeTruthy());
    await toasts.shown.at(-1)?.undo?.();
    await tap("button", /^Note/);
    expect(screen.getByRole("textbox")).toHaveProperty("value", "half a sent");
    expect([...drafts.values()].at(-1)?.content).toContain("half a sent");
  });

  it("is kept for later from any page", async () => {
    const { drafts } = host();
    await start();
    await tap("button", /^Risk/);
    await tap("radio", /Low risk/);
    await tap("button", /Finish later/);
    await waitFor(() => expect(way.here).toEqual({ screen: "today" }));
    expect(drafts.size).toBe(1);
  });

  it("that has nothing in it leaves nothing behind", async () => {
    const { host: asked } = host();
    await start();
    await tap("button", /^Next$/);
    await tap("button", /Finish later/);
    await waitFor(() => expect(way.here).toEqual({ screen: "today" }));
    expect(asked.inputs("save_draft")).toEqual([]);
  });

  it("does not leave out a date that cannot be read", async () => {
    const { host: asked } = host();
    await start();
    await tap("button", /Next visit/);
    await user.type(screen.getByRole("textbox"), "next moon");
    await tap("button", /Finish visit/);
    expect(asked.inputs("record_follow_up")).toEqual([]);
    expect((await screen.findByRole("alert")).textContent).toContain("not a date");
    expect(screen.getByRole("textbox")).toHaveProperty("value", "next moon");
  });

  it("says calmly that the case changed, and leaves the form alone", async () => {
    let now = file();
    host({ case_file: () => now });
    await start();
    await tap("button", /^Note/);
    await user.keyboard("My words");
    const entry = { ...brief().risk.entries[0]!, id: "r2", level: "high", by: "S-02" };
    now = file({ digest: "d1", risk: { current: "high", conflict: false, entries: [entry] } });
    heard({ changed: ["case_file"] });
    expect(await screen.findByText(/It is now .?high risk.? \(.?S-02.?\)/)).toBeTruthy();
    expect(screen.getByRole("textbox")).toHaveProperty("value", "My words");
    await tap("button", /I have seen it/);
    await waitFor(() => expect(screen.queryByText(/This case changed/)).toBeNull());
  });

  it("does not start where the case takes no visit", async () => {
    host({ case_file: () => file({ allowed: [] }) });
    await open();
    expect(await screen.findByText(/No visit can be added/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Start" })).toBeNull();
  });

  const seed = Number(process.env["SEED"] ?? Date.now() % 1_000_000);
  it(`alters no keystroke in 200 random turns of typing, saving and remote changes (SEED=${seed})`, async () => {
    let state = seed;
    const roll = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 4_294_967_296;
    let digest = 0;
    const { drafts } = host({
      case_file: () =>
        file({ digest: `d${digest}`, risk: { ...brief().risk, current: roll() < 0.5 ? "high" : "low" } }),
      visit_brief: () => brief({ open_actions: roll() < 0.5 ? [] : brief().open_actions }),
    });
    await start();
    await tap("button", /^Note/);
    const field = screen.getByRole<HTMLTextAreaElement>("textbox");
    let typed = "";
    for (let turn = 0; turn < 200; turn += 1) {
      const what = roll();
      if (what < 0.5) {
        typed += String.fromCodePoint(0x61 + Math.floor(roll() * 26));
        field.value = typed;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      } else if (what < 0.6) {
        typed = typed.slice(0, -2);
        field.value = typed;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      } else if (what < 0.8) {
        digest += 1;
        heard({ changed: ["case_file", "drafts"] });
      } else if (what < 0.9) window.dispatchEvent(new Event("blur"));
      if (roll() < 0.4) await new Promise((wake) => setTimeout(wake));
      else await tick();
      expect(document.querySelector("textarea"), `turn ${turn} of SEED=${seed}`).toBe(field);
      expect(field.value, `turn ${turn} of SEED=${seed}`).toBe(typed);
    }
    window.dispatchEvent(new Event("blur"));
    await waitFor(() => {
      const content = JSON.parse([...drafts.values()].at(-1)?.content ?? "{}") as { note?: string };
      expect(content.note ?? "").toBe(typed);
    });
    expect(drafts.size).toBeLessThanOrEqual(1);
  });

  it("is read in Arabic from the right with the same controls", async () => {
    words.speech = { language: "ar", digits: "arabic", calendar: "gregory" };
    host();
    await open();
    await tap("button", /^ابدأ$/);
    expect(screen.getByRole("heading", { level: 2 }).textContent).toContain("التواصل");
  });

  it("takes services, barriers, support and the way on a page of their own, asked for at the end", async () => {
    const clinic = { id: "r9", service: "health", provider: "Clinic", state: "accepted", made_on: "2026-11-01" };
    const { host: asked } = host({ visit_brief: () => brief({ referrals: [clinic], next_session: 3 }) });
    await start();
    await tap("button", /^Note/);
    await user.keyboard("Short talk.");
    await tap("button", /Next visit/);
    await tap("button", /More about this contact/);
    expect(screen.getByRole("heading", { level: 2 }).textContent).toContain("More");
    await user.click(screen.getByText("Services that were asked"));
    await tap("radio", /^No$/);
    await user.selectOptions(await screen.findByLabelText(/What stood in the way/), "distance");
    await user.type(screen.getByLabelText("What is next?"), "The bus on Monday");
    await user.click(screen.getByText("Support you gave"));
    await tap("checkbox", /Comforted/);
    await user.selectOptions(screen.getByLabelText(/Session of support/), "group");
    await user.click(screen.getByText("Time and way"));
    await user.type(screen.getByLabelText("Minutes together"), "٣٠");
    await tap("radio", /On foot/);
    await user.type(screen.getByLabelText(/Cost/), "many");
    await tap("button", /Next visit/);
    await tap("button", /Finish visit/);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(/Cost/)));
    expect(asked.inputs("record_follow_up"), "what cannot be read is not left out").toHaveLength(0);
    await user.clear(screen.getByLabelText(/Cost/));
    await user.type(screen.getByLabelText(/Cost/), "20");
    await tap("button", /Next visit/);
    await tap("button", /Finish visit/);
    await waitFor(() => expect(asked.inputs("record_follow_up")).toHaveLength(1));
    const [input] = asked.inputs("record_follow_up") as RecordFollowUp[];
    expect(input).toMatchObject({ duration_min: 30, marks: ["emotional_support_given"] });
    expect(input?.further).toEqual({
      service_checks: [{ referral: "r9", received: "no", how: "", problem: "distance", next: "The bus on Monday" }],
      barrier_plan: "",
      direct_services: [],
      session: { method: "group", number: 3 },
      advocacy: [],
      travel: { means: "walk", minutes: null, cost: 20 },
    });
  });
});
