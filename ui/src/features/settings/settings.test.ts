import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";

import type { DeviceState, Settings as SettingsOf } from "../../ipc";
import { device } from "../../ipc/device.svelte";
import { FakeHost, Refusal } from "../../testing/host";
import Settings from "./Settings.svelte";

const plain = (text: string | null | undefined) =>
  (text ?? "").replaceAll(/[\u2066-\u2069]/g, "").replaceAll(/\s+/g, " ");
const page = () => plain(document.body.textContent);

const settings: SettingsOf = {
  language: "en",
  text_percent: 100,
  theme: "light",
  bright: false,
  hand: "right",
  lock_after_s: 120,
  digits: "latin",
  calendar: "gregory",
};

function open(more: Record<string, (input: never) => unknown> = {}) {
  device.state = {
    settings,
    me: { code: "A-01", name: "Rana Saleh", roles: ["CW"], me: true },
    demo: true,
  } as unknown as DeviceState;
  const host = new FakeHost({ set_settings: (wanted) => wanted, ...more });
  render(Settings);
  return host;
}

beforeEach(() => document.body.replaceChildren());

describe("settings", () => {
  it("offer each language in its own words", () => {
    open();
    for (const name of ["English", "Français", "العربية"]) expect(screen.getByRole("radio", { name })).toBeTruthy();
  });

  it.each([
    ["Français", { language: "fr" }],
    [/Strong, dark/, { theme: "contrast_dark" }],
    ["Main buttons on the left", { hand: "left" }],
    ["Ethiopian", { calendar: "ethiopic" }],
    [/^Persian 0?/, { digits: "persian" }],
    ["10 minutes", { lock_after_s: 600 }],
    ["30 seconds", { lock_after_s: 30 }],
  ])("keep %s at once", async (name, change) => {
    const host = open();
    const [radio] = screen.getAllByRole("radio", { name }).reverse();
    await userEvent.click(radio as HTMLElement);
    expect(host.inputs("set_settings")).toEqual([{ ...settings, ...change }]);
    await waitFor(() => expect(device.settings).toEqual({ ...settings, ...change }));
  });

  it("keep bright light at once", async () => {
    const host = open();
    await userEvent.click(screen.getByRole("checkbox", { name: /Bright light/ }));
    expect(host.inputs("set_settings")).toEqual([{ ...settings, bright: true }]);
  });

  it("make text larger in steps, and no smaller than it is at first", async () => {
    const host = open();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Make text smaller" }).disabled).toBe(true);
    await userEvent.click(screen.getByRole("button", { name: "Make text larger" }));
    await waitFor(() => expect(page()).toContain("110%"));
    expect(host.inputs("set_settings")).toEqual([{ ...settings, text_percent: 110 }]);
  });

  it("say beside the choice when it was not kept, and show what still holds", async () => {
    open({ set_settings: () => new Refusal("disk_full") });
    await userEvent.click(screen.getByRole("radio", { name: "Français" }));
    await waitFor(() => expect(page()).toContain("This device is full"));
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "English" }).checked).toBe(true);
  });

  it("lock at a press", async () => {
    const host = open({ lock: () => ({ ...(device.state as DeviceState), locked: true, me: null }) });
    await userEvent.click(screen.getByRole("button", { name: "Lock now" }));
    expect(host.inputs("lock")).toHaveLength(1);
  });

  it("say whose device this is, the version, the licence, and what is not there yet", () => {
    open();
    for (const words of ["Rana Saleh A-01", "Caseworker", "0.1.0", "AGPL", "demo records", "Not there yet", "F8"]) {
      expect(page()).toContain(words);
    }
  });
});
