// Signs are drawn as one path each, with the same strokes as in the set they come from.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { expect, test } from "vitest";

import { ICONS, onePath, stroke } from "./icons";

const source = (file: string) =>
  readFileSync(createRequire(import.meta.url).resolve(`lucide-static/icons/${file}.svg`), "utf8");

test("every sign becomes one path that begins with a place and holds only numbers and commands", () => {
  for (const file of Object.values(ICONS)) {
    const path = onePath(source(file));
    expect(path, file).toMatch(/^M[\d\s.,MmLlHhVvAaCcSsQqTtZz-]+$/);
    const elements = source(file).match(/<(path|circle|rect|line|polyline|polygon|ellipse)\s/g) ?? [];
    expect(path.match(/M/g)?.length ?? 0, `${file} keeps all its elements`).toBeGreaterThanOrEqual(elements.length);
  }
});

test("circles, boxes and lines keep their measures", () => {
  expect(stroke("circle", { cx: "12", cy: "12", r: "10" })).toBe("M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0z");
  expect(stroke("line", { x1: "1", y1: "2", x2: "3", y2: "4" })).toBe("M1 2L3 4");
  expect(stroke("rect", { x: "2", y: "3", width: "4", height: "5" })).toBe("M2 3h4v5h-4z");
  expect(stroke("rect", { x: "2", y: "3", width: "10", height: "8", rx: "1" })).toBe(
    "M3 3h8a1 1 0 0 1 1 1v6a1 1 0 0 1 -1 1h-8a1 1 0 0 1 -1 -1v-6a1 1 0 0 1 1 -1z",
  );
  expect(stroke("path", { d: "m12 19-7-7 7-7" }), "steps that are said from the last place stay so").toBe(
    "M0 0m12 19-7-7 7-7",
  );
  expect(() => stroke("text", {}), "an element nobody knows is no silent gap").toThrow();
});
