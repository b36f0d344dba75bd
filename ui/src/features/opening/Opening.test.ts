import { cleanup, configure, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { DeviceState, DraftView, OpenCase, OpeningGuide, SaveDraft } from "../../ipc";
import { device } from "../../ipc/device.svelte";
import { way } from "../../parts/place.svelte";
import { FakeHost, Refusal } from "../../testing/host";
import { words } from "../../text/index.svelte";
import Opening from "./Opening.svelte";
import { birthOf, blankOpening, drafted, type OpeningForm } from "./opening";

vi.setConfig({ testTimeout: 60_000 });
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });

const TODAY = "2026-11-21";
const ALIKE = { case: "c7", code: "7K2M 9QXD", birth_year: 2014, near_birth: true, state: "planning" };

function host(some: Record<string, (input: never) => unknown> = {}) {
  const drafts = new Map<string, DraftView>();
  const made = new FakeHost({
    drafts: () => ({ drafts: [...drafts.values()] }),
    save_draft: (input: SaveDraft) => {
      drafts.set("d1", { id: "d1", case: "", kind: input.kind, content: input.content, at: 0, case_code: "" });
      return { draft: "d1" };
    },
    discard_draft: () => {
      drafts.clear();
      return {};
    },
    opening_guide: ({ age }: OpeningGuide) => ({
      concerns: ["neglect", "separated"],
      age,
      client_part: age !== null && age < 18 ? "assents" : "consents",
    }),
    similar_people: () => ({ comparison: "e1", cases: [] }),
    open_case: (input: OpenCase) => {
      if (input.draft) drafts.delete(input.draft);
      return { case: "c9", code: "ABCD 1234" };
    },
    ...some,
  });
  return { host: made, drafts };
}

const user = userEvent.setup();
const tap = async (role: string, name: RegExp | string) => user.click(await screen.findByRole(role, { name }));
const type = async (name: string, text: string) => user.type(await screen.findByRole("textbox", { name }), text);
const next = () => tap("button", "Next");

/** A form that was filled before and is brought back by its draft. */
function begun(drafts: Map<string, DraftView>, some: Partial<OpeningForm> = {}) {
  const form: OpeningForm = {
    ...blankOpening(),
    page: "finish",
    first: "Noor",
    age: "30",
    unit: "individual",
    programme: "gp",
    concerns: ["eviction"],
    told: ["process"],
    answer: "yes",
    giver: "client",
    method: "written",
    level: "medium",
    reason: "no roof from Monday",
    nextOn: "2026-11-24",
    ...some,
  };
  drafts.set("d1", { id: "d1", case: "", kind: "opening", content: drafted.text(form), at: 0, case_code: "" });
}

beforeEach(() => {
  words.speech = { language: "en", digits: "latin", calendar: "gregory" };
  device.state = { today: TODAY } as DeviceState;
  way.reset();
  way.go({ screen: "opening" });
});
afterEach(cleanup);

describe("opening a case", () => {
  it("asks for danger first and says what to do, whatever else is empty", async () => {
    host();
    render(Opening);
    await user.click((await screen.findAllByRole("radio", { name: "Yes" }))[0] as HTMLElement);
    await user.click(screen.getAllByRole("radio", { name: "No" })[1] as HTMLElement);
    expect(screen.getByText(/Call your supervisor now/)).toBeTruthy();
    expect(screen.queryByText(/Do not leave the client alone/)).toBeNull();
  });

  it("shows cases of similar people by code while the name is typed, and a name only by a press", async () => {
    const { host: asked } = host({
      similar_people: () => ({ comparison: "e1", cases: [ALIKE] }),
      show_person: () => ({ case: "c7", people: [{ code: "CL", names: ["Nour"] }] }),
    });
    render(Opening);
    await next();
    await type("First name", "Noor");
    expect(await screen.findByText("One of your cases may be the same person")).toBeTruthy();
    expect(screen.getByText("7K2M 9QXD")).toBeTruthy();
    expect(screen.queryByText("Nour")).toBeNull();
    await tap("button", "Show name");
    expect(await screen.findByText("Nour")).toBeTruthy();
    await type("Family name", "Sa");
    await waitFor(() => expect(asked.inputs("similar_people").length).toBe(2));
    expect(asked.inputs("similar_people")).toEqual([
      { names: "Noor", birth: null, age: null, comparison: null },
      { names: "Noor Sa", birth: null, age: null, comparison: "e1" },
    ]);
  });

  it("opens with one command, ends its draft and goes to the case", async () => {
    const { host: asked, drafts } = host();
    begun(drafts);
    render(Opening);
    await user.dblClick(await screen.findByRole("button", { name: "Open the case" }));
    await waitFor(() => expect(way.here).toEqual({ screen: "case", case: "c9" }));
    expect(drafts.size).toBe(0);
    expect(asked.inputs("open_case")).toEqual([
      {
        programme: "gp",
        unit_type: "individual",
        client: {
          first_name: "Noor",
          middle_name: "",
          family_name: "",
          alias: "",
          sex: null,
          birth: null,
          age: 30,
        },
        contact_points: [],
        places: [],
        caregiver: null,
        concerns: [{ kind: "eviction", note: "" }],
        risk: { level: "medium", note: "no roof from Monday", reasons: [] },
        danger: null,
        consent: {
          answer: "given",
          basis: "consent",
          method: "written",
          given_by: null,
          explained: ["process"],
          explained_all: false,
          expires_on: null,
          witness_role: null,
        },
        opened_on: null,
        next_contact_on: "2026-11-24",
        draft: "d1",
      },
    ]);
  });

  it("names the caregiver who agrees for a child, and asks the child too", async () => {
    const { host: asked, drafts } = host();
    begun(drafts, { age: "9", giver: "caregiver", giverName: "Rahma", giverRelation: "aunt_uncle" });
    render(Opening);
    await tap("button", "Open the case");
    await tap("button", "What the child says");
    await user.click(screen.getAllByRole("radio", { name: "Yes" })[1] as HTMLElement);
    await tap("button", /^Open(?! the)/);
    await tap("button", "Open the case");
    await waitFor(() => expect(asked.inputs("open_case").length).toBe(1));
    expect(asked.inputs("open_case")[0]).toMatchObject({
      caregiver: { name: "Rahma", relation: "aunt_uncle", caregiver: true },
      consent: { answer: "given", given_by: "M1", basis: "assent_plus_consent" },
    });
  });

  it("says in words that there is no case without a yes, and keeps what was typed", async () => {
    const refused = () => new Refusal("guard_unmet", { guards: "case_management_consented,everything_told" });
    const { host: asked, drafts } = host({ open_case: refused });
    begun(drafts, { answer: "no", giver: null, method: null });
    render(Opening);
    await tap("button", "Open the case");
    expect(await screen.findByText(/There is no yes to opening the case yet/)).toBeTruthy();
    expect(asked.inputs("open_case")[0]).toMatchObject({ consent: { answer: "refused" } });
    await tap("button", "The answer about consent");
    expect(screen.getByRole("radio", { name: "No" })).toHaveProperty("checked", true);
    expect(screen.getByText(/The no changes no other help/)).toBeTruthy();
    expect(drafts.get("d1")?.content).toContain("no roof from Monday");
  });

  it("says what is still needed and leads there", async () => {
    const { host: asked, drafts } = host();
    begun(drafts, { first: "", year: "14" });
    render(Opening);
    await tap("button", "Open the case");
    expect(await screen.findByText(/answers are still needed/)).toBeTruthy();
    await tap("button", "Birth or age");
    expect(screen.getByText(/Write the year with four digits/)).toBeTruthy();
    expect(asked.inputs("open_case")).toEqual([]);
  });

  it("comes back where it was left and says so", async () => {
    const { drafts } = host();
    render(Opening);
    await next();
    await type("First name", "Noo");
    cleanup();
    await waitFor(() => expect(drafts.size).toBe(1));
    render(Opening);
    expect(await screen.findByRole("textbox", { name: "First name" })).toHaveProperty("value", "Noo");
    expect(screen.getByText(/You were writing this/)).toBeTruthy();
  });
});

describe("a birth date", () => {
  it("is read as far as it is known, in any digits", () => {
    const read = (some: Partial<OpeningForm>) => birthOf({ ...blankOpening(), ...some });
    expect(read({})).toEqual({ birth: null, age: null });
    expect(read({ year: "2014", month: "6", day: "3" })).toEqual({ birth: "2014-06-03", age: null });
    expect(read({ year: "٢٠١٤" })).toEqual({ birth: "2014", age: null });
    expect(read({ age: "۱۲" })).toEqual({ birth: null, age: 12 });
    expect(read({ year: "14" })).toBeUndefined();
    expect(read({ day: "3", year: "2014" })).toBeUndefined();
    expect(read({ age: "abc" })).toBeUndefined();
  });

  it("names who to call as soon as somebody is in danger, before anything is saved", async () => {
    const line = {
      provider: "police",
      name: "Night post",
      service: "police_security",
      phone: "555 0199",
      hours: "",
      after_hours: "",
      any_hour: true,
      areas: ["Odra"],
      in_area: true,
    };
    host({ crisis_card: () => ({ has_directory: true, lines: [line] }) });
    render(Opening);
    const danger = await screen.findAllByRole("radio", { name: "Yes" });
    expect(screen.queryByText("555 0199"), "nobody is alarmed without need").toBeNull();
    await user.click(danger[0] as HTMLElement);
    expect(await screen.findByText("555 0199")).toBeTruthy();
    expect(screen.getByText("Night post")).toBeTruthy();
  });
});
