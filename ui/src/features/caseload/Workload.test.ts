// What each worker carries, as a supervisor reads it: cases and points against the limit, in words and not by colour alone.
import { cleanup, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { WorkloadRow } from "../../ipc";
import { FakeHost } from "../../testing/host";
import { words } from "../../text/index.svelte";
import Workload from "./Workload.svelte";

const row = (some: Partial<WorkloadRow>): WorkloadRow => ({
  code: "CW01",
  name: "Amal",
  me: false,
  is_worker: true,
  active: 27,
  high_risk: 4,
  waiting: 1,
  late: 3,
  points: 2575,
  cap: 2500,
  standing: "over",
  ...some,
});

beforeEach(() => (words.speech = { language: "en", digits: "latin", calendar: "gregory" }));
afterEach(cleanup);

describe("the workload", () => {
  it("says in words who is over the limit and who has room", async () => {
    new FakeHost({ workload: () => ({ rows: [row({}), row({ code: "CW02", name: "Noor", standing: "spare" })] }) });
    render(Workload);
    expect(await screen.findByText("Over the limit")).toBeTruthy();
    expect(await screen.findByText("Has room to spare")).toBeTruthy();
    expect((await screen.findAllByText(/25\.75.* of .*25.* points/)).length).toBe(2);
  });

  it("says that nobody carries anything", async () => {
    new FakeHost({ workload: () => ({ rows: [] }) });
    render(Workload);
    expect(await screen.findByText(/Nobody of your teams/)).toBeTruthy();
  });
});
