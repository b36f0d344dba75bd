// Two files of one person: the proposal with its code, both files side by side for who decides, and a refusal in words.
import { cleanup, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { DeviceState, FileBrief, JoinSheet } from "../../ipc";
import { device } from "../../ipc/device.svelte";
import { way } from "../../parts/place.svelte";
import { FakeHost, Refusal } from "../../testing/host";
import { words } from "../../text/index.svelte";
import Join from "./Join.svelte";
import { apartOf, fieldOf, lacksReason, unansweredPropose } from "./join";

const CASE = "c0ffee";
const brief = (some: Partial<FileBrief>): FileBrief => ({
  case: CASE,
  code: "7KQM-M2X9",
  programme: "cp",
  state: "implementing",
  risk: "low",
  worker: "CW07",
  opened_on: "2026-10-01",
  contacts: 2,
  ...some,
});
const SHEET: JoinSheet = {
  this: brief({}),
  other: null,
  asked: null,
  joined: null,
  joins: [],
  risk: null,
  refused: [],
  given_back: null,
  allowed: [],
};
const ASKED: Partial<JoinSheet> = {
  asked: { by: "CW07", on: "2026-11-20", code: "ABCD-EFGH", note: "the same aunt" },
  other: brief({ case: "f00d", code: "ABCD-EFGH", risk: "medium" }),
  risk: "high",
  allowed: ["join_files", "return_join"],
};

const host = (sheet: Partial<JoinSheet>, answers: Record<string, () => unknown> = {}) =>
  new FakeHost({
    join: () => ({ ...SHEET, ...sheet }),
    drafts: () => ({ drafts: [] }),
    save_draft: () => ({ draft: "d1" }),
    check_text: () => ({ parts: [] }),
    join_candidates: () => ({
      comparison: "x",
      cases: [{ case: "f00d", code: "ABCD-EFGH", birth_year: 2015, near_birth: true, state: "implementing" }],
    }),
    ...answers,
  });
const user = userEvent.setup();
const tap = async (name: RegExp | string) => user.click(await screen.findByRole("button", { name }));

beforeEach(() => {
  words.speech = { language: "en", digits: "latin", calendar: "gregory" };
  device.state = { today: "2026-11-22" } as DeviceState;
  way.reset();
});
afterEach(cleanup);

describe("two files of one person", () => {
  it("takes the code of a file that was found, and says where a refusal belongs", async () => {
    const fake = host(
      { allowed: ["propose_join"] },
      {
        propose_join: () => new Refusal("files_apart", { why: "same_file", field: "code" }),
      },
    );
    render(Join, { case: CASE, entry: "propose" });
    await tap("Look for files of this person");
    await tap("This one");
    await user.type(await screen.findByLabelText(/How do you know/), "the same aunt");
    await tap("Send to the supervisor");
    expect((await screen.findAllByText(/Write the code of the other one/)).length).toBeGreaterThan(0);
    expect(fake.inputs("propose_join")[0]).toMatchObject({ case: CASE, code: "ABCD-EFGH", note: "the same aunt" });
  });

  it("shows both files and what follows to who decides", async () => {
    host(ASKED);
    render(Join, { case: CASE });
    expect(await screen.findByText(/is closed and kept as it is/)).toBeTruthy();
    expect(screen.getByText(/noted as: .*High/i)).toBeTruthy();
    await tap("Join the two files");
    expect(way.here).toEqual({ screen: "join", case: CASE, entry: "decide" });
  });

  it("does not let somebody decide on a file that is not here", async () => {
    host({ ...ASKED, other: null });
    render(Join, { case: CASE });
    expect(await screen.findByText(/not on this device/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Join the two files" }).hasAttribute("disabled")).toBe(true);
  });

  it("asks for a reason where one is needed", () => {
    expect(unansweredPropose({ code: " ", note: "" })).toEqual(["code", "note"]);
    expect([lacksReason("decide", { note: "" }), lacksReason("undo", { note: " " })]).toEqual([false, true]);
    expect(apartOf({ code: "guard_unmet", facts: {} })).toBe("money_out");
    expect(fieldOf({ code: "case_code_wrong", facts: { field: "code" } })).toBe("code");
  });
});
