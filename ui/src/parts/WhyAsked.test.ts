// Why a question is asked, where it is asked: for what is on screen, with its source in words, and nothing where nothing is asked.
import { cleanup, render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { createRawSnippet } from "svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { words } from "../text/index.svelte";
import Pages from "./Pages.svelte";
import { way } from "./place.svelte";
import { explained, sourceWords } from "./whyAsked";

const html = (markup: string) => createRawSnippet(() => ({ render: () => markup }));

function form(places: string, at = "why") {
  return render(Pages, {
    label: "Pages",
    pages: [
      { id: "why", title: "Why", state: "started" },
      { id: "send", title: "Send", state: "not_started" },
    ],
    at,
    page: html(`<div>${places}</div>`),
    last: html("<span></span>"),
    onlater: () => undefined,
  });
}

const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

beforeEach(() => way.go({ screen: "closure", case: "c0ffee" }));
afterEach(() => {
  cleanup();
  way.reset();
  words.speech = { language: "en", digits: "latin", calendar: "gregory" };
});

describe("why we ask", () => {
  it("is said of what is on screen, with its source in words and what an agency may set otherwise", async () => {
    form('<p data-field="reason"></p><p data-field="final_risk"></p>');
    await press("Why we ask");
    const panel = screen.getByRole("dialog", { name: /Why we ask: .*Why/ });
    const titles = within(panel).getAllByRole("heading", { level: 3 });
    expect(titles.map((one) => one.textContent)).toEqual([
      "Why should the case end?",
      "How much danger is there at the end?",
      "The papers in full",
    ]);
    const [reason, risk] = within(panel).getAllByRole("list", { name: "Where it comes from" });
    expect(reason?.textContent).toContain("Core concepts, stage");
    expect(reason?.textContent).not.toContain("Agency default");
    expect(risk?.textContent).toContain("Agency default");
    expect(panel.textContent).toContain("Your agency may set it otherwise");
    expect(panel.textContent).toContain("Global Social Service Workforce Alliance");
    await press("Close");
    expect(screen.queryByRole("heading", { name: "The papers in full" })).toBeNull();
  });

  it("looks again at what is on screen when it is opened", async () => {
    const { container } = form('<p data-field="reason"></p>');
    const place = container.querySelector("[data-field]");
    const more = document.createElement("p");
    more.dataset["field"] = "transfer";
    place?.after(more);
    await press("Why we ask");
    expect(screen.getAllByRole("list", { name: "Where it comes from" })).toHaveLength(2);
  });

  it("is not offered where nothing is asked", () => {
    form("<p></p>", "send");
    expect(screen.queryByRole("button", { name: "Why we ask" })).toBeNull();
    cleanup();
    way.reset();
    form('<p data-field="reason"></p>');
    expect(screen.queryByRole("button", { name: "Why we ask" }), "a screen that is no form").toBeNull();
  });

  it("speaks every language, with its digits", async () => {
    words.speech = { language: "ar", digits: "arabic", calendar: "gregory" };
    form('<p data-field="reason"></p>');
    await press("لماذا نسأل");
    const [from] = screen.getAllByRole("list", { name: "من أين جاء" });
    expect(from?.textContent).toContain("الجملة");
    expect(sourceWords("S15 sentence 37")).toContain("٣٧");
  });
});

describe("places", () => {
  it("of one family share a row, and a question without a place belongs to its page", () => {
    const labels = (places: string[]) => explained("visit", "actions", places).map((row) => row.label);
    expect(labels(["actions", "action-0b1c"])).toEqual(["visit-page-actions", "visit-outcome"]);
    expect(labels(["actions"])).toEqual(["visit-page-actions"]);
    expect(explained("lead", "lead", [])).toHaveLength(3);
    expect(explained("lead", "other", [])).toEqual([]);
  });

  it("that any page may have are explained on each", () => {
    expect(explained("assessment", "health", ["situation"])).toHaveLength(2);
    expect(explained("assessment", "finish", [])).toEqual([]);
  });
});
