// A whole case as a worker writes it, stage by stage, each from the case file or a list to the word that says it is saved.
import type { Locator } from "playwright-core";

import { Answers, type Talk } from "./answers";
import { dayFromNow } from "./days";
import type { Person, VisitSaid } from "./person";
import { like, t } from "./words";

/** What differs from programme to programme. */
export interface Kind {
  programme: Talk["programme"];
  /** Years of the client; a child's guardian agrees with them. */
  age: number;
  goal: { statement: string; domain: string };
  /** What happens on the way; where questions sort it, the third of them is the first with a yes. */
  incident: string | undefined;
}

type Risk = "low" | "medium" | "high";
/** What every visit found. */
export const CALM = "Calm, and glad of the walk.";
const SERVICE = "The listening house";
/** A code as the screens write it. */
const CODE = /[\p{Lu}\d]{4}-[\p{Lu}\d]{4}/u;

export class WholeCase extends Answers {
  /** The code of the case, once there is one. */
  code = "";

  constructor(
    worker: Person,
    readonly kind: Kind,
  ) {
    super(worker);
  }

  private get isChild(): boolean {
    return this.kind.age < 18;
  }

  async file(): Promise<void> {
    await this.worker.openCase(this.code);
  }

  /** What the case file offers, as its one large button or under "More". */
  private async act(...acts: string[]): Promise<void> {
    const { worker } = this;
    await this.file();
    const names = acts.map((act) => t(`case-do-${act}`));
    const foot = worker.page.locator(".file .foot");
    const wanted = foot.getByRole("button", { name: new RegExp(`^(${names.join("|")})$`) });
    await foot.waitFor();
    if ((await wanted.count()) === 0) await worker.press(t("case-more"), foot);
    await wanted.first().click();
  }

  private async saved(id: string, ...values: string[]): Promise<void> {
    await this.worker.sees(like(id, ...values));
  }

  /** Somebody at a school noticed; nobody has been met. */
  async lead(): Promise<void> {
    const { worker } = this;
    await worker.go("cases");
    await worker.press(t("caseload-waiting"));
    await worker.press(t("waiting-add"));
    await this.answer(t("lead-urgent"), t("tri-no"));
    await this.pick(t("lead-source"), t("lead-source-school"));
    await worker.write(t("lead-area"), "Mill Rise");
    await this.answer(t("lead-knows"), t("tri-yes"));
    await worker.press(t("lead-save"));
    const noted = worker.page.getByText(like("lead-done", "code")).filter({ visible: true }).first();
    this.code = CODE.exec(await noted.innerText())?.[0] ?? "";
    if (this.code === "") throw new Error("the lead has no code");
  }

  /** They are met, heard and taken on. */
  async talk(): Promise<void> {
    const { worker, kind } = this;
    const row = worker.page.locator("main li.card").filter({ hasText: this.code });
    await worker.press(t("waiting-do", { next: "contact" }), row);
    await this.firstTalkOf({
      programme: kind.programme,
      needs: "Company in the evening.",
      strengths: "Two friends next door.",
      wants: "To stay in the house by the mill.",
      risk: "medium",
      why: "Alone at night.",
    });
  }

  async open(): Promise<void> {
    const { worker } = this;
    await worker.write(t("opening-first"), `Nerissa ${this.kind.programme}`);
    await this.answer(t("opening-sex"), t("sex-female"));
    await worker.write(t("opening-year"), String(Number(dayFromNow(0).slice(0, 4)) - this.kind.age));
    await this.answer(t("opening-unit"), t("unit-type-individual"));
    await worker.next();
    await worker.next();
    await this.answer(t("opening-consent"), t("consent-answer-yes"));
    await this.answer(t("opening-giver"), t(`consent-giver-${this.isChild ? "caregiver" : "client"}`));
    if (this.isChild) {
      await worker.write(t("opening-giver-name"), "Quillon");
      await this.pick(t("opening-giver-relation"), t("relation-aunt-uncle"));
      await this.answer(t("opening-assent"), t("tri-yes"));
    }
    await this.answer(t("opening-method"), t("consent-way-written"));
    await worker.next();
    await worker.inWeeks(1);
    await worker.press(t("opening-open"));
    await this.saved("opening-done", "code");
  }

  /** Every area of life, then what follows from it. */
  async assess(risk: Risk): Promise<void> {
    const { worker } = this;
    await this.act("assessment");
    const pages = worker.page.getByRole("navigation", { name: t("assessment-pages"), exact: true }).locator("button");
    await pages.first().waitFor();
    for (let area = 0; area < (await pages.count()) - 4; area += 1) {
      await worker.type(this.field("situation").locator("textarea"), "Looked at together.");
      if (area === 0) await this.pick(t("assessment-strength"), t("strength-friends"));
      await worker.next();
    }
    await worker.write(t("assessment-view"), "Wants to stay by the mill.");
    await worker.next();
    await worker.write(t("assessment-analysis"), "The evenings are the hard part.");
    await this.answer(t("assessment-agreed"), t("tri-yes"));
    await worker.next();
    await this.judge("assessment-risk", risk, "As seen at home.");
    await this.answer(t("assessment-safety"), t("tri-no"));
    await worker.next();
    await worker.press(t("assessment-finish"));
    await this.saved("assessment-done");
  }

  /** A version of the plan: the first gets its goal, later ones carry it on. It is agreed. */
  async plan(version: number, waits = false): Promise<void> {
    const { worker } = this;
    await this.act("drafting", "planning");
    await worker.press(t(version === 1 ? "plan-begin" : "plan-revise"));
    await this.field("add-goal").waitFor();
    if ((await worker.page.locator("section.goal").count()) === 0) await this.goal();
    await worker.next();
    const condition = this.field("condition").locator("textarea");
    if ((await condition.inputValue()) === "") await worker.type(condition, "The evenings are calm.");
    await this.firstOffer("next_review_on");
    await worker.next();
    await this.answer(t("person-code-client"), t("participation-took-part"));
    await worker.next();
    await this.answer(t("plan-consent"), t("plan-method-written"));
    await this.answer(t("plan-given-by"), t("person-code-client"));
    await worker.press(t("plan-agree"));
    await this.saved(waits ? "plan-agreed-waits" : "plan-agreed");
  }

  private async goal(): Promise<void> {
    const { worker } = this;
    const { statement, domain } = this.kind.goal;
    await worker.press(t("plan-add-goal"));
    const goal = this.field("goal-editor");
    await worker.write(t("plan-goal"), statement, goal);
    await this.answer(t("plan-horizon"), t("horizon-short"));
    await this.answer(t("plan-domain"), t(`domain-${domain}`));
    await worker.press(t("plan-goal-save"), goal);
    await worker.press(t("plan-add-action"));
    const action = this.field("action-editor");
    await worker.write(t("plan-action"), "Go there together.", action);
    await this.answer(t("plan-responsible"), t("responsible-caseworker"));
    await worker.inWeeks(2, action);
    await worker.press(t("plan-action-save"), action);
    await action.waitFor({ state: "detached" });
  }

  async visit(risk: "low" | "medium", more: Partial<VisitSaid> = {}): Promise<void> {
    const { worker } = this;
    await this.act("visit");
    await worker.press(t("visit-start"));
    await worker.fillVisit({
      note: CALM,
      risk,
      why: "As the client said.",
      nextInWeeks: 1,
      ...more,
    });
    await worker.finishVisit();
  }

  /** The client agrees that a service is told, and is sent there on paper. */
  async refer(): Promise<void> {
    const { worker } = this;
    await this.act("consents");
    const line = worker.page.locator("main li.card").filter({ hasText: t("consent-scope-share-referral") });
    await worker.press(t("consent-ask"), line);
    await this.answer(t("consent-agrees"), t("consent-answer-yes"));
    await worker.next();
    await this.answer(t("consent-with-whom"), t("consent-to-named"));
    await worker.write(t("consent-organisation"), SERVICE);
    const groups = this.field("groups");
    for (const group of ["service-needed", "reason-short"]) await this.tick(t(`share-group-${group}`), groups);
    await worker.next();
    await this.agreer();
    await worker.write(t("consent-understood"), "That only they are told.");
    await worker.next();
    await this.answer(t("consent-method"), t("consent-way-verbal-witnessed"));
    await worker.write(t("consent-giver-name"), "Quillon");
    await this.pick(t("consent-witness"), t("witness-role-second-staff"));
    await worker.write(t("consent-witness-name"), "Ostrava");
    await worker.next();
    await worker.press(t("consent-save"));
    await this.saved("consent-done");
    await this.act("referrals");
    await worker.press(t("referral-new"));
    await this.referralOnPaper(SERVICE, { reason: "Four sessions of the listening group.", answerTo: "555 0107" });
    for (const news of ["accepted", "in-service", "completed", "closed-loop"]) await this.heard(news);
  }

  /** Who agrees for this client. */
  private async agreer(): Promise<void> {
    const givers = this.field("giver").getByRole("radio");
    await givers.nth(this.isChild ? 1 : 0).click();
    if (this.isChild) await this.answer(t("consent-assent"), t("child-assent-given"));
  }

  /** News of the referral. */
  private async heard(state: string): Promise<void> {
    const { worker } = this;
    const words = t(`referral-state-${state}`);
    const referral = worker.page.locator("main article");
    const news = referral.locator("details");
    if (!(await news.evaluate((one) => (one as HTMLDetailsElement).open))) await news.locator("summary").click();
    await this.answer(t("referral-what-news"), words);
    await worker.press(t("referral-note-it"), referral);
    await referral.locator("ol.steps strong").filter({ hasText: words }).waitFor();
  }

  /** A review with the client; the supervisor signs it off. `met`: whether the goal is reached. */
  async review(follows: "revise-plan" | "reassess" | "close", risk: Risk, met = false): Promise<void> {
    const { worker } = this;
    await this.act("review");
    await this.answer(t("person-code-client"), t("participation-took-part"));
    await worker.press(t("review-begin"));
    await this.answer(this.kind.goal.statement, t(met ? "goal-status-met" : "goal-status-in-progress"));
    await this.answer(t("review-fits"), t(met ? "tri-yes" : "tri-no"));
    await worker.write(t("review-feedback"), "Wants a little more time.");
    await this.answer(t("review-consent"), t("tri-yes"));
    await this.judge("review-risk", risk, "As found together.");
    await worker.write(t("review-absence"), "No network to call.");
    await this.answer(t("review-outcome"), t(`review-outcome-${follows}`));
    await this.field("next").locator(".offers button").first().click();
    await worker.press(t("review-finish"));
    await this.saved("review-sent");
  }

  async incident(): Promise<void> {
    const { worker } = this;
    await this.act("incident");
    await this.field("happened").locator(".offers button").nth(1).click();
    if (this.kind.incident) await this.pick(t("incident-kind"), t(`concern-${this.kind.incident}`));
    else {
      const questions = this.field("kind").getByRole("radiogroup");
      for (const [at, words] of ["tri-no", "tri-no", "tri-yes"].entries())
        await questions
          .nth(at)
          .getByRole("radio", { name: t(words) })
          .click();
    }
    await worker.next();
    await worker.write(t("incident-account"), "He came to the gate.");
    await worker.next();
    await this.judge("incident-risk", "high", "He knows the way.");
    await worker.press(t("incident-save"));
    await this.saved("incident-done");
  }

  async safetyPlan(): Promise<void> {
    const { worker } = this;
    await this.act("safety_plan");
    await worker.press(t("safety-begin"));
    await worker.write(t("safety-part-concern-in-own-words"), "He waits at the gate.");
    await worker.next();
    await worker.write(t("safety-part-things-client-can-do"), "Take the other way.");
    await worker.next();
    await worker.next();
    await this.answer(t("safety-made-with"), t("tri-yes"));
    await this.answer(t("safety-copy"), t("safety-copy-kept-memorised"));
    await this.answer(t("safety-sure"), t("safety-sure-4"));
    await worker.press(t("safety-save"));
    await this.saved("safety-done");
  }

  /** Harm to a child may have to be reported: proposed to the supervisor. */
  async proposeReport(): Promise<void> {
    const { worker } = this;
    await this.act("decisions");
    await worker.sees(t("report-asked"));
    await worker.press(t("report-new"));
    await worker.write(t("report-law"), "Child act, article 12");
    await worker.next();
    await this.answer(t("report-told"), t("tri-yes"));
    await this.answer(t("report-agrees"), t("tri-yes"));
    await worker.next();
    await this.answer(t("report-decision"), t("report-proposal-reported"));
    await worker.write(t("report-reasons"), "The danger is near.");
    await worker.write(t("report-to-whom"), "Welfare office");
    await worker.press(t("report-save"));
    await this.saved("report-saved");
  }

  async report(): Promise<void> {
    const { worker } = this;
    await this.act("decisions");
    await worker.press(t("report-step"));
    await this.answer(t("report-step-made"), t("report-step-made-yes"));
    await worker.write(t("report-to-whom"), "Welfare office");
    await worker.press(t("report-step-save"));
    await this.saved("report-step-saved");
  }

  async askToClose(summary: string): Promise<void> {
    const { worker } = this;
    await this.act("closure");
    await this.answer(t("closure-why"), t("closure-reason-goals-met"));
    await this.answer(t("closure-condition-met"), t("tri-yes"));
    await this.answer(t("closure-final-risk"), t("risk-low"));
    await worker.next();
    await worker.write(t("closure-summary"), summary);
    await worker.next();
    for (let page = 0; page < 2; page += 1) {
      await this.yesToAll(this.field("checklist"));
      await worker.next();
    }
    await this.tick(t("who-client"), this.field("asked"));
    await worker.write(t("closure-views"), "Glad that the evenings are calm.");
    await worker.next();
    await this.answer(t("closure-safety"), t("safety-change-more"));
    await this.answer(t("closure-feedback"), t("feedback-given"));
    await this.answer(t("closure-told"), t("tri-yes"));
    await worker.next();
    await worker.press(t("closure-ask"));
    await worker.press(t("closure-send"), worker.page.getByRole("dialog", { name: t("closure-sure-title") }));
    await this.saved("closure-sent");
  }

  private async yesToAll(part: Locator): Promise<void> {
    const yes = part.getByRole("radio", { name: t("tri-yes"), exact: true });
    for (let at = 0; at < (await yes.count()); at += 1) await yes.nth(at).click();
  }

  /** Somebody comes back: the file is read before anything is asked again. */
  async reopen(): Promise<void> {
    const { worker } = this;
    await this.act("reopening");
    await this.answer(t("reopening-why"), t("open-reason-reopened-new-concern"));
    await worker.write(t("reopening-note"), "The same worry is back.");
    await worker.page
      .locator("summary")
      .filter({ hasText: t("reopening-history") })
      .click();
    const history = worker.page.locator(".history");
    await history.getByRole("tab", { name: t("case-tab-timeline"), exact: true }).click();
    await worker.sees(CALM, history);
    await this.tick(t("reopening-read"));
    await worker.next();
    await this.toldEverything();
    await worker.next();
    await this.answer(t("opening-consent"), t("consent-answer-yes"));
    await this.field("giver")
      .getByRole("radio")
      .nth(this.isChild ? 1 : 0)
      .click();
    await this.answer(t("opening-method"), t("consent-way-written"));
    await worker.next();
    await this.judge("opening-risk", "medium", "The evenings again.");
    await worker.press(t("reopening-do"));
    await this.saved("reopening-done");
  }
}
