// Somebody who walks through every screen in any language: finds each control by what is written on it, changes nothing kept.
import type { Browser, Locator, Page, Request } from "playwright-core";

import type { Area } from "../../src/parts/place.svelte";
import { open, SIZES, type Size, type Watched } from "./browser";
import type { Demo, Side } from "./demo";
import { t, type Language } from "./words";

export type Theme = "light" | "dark" | "contrast_light" | "contrast_dark";
type Values = Parameters<typeof t>[1];

const LANGUAGES: Record<Language, string> = { en: "English", fr: "Français", ar: "العربية" };

export class Walker {
  /** The language the screens speak now. */
  language: Language = "en";

  /** Questions to the host that are not answered yet, and who waits for the last answer. */
  readonly #asked = new Set<Request>();
  #waiting: (() => void)[] = [];

  constructor(
    readonly watched: Watched,
    readonly demo: Demo,
    readonly side: Side,
  ) {
    this.page.on("request", (request) => {
      if (request.url().endsWith("/ipc")) this.#asked.add(request);
    });
    const answered = (request: Request) => {
      this.#asked.delete(request);
      if (this.#asked.size === 0) for (const done of this.#waiting.splice(0)) done();
    };
    this.page.on("requestfinished", answered);
    this.page.on("requestfailed", answered);
  }

  /** Waits until every question is answered and what came of it is painted, also the questions that came of that. */
  async settled(): Promise<void> {
    for (;;) {
      await this.page.evaluate(
        () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
      );
      if (this.#asked.size === 0) return;
      await new Promise<void>((done) => this.#waiting.push(done));
    }
  }

  /** Opens the demo's link of a side. It is locked. */
  static async at(browser: Browser, demo: Demo, side: Side, size: Size = side): Promise<Walker> {
    return new Walker(await open(browser, demo.links[side], size), demo, side);
  }

  get page(): Page {
    return this.watched.page;
  }

  t(id: string, values: Values = {}): string {
    return t(id, values, this.language);
  }

  button(id: string, values: Values = {}): Locator {
    return this.page.getByRole("button", { name: this.t(id, values), exact: true });
  }

  async press(id: string, values: Values = {}): Promise<void> {
    await this.button(id, values).click();
  }

  field(id: string, values: Values = {}): Locator {
    return this.page.getByRole("textbox", { name: this.t(id, values), exact: true });
  }

  /** A radio or tick box, pressed through its label as a thumb does. */
  async choose(words: string): Promise<void> {
    await this.page.locator("label").filter({ hasText: words }).first().click();
  }

  /** Waits until these words are on the screen. */
  async sees(id: string, values: Values = {}): Promise<void> {
    await this.page.getByText(this.t(id, values), { exact: true }).first().waitFor();
  }

  /** Turns the device, or sits down at another one: what is on the screen stays. */
  async size(size: Size): Promise<void> {
    await this.page.setViewportSize(SIZES[size]);
    await this.settled();
  }

  async unlock(): Promise<void> {
    await this.page.locator("main input").first().fill(this.demo.passphrases[this.side]);
    await this.press("unlock-do");
    await this.page.locator("h2[id^=band-]").first().waitFor();
  }

  /** Leaves the cover with a touch: the lock is on screen. */
  async leaveCover(): Promise<void> {
    await this.page.getByText(this.t("cover-line"), { exact: true }).click();
    await this.page.getByRole("heading", { name: this.t("unlock-title"), exact: true }).waitFor();
  }

  async hide(): Promise<void> {
    await this.page.keyboard.press("F8");
    await this.leaveCover();
  }

  /** Presses the word of an area at the edge of the screen. */
  async area(area: Area): Promise<void> {
    const areas = this.page.getByRole("navigation", { name: this.t("areas"), exact: true });
    await areas.getByText(this.t(`area-${area}`), { exact: true }).click();
    await areas
      .locator("[aria-current=page]")
      .filter({ hasText: this.t(`area-${area}`) })
      .waitFor();
  }

  /** Through the case list: types a code, presses the row. */
  async openCase(code: string): Promise<void> {
    await this.area("cases");
    await this.page.getByRole("searchbox").fill(code);
    await this.page.locator("button[data-at]").filter({ hasText: code }).click();
    await this.page.locator("main h1 .code").filter({ hasText: code }).waitFor();
  }

  async tab(id: string): Promise<void> {
    await this.page.getByRole("tab", { name: this.t(id), exact: true }).click();
    await this.page.getByRole("tabpanel", { name: this.t(id), exact: true }).waitFor();
  }

  /** Settings, as a person changes them. */
  async settings(language: Language, theme: Theme): Promise<void> {
    await this.area("settings");
    await this.page.getByRole("radio", { name: LANGUAGES[language], exact: true }).check();
    await this.page.locator(`html[lang=${language}]`).waitFor();
    this.language = language;
    const name = this.t(`settings-theme-${theme.replace("_", "-")}`);
    await this.page.getByRole("radio", { name: new RegExp(`^${name} `) }).check();
    await this.page.locator(`html[data-theme=${theme}]`).waitFor();
  }

  /** Makes all text larger or smaller until it is `percent`. */
  async textSize(percent: number): Promise<void> {
    await this.area("settings");
    const now = () =>
      this.page.evaluate(() => Math.round((parseFloat(document.documentElement.style.fontSize) / 16) * 100));
    for (let at = await now(); at !== percent; at = await now()) {
      const next = at + (at < percent ? 10 : -10);
      await this.press(at < percent ? "settings-text-larger" : "settings-text-smaller");
      await this.page.waitForFunction(
        (wanted) => Math.round((parseFloat(document.documentElement.style.fontSize) / 16) * 100) === wanted,
        next,
      );
    }
  }
}
