// What a refusal says of a field: its word on the screen, and never the code that the rules call it by.
import { cleanup, render, screen } from "@testing-library/svelte";
import { afterEach, expect, it } from "vitest";

import Trouble from "./Trouble.svelte";

afterEach(cleanup);

it("names a field by its word, and one without a word by none", () => {
  render(Trouble, { error: { code: "value_missing", facts: { field: "note" } } });
  expect(screen.getByRole("alert").textContent).toContain("Note");
  cleanup();
  render(Trouble, { error: { code: "value_missing", facts: { field: "giver_name" } } });
  const said = screen.getByRole("alert").textContent;
  expect(said).toContain("Something is still missing");
  expect(said, "no code of a field").not.toContain("giver");
});
