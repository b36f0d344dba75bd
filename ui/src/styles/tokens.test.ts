// Every contrast that tokens.css and the design promise, computed (WCAG 2.2) in all four themes.
import { readFileSync } from "node:fs";
import path from "node:path";

import { describe, expect, it } from "vitest";

const CSS = readFileSync(path.join(import.meta.dirname, "tokens.css"), "utf8");
const THEMES = ["light", "dark", "contrast_light", "contrast_dark"] as const;
type Theme = (typeof THEMES)[number];
type Tokens = Record<string, string>;

/** The colours of one theme. */
function tokensOf(css: string, theme: Theme): Tokens {
  const plain = css.replaceAll(/\/\*[\s\S]*?\*\//g, "");
  const tokens: Tokens = {};
  for (const [, selector = "", body = ""] of plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (!selector.includes(`[data-theme="${theme}"]`)) continue;
    for (const [, name = "", value = ""] of body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\s*;/gi)) tokens[name] = value;
  }
  return tokens;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ["bg", "surface", "surface-2"];
const STATES = ["primary", "danger", "warn", "ok", "pending"];

interface Promised {
  front: string;
  ground: string;
  least: number;
}

/** What a theme promises. Main text 7, other text 4.5, borders 3; with high contrast 7 and 4.5. */
function promised(theme: Theme): Promised[] {
  const high = theme.startsWith("contrast");
  const on = (front: string, grounds: string[], least: number) => grounds.map((ground) => ({ front, ground, least }));
  return [
    ...on("text", GROUNDS, 7),
    ...on("text-2", GROUNDS, high ? 7 : 4.5),
    ...on("border", GROUNDS, high ? 4.5 : 3),
    ...STATES.flatMap((state) => on(state, GROUNDS, high ? 7 : 4.5)),
    ...STATES.flatMap((state) => on(`on-${state}-box`, [`${state}-box`], high ? 7 : 4.5)),
    ...on("on-primary", ["primary"], high ? 7 : 4.5),
    ...on("focus-in", ["focus-out"], 3),
  ];
}

/** The promises that these colours break, in words. */
function broken(tokens: Tokens, theme: Theme): string[] {
  const said = promised(theme).flatMap(({ front, ground, least }) => {
    const [ink, paper] = [tokens[front], tokens[ground]];
    if (!ink || !paper) return [`${theme}: no colour for ${ink ? ground : front}`];
    const found = contrast(ink, paper);
    return found < least ? [`${theme}: ${front} on ${ground} is ${found.toFixed(1)}, not ${least}`] : [];
  });
  // One of the two rings is seen on any ground, also beside a filled button or box.
  const grounds = [...GROUNDS, "primary", ...STATES.map((state) => `${state}-box`)];
  for (const ground of grounds) {
    const rings = ["focus-in", "focus-out"].map((ring) => contrast(tokens[ring] ?? "", tokens[ground] ?? ""));
    if (!rings.some((found) => found >= 3)) said.push(`${theme}: no focus ring is seen on ${ground}`);
  }
  return said;
}

describe.each(THEMES)("the %s theme", (theme) => {
  it("keeps every contrast it promises", () => {
    expect(broken(tokensOf(CSS, theme), theme)).toEqual([]);
  });
});

describe("the check itself", () => {
  it("knows the contrast of black and white, and of equal colours", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
    expect(contrast("#0b5678", "#0b5678")).toBe(1);
  });

  it("finds a bad pair planted in any theme", () => {
    for (const theme of THEMES) {
      const planted = { ...tokensOf(CSS, theme), "text-2": tokensOf(CSS, theme)["surface"] ?? "" };
      expect(broken(planted, theme).join("\n"), theme).toContain("text-2 on surface is 1.0");
    }
  });

  it("finds a colour that is gone, and a ring that nobody sees", () => {
    const light = tokensOf(CSS, "light");
    expect(broken({ ...light, warn: "" }, "light").join("\n")).toContain("no colour for warn");
    const pale = { ...light, "focus-in": "#ffffff", "focus-out": "#eeeeee" };
    expect(broken(pale, "light").join("\n")).toContain("no focus ring is seen on surface");
  });
});
