// A referral as somebody makes one: services with what bars them, fields with why they stay, and what follows.
import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import type { OfferView, ReferralSheet, ReferralTracked, SharingPreview } from "../../ipc";
import { FakeHost, Refusal } from "../../testing/host";
import { blankReferral, sending, spotOf, unanswered } from "./referral";
import ReferralForm from "./ReferralForm.svelte";
import Referrals from "./Referrals.svelte";

const offer = (provider: string, name: string, forbids: boolean): OfferView => ({
  provider,
  name,
  service: "health",
  kind: "health",
  areas: ["Odra"],
  hours: "8 to 16",
  cost: "free",
  criteria: "",
  response_time: "",
  referral_how: "",
  contact_phone: "",
  emergency: false,
  may_be_asked: !forbids,
  unchecked_days: 3,
  vetting_reason: forbids ? "Under inquiry." : "",
  hindrances: forbids ? [{ code: "do_not_use", forbids: true }] : [],
});

const tracked: ReferralTracked = {
  id: "a".repeat(32),
  service: "health",
  provider: "Riverside clinic",
  priority: "urgent",
  reason: "A check.",
  state: "sent",
  made_on: "2026-11-10",
  answer_by: "2026-11-13",
  days_late: 2,
  channel: "paper_by_hand",
  fields: ["case_code", "service_asked"],
  next: ["received", "accepted", "declined"],
  steps: [{ state: "sent", on: "2026-11-10", note: "", barrier: null, declined: null, useful: null }],
};

const sheet = (more: Partial<ReferralSheet> = {}): ReferralSheet => ({
  case: "c1",
  code: "7K2M 9QXD",
  referrals: [],
  gaps: [],
  actions: [],
  allowed: ["send_referral", "record_referral_event"],
  ...more,
});

const preview: SharingPreview = {
  fields: [
    { field: "case_code", group: null, stays: null, value: "7K2M 9QXD" },
    { field: "service_asked", group: "service_needed", stays: null, value: "health" },
    { field: "sex", group: "demographics", stays: "not_this_group", value: null },
  ],
  never: ["incident"],
  needs_passphrase: false,
};

function host(more: Record<string, (input: never) => unknown> = {}): FakeHost {
  return new FakeHost({
    referrals: () => sheet(),
    services_for: () => ({
      has_directory: true,
      areas: ["Odra"],
      offers: [offer("clinic", "Riverside clinic", false), offer("weavers", "Weavers", true)],
    }),
    referral_preview: () => preview,
    drafts: () => ({ drafts: [] }),
    save_draft: () => ({ draft: "d1" }),
    check_text: () => ({ parts: [] }),
    ...more,
  });
}

async function fill() {
  const user = userEvent.setup();
  render(ReferralForm, { case: "c1" });
  await screen.findByRole("heading", { level: 1 });
  await user.click(await screen.findByRole("button", { name: /Which service/ }));
  expect(await screen.findByRole("radio", { name: /Weavers/ })).toHaveProperty("disabled", true);
  expect(screen.getByText("Under inquiry.")).toBeTruthy();
  await user.click(screen.getByRole("radio", { name: /Riverside clinic/ }));
  await user.click(screen.getByRole("button", { name: /What is shared/ }));
  await user.click(screen.getByRole("radio", { name: "Paper, by hand" }));
  await user.type(screen.getByLabelText("Why, in one or two sentences"), "A check.");
  await user.type(screen.getByLabelText("How can they answer you?"), "555 0107");
  await user.click(await screen.findByRole("checkbox", { name: /Case code/ }));
  expect(screen.getByText(/not among what was agreed/)).toBeTruthy();
  expect(screen.queryByRole("checkbox", { name: /Sex/ }), "what stays cannot be ticked").toBeNull();
  await user.click(screen.getAllByRole("button", { name: /Send/ })[0] as HTMLElement);
  await user.click(screen.getByRole("radio", { name: /^Urgent/ }));
  return user;
}

describe("a new referral", () => {
  it("sends what was ticked and shows what went out", async () => {
    const shared = [{ field: "case_code", value: "7K2M 9QXD" }];
    const sent = { referral: "r1", shared, file: null, passphrase: null, answer_by: "2026-11-25" };
    const own = host({ send_referral: () => sent });
    const user = await fill();
    await user.click(screen.getByRole("button", { name: "Send the referral" }));
    expect(await screen.findByText("What they get")).toBeTruthy();
    expect(own.inputs("send_referral")[0]).toMatchObject({
      provider: "clinic",
      fields: ["case_code"],
      password_channel: null,
    });
  });

  it("leads back to the place of a refusal", async () => {
    host({ send_referral: () => new Refusal("sharing_blocked", { field: "case_code", why: "expired" }) });
    const user = await fill();
    await user.click(screen.getByRole("button", { name: "Send the referral" }));
    await user.click(await screen.findByRole("button", { name: "What is shared" }));
    expect((await screen.findAllByText(/may not be shared/)).length).toBeGreaterThan(0);
  });

  it("asks for everything the command cannot be made without", () => {
    const form = blankReferral();
    const names = unanswered(form, { ...preview, needs_passphrase: true }).map((one) => one.field);
    expect(names).toEqual(["offer", "channel", "fields", "reason", "answer_to", "priority", "password"]);
    expect(sending(form, "c1", preview, null)).toBeUndefined();
    expect(spotOf({ code: "password_channel", facts: {} } as never)?.page).toBe("send");
  });
});

describe("the referrals of a case", () => {
  it("say what is late and take the reason with a refusal of the service", async () => {
    const own = host({
      referrals: () => sheet({ referrals: [tracked] }),
      record_referral_event: () => ({ entry: "e1" }),
    });
    const user = userEvent.setup();
    render(Referrals, { case: "c1" });
    const card = within(await screen.findByRole("article", { name: "Riverside clinic" }));
    expect(card.getByText(/No answer since/)).toBeTruthy();
    await user.click(card.getByText("Note news"));
    await user.click(card.getByRole("radio", { name: "Declined" }));
    await user.click(card.getByRole("button", { name: "Note this" }));
    expect(own.inputs("record_referral_event"), "why is asked first").toEqual([]);
    await user.selectOptions(card.getByLabelText("Why did they say no?"), "no_capacity");
    await user.click(card.getByRole("button", { name: "Note this" }));
    expect(own.inputs("record_referral_event")[0]).toMatchObject({ state: "declined", declined: "no_capacity" });
  });

  it("take a need that found no service, with its reason", async () => {
    const allowed: ReferralSheet["allowed"] = ["note_service_gap"];
    const own = host({ referrals: () => sheet({ allowed }), note_service_gap: () => ({ entry: "e1" }) });
    const user = userEvent.setup();
    render(Referrals, { case: "c1" });
    await user.click(await screen.findByRole("button", { name: "Note a need without a service" }));
    await user.click(screen.getByRole("button", { name: "Note this need" }));
    expect(own.inputs("note_service_gap"), "which one and why are asked first").toEqual([]);
    await user.selectOptions(screen.getByLabelText("Which service is missing?"), "legal_aid");
    await user.click(screen.getByRole("radio", { name: "too costly" }));
    await user.click(screen.getByRole("button", { name: "Note this need" }));
    expect(own.inputs("note_service_gap")).toEqual([{ case: "c1", service: "legal_aid", why: "too_costly", area: "" }]);
  });
});
