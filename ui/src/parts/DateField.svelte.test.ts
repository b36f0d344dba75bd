import { configure, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { words, type Calendar, type Digits, type Language } from "../text/index.svelte";
import DateField from "./DateField.svelte";
import { dateIn } from "./reckoning";

const TODAY = "2026-11-21";
const speak = (language: Language, calendar: Calendar, digits: Digits = "latin") =>
  (words.speech = { language, calendar, digits });
vi.setConfig({ testTimeout: 60_000 });
// The month is fetched when it is asked for.
configure({ asyncUtilTimeout: 10_000 });
beforeEach(() => speak("en", "gregory"));

let shown: Record<string, unknown> | undefined;
afterEach(async () => {
  if (shown) await unmount(shown);
  shown = undefined;
});

function field(some: { value?: string } & Record<string, unknown> = {}) {
  const state = $state({ value: some.value ?? null });
  const props = {
    ...some,
    label: "Next visit",
    today: TODAY,
    get value() {
      return state.value;
    },
    set value(next: string | null) {
      state.value = next;
    },
  };
  shown = mount(DateField, { target: document.body, props });
  flushSync();
  return state;
}
const user = userEvent.setup();

describe("a day field", () => {
  it("takes a suggested day by one press and says weekday and distance", async () => {
    const state = field({ min: TODAY, suggestions: [{ on: "2026-11-24", label: "In 3 days" }], quick: [7, 30] });
    await user.click(screen.getByRole("button", { name: /In 3 days/ }));
    expect(state.value).toBe("2026-11-24");
    expect(screen.getByText(/· in 3 days/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: /In .?1.? week/ }));
    expect(state.value).toBe("2026-11-28");
    expect(screen.getByRole("textbox")).toHaveProperty("value", "28/11/2026");
  });

  it("takes a typed day while it is typed and complains only after leaving the field", async () => {
    const state = field({ min: TODAY });
    const box = screen.getByRole("textbox");
    await user.type(box, "31/11");
    expect(screen.queryByRole("alert"), "still typing").toBeNull();
    await user.tab();
    expect(screen.getByRole("alert").textContent).toMatch(/30.? days/);
    expect(state.value).toBeNull();
    expect(box, "what was typed stays").toHaveProperty("value", "31/11");
    await user.clear(box);
    await user.type(box, "1/12");
    expect(state.value).toBe("2026-12-01");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("says what a day typed in another calendar is", async () => {
    const state = field({ min: TODAY });
    await user.type(screen.getByRole("textbox"), "١٤/٦/١٤٤٨");
    expect(state.value).toBe("2026-11-24");
    expect(screen.getByText(/Umm al-Qura/).textContent).toMatch(/That is.*24 November 2026|That is.*November 24, 2026/);
  });

  it("offers the other reading where its own is far away", async () => {
    speak("en", "ethiopic");
    const state = field({ min: TODAY });
    await user.type(screen.getByRole("textbox"), "24/11/2026");
    expect(state.value).toBe("2034-07-31");
    await user.click(screen.getByRole("button", { name: /did you mean/ }));
    expect(state.value).toBe("2026-11-24");
  });

  for (const [language, calendar, keys] of [
    ["en", "gregory", { right: 1, left: -1 }],
    ["ar", "gregory", { right: -1, left: 1 }],
    ["ar", "islamic_umalqura", { right: -1, left: 1 }],
    ["fr", "persian", { right: 1, left: -1 }],
    ["ar", "persian", { right: -1, left: 1 }],
    ["en", "ethiopic", { right: 1, left: -1 }],
  ] as const) {
    it(`moves through a month by arrow keys as they point on screen (${language}, ${calendar})`, async () => {
      speak(language, calendar, language === "ar" ? "arabic" : "latin");
      const state = field({ value: "2026-11-24" });
      const open = screen.getAllByRole("button").find((one) => one.hasAttribute("aria-expanded"));
      await user.click(open as HTMLElement);
      const at = () => document.activeElement?.getAttribute("data-value");
      await waitFor(() => expect(at()).toBe(dateIn("2026-11-24", calendar).toString()));
      const moved = async (key: string, days: number) => {
        const from = at() ?? "";
        await user.keyboard(`{${key}}`);
        const want = dateIn("2026-11-24", calendar).add({ days }).toString();
        await waitFor(() => expect(at(), `${key} from ${from}`).toBe(want));
      };
      await moved("ArrowRight", keys.right);
      await moved("ArrowLeft", 0);
      await moved("ArrowLeft", keys.left);
      await moved("ArrowDown", keys.left + 7);
      await user.keyboard("{Enter}");
      const want = keys.left === 1 ? "2026-12-02" : "2026-11-30";
      await waitFor(() => expect(state.value).toBe(want));
      expect(document.activeElement, "focus comes back").toBe(open);
    });
  }

  it("does not let a day outside of its bounds be picked", async () => {
    const state = field({ min: TODAY });
    await user.click(screen.getByRole("button", { name: "Choose from a month" }));
    const past = await screen.findByRole("button", { name: /\b20 November/ });
    expect(past.getAttribute("aria-disabled")).toBe("true");
    await user.click(past);
    expect(state.value).toBeNull();
  });
});
