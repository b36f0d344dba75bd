// Somebody joins the staff: proposed by one with everything that is asked, read and signed by another.
import { cleanup, configure, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";

import { FakeHost, Refusal } from "../../testing/host";
import AddMember from "./AddMember.svelte";

vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);

const page = () => (document.body.textContent ?? "").replaceAll(/[\u2066-\u2069]/g, "").replaceAll(/\s+/g, " ");
const staff = (code: string) => ({ code, name: "", roles: ["SUP"], me: false });
const codes = [{ text: "SATCHEL:AA", size: 3, path: "M1 1h1v1h-1z" }];

describe("adding somebody to the staff", () => {
  it("proposes with roles and a team, and shows the code for the second signature", async () => {
    const user = userEvent.setup();
    let first = true;
    const host = new FakeHost({
      add_member: () => {
        const missing = first;
        first = false;
        return missing ? new Refusal("value_missing", { field: "roles" }) : { done: false, codes };
      },
    });
    render(AddMember, { supervisors: [staff("SU01")] });
    await user.click(screen.getByRole("button", { name: "Propose somebody" }));
    await user.type(screen.getByLabelText("Staff code"), "CW09");
    await user.type(screen.getByLabelText("Name"), "Ilvane Dor");
    await user.click(screen.getByRole("radio", { name: "SU01" }));
    await user.click(screen.getByRole("button", { name: "Sign and propose" }));
    await waitFor(() => expect(page(), "the refusal stands at its field").toContain("Roles"));
    await user.click(screen.getByRole("checkbox", { name: "Caseworker" }));
    await user.click(screen.getByRole("button", { name: "Sign and propose" }));
    await waitFor(() => expect(page()).toContain("One signature of two"));
    expect(host.inputs("add_member")[1]).toEqual({
      code: "CW09",
      name: "Ilvane Dor",
      roles: ["CW"],
      team_of: "SU01",
    });
  });

  it("says that somebody who works with cases belongs to a team when none was chosen", async () => {
    const user = userEvent.setup();
    new FakeHost({ add_member: () => new Refusal("value_missing", { field: "team_of" }) });
    render(AddMember, { supervisors: [staff("SU01")] });
    await user.click(screen.getByRole("button", { name: "Propose somebody" }));
    await user.click(screen.getByRole("radio", { name: /No team/ }));
    await user.click(screen.getByRole("button", { name: "Sign and propose" }));
    await waitFor(() => expect(page()).toContain("Somebody who works with cases belongs to a team."));
  });

  it("says who is proposed as what before somebody signs second", async () => {
    const user = userEvent.setup();
    const host = new FakeHost({
      look_at_codes: () => ({ have: 1, of: 1, kind: "proposal" }),
      look_at_member: () => ({
        by: staff("AD01"),
        code: "CW09",
        name: "Ilvane Dor",
        roles: ["CW"],
        team_of: [staff("SU01")],
        before: null,
      }),
      sign_member: () => ({ done: true, codes: [] }),
    });
    render(AddMember, { supervisors: [] });
    await user.click(screen.getByRole("button", { name: "Sign a proposal" }));
    await user.click(screen.getByRole("button", { name: "Paste the text" }));
    await user.type(screen.getByLabelText("Text of the codes"), "SATCHEL:AAAA");
    await user.click(screen.getByRole("button", { name: "Read this text" }));
    await waitFor(() => expect(page()).toContain("AD01 proposes Ilvane Dor with the staff code CW09"));
    expect(page()).toContain("In the team of SU01");
    expect(host.inputs("sign_member")).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Sign second" }));
    await waitFor(() => expect(host.inputs("sign_member")).toEqual([{ text: "SATCHEL:AAAA" }]));
  });
});
