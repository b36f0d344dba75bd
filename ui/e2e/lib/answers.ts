// Answers on the pages of forms, found by the words of their questions, and the forms that a day and a whole case share.
import type { Locator } from "playwright-core";

import { TOLD } from "../../src/parts/told";
import type { Person } from "./person";
import { t } from "./words";

/** What a first talk finds, beside a person who is safe now and agrees to talk. */
export interface Talk {
  programme: "cp" | "gbv" | "gp";
  needs: string;
  strengths: string;
  wants: string;
  risk: "low" | "medium";
  why: string;
}

export class Answers {
  constructor(protected readonly worker: Person) {}

  /** A part of the form that stands open, by the name of its field. */
  protected field(name: string): Locator {
    return this.worker.page.locator(`[data-field=${name}]`);
  }

  /** An answer of the question that is asked with these words. */
  protected async answer(question: string, answer: string): Promise<void> {
    const group = this.worker.page.getByRole("radiogroup", { name: question, exact: true });
    await group.getByRole("radio", { name: answer }).first().click();
  }

  /** An answer out of a long list. */
  protected async pick(question: string, answer: string): Promise<void> {
    await this.worker.page.getByLabel(question, { exact: true }).selectOption({ label: answer });
  }

  protected async tick(words: string, within?: Locator): Promise<void> {
    await (within ?? this.worker.page).getByRole("checkbox", { name: words }).first().click();
  }

  protected async toldEverything(): Promise<void> {
    for (const item of TOLD) await this.tick(t(`told-${item.replaceAll("_", "-")}`));
  }

  /** A level of danger with its reason, which may also be why it is still the same. */
  protected async judge(question: string, level: "low" | "medium" | "high", why: string): Promise<void> {
    await this.answer(t(question), t(`risk-${level}`));
    await this.worker.type(this.field("reason").locator("textarea"), why);
  }

  /** The first day that is offered for a question. */
  protected async firstOffer(field: string): Promise<void> {
    await this.field(field).locator(".offers button").first().click();
  }

  /** From the first question of a first talk until it is finished: the person is taken on. */
  protected async firstTalkOf(talk: Talk): Promise<void> {
    const { worker } = this;
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
    await this.answer(t("opening-programme"), t(`programme-${talk.programme}`));
    const criteria = this.field("criteria").getByRole("radiogroup");
    await criteria.first().waitFor();
    for (let at = 0; at < (await criteria.count()); at += 1) {
      const met = t(at === 0 ? "tri-yes" : "tri-no");
      await criteria.nth(at).getByRole("radio", { name: met }).first().click();
    }
    await this.field("concerns").getByRole("checkbox").first().click();
    await worker.next();
    await worker.write(t("screening-needs"), talk.needs);
    await worker.write(t("screening-strengths"), talk.strengths);
    await worker.write(t("screening-wants"), talk.wants);
    await worker.next();
    await this.judge("opening-risk", talk.risk, talk.why);
    await this.answer(t("screening-urgency"), t("grade-asked-high"));
    await this.answer(t("screening-ability"), t("grade-asked-medium"));
    await this.answer(t("screening-capacity"), t("grade-asked-low"));
    await worker.next();
    await this.answer(t("screening-outcome"), t("screening-outcome-open"));
    await worker.press(t("screening-finish"));
    await worker.page.getByRole("heading", { level: 1, name: new RegExp(`^${t("screened-title")}`) }).waitFor();
  }

  /** From the first page of a referral until it is sent on paper. */
  protected async referralOnPaper(service: string, said: { reason: string; answerTo: string }): Promise<void> {
    const { worker } = this;
    await worker.next();
    await worker.page.getByRole("radio", { name: service }).first().click();
    await worker.next();
    await this.answer(t("referral-channel"), t("send-channel-paper-by-hand"));
    await worker.write(t("referral-reason"), said.reason);
    await worker.write(t("referral-answer-to"), said.answerTo);
    for (const field of ["case-code", "service-asked", "reason"])
      await this.tick(t(`shared-field-${field}`), this.field("fields"));
    await worker.next();
    await this.answer(t("referral-priority"), t("referral-urgency-routine"));
    await this.tick(t("referral-told"));
    await worker.press(t("referral-send"));
    await worker.sees(t("referral-went"));
    await worker.press(t("referral-done"));
  }
}
