// A paper is chosen, named and kept with one command; what is missing or refused is said beside its field.
import { cleanup, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { DeviceState } from "../../ipc";
import { device } from "../../ipc/device.svelte";
import { way } from "../../parts/place.svelte";
import { FakeHost, Refusal } from "../../testing/host";
import { words } from "../../text/index.svelte";
import { blankPaper, keeping, spotOf, unansweredPaper } from "./paper";
import Paper from "./Paper.svelte";

const CASE = "c0ffee";

const host = (answers: Record<string, () => unknown> = {}) =>
  new FakeHost({
    case_file: () => ({ case: CASE, code: "7KQM-M2X9", allowed: ["keep_paper"] }),
    attachments: () => ({ photo_bytes_max: 1000 }),
    drafts: () => ({ drafts: [] }),
    save_draft: () => ({ draft: "d1" }),
    ...answers,
  });
const user = userEvent.setup({ applyAccept: false });
const tap = async (name: RegExp | string) => user.click(await screen.findByRole("button", { name }));

/** Chooses a file of that many bytes, as the tablet's chooser would give it. */
async function choose(bytes: number, type = "image/jpeg") {
  await screen.findByRole("button", { name: "Choose a picture" });
  const inputs = document.querySelectorAll<HTMLInputElement>("input[type=file]:not([capture])");
  const content = new Uint8Array(bytes);
  const file = new File([content], "one.jpg", { type });
  Object.assign(file, { arrayBuffer: () => Promise.resolve(content.buffer) });
  const input = inputs[inputs.length - 1];
  if (input) await user.upload(input, file);
}

beforeEach(() => {
  document.body.replaceChildren();
  words.speech = { language: "en", digits: "latin", calendar: "gregory" };
  device.state = { today: "2026-11-22" } as DeviceState;
  way.reset();
});
afterEach(cleanup);

describe("a paper that is kept", () => {
  it("is shown before it is saved, goes with its kind, and leads back to the names of the case", async () => {
    const fake = host({ keep_paper: () => ({ entry: "e1" }) });
    render(Paper, { case: CASE });
    await choose(3);
    expect((await screen.findByAltText("The paper")).getAttribute("src")).toBe("data:image/jpeg;base64,AAAA");
    await user.click(screen.getByRole("radio", { name: "Paper of a court" }));
    await tap("Keep the paper");
    const [given] = fake.inputs("keep_paper");
    expect(given).toMatchObject({ case: CASE, kind: "court_paper", dated_on: null, content: "AAAA" });
    expect(way.here).toEqual({ screen: "case", case: CASE, pane: "people" });
  });

  it("is not sent without a picture and a kind, and says so", async () => {
    const fake = host();
    render(Paper, { case: CASE });
    await tap("Keep the paper");
    expect((await screen.findAllByText("Picture of the paper")).length).toBeGreaterThan(1);
    expect(fake.inputs("keep_paper")).toEqual([]);
  });

  it("is refused in words where it is no picture or too large, without being read", async () => {
    host();
    render(Paper, { case: CASE });
    await choose(3, "application/pdf");
    expect(await screen.findByText(/damaged or of another kind/)).toBeTruthy();
    await choose(1001);
    expect(await screen.findByText(/too large to be kept/)).toBeTruthy();
    expect(screen.queryByAltText("The paper")).toBeNull();
  });

  it("that shows a face is led back to its kind where there is no consent", async () => {
    host({ keep_paper: () => new Refusal("pictures_not_consented", { why: "refused" }) });
    render(Paper, { case: CASE });
    await choose(3);
    await user.click(screen.getByRole("radio", { name: /^Copy of an identity card/ }));
    await tap("Keep the paper");
    expect((await screen.findAllByText(/said no to photos/)).length).toBeGreaterThan(0);
    expect(screen.getByLabelText("What it is").getAttribute("aria-invalid")).toBe("true");
  });

  it("takes no half of a day for no day", () => {
    const picture = { media: "image/png", content: "AAAA" };
    const half = { ...blankPaper(), kind: "letter" as const, typed: "3 Mar" };
    expect(unansweredPaper(half, picture)).toEqual([{ page: "paper", field: "dated_on" }]);
    expect(keeping(half, picture, CASE, null)).toBeUndefined();
    expect(spotOf({ code: "date_refused", facts: {} })?.field).toBe("dated_on");
    expect(spotOf({ code: "disk_full", facts: {} })).toBeUndefined();
  });
});
