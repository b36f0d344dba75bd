// Somebody at a screen. Does what a person does, finding everything by the words that are written on it.
import type { Browser, Locator, Page } from "playwright-core";

import { open, type Size, type Watched } from "./browser";
import { commandSent } from "./ipc";
import { like, t } from "./words";

/** What is said at a visit. */
export interface VisitSaid {
  note: string;
  risk: "low" | "medium" | "high";
  why: string;
  /** Whether the first open action was done, and what came of it. */
  outcome?: string;
  /** Weeks until the next visit, as one of the buttons offers. */
  nextInWeeks: number;
}

export class Person {
  private constructor(
    readonly watched: Watched,
    private readonly passphrase: string,
  ) {}

  static async at(browser: Browser, link: string, passphrase: string, size: Size): Promise<Person> {
    return new Person(await open(browser, link, size), passphrase);
  }

  get page(): Page {
    return this.watched.page;
  }

  button(name: string, within: Page | Locator = this.page): Locator {
    return within.getByRole("button", { name, exact: true });
  }

  async press(name: string, within: Page | Locator = this.page): Promise<void> {
    await this.button(name, within).click();
  }

  /** Waits until these words stand on the screen. */
  async sees(words: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await within.getByText(words).filter({ visible: true }).first().waitFor();
  }

  /** Types into a field: touches it first unless the cursor is there already. */
  async write(label: string, text: string, within: Page | Locator = this.page): Promise<void> {
    await this.type(within.getByLabel(label, { exact: true }).and(this.page.locator("input, textarea")), text);
  }

  /** The same for a field that has been found. */
  async type(field: Locator, text: string): Promise<void> {
    await field.waitFor();
    if (!(await field.evaluate((one) => one === document.activeElement))) await field.click();
    await this.page.keyboard.insertText(text);
  }

  async unlock(passphrase = this.passphrase): Promise<void> {
    await this.write(t("unlock-label"), passphrase);
    await this.press(t("unlock-do"));
    await this.page
      .getByRole("heading", { level: 1 })
      .filter({ hasText: t("today-title") })
      .waitFor();
  }

  async go(area: string): Promise<void> {
    const areas = this.page.getByRole("navigation", { name: t("areas") });
    await areas.getByRole("button", { name: t(`area-${area}`) }).click();
    await this.page.locator("main h1").first().waitFor();
  }

  /** Types the code as it stands on paper, and goes to the case. */
  async openCase(code: string): Promise<void> {
    await this.go("cases");
    await this.write(t("caseload-search"), code.toLowerCase().replaceAll(" ", ""));
    await this.page.keyboard.press("Enter");
    await this.page.getByRole("heading", { level: 1, name: code, exact: true }).waitFor();
  }

  async tab(name: "overview" | "timeline" | "people" | "steps" | "plan"): Promise<Locator> {
    await this.page.getByRole("tab", { name: t(`case-tab-${name}`), exact: true }).click();
    return this.page.getByRole("tabpanel", { name: t(`case-tab-${name}`), exact: true });
  }

  /** From the case to the first page of the visit. */
  async startVisit(): Promise<void> {
    await this.press(t("case-do-visit"));
    await this.press(t("visit-start"));
  }

  async next(): Promise<void> {
    await this.press(t("pages-next"));
  }

  /** From the case through every page of a visit, until the app says that it is saved. */
  async visit(said: VisitSaid): Promise<void> {
    await this.startVisit();
    await this.fillVisit(said);
    await this.finishVisit();
  }

  async fillVisit(said: VisitSaid): Promise<void> {
    await this.page.getByRole("checkbox", { name: t("visit-mark-seen-alone") }).click();
    await this.page.getByRole("checkbox", { name: t("visit-mark-private") }).click();
    await this.next();
    await this.write(t("visit-note"), said.note);
    await this.next();
    const level = t(`risk-${said.risk}`);
    await this.page.getByRole("radio", { name: level }).click();
    await this.type(this.page.locator("[data-field=reason] textarea"), said.why);
    await this.next();
    // Where no action is open there is no page of them.
    const actions = this.button(t("pages-next"));
    await actions.or(this.button(t("visit-finish"))).waitFor();
    if (await actions.isVisible()) {
      if (said.outcome !== undefined) {
        await this.page.getByRole("checkbox").first().click();
        await this.write(t("visit-outcome"), said.outcome);
      }
      await this.next();
    }
    await this.inWeeks(said.nextInWeeks);
  }

  async finishVisit(): Promise<void> {
    await this.press(t("visit-finish"));
    await this.sees(t("visit-saved"));
  }

  /** Chooses a day by the button that says how far it is. */
  async inWeeks(weeks: number, within: Page | Locator = this.page): Promise<void> {
    const name = t("date-in-weeks", { count: weeks });
    await within.getByRole("button").filter({ hasText: name }).click();
  }

  async setNextContact(weeks: number): Promise<void> {
    const overview = await this.tab("overview");
    await this.press(t("case-next-contact-change"), overview);
    const dialog = this.page.getByRole("dialog", { name: t("case-next-contact-change") });
    await this.inWeeks(weeks, dialog);
    await this.press(t("case-next-contact-save"), dialog);
    await dialog.waitFor({ state: "hidden" });
  }

  /** Opens the names of the case; whoever does not carry it says why. */
  async showNames(reason?: string): Promise<Locator> {
    const people = await this.tab("people");
    if (reason) await people.getByRole("radio", { name: t(`identity-reason-${reason}`) }).click();
    await this.press(t("person-show"), people);
    await this.sees(t("person-reach"), people);
    return people;
  }

  /** Answers whether the first number may be called. */
  async sayCalling(answer: "yes" | "no", reason?: string): Promise<void> {
    const people = await this.showNames(reason);
    await this.button(t("person-safe-change"), people).first().click();
    const dialog = this.page.getByRole("dialog", { name: t("person-call-question") });
    await dialog.getByRole("radio", { name: t(`person-call-${answer}`) }).click();
    if (reason) await dialog.getByRole("radio", { name: t(`identity-reason-${reason}`) }).click();
    await this.press(t("person-safe-save"), dialog);
    await dialog.waitFor({ state: "hidden" });
  }

  /** Every answer to a field that has several: `value, who and when, whether it counts`. */
  async answers(within: Locator): Promise<string[]> {
    await this.sees(t("case-two-answers"), within);
    return within.locator(".said").allInnerTexts();
  }

  async authorise(code: string): Promise<void> {
    await this.go("approvals");
    await this.page.getByRole("button").filter({ hasText: code }).click();
    await this.press(t("approval-authorise"));
    const dialog = this.page.getByRole("dialog", { name: t("approval-ask-title", { code }) });
    await this.press(t("approval-authorise"), dialog);
    await this.sees(t("approval-authorised", { code }));
  }

  /** Approves submitted work, such as a `review` or a `plan`, of a case. */
  async approve(code: string, subject: string): Promise<void> {
    await this.go("approvals");
    const waits = this.page.locator("main li button").filter({ hasText: code });
    await waits.filter({ hasText: t(`submitted-${subject}`) }).click();
    await this.press(t("submitted-approve"));
    const dialog = this.page.getByRole("dialog", { name: t("submitted-ask-title", { code }) });
    await this.press(t("submitted-approve"), dialog);
    await this.sees(t("submitted-approved", { code, what: t(`submitted-${subject}`) }));
  }

  /** Gives a request to close back with words. */
  async returnClosure(code: string, words: string): Promise<void> {
    await this.go("approvals");
    await this.page.locator("main li button").filter({ hasText: code }).click();
    await this.press(t("approval-return"));
    const dialog = this.page.getByRole("dialog", { name: t("approval-return-title", { code }) });
    await this.write(t("approval-comment"), words, dialog);
    await this.press(t("approval-return-do"), dialog);
    await this.sees(like("approval-returned", "code", "by"));
  }

  /** Presses "Back up now" and waits until it has ended, well or not. */
  async tryBackUp(): Promise<void> {
    await this.go("backup");
    const begun = commandSent(this.page, "sync_start", "");
    await this.press(t("backup-now"));
    await begun;
    // What the answer says is painted with the next frame: only then is the button busy, or there again.
    await this.page.evaluate(() => new Promise((painted) => requestAnimationFrame(painted)));
    await this.backUpEnded();
  }

  /** The button is busy until the backup runs, gone while it runs, and there again afterwards. */
  async backUpEnded(): Promise<void> {
    await this.button(t("backup-now")).and(this.page.locator(":not([aria-busy])")).waitFor();
  }

  async backUp(): Promise<void> {
    await this.tryBackUp();
    await this.sees(t("chip-all-backed-up"));
  }

  /** Keeps what counts in each of two answers to a case, until nothing of it is open. */
  async settleAll(code: string): Promise<number> {
    await this.go("conflicts");
    await this.sees(t("conflict-fields"));
    const open = this.page.getByRole("article").filter({ hasText: code });
    const count = await open.count();
    for (let left = count; left > 0; left -= 1) {
      const counting = open
        .first()
        .getByRole("listitem")
        .filter({ hasText: t("conflict-counts") });
      await counting.getByRole("button").click();
      await open.nth(left - 1).waitFor({ state: "detached" });
    }
    return count;
  }

  /** The whole file of the open case as it reads, without where each entry is kept, with a name for "you". */
  async reads(me: string): Promise<string> {
    const parts = [
      await this.page
        .locator("main header")
        .filter({ has: this.page.locator("h1 .code") })
        .innerText(),
    ];
    for (const name of ["overview", "timeline", "steps", "plan"] as const) {
      const panel = await this.tab(name);
      await panel.waitFor();
      const text = await panel.evaluate((element) => {
        const copy = element.cloneNode(true) as HTMLElement;
        for (const own of copy.querySelectorAll(".place, button")) own.remove();
        // What is folded away by its look is read whole here, on both screens alike.
        const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
        const texts: string[] = [];
        while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? "");
        return texts.join(" ");
      });
      parts.push(text.replaceAll(/\s+/g, " ").trim());
    }
    return parts.join("\n").replaceAll(/\byou\b/g, me);
  }
}
