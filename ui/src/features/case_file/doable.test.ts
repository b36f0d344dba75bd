// Whatever can be done from a case has words on its button.
import { describe, expect, it } from "vitest";

import { has } from "../../text/index.svelte";
import { SCREENS } from "./doable";

describe("what can be done from a case", () => {
  it.each([...new Set(Object.values(SCREENS))])("has words: %s", (one) => {
    expect(has(`case-do-${one}`)).toBe(true);
  });
});
