// Every form that keeps a draft is found again from Today.
import { expect, it } from "vitest";

import { KINDS, placeOf } from "./draftPlace";

const SOURCES = import.meta.glob("../**/*.svelte", { query: "?raw", import: "default", eager: true });

/** The kinds that forms name when they ask for their drafts. */
const named = Object.values(SOURCES as Record<string, string>).flatMap((source) =>
  [...source.matchAll(/draftsOf\([^"`]*,\s*"([a-z_]+)",?\s*\)/g)].map((found) => found[1] as string),
);

it("knows the kind of every form", () => {
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((kind) => !KINDS.includes(kind) && !kind.startsWith("transfer_"))).toEqual([]);
});

it("goes on with what belongs to one entry among several where that entry is", () => {
  expect(placeOf({ kind: "transfer_hand_over", case: "c1" })).toEqual({ screen: "transfer", case: "c1" });
  expect(placeOf({ kind: "unit_member_M2", case: "c1" })).toEqual({ screen: "unit", case: "c1" });
  expect(placeOf({ kind: "provider_new", case: "c1" })).toEqual({ screen: "provider", provider: null });
  expect(placeOf({ kind: "provider_77", case: "c1" })).toEqual({ screen: "provider", provider: "77" });
});

it("looks in the case for a form of a newer version", () => {
  expect(placeOf({ kind: "of_next_year", case: "c1" })).toEqual({ screen: "case", case: "c1" });
});
