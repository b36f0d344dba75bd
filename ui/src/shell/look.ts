// Puts settings on the page: language, direction, theme, size of text, hand. Set by properties, never by markup.
import type { Settings } from "../ipc";
import { speak } from "../text/index.svelte";

/** What a device shows before its settings are read. */
export const DEFAULTS: Settings = {
  language: "en",
  text_percent: 100,
  theme: "light",
  bright: false,
  hand: "right",
  lock_after_s: 120,
  digits: "latin",
  calendar: "gregory",
};

/** The theme that is drawn: bright light is high contrast on a light ground, whatever the theme. */
export function drawn(settings: Settings): Settings["theme"] {
  return settings.bright ? "contrast_light" : settings.theme;
}

/** Applies settings to the page; words and direction as soon as the language is here. */
export async function look(settings: Settings, root: HTMLElement = document.documentElement): Promise<void> {
  root.dataset["theme"] = drawn(settings);
  root.dataset["bright"] = settings.bright ? "yes" : "no";
  root.dataset["hand"] = settings.hand;
  root.style.fontSize = `${(16 * settings.text_percent) / 100}px`;
  await speak({ language: settings.language, digits: settings.digits, calendar: settings.calendar });
  root.lang = settings.language;
  root.dir = settings.language === "ar" ? "rtl" : "ltr";
}
