import { cleanup, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { createRawSnippet } from "svelte";
import { beforeEach, describe, expect, it } from "vitest";

import type { ApprovalItem, DeviceState, SubmittedItem, TimelineEntry } from "../../ipc";
import { device } from "../../ipc/device.svelte";
import { way } from "../../parts/place.svelte";
import { toasts } from "../../parts/toast.svelte";
import { FakeHost, Refusal } from "../../testing/host";
import Approval from "./Approval.svelte";
import Approvals from "./Approvals.svelte";
import Submitted from "./Submitted.svelte";

/** Isolation marks that Fluent puts around values. */
const plain = (text: string | null | undefined) =>
  (text ?? "").replaceAll(/[\u2066-\u2069]/g, "").replaceAll(/\s+/g, " ");
const page = () => plain(document.body.textContent);

const entry = (kind: string, by: string, facts: TimelineEntry["facts"] = []): TimelineEntry => ({
  id: kind + by,
  kind,
  on: "2026-05-12",
  at: null,
  by,
  place: "at_office",
  facts,
});

const waiting = (some: Partial<ApprovalItem> = {}, contested: string[] = []): ApprovalItem => ({
  case: "c1",
  code: "K7M2 9PQX",
  closure: {
    request: "r1",
    reason: "goals_met",
    requested_by: "A-01",
    requested_at: Date.UTC(2026, 4, 9, 10, 40),
    summary: "The family is safe <b>now</b>.",
    final_risk: "low",
    condition_met: "yes",
    safety_change: "more",
    consulted: { people: ["CL", "M1"], on: "2026-05-08", views: "She feels safe at home." },
    checklist: [
      { item: "safe", answer: "yes" },
      { item: "papers_returned", answer: "na" },
    ],
    authorisations: contested.length > 0 ? [{ by: "S-02", at: 0, not_seen: contested }] : [],
    contested,
    after_approval: 0,
  },
  risk_now: "low",
  mine: false,
  after: [],
  ...some,
});

function host(
  items: ApprovalItem[],
  more: Record<string, (input: never) => unknown> = {},
  submitted: SubmittedItem[] = [],
) {
  return new FakeHost({
    approvals: () => ({ closures: items, submitted, transfers: [] }),
    case_file: () => ({ allowed: ["authorise_closure", "return_closure"] }),
    drafts: () => ({ drafts: [] }),
    save_draft: () => ({ draft: "d1" }),
    discard_draft: () => ({}),
    ...more,
  });
}

beforeEach(() => {
  document.body.replaceChildren();
  toasts.clear();
  way.reset();
  device.state = {
    today: "2026-05-10",
    me: { code: "S-02", name: "Amal", roles: ["SUP"], me: true },
  } as unknown as DeviceState;
});

describe("the list of approvals", () => {
  it("says each closure with who asked, the reason and the risk now", async () => {
    host([waiting({ risk_now: "high" }, ["risk"]), waiting({ case: "c2", code: "B4TT 0AZ1", mine: true })]);
    render(Approvals);
    const rows = await screen.findAllByRole("listitem");
    expect(rows).toHaveLength(2);
    const first = plain(rows[0]?.textContent);
    for (const words of ["K7M2 9PQX", "Goals met", "A-01 asked on", "High risk", "Decide again"])
      expect(first).toContain(words);
    expect(plain(rows[1]?.textContent)).toContain("Your own work");
  });

  it("says what will appear when nothing waits", async () => {
    host([]);
    render(Approvals);
    expect(await screen.findByText(/Nothing waits for you/)).toBeTruthy();
  });

  it("opens a closure without an identifier in the address", async () => {
    host([waiting()]);
    render(Approvals);
    const [row] = await screen.findAllByRole("listitem");
    await userEvent.click(within(row as HTMLElement).getByRole("button"));
    expect(way.here).toEqual({ screen: "approval", case: "c1" });
    expect(location.href).not.toContain("c1");
  });
});

describe("one approval", () => {
  const open = (file = false) => {
    const snippet = createRawSnippet(() => ({ render: () => "<p>the file</p>" }));
    return render(Approval, { case: "c1", ...(file ? { file: snippet } : {}) });
  };

  it("shows the request as text, the risk then and now, and the file", async () => {
    host([waiting({ risk_now: "high", after: [entry("risk", "A-01", [{ name: "level", value: "high" }])] })]);
    open(true);
    await screen.findByText("The family is safe <b>now</b>.");
    expect(page()).toContain("Risk in the request Low risk");
    expect(page()).toContain("Risk now High risk");
    expect(page()).toContain("Risk judged: High risk");
    expect(page()).toContain("the file");
    for (const words of ["She feels safe at home.", "What had to change has changed Yes", "Does not apply"])
      expect(page()).toContain(words);
  });

  it("says plainly what an earlier yes had not seen", async () => {
    const after = [entry("risk", "A-01", [{ name: "level", value: "high" }]), entry("contact", "A-01")];
    host([waiting({ after }, ["risk"])]);
    open();
    await screen.findByText("Decide again");
    expect(page()).toContain(
      "You said yes before you had seen: a newer risk (High risk, by A-01, 12 May). The case stays open until you decide again.",
    );
  });

  it("says apart that a manager must say yes too", async () => {
    host([waiting({}, ["manager_needed"])]);
    open();
    await screen.findByText("This closure also needs the yes of a programme manager. The case stays open until then.");
    expect(page()).not.toContain("before you had seen");
  });

  it("asks before it closes, runs once on a double tap, and goes back to the list", async () => {
    const asked = host([waiting()], { authorise_closure: () => ({}) });
    open();
    await userEvent.click(await screen.findByRole("button", { name: "Authorise closure" }));
    expect(asked.inputs("authorise_closure")).toEqual([]);
    await userEvent.dblClick(within(screen.getByRole("dialog")).getByRole("button", { name: "Authorise closure" }));
    await waitFor(() => expect(way.here).toEqual({ screen: "approvals" }));
    expect(asked.inputs("authorise_closure")).toEqual([{ case: "c1", request: "r1", draft: null }]);
    expect(plain(toasts.shown[0]?.text)).toContain("K7M2 9PQX is closed");
  });

  it("keeps the person's own request from them, in words", async () => {
    host([waiting({ mine: true })]);
    open();
    await screen.findByText(/another supervisor has to decide/);
    expect(screen.queryByRole("button", { name: "Authorise closure" })).toBeNull();
  });

  it("offers nothing that the file does not allow", async () => {
    host([waiting()], { case_file: () => ({ allowed: [] }) });
    open();
    await screen.findByText(/You cannot authorise this closure/);
    expect(screen.queryByRole("button", { name: "Return with words" })).toBeNull();
  });

  it("does not return without words, and keeps the words when the office says no", async () => {
    let answers: unknown = new Refusal("not_allowed");
    const asked = host([waiting()], { return_closure: () => answers });
    open();
    await userEvent.click(await screen.findByRole("button", { name: "Return with words" }));
    const dialog = screen.getByRole("dialog");
    await userEvent.click(within(dialog).getByRole("button", { name: "Return" }));
    expect(asked.inputs("return_closure")).toEqual([]);
    expect(page()).toContain("Write at least a few words");
    await userEvent.type(within(dialog).getByRole("textbox"), "Visit once more");
    await userEvent.click(within(dialog).getByRole("button", { name: "Return" }));
    await waitFor(() => expect(page()).toContain("Your role cannot do this here"));
    expect(within(dialog).getByRole<HTMLTextAreaElement>("textbox").value).toBe("Visit once more");
    await userEvent.click(within(dialog).getByRole("button", { name: "Cancel" }));
    await userEvent.click(screen.getByRole("button", { name: "Return with words" }));
    expect(within(screen.getByRole("dialog")).getByRole<HTMLTextAreaElement>("textbox").value).toBe("Visit once more");
    answers = {};
    await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Return" }));
    await waitFor(() => expect(way.here).toEqual({ screen: "approvals" }));
  });

  it("brings back words that were begun before a lock, and drops them once it is decided", async () => {
    const asked = host([waiting()], {
      drafts: () => ({ drafts: [{ id: "d1", case: "c1", kind: "closure_return", content: "Visit on", at: 0 }] }),
      return_closure: () => ({}),
    });
    open();
    const dialog = await screen.findByRole("dialog");
    await waitFor(() => expect(within(dialog).getByRole<HTMLTextAreaElement>("textbox").value).toBe("Visit on"));
    await userEvent.click(within(dialog).getByRole("button", { name: "Return" }));
    await waitFor(() =>
      expect(asked.inputs("return_closure")).toEqual([{ case: "c1", request: "r1", comment: "Visit on", draft: "d1" }]),
    );
  });

  it("says so when somebody else has decided meanwhile", async () => {
    host([]);
    open();
    expect(await screen.findByText(/This closure has been decided/)).toBeTruthy();
  });
});

const work = (some: Partial<SubmittedItem> = {}): SubmittedItem => ({
  case: "c1",
  code: "K7M2 9PQX",
  subject: "review",
  entry: "e1",
  by: "A-01",
  at: Date.UTC(2026, 4, 9, 10, 40),
  due_on: null,
  risk_now: "medium",
  next_review_on: "2026-07-01",
  assessment: null,
  plan: null,
  screening: null,
  report: null,
  fund: null,
  tracing: null,
  review: {
    id: "e1",
    stage: "submitted",
    opened_on: "2026-05-09",
    held_on: "2026-05-09",
    participants: [{ code: "CL", how: "led" }],
    absence_reason: "",
    supervisor_took_part: true,
    plan_still_relevant: "yes",
    client_feedback: "She <b>sleeps</b> now.",
    consent_reconfirmed: true,
    outcome: "revise_plan",
  },
  ...some,
});

const decide = () => render(Submitted, { case: "c1", entry: "e1" });
const noDrafts = { drafts: () => ({ drafts: [] }) };

describe("submitted work", () => {
  it("stands in the list beside closures and leads to itself", async () => {
    host([waiting()], {}, [work()]);
    render(Approvals);
    await userEvent.click(await screen.findByRole("button", { name: /Review/ }));
    expect(way.here).toEqual({ screen: "submitted", case: "c1", entry: "e1" });
  });

  it("is read as it was written and approved by one command", async () => {
    const asked = host([], { ...noDrafts, approve: () => ({}) }, [work()]);
    decide();
    expect(await screen.findByText("She <b>sleeps</b> now.")).toBeTruthy();
    expect(page()).toContain("Change the plan");
    await userEvent.click(screen.getByRole("button", { name: "Approve" }));
    const dialog = screen.getByRole("dialog");
    await userEvent.click(within(dialog).getByRole("button", { name: "Approve" }));
    await waitFor(() => expect(way.here).toEqual({ screen: "approvals" }));
    expect(asked.inputs("approve")).toEqual([{ case: "c1", subject: "review", entry: "e1", comment: "", draft: null }]);
  });

  it("goes back only with words, which end with the entry", async () => {
    const content = JSON.stringify({ entry: "e1", comment: "Ask the aunt" });
    const asked = host(
      [],
      {
        drafts: () => ({ drafts: [{ id: "d1", case: "c1", kind: "give_back", content, at: 0 }] }),
        save_draft: () => ({ draft: "d1" }),
        give_back: () => ({}),
      },
      [work()],
    );
    decide();
    const dialog = await screen.findByRole("dialog");
    const box = within(dialog).getByRole<HTMLTextAreaElement>("textbox");
    await waitFor(() => expect(box.value).toBe("Ask the aunt"));
    await userEvent.clear(box);
    await userEvent.click(within(dialog).getByRole("button", { name: "Return" }));
    expect(asked.inputs("give_back")).toEqual([]);
    await userEvent.type(box, "Ask her too");
    await userEvent.click(within(dialog).getByRole("button", { name: "Return" }));
    await waitFor(() =>
      expect(asked.inputs("give_back")).toEqual([
        { case: "c1", subject: "review", entry: "e1", comment: "Ask her too", draft: "d1" },
      ]),
    );
  });

  it("shows an assessment area by area and says when it has been decided", async () => {
    const assessment = {
      kind: "comprehensive",
      completed_on: "2026-05-08",
      findings: [{ domain: "education", situation: "Not at school since spring", needs: "a place" }],
      client_view: "wants school",
      analysis: "risk in the evenings",
      agreed_with_client: true,
      disagreements: "",
      safety_plan_needed: "no",
    };
    host([], noDrafts, [work({ subject: "assessment", review: null, assessment })]);
    decide();
    expect(await screen.findByText("Not at school since spring")).toBeTruthy();
    cleanup();
    host([], noDrafts, []);
    decide();
    expect(await screen.findByText(/This has been decided/)).toBeTruthy();
  });
});
