// What a worker does on an ordinary day, each from Today or from the list to the word that says it is saved.
import type { Locator } from "playwright-core";

import type { Person } from "./person";
import { like, t } from "./words";

const TOLD = [
  "process",
  "roles",
  "records",
  "separation",
  "refuse",
  "stop",
  "limits",
  "complaints",
  "worker-choice",
  "time-limit",
  "options",
  "no-effect",
];

export class OpenedDay {
  constructor(private readonly worker: Person) {}

  /** An answer of the question that is asked with these words. */
  private async answer(question: string, answer: string): Promise<void> {
    const group = this.worker.page.getByRole("radiogroup", { name: question, exact: true });
    await group.getByRole("radio", { name: answer }).first().click();
  }

  private async tick(words: string, within?: Locator): Promise<void> {
    await (within ?? this.worker.page).getByRole("checkbox", { name: words }).first().click();
  }

  private async toldEverything(): Promise<void> {
    for (const item of TOLD) await this.tick(t(`told-${item}`));
  }

  private async risk(level: "low" | "medium", why: string): Promise<void> {
    const words = t(`risk-${level}`);
    await this.answer(t("opening-risk"), words);
    await this.worker.write(t("risk-why", { level: words.toLowerCase() }), why);
  }

  /** Somebody comes to the office and a case is opened. */
  async opening(): Promise<void> {
    const { worker } = this;
    await worker.go("cases");
    await worker.press(t("caseload-open-case"));
    await this.answer(t("opening-danger"), t("tri-no"));
    await this.answer(t("opening-harm"), t("tri-no"));
    await worker.next();
    await worker.write(t("opening-first"), "Ilvara");
    await this.answer(t("opening-sex"), t("sex-female"));
    await worker.write(t("opening-year"), "1988");
    await this.answer(t("opening-unit"), t("unit-type-individual"));
    await worker.next();
    await worker.next();
    await this.answer(t("opening-programme"), t("programme-gp"));
    await this.tick(t("concern-documentation"));
    await worker.next();
    await this.toldEverything();
    await worker.next();
    await this.answer(t("opening-consent"), t("consent-answer-yes"));
    await this.answer(t("opening-giver"), t("consent-giver-client"));
    await this.answer(t("opening-method"), t("consent-way-written"));
    await worker.next();
    await this.risk("low", "No papers, nothing else.");
    await worker.inWeeks(1);
    await worker.next();
    await worker.press(t("opening-open"));
    await worker.sees(like("opening-done", "code"));
  }

  /** The first who is to be visited today. */
  async visit(): Promise<void> {
    const { worker } = this;
    await worker.go("today");
    await worker.button(t("today-start-visit")).first().click();
    await worker.press(t("visit-start"));
    await this.tick(t("visit-mark-seen-alone"));
    await this.tick(t("visit-mark-private"));
    await worker.next();
    await worker.write(t("visit-note"), "Calm, at home with the others.");
    await worker.next();
    await worker.next();
    await worker.next();
    await worker.inWeeks(1);
    await worker.finishVisit();
  }

  /** The first who waits to be met. */
  async firstTalk(): Promise<void> {
    const { worker } = this;
    await worker.go("cases");
    await worker.press(t("caseload-waiting"));
    await worker
      .button(t("waiting-do", { next: "contact" }))
      .first()
      .click();
    await this.answer(t("opening-danger"), t("tri-no"));
    await this.answer(t("opening-harm"), t("tri-no"));
    await worker.next();
    await this.answer(t("screening-agrees"), t("tri-yes"));
    await this.answer(t("opening-method"), t("consent-way-verbal-witnessed"));
    await this.answer(t("screening-alone"), t("tri-yes"));
    await this.answer(t("screening-wish"), t("worker-wish-none"));
    await this.answer(t("screening-wish-met"), t("tri-yes"));
    await worker.next();
    await this.toldEverything();
    await worker.next();
    await this.answer(t("opening-programme"), t("programme-gbv"));
    await this.answer(t("criterion-vc-g1"), t("tri-yes"));
    await this.answer(t("criterion-vc-g2"), t("tri-no"));
    await this.tick(t("concern-risk-of-gbv"));
    await worker.next();
    await worker.write(t("screening-needs"), "Somebody beside her on the way.");
    await worker.write(t("screening-strengths"), "Two friends who know.");
    await worker.write(t("screening-wants"), "To go on selling her cloth.");
    await worker.next();
    await this.risk("medium", "Followed twice.");
    await this.answer(t("screening-urgency"), t("grade-asked-high"));
    await this.answer(t("screening-ability"), t("grade-asked-medium"));
    await this.answer(t("screening-capacity"), t("grade-asked-low"));
    await worker.next();
    await this.answer(t("screening-outcome"), t("screening-outcome-open"));
    await worker.press(t("screening-finish"));
    await worker.page.getByRole("heading", { level: 1, name: new RegExp(`^${t("screened-title")}`) }).waitFor();
  }

  /** The case whose referral has no answer is referred to the same service once more, on paper. */
  async referral(): Promise<void> {
    const { worker } = this;
    await worker.go("today");
    await worker.page
      .locator("button.open")
      .filter({ hasText: t("rule-W09") })
      .first()
      .click();
    await worker.press(t("case-see-referrals"));
    await worker.press(t("referral-new"));
    await worker.next();
    await worker.page.getByRole("radio", { name: "The listening house" }).first().click();
    await worker.next();
    await this.answer(t("referral-channel"), t("send-channel-paper-by-hand"));
    await worker.write(t("referral-reason"), "Four sessions of the listening group.");
    await worker.write(t("referral-answer-to"), "555 0107");
    const shared = worker.page.locator("[data-field=fields]");
    for (const field of ["case-code", "service-asked", "reason"]) await this.tick(t(`shared-field-${field}`), shared);
    await worker.next();
    await this.answer(t("referral-priority"), t("referral-urgency-routine"));
    await this.tick(t("referral-told"));
    await worker.press(t("referral-send"));
    await worker.sees(t("referral-went"));
    await worker.press(t("referral-done"));
  }
}
