// What people do on forms that later stops of the tour stand on, with what they write; and the other side doing its part.
import type { Locator } from "playwright-core";

import type { Side } from "./demo";
import { fromMore, ofChild, shownCase, turnTo } from "./tourCare";
import { leaveForm } from "./tourClosing";
import { Walker } from "./walker";

const SAID = {
  question: {
    en: "Does CL stay with the aunt, or go back to M1?",
    fr: "CL reste-t-il chez la tante, ou retourne-t-il chez M1 ?",
    ar: "هل يبقى CL مع الخالة أم يعود إلى M1؟",
  },
  stay: {
    en: "CL stays with the aunt and sees M1 every week.",
    fr: "CL reste chez la tante et voit M1 chaque semaine.",
    ar: "يبقى CL مع الخالة ويرى M1 كل أسبوع.",
  },
  back: {
    en: "CL goes back to M1 with a visit every week.",
    fr: "CL retourne chez M1, avec une visite chaque semaine.",
    ar: "يعود CL إلى M1 مع زيارة كل أسبوع.",
  },
  good: {
    en: "The school is near, and the evenings are calm.",
    fr: "L’école est proche et les soirées sont calmes.",
    ar: "المدرسة قريبة والأمسيات هادئة.",
  },
  bad: {
    en: "The house is full, and CL misses the river.",
    fr: "La maison est pleine et la rivière manque à CL.",
    ar: "البيت مزدحم، ويشتاق CL إلى النهر.",
  },
  alone: { en: "Alone, on a walk.", fr: "Seul, pendant une promenade.", ar: "على انفراد، أثناء نزهة." },
  photos: {
    en: "That a photo is only for the file, and can go at any time.",
    fr: "Qu’une photo n’est que pour le dossier et peut disparaître à tout moment.",
    ar: "أن الصورة للملف وحده، ويمكن محوها في أي وقت.",
  },
  role: { en: "Head of the school", fr: "Directrice de l’école", ar: "مديرة المدرسة" },
  place: { en: "River school", fr: "École de la rivière", ar: "مدرسة النهر" },
} as const;

export const say = (p: Walker, what: keyof typeof SAID): string => SAID[what][p.language];
export const field = (p: Walker, name: string): Locator => p.page.locator(`[data-field=${name}]`);
export const words = (p: Walker, name: string): Locator => field(p, name).locator("textarea, input[type=text]").first();

/** An answer of the question that has this name on the form. */
export async function answer(p: Walker, name: string, said: string): Promise<void> {
  await field(p, name).locator("label").filter({ hasText: said }).first().click();
}

/** A form that stands open, once a button was pressed. */
export async function open(p: Walker, button: string): Promise<void> {
  await p.button(button).first().click();
  await p.page.locator(".form-page .pages").waitFor();
}

/** Saves a form, and waits until the screen that it leads to stands there. */
export async function save(p: Walker, button: string): Promise<void> {
  await p.press(button);
  await p.page.locator(".form-page").waitFor({ state: "detached" });
}

export async function backUp(p: Walker): Promise<void> {
  await leaveForm(p);
  await p.area("backup");
  await p.press("backup-now");
  await p.sees("chip-all-backed-up");
}

type Act = (other: Walker) => Promise<void>;

/** The other side does its part, and both have heard of it before this walk goes on. */
export async function together(p: Walker, side: Side, act: Act, last?: Act): Promise<void> {
  const browser = p.watched.context.browser();
  if (!browser) throw new Error("a walk has a browser");
  await backUp(p);
  const other = await Walker.at(browser, p.demo, side);
  await other.unlock();
  await backUp(other);
  await act(other);
  await backUp(other);
  await last?.(other);
  await other.watched.context.close();
  await backUp(p);
}

/** From the file of the case that many protect. */
export async function fromFile(p: Walker, act: string): Promise<void> {
  await shownCase(p);
  await does(p, act);
}

/** What the file that stands open offers: its one large button, or what "More" leads to. */
export async function does(p: Walker, act: string): Promise<void> {
  const foot = p.page.locator(".file .foot");
  await foot.waitFor();
  if ((await foot.getByRole("button", { name: p.t(act), exact: true }).count()) === 0) await p.press("case-more");
  await p.press(act);
}

/** The client says yes to photos, before a second worker. */
export async function agreesToPhotos(p: Walker): Promise<void> {
  await fromMore(p, "case-do-consents");
  const line = p.page.locator("main li.card").filter({ hasText: p.t("consent-scope-photo-audio") });
  await line.getByRole("button").first().click();
  await p.page.locator(".pages > nav").waitFor();
  await answer(p, "answer", p.t("consent-answer-yes"));
  await turnTo(p, p.t("consent-page-who"));
  await field(p, "giver").locator("label").first().click();
  await words(p, "understood").fill(say(p, "photos"));
  await turnTo(p, p.t("consent-page-mark"));
  await answer(p, "method", p.t("consent-way-verbal-witnessed"));
  await field(p, "witness")
    .locator("select")
    .selectOption({ label: p.t("witness-role-second-staff") });
  await words(p, "witness_name").fill("Tarrel Vos");
  await words(p, "giver_name").fill("Amberlin Roe");
  await turnTo(p, p.t("consent-page-read"));
  await save(p, "consent-save");
}

export async function asksBid(p: Walker): Promise<void> {
  await ofChild(p, "case-do-bid");
  await open(p, "bid-ask");
  await answer(p, "triggers", p.t("bid-trigger-reunification"));
  await answer(p, "framework", p.t("bid-framework-national"));
  await words(p, "question").fill(say(p, "question"));
  await save(p, "bid-ask-save");
}

export async function options(p: Walker): Promise<void> {
  for (const [at, what] of (["stay", "back"] as const).entries()) {
    const texts = field(p, `option_${at}`).locator("textarea");
    for (const [nth, text] of ([what, "good", "bad"] as const).entries()) await texts.nth(nth).fill(say(p, text));
  }
}
export async function weighs(p: Walker): Promise<void> {
  await words(p, "weighed_safety").fill(say(p, "good"));
  await answer(p, "weighed_safety", p.t("view-weight-4"));
}
export async function views(p: Walker): Promise<void> {
  await words(p, "views_how").fill(say(p, "alone"));
  await words(p, "views").fill(say(p, "bad"));
  await answer(p, "views_weight", p.t("view-weight-4"));
}
export async function prepares(p: Walker): Promise<void> {
  await open(p, "bid-prepare");
  await options(p);
  await turnTo(p, p.t("bid-page-weigh"));
  await weighs(p);
  await turnTo(p, p.t("bid-page-views"));
  await views(p);
  await save(p, "bid-prepare-save");
}

/** The panel of a decision, and what it decided. */
export async function panel(p: Walker): Promise<void> {
  for (let seat = 0; seat < 3; seat += 1) {
    const texts = field(p, `seat_${seat}`).locator("input[type=text], input:not([type])");
    await texts.nth(0).fill(say(p, "role"));
    await texts.nth(1).fill(say(p, "place"));
    await field(p, `seat_${seat}`)
      .locator("label")
      .filter({ hasText: p.t("bid-declared") })
      .click();
  }
}
export async function decided(p: Walker): Promise<void> {
  await field(p, "option").locator("label").first().click();
  await field(p, "review_due").locator(".offers button").first().click();
}

/** The supervisor gives a case of a colleague to whoever has the tablet; its code. */
export async function givesCase(p: Walker): Promise<string> {
  await p.area("cases");
  const row = p.page.locator("button[data-at]").filter({ hasText: "CW02" }).first();
  const code = /[\p{Lu}\d]{4}-[\p{Lu}\d]{4}/u.exec(await row.innerText())?.[0];
  if (!code) throw new Error("a row has a code");
  await p.openCase(code);
  await does(p, "case-do-handover");
  await open(p, "handover-give");
  await field(p, "to").locator("select").selectOption("CW01");
  await field(p, "reason").locator("select").selectOption("overload");
  await words(p, "why").fill(say(p, "good"));
  await turnTo(p, p.t("handover-page-client"));
  await answer(p, "informed", p.t("client-informed-told"));
  await answer(p, "preference", p.t("preference-check-no-wish"));
  await turnTo(p, p.t("handover-page-note"));
  await words(p, "note").fill(say(p, "stay"));
  await save(p, "handover-give-save");
  return code;
}

/** A report that is proposed: the worker thinks it is to be made, or that it is not. */
export async function reports(p: Walker, decision: "reported" | "not-reported"): Promise<void> {
  await ofChild(p, "case-do-decisions");
  await open(p, "report-new");
  await answer(p, "trigger", p.t("report-trigger-other-law"));
  await words(p, "law").fill(say(p, "place"));
  await turnTo(p, p.t("decision-page-client"));
  await answer(p, "client_told", p.t("tri-yes"));
  await answer(p, "client_agrees", p.t("tri-no"));
  await turnTo(p, p.t("decision-page-decision"));
  await answer(p, "decision", p.t(`report-proposal-${decision}`));
  await words(p, "reasons").fill(say(p, "bad"));
  if (decision === "reported") await words(p, "to_whom").fill(say(p, "place"));
  await save(p, "report-save");
}

/** What the worker takes back for the client: services. */
export async function takesBack(p: Walker): Promise<string> {
  await fromMore(p, "case-do-consents");
  const code = await p.page.locator("main h1 .code").innerText();
  const line = p.page.locator("main li.card").filter({ hasText: p.t("consent-scope-case-management") });
  await line.getByRole("button", { name: p.t("consent-take-back") }).click();
  await p.press("consent-back-do");
  await p.page.locator("dialog[open]").waitFor({ state: "detached" });
  return code;
}
