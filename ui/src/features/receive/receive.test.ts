// A file is looked at before anything is stored; keeping and declining say what is missing; answers go back as files.
import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { ReceivedPreview, ReceivedSheet } from "../../ipc";
import { FakeHost } from "../../testing/host";
import Receive from "./Receive.svelte";
import Received from "./Received.svelte";
import { fromFile, keeping, unanswered } from "./receive";

const saved: string[] = [];
vi.mock("../../parts/files", () => ({
  fileText: () => Promise.resolve("YWdl"),
  saveFile: (name: string) => void saved.push(name),
}));
beforeEach(() => void (saved.length = 0));
afterEach(cleanup);

const preview = (some: Partial<ReceivedPreview> = {}): ReceivedPreview => ({
  kind: "referral",
  made_on: "2026-11-20",
  priority: "urgent",
  answer_by: "2026-11-25",
  answer_to: "555 0107",
  reason: null,
  agreed: null,
  said: [
    { field: "name", value: "<b>Amberlin</b>" },
    { field: "reason", value: "A check that was missed." },
    { field: "service_asked", value: "no_such_service" },
  ],
  known: null,
  may_keep: true,
  ...some,
});

const host = (value: ReceivedPreview) =>
  new FakeHost({
    open_received: () => value,
    keep_received: () => ({ case: "c1", code: "K7M2-9PQX" }),
    decline_received: () => ({ file: "e30=" }),
  });

async function choose(): Promise<void> {
  const { container } = render(Receive, {});
  await userEvent.type(screen.getByLabelText(/passphrase of the file/), "five words");
  const chooser = container.querySelector<HTMLInputElement>("input[type=file]");
  if (!chooser) throw new Error("nothing to choose with");
  await userEvent.upload(chooser, new File(["age"], "referral.age"));
  await screen.findByText(/Nothing of it is stored yet/);
}

describe("a file of another agency", () => {
  it("says what the client agreed to, and what they keep back", async () => {
    const agreed = {
      purpose: "share_referral",
      groups: ["demographics", "service_needed"],
      kept_back: ["reason_short"],
      name: false,
      until: "2027-02-01",
    };
    host(preview({ agreed }));
    await choose();
    expect(screen.getByText(/You may be told: .*Age group and sex.*The service they need/)).toBeTruthy();
    expect(screen.getByText(/Kept back by the client: .*The reason/)).toBeTruthy();
    expect(screen.getByText(/The name is not for you/)).toBeTruthy();
  });

  it("is shown as text, whatever stands in it, and keeps what is written anew", async () => {
    const asked = host(preview());
    await choose();
    expect(screen.getByText("<b>Amberlin</b>")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Keep it as a lead" }));
    expect(asked.inputs("keep_received"), "who gave it and where are needed").toEqual([]);
    await userEvent.type(screen.getByLabelText(/Which agency/), "Harbour office");
    await userEvent.type(screen.getByLabelText(/area/i), "north camp");
    await userEvent.click(screen.getByRole("button", { name: "Keep it as a lead" }));
    await waitFor(() => expect(asked.inputs("keep_received")).toHaveLength(1));
    expect(asked.inputs("keep_received")[0]).toMatchObject({
      file: "YWdl",
      passphrase: "five words",
      from: "Harbour office",
      reason: "A check that was missed.",
      plan_actions: null,
    });
  });

  it("is declined only with a reason, and the answer is a file", async () => {
    const asked = host(preview());
    await choose();
    await userEvent.click(screen.getByRole("button", { name: "Decline" }));
    await userEvent.click(screen.getByRole("button", { name: "Decline, and save the answer" }));
    expect(asked.inputs("decline_received"), "why not?").toEqual([]);
    await userEvent.selectOptions(screen.getByLabelText("Why not?"), "No room");
    await userEvent.click(screen.getByRole("button", { name: "Decline, and save the answer" }));
    await waitFor(() => expect(saved).toEqual(["answer.json"]));
    expect(asked.inputs("decline_received")[0]).toMatchObject({ declined: "no_capacity" });
  });

  it("that was kept before leads to its case and is not kept twice", async () => {
    host(preview({ known: { case: "c1", code: "K7M2-9PQX", answered: "accepted" }, may_keep: false }));
    await choose();
    expect(screen.getByText(/You have this as case/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Keep it as a lead" })).toBeNull();
  });

  it("that calls something back needs no answer", () => {
    const recall = preview({ kind: "recall", said: [] });
    expect(unanswered(fromFile(recall), recall.kind)).toEqual([]);
    expect(keeping(fromFile(recall), "e30=", "")).toMatchObject({ reason: null, from: "" });
  });
});

describe("what was received", () => {
  const sheet: ReceivedSheet = {
    case: "c1",
    code: "K7M2-9PQX",
    files: [
      {
        id: "r1",
        kind: "transfer",
        from: "Harbour office",
        answer_to: "555 0107",
        made_on: "2026-11-20",
        received_on: "2026-11-22",
        priority: "urgent",
        answer_by: null,
        reason: "moved",
        agreed: null,
        said: [{ field: "reason", value: "Alone after school." }],
        steps: [],
        next: ["accepted", "waiting", "declined"],
      },
    ],
  };

  it("is answered with a file, and declining says why", async () => {
    const asked = new FakeHost({ received: () => sheet, answer_received: () => ({ file: "e30=" }) });
    render(Received, { case: "c1" });
    await userEvent.click(await screen.findByRole("radio", { name: "Declined" }));
    await userEvent.click(screen.getByRole("button", { name: "Save the answer" }));
    expect(asked.inputs("answer_received")).toEqual([]);
    await userEvent.click(screen.getByRole("radio", { name: "Accepted" }));
    await userEvent.click(screen.getByRole("button", { name: "Save the answer" }));
    await waitFor(() => expect(saved).toEqual(["answer.json"]));
    expect(asked.inputs("answer_received")[0]).toMatchObject({ received: "r1", answer: "accepted", declined: null });
  });
});
