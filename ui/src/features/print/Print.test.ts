// Printing as a worker meets it: which sheet, what stands on it, and a file that is deleted again. Draws no paper.
import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";

import type { SheetList, SheetOffer, SheetView } from "../../ipc";
import { FakeHost, Refusal } from "../../testing/host";
import Print from "./Print.svelte";

vi.setConfig({ testTimeout: 60_000 });

const CASE = "c0ffee";

const offer = (kind: string, some: Partial<SheetOffer> = {}): SheetOffer => ({
  kind,
  identity: false,
  reason_needed: false,
  referral: null,
  service: null,
  provider: null,
  refused: null,
  ...some,
});

const list = (): SheetList => ({
  case: CASE,
  code: "7KQ-M2X9",
  sheets: [
    offer("case_summary"),
    offer("family_plan", { refused: "sheet_not_safe" }),
    offer("referral_slip", { referral: "r1", service: "health", provider: "The clinic" }),
    offer("consent_form", { identity: true, reason_needed: true }),
  ],
});

const view = (): SheetView => ({
  title: "ملخّص الحالة",
  strap: "رمز الحالة بلا أسماء.",
  language: "ar",
  direction: "rtl",
  parts: [
    { kind: "field", text: "رمز الحالة", value: "\u20687KQ-M2X9\u2069", options: [], card: null },
    { kind: "tick", text: "one", value: "", options: [], card: 1 },
    { kind: "person", text: "two", value: "", options: [], card: 1 },
  ],
  footer: "7KQ-M2X9",
  pages: 2,
  letters_missing: 3,
});

const choose = (name: RegExp) => userEvent.click(screen.getByRole("radio", { name }));
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe("printing", () => {
  it("shows what stands on a sheet in the sheet's own direction, and says where its file lies", async () => {
    const path = "print/sheet.pdf";
    const host = new FakeHost({
      sheets: list,
      print_case_summary: view,
      sheet_file: () => ({ bytes: null, path, opened: true }),
      discard_sheet: () => ({}),
    });
    render(Print, { case: CASE });
    await waitFor(() => screen.getByText(/a copy is not safe/));
    expect(screen.queryByRole("radio", { name: /Our plan/ }), "what is refused cannot be chosen").toBeNull();
    await choose(/Case summary/);
    await choose(/العربية/);
    await choose(/A5/);
    await press("Prepare the sheet");
    const sheet = await waitFor(() => screen.getByRole("article"));
    expect(sheet.dir, "it runs as its language does").toBe("rtl");
    expect(sheet.querySelectorAll(".framed > p").length, "parts of a card stay together").toBe(2);
    screen.getByText(/letters cannot be printed/);
    expect(host.inputs("print_case_summary")).toEqual([{ case: CASE, language: "ar", paper: "a5" }]);
    await press("Get the PDF");
    await waitFor(() => screen.getByText(path));
    await press("Delete the sheet");
    await waitFor(() => screen.getByRole("radio", { name: /Case summary/ }));
    expect(host.inputs("discard_sheet").length, "nothing is left of it").toBe(1);
  });

  it("asks for a reason before a sheet with names, where one is needed", async () => {
    const host = new FakeHost({ sheets: list, print_consent_form: view });
    render(Print, { case: CASE });
    await waitFor(() => screen.getByRole("radio", { name: /Consent form/ }));
    await choose(/Consent form/);
    screen.getByText(/opens the names/);
    await press("Prepare the sheet");
    screen.getByText("Choose a reason. It is kept in the log.");
    expect(host.inputs("print_consent_form"), "nothing was opened").toEqual([]);
    await choose(/supervis/i);
    await press("Prepare the sheet");
    await waitFor(() => screen.getByRole("article"));
    expect(host.inputs("print_consent_form")[0]).toMatchObject({ reason: "supervision", note: "" });
  });

  it("hands bytes to the browser where the host gives them, and says a refusal in words", async () => {
    const made = vi.fn(() => "blob:sheet");
    URL.createObjectURL = made;
    URL.revokeObjectURL = () => undefined;
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
    let refuses = true;
    new FakeHost({
      sheets: list,
      print_referral_slip: () => (refuses ? new Refusal("sheet_no_consent") : view()),
      sheet_file: () => ({ bytes: btoa("%PDF-1.7"), path: null, opened: false }),
    });
    render(Print, { case: CASE });
    await waitFor(() => screen.getByRole("radio", { name: /Referral slip/ }));
    await choose(/Referral slip/);
    await press("Prepare the sheet");
    await waitFor(() => screen.getByText(/has not agreed to share/));
    refuses = false;
    await press("Prepare the sheet");
    await waitFor(() => screen.getByRole("article"));
    await press("Get the PDF");
    await waitFor(() => screen.getByText(/with its downloads/));
    expect(made).toHaveBeenCalledOnce();
    expect(clicked).toHaveBeenCalledOnce();
  });
});
