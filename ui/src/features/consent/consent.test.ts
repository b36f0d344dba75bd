// Consent as it is asked, read back and taken back: nothing is kept before it was heard again, and what stops is said first.
import { cleanup, configure, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { ConsentLine, ConsentSheet, DeviceState, SaveDraft } from "../../ipc";
import { device } from "../../ipc/device.svelte";
import { way } from "../../parts/place.svelte";
import { FakeHost, Refusal } from "../../testing/host";
import { words } from "../../text/index.svelte";
import Consents from "./Consents.svelte";
import Decide from "./Decide.svelte";
import { blankConsent, consentCommand, pagesOf, unanswered } from "./consent";

vi.setConfig({ testTimeout: 60_000 });
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });

const CASE = "c0ffee";
const line = (some: Partial<ConsentLine>): ConsentLine => ({
  scope: "share_referral",
  to: null,
  state: "not_asked",
  on: null,
  until: null,
  ends_soon: false,
  anew: false,
  given_by: null,
  basis: null,
  method: null,
  child_assent: null,
  witness_role: null,
  groups: [],
  share_name: false,
  withheld: [],
  conditions: "",
  understood: "",
  form: null,
  conflict: false,
  by: null,
  stops: [],
  lasts_days: 90,
  shares: true,
  ...some,
});
const agreed = line({
  state: "agreed",
  to: { name: "River clinic", service: null },
  on: "2026-11-01",
  until: "2027-01-30",
  given_by: "CL",
  method: "written",
  groups: ["service_needed"],
  form: "f0",
  stops: [
    { effect: "referrals_called_back", count: 2 },
    { effect: "told_stays_told", count: 2 },
  ],
});
const SHEET: ConsentSheet = {
  case: CASE,
  code: "7KQ-M2X9",
  part: "consents",
  people: ["CL", "M1"],
  lines: [agreed, line({ scope: "photo_audio", shares: false, lasts_days: null })],
  may_decide: true,
};

const host = (some: Record<string, (input: never) => unknown> = {}) =>
  new FakeHost({
    consents: () => SHEET,
    drafts: () => ({ drafts: [] }),
    save_draft: (_: SaveDraft) => ({ draft: "d1" }),
    decide_consent: () => ({}),
    ...some,
  });

const user = userEvent.setup();
const tap = async (role: string, name: RegExp | string) => user.click(await screen.findByRole(role, { name }));

beforeEach(() => {
  words.speech = { language: "en", digits: "latin", calendar: "gregory" };
  device.state = { today: "2026-11-21" } as DeviceState;
  way.reset();
});
afterEach(cleanup);

describe("asking for one purpose", () => {
  async function fill() {
    way.go({ screen: "consent", case: CASE, scope: "share_referral" });
    render(Decide, { case: CASE, scope: "share_referral" });
    await tap("radio", "Yes");
    await tap("button", "Next");
    await tap("radio", "One organisation");
    await user.type(screen.getByRole("textbox", { name: "Name of the organisation" }), "River clinic");
    await user.click(screen.getAllByRole("checkbox", { name: "The service they need" })[0]!);
    await tap("button", "Next");
    await tap("radio", /CL/);
    await tap("button", "Next");
    await tap("radio", "By word, with a witness");
    await user.type(screen.getByRole("textbox", { name: "Name of who agrees" }), "Amina");
    await user.selectOptions(screen.getByRole("combobox"), "second_staff");
    await user.type(screen.getByRole("textbox", { name: "Name of the witness" }), "Rosa");
    await tap("button", "Next");
  }

  it("is read back and kept as one command that ends its draft", async () => {
    const asked = host();
    await fill();
    expect(screen.getByText("River clinic")).toBeTruthy();
    await tap("button", "Keep this answer");
    await waitFor(() => expect(way.here).toEqual({ screen: "consents", case: CASE }));
    expect(asked.inputs("decide_consent")).toMatchObject([
      {
        case: CASE,
        scope: "share_referral",
        answer: "given",
        method: "verbal_witnessed",
        given_by: "CL",
        recipients: [{ name: "River clinic", service: null }],
        share_groups: ["service_needed"],
        witness_role: "second_staff",
        form: { giver_name: "Amina", witness_name: "Rosa", mark: "spoken" },
        draft: "d1",
      },
    ]);
  });

  it("leads a refusal back to its field", async () => {
    host({ decide_consent: () => new Refusal("value_missing", { field: "exception" }) });
    await fill();
    await tap("button", "Keep this answer");
    await tap("button", "Why somebody else decides");
    expect(screen.getByRole("heading", { level: 2 }).textContent).toContain("Who agrees");
  });

  it("keeps nothing for later and asks a no for nothing more", async () => {
    const asked = host();
    render(Decide, { case: CASE, scope: "photo_audio" });
    await tap("radio", "Later");
    await tap("button", "Next");
    expect(screen.queryByRole("button", { name: "Keep this answer" })).toBeNull();
    await tap("button", "Page before");
    await tap("radio", "No");
    await tap("button", "Next");
    await tap("button", "Keep this answer");
    await waitFor(() => expect(asked.inputs("decide_consent")).toHaveLength(1));
    expect(asked.inputs("decide_consent")).toMatchObject([{ scope: "photo_audio", answer: "refused", form: null }]);
  });
});

describe("what was agreed", () => {
  it("says what stops before it is taken back, and takes back that recipient alone", async () => {
    const asked = host();
    render(Consents, { case: CASE });
    expect(await screen.findByText(/River clinic/)).toBeTruthy();
    expect(screen.getByText(/May be told: .*The service they need/)).toBeTruthy();
    await tap("button", "Take back");
    expect(await screen.findByText(/referrals are stopped/)).toBeTruthy();
    expect(screen.getByText(/cannot be undone/)).toBeTruthy();
    expect(asked.inputs("decide_consent"), "nothing happens before it is confirmed").toEqual([]);
    await tap("button", "Take it back");
    await waitFor(() => expect(asked.inputs("decide_consent")).toHaveLength(1));
    expect(asked.inputs("decide_consent")).toMatchObject([
      { scope: "share_referral", answer: "withdrawn", given_by: "CL", recipients: [{ name: "River clinic" }] },
    ]);
  });

  it("shows a signed form with its names only when it is opened", async () => {
    host({
      show_consent_form: () => ({
        id: "f0",
        giver: "CL",
        giver_name: "Amina Testova",
        relation: null,
        mark: "signature",
        strokes: [
          [
            [0, 0],
            [500, 500],
          ],
        ],
        picture: "",
        witness_name: "",
        witness_role: null,
        interpreter_name: "",
        interpreter_promised: false,
        paper_place: "",
        signed_on: "2026-11-01",
      }),
    });
    render(Consents, { case: CASE });
    await screen.findByText(/River clinic/);
    expect(screen.queryByText(/Amina/)).toBeNull();
    await tap("button", "See the signed form");
    expect(await screen.findByText(/Amina Testova/)).toBeTruthy();
    expect(screen.getByRole("img", { name: "Signed" })).toBeTruthy();
  });
});

describe("the form", () => {
  it("asks of a no nothing that only a yes needs", () => {
    const form = { ...blankConsent("share_referral"), answer: "no" as const };
    expect(pagesOf(form, false)).toEqual(["ask", "read"]);
    expect(unanswered(form, false)).toEqual([]);
    expect(unanswered(form, true), "but to which sharing").toEqual([{ page: "sharing", field: "recipients" }]);
    const one = { ...form, toWhom: "named" as const, name: "River clinic" };
    expect(consentCommand(one, CASE, null), "a no to one stops no other").toMatchObject({
      answer: "refused",
      recipients: [{ name: "River clinic" }],
    });
    expect(consentCommand({ ...form, answer: "later" }, CASE, null), "later is no decision").toBeUndefined();
  });

  it("wants a signature, a picture or a paper for what is not said aloud", () => {
    const form = { ...blankConsent("photo_audio"), answer: "yes" as const, giver: "CL", method: "written" as const };
    expect(unanswered(form, false)).toEqual([{ page: "mark", field: "mark" }]);
    expect(unanswered({ ...form, onPaper: true }, false)).toEqual([]);
    expect(unanswered({ ...form, strokes: [[[1, 1]]] }, false)).toEqual([]);
  });
});
