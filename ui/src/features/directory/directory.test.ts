// The directory as somebody uses it: finding, filtering, how long ago it was checked, and reporting a change.
import { cleanup, configure, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { DeviceState, DirectoryView, ProviderView } from "../../ipc";
import { device } from "../../ipc/device.svelte";
import { way } from "../../parts/place.svelte";
import { FakeHost } from "../../testing/host";
import { ages, ago, wanted } from "./directory";
import Directory from "./Directory.svelte";
import { providerCommand, providerEdit, spotOf } from "./provider";
import ProviderForm from "./ProviderForm.svelte";

// Whole screens on a machine that others use too.
vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);

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

  it("counts needs without a service when somebody asks", async () => {
    const gap = { service: "legal_aid", area: "Odra", why: "too_costly", count: 12, last_on: "2026-11-20" };
    const host = new FakeHost({ directory: () => sheet, service_gaps: () => ({ days: 90, gaps: [gap] }) });
    render(Directory);
    const show = await screen.findByRole("button", { name: "Show what is missing" });
    expect(host.inputs("service_gaps"), "no case is looked at before").toEqual([]);
    await userEvent.click(show);
    expect(await screen.findByText("12")).toBeTruthy();
    expect(screen.getByText(/Legal aid: too costly/)).toBeTruthy();
  });
});

describe("the form of a provider", () => {
  const asked = (some: Record<string, (input: never) => unknown> = {}) =>
    new FakeHost({
      directory: () => ({ ...sheet, keeps: true }),
      drafts: () => ({ drafts: [] }),
      save_draft: () => ({ draft: "d1" }),
      discard_draft: () => ({}),
      keep_provider: () => ({}),
      ...some,
    });
  const user = userEvent.setup();
  const page = (name: RegExp) => user.click(screen.getByRole("button", { name }));

  beforeEach(() => {
    device.state = { today: "2026-11-21" } as DeviceState;
    way.reset();
    way.go({ screen: "provider", provider: "clinic" });
  });

  it("marks one as not to be used, with a reason that is asked for, and signs the next list", async () => {
    const host = asked();
    render(ProviderForm, { provider: "clinic" });
    expect(await screen.findByLabelText("Name")).toHaveProperty("value", "Riverside clinic");
    await page(/^Trust/);
    await user.click(screen.getByRole("radio", { name: "Do not use" }));
    await page(/^Services/);
    await user.click(screen.getByRole("button", { name: "Sign the next list" }));
    expect(host.inputs("keep_provider"), "why is asked first").toEqual([]);
    await page(/^Trust/);
    await user.type(screen.getByLabelText("Why?"), "Asks for money");
    await user.click(screen.getByRole("checkbox", { name: /Checked today/ }));
    await page(/^Services/);
    await user.click(screen.getByRole("button", { name: "Sign the next list" }));
    await waitFor(() => expect(host.inputs("keep_provider")).toHaveLength(1));
    expect(host.inputs("keep_provider")[0]).toMatchObject({
      id: "clinic",
      safe_and_ethical: "do_not_use",
      safe_reason: "Asks for money",
      verified_on: "2026-11-21",
      services: [{ id: "health", kind: "health" }],
    });
    expect(host.inputs("discard_draft"), "what was kept of the form goes").toEqual([{ draft: "d1" }]);
    await waitFor(() => expect(way.here).toEqual({ screen: "directory" }));
  });

  it("never writes where a safe shelter is, and leads a refusal back to its page", () => {
    const edit = { ...providerEdit(sheet.providers[0]?.form, "2026-11-21"), areas: "Odra\nKessel، Mere" };
    edit.was = { ...edit.was, location: "by the bridge" };
    expect(providerCommand(edit, "2026-11-21")).toMatchObject({
      location: "by the bridge",
      areas: ["Odra", "Kessel", "Mere"],
      verified_on: "2026-06-01",
    });
    const [service] = edit.services;
    const shelter = { ...edit, services: [{ ...(service as NonNullable<typeof service>), kind: "safe_shelter" }] };
    expect(providerCommand(shelter, "2026-11-21")?.location).toBe("");
    const unread = { ...edit, services: [{ ...(service as NonNullable<typeof service>), ageFrom: "ten" }] };
    expect(providerCommand(unread, "2026-11-21"), "an age that cannot be read is not left out").toBeUndefined();
    const refused = (kept: string) => ({ code: "directory_refused", facts: { provider: "3", kept, fault: "NoArea" } });
    expect(spotOf(refused("3"))).toEqual({ page: "who", field: "areas" });
    expect(spotOf(refused("1")), "the slip of another entry is not this form's").toBeUndefined();
  });
});
