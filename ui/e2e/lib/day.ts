// What a worker does on an ordinary day, each from Today or from the list to the word that says it is saved.
import { Answers } from "./answers";
import { like, t } from "./words";

export class OpenedDay extends Answers {
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
    await this.judge("opening-risk", "low", "No papers, nothing else.");
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
    await this.firstTalkOf({
      programme: "gbv",
      needs: "Somebody beside her on the way.",
      strengths: "Two friends who know.",
      wants: "To go on selling her cloth.",
      risk: "medium",
      why: "Followed twice.",
    });
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
    await this.referralOnPaper("The listening house", {
      reason: "Four sessions of the listening group.",
      answerTo: "555 0107",
    });
  }
}
