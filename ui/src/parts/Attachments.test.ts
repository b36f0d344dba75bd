// Photos and recordings: only with consent, where each one is in words, and a refusal that says what to do.
import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { Failure, Keeper, Kept, KeptList } from "./attachments";
import Attachments from "./Attachments.svelte";

const TODAY = "2026-11-23";

const photo = (id: string, some: Partial<Kept> = {}): Kept => ({
  id,
  kind: "photo",
  paper: "",
  dated_on: null,
  taken_on: TODAY,
  visit: null,
  state: "only_here",
  parts: 3,
  parts_at_office: 0,
  here: true,
  pinned: false,
  preview: "",
  ...some,
});

const list = (attachments: Kept[], some: Partial<KeptList> = {}): KeptList => ({
  may_take: true,
  why_not: "",
  photo_bytes_max: 1000,
  recording_bytes_max: 1000,
  attachments,
  photos: attachments.length,
  photos_at_office: attachments.filter((one) => one.state === "at_office").length,
  recordings: 0,
  recordings_at_office: 0,
  papers: 0,
  papers_at_office: 0,
  elsewhere: 0,
  erased_with_consent: 0,
  ...some,
});

/** Keeps nothing and remembers what it was asked. */
function keeper(held: KeptList, refuses?: Failure) {
  const asked: string[] = [];
  const made: Keeper = {
    list: held,
    error: undefined,
    add(kind, content) {
      asked.push(`add ${kind} ${content}`);
      return Promise.resolve(refuses);
    },
    open(id) {
      asked.push(`open ${id}`);
      return Promise.resolve({ media: "image/jpeg", content: null });
    },
    pin(id, pinned) {
      asked.push(`pin ${id} ${pinned}`);
      return Promise.resolve(undefined);
    },
    remove(id) {
      asked.push(`remove ${id}`);
      return Promise.resolve(undefined);
    },
  };
  return { keeper: made, asked };
}

const user = userEvent.setup();
const choose = (bytes: number) => {
  const content = new Uint8Array(bytes);
  const file = new File([content], "one.jpg", { type: "image/jpeg" });
  Object.assign(file, { arrayBuffer: () => Promise.resolve(content.buffer) });
  return user.upload(screen.getByLabelText(/Add a photo/), file);
};

describe("photos and recordings of a case", () => {
  beforeEach(() => document.body.replaceChildren());
  afterEach(cleanup);

  it("say how many are at the office, and where each one is", () => {
    const states = ["at_office", "at_office", "part_at_office", "only_here", "only_here"];
    const held = list(
      states.map((state, at) => photo(`p${at}`, { state, parts_at_office: state === "part_at_office" ? 1 : 0 })),
    );
    render(Attachments, { keeper: keeper(held).keeper, today: TODAY, acts: true });
    expect(screen.getByText(/^\W*2\W* of \W*5\W* photos are at the office\.$/)).toBeTruthy();
    expect(screen.getByText(/^\W*1\W* of \W*3\W* parts at the office$/)).toBeTruthy();
    expect(screen.getAllByText("Only on this device")).toHaveLength(2);
  });

  it("offer no camera without consent, and say what to do", () => {
    const held = list([], { may_take: false, why_not: "withdrawn" });
    render(Attachments, { keeper: keeper(held).keeper, today: TODAY, acts: true });
    expect(screen.queryByLabelText(/Add a photo/)).toBeNull();
    expect(screen.getByText(/took back consent/)).toBeTruthy();
  });

  it("are handed on as they were chosen, and a refusal is said in words", async () => {
    const refused = keeper(list([]), { code: "picture_refused", facts: { why: "unreadable" } });
    render(Attachments, { keeper: refused.keeper, today: TODAY, acts: true });
    await choose(3);
    await waitFor(() => expect(refused.asked).toEqual(["add photo AAAA"]));
    expect(await screen.findByText(/damaged or of another kind/)).toBeTruthy();
  });

  it("that are far too large are not even read", async () => {
    const told = keeper(list([]));
    render(Attachments, { keeper: told.keeper, today: TODAY, acts: true });
    await choose(1001);
    expect(await screen.findByText(/too large to be kept/)).toBeTruthy();
    expect(told.asked).toEqual([]);
  });

  it("that are elsewhere come with the next backup, and removing asks twice", async () => {
    const told = keeper(list([photo("p1", { state: "not_here", here: false })]));
    render(Attachments, { keeper: told.keeper, today: TODAY, acts: true });
    await user.click(screen.getByRole("button", { name: "Fetch" }));
    expect(await screen.findByText(/comes with the next backup/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Remove" }));
    expect(told.asked).toEqual(["open p1"]);
    await user.click(screen.getByRole("button", { name: "Remove for good" }));
    await waitFor(() => expect(told.asked).toEqual(["open p1", "remove p1"]));
  });

  it("of another visit are not shown beside this one", () => {
    const held = list([photo("p1", { visit: "v1" }), photo("p2", { visit: "v2" })]);
    render(Attachments, { keeper: keeper(held).keeper, today: TODAY, acts: true, visit: "v2" });
    expect(screen.getAllByRole("listitem")).toHaveLength(1);
  });
});
