// The directory as somebody uses it: finding, filtering, how long ago it was checked, and reporting a change.
import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import type { DirectoryView, ProviderView } from "../../ipc";
import { FakeHost } from "../../testing/host";
import { ages, ago, wanted } from "./directory";
import Directory from "./Directory.svelte";

function provider(id: string, name: string, kind: string, area: string, days = 10): ProviderView {
  return {
    form: {
      id,
      name,
      kind: "ngo",
      areas: [area],
      location: "",
      hours: "",
      contact_role: "nurse",
      contact_phone: "555 0140",
      contact_email: "",
      case_management: false,
      info_protocol_signed: true,
      safe_and_ethical: id === "weavers" ? "do_not_use" : "vetted",
      safe_reason: id === "weavers" ? "Under inquiry." : "",
      verified_on: "2026-06-01",
      services: [
        {
          id: kind,
          kind,
          sexes: [],
          age_from: null,
          age_to: null,
          programmes: [],
          criteria: "",
          cost: "free",
          capacity: "open",
          languages: [],
          access: [],
          referral_how: "",
          response_time: "",
          after_hours: "",
          emergency: false,
          pep: false,
          emergency_contraception: false,
          quality: "",
        },
      ],
    },
    long_unchecked: days > 90,
    unchecked_days: days,
    takes_cases: false,
  };
}

const sheet: DirectoryView = {
  issued_on: "2026-11-20",
  issued_by: "SU01",
  providers: [
    provider("clinic", "Riverside clinic", "health", "Odra"),
    provider("mind", "École du calme", "psychosocial", "Kessel", 160),
    provider("weavers", "Weavers", "livelihoods", "Odra"),
  ],
  proposals: [],
  keeps: false,
};

const names = (found: ProviderView[]) => found.map((one) => one.form.id);
const any = { text: "", kind: null, area: null, old: false };

describe("finding a provider", () => {
  it("looks at names, areas and the words of services, without accents and capitals", () => {
    expect(names(wanted(sheet.providers, { ...any, text: "ecole KESSEL" }))).toEqual(["mind"]);
    expect(names(wanted(sheet.providers, { ...any, text: "health care" }))).toEqual(["clinic"]);
    expect(names(wanted(sheet.providers, { ...any, text: "no such thing" }))).toEqual([]);
  });

  it("narrows by service, area and what is long unchecked, all at once", () => {
    expect(names(wanted(sheet.providers, { ...any, area: "Odra" }))).toEqual(["clinic", "weavers"]);
    expect(names(wanted(sheet.providers, { ...any, area: "Odra", kind: "health" }))).toEqual(["clinic"]);
    expect(names(wanted(sheet.providers, { ...any, old: true }))).toEqual(["mind"]);
  });

  it("says in the largest fitting unit how long ago somebody checked", () => {
    expect([ago(0), ago(12), ago(40), ago(160)]).toEqual(["today", "12 days ago", "5 weeks ago", "5 months ago"]);
    expect([ages(null, null), ages(5, 18), ages(18, null)]).toEqual([undefined, "5–18", "18+"]);
  });
});

describe("the screen", () => {
  it("warns where nobody is to be sent, with the reason", async () => {
    new FakeHost({ directory: () => sheet });
    render(Directory);
    expect(await screen.findByText("Do not send anybody here")).toBeTruthy();
    expect(screen.getByText("Under inquiry.")).toBeTruthy();
    expect(screen.getByText(/Last checked .*5 months ago/)).toBeTruthy();
    expect(screen.queryByText("All of this is right today")).toBeNull();
  });

  it("keeps a reported change for the provider it is about", async () => {
    const host = new FakeHost({ directory: () => sheet, propose_directory_change: () => ({}) });
    render(Directory);
    const [first] = await screen.findAllByRole("button", { name: "Report a change" });
    await userEvent.click(first as HTMLElement);
    await userEvent.click(screen.getByRole("button", { name: "Keep this" }));
    expect(host.inputs("propose_directory_change"), "an empty line is not sent").toEqual([]);
    await userEvent.type(screen.getByLabelText("What has changed?"), "Closed on Fridays");
    await userEvent.click(screen.getByRole("button", { name: "Keep this" }));
    expect(host.inputs("propose_directory_change")).toEqual([{ provider: "clinic", what: "Closed on Fridays" }]);
  });
});
