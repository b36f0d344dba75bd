// A lease as a worker meets it: a warning that leaves everything, a page in place of the cases, a supervisor's file.
import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { createRawSnippet } from "svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { way } from "../parts/place.svelte";
import { FakeHost, Refusal } from "../testing/host";
import Lease from "./Lease.svelte";

const page = () => (document.body.textContent ?? "").replaceAll(/[\u2066-\u2069]/g, "").replaceAll(/\s+/g, " ");
const children = createRawSnippet(() => ({ render: () => "<p>all the cases</p>" }));
const lease = (more: object) => ({
  over: false,
  days_left: null,
  days: 14,
  digits: "1234 5678",
  device: "aa",
  ...more,
});

beforeEach(() => way.reset());
afterEach(cleanup);

describe("a lease", () => {
  it("says nothing while there is news, and warns early with everything still there", async () => {
    new FakeHost({ lease: () => lease({ days_left: 6 }) });
    render(Lease, { children });
    await waitFor(() => expect(page()).toContain("In 6 days it stops showing cases."));
    expect(page()).toContain("all the cases");
  });

  it("takes the place of the cases when it is over, and a supervisor's file brings them back", async () => {
    const user = userEvent.setup();
    let taken = 0;
    const host = new FakeHost({
      lease: () => lease(taken > 1 ? {} : { over: true, days_left: 0 }),
      take_renewal: () => (taken++ === 0 ? new Refusal("file_untrusted", { fault: "no renewal" }) : {}),
    });
    render(Lease, { children });
    await waitFor(() => expect(page()).toContain("Nothing is lost."));
    expect(page()).toContain("1234 5678");
    expect(page()).not.toContain("all the cases");
    const chooser = document.querySelector<HTMLInputElement>("input[type=file]") as HTMLInputElement;
    await user.upload(chooser, new File(["one"], "renewal.txt"));
    await waitFor(() => expect(screen.queryByRole("alert")).not.toBeNull());
    await user.upload(chooser, new File(["two"], "renewal.txt"));
    await waitFor(() => expect(host.inputs("take_renewal")).toEqual([{ text: "one" }, { text: "two" }]));
  });

  it("leaves the backup screen and the settings open", async () => {
    new FakeHost({ lease: () => lease({ over: true, days_left: 0 }) });
    way.go({ screen: "backup" });
    render(Lease, { children });
    await waitFor(() => expect(page()).toContain("all the cases"));
    expect(page()).not.toContain("Nothing is lost.");
  });
});
