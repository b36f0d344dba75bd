// The dialog of Ctrl+K, with the keys of a person and a made host.
import { cleanup, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { sampleCase } from "../features/case_file/sample";
import { device } from "../ipc/device.svelte";
import { way } from "../parts/place.svelte";
import { FakeHost } from "../testing/host";
import GoTo from "./GoTo.svelte";

function open() {
  const host = new FakeHost({
    cases: () => ({
      rows: [{ case: "c1", code: "7Q2M K3TD", next_rule: null }],
      total: 1,
      gone: [],
      may_open: true,
      may_record: true,
    }),
    case_file: () => sampleCase(),
  });
  render(GoTo, { open: true });
  return host;
}

const options = () => screen.getAllByRole("option").map((one) => one.textContent.replaceAll(/\s+/g, " ").trim());

afterEach(cleanup);
beforeEach(() => {
  way.reset();
  device.state = { today: "2026-11-04", me: { roles: ["CW"] } } as unknown as NonNullable<typeof device.state>;
});

describe("the question where to go", () => {
  it("has the focus, and shows the areas that this person has", async () => {
    open();
    const field = await screen.findByRole("combobox", { name: "Where to?" });
    expect(document.activeElement).toBe(field);
    expect(options()).toContain("Today");
    expect(options()).not.toContain("Approvals");
  });

  it("opens a case by its code with Enter, and closes", async () => {
    open();
    await userEvent.type(await screen.findByRole("combobox"), "7q2mk3td{Enter}");
    expect(way.here).toEqual({ screen: "case", case: "c1" });
    expect(screen.queryByRole("combobox")).toBeNull();
  });

  it("goes through the list with the arrows and round at its ends", async () => {
    open();
    const field = await screen.findByRole("combobox");
    const chosen = () => document.getElementById(field.getAttribute("aria-activedescendant") ?? "")?.textContent.trim();
    expect(chosen()).toBe("Today");
    await userEvent.keyboard("{ArrowDown}");
    expect(chosen()).toBe("Cases");
    await userEvent.keyboard("{ArrowUp}{ArrowUp}");
    expect(chosen()).toBe("Search by name");
  });

  it("offers the parts and the steps of the case that is open", async () => {
    way.go({ screen: "case", case: sampleCase().case });
    open();
    await userEvent.type(await screen.findByRole("combobox"), "timel{Enter}");
    expect(way.here).toEqual({ screen: "case", case: sampleCase().case, pane: "timeline" });
  });

  it("asks the host for no name, and leads to the search that asks for a reason", async () => {
    const host = open();
    await userEvent.type(await screen.findByRole("combobox"), "search by name{Enter}");
    expect(way.here).toEqual({ screen: "cases", byName: true });
    expect(new Set(host.asked.map((one) => one.command))).toEqual(new Set(["cases"]));
  });

  it("says so when nothing fits", async () => {
    open();
    await userEvent.type(await screen.findByRole("combobox"), "qqqq{Enter}");
    expect(screen.getByRole("status").textContent).toBe("Nothing has these words or this code.");
    expect(way.here).toEqual({ screen: "today" });
  });
});
