// What a client agreed to and what leaves the agency, for the tour: consents, asking for one, referrals, sheets to print.
import { fromMore, nothingSaid, page, shownCase } from "./tourCare";
import type { Stop } from "./tour";
import { leaveForm } from "./tourClosing";
import type { Walker } from "./walker";

const UNDERSTOOD = {
  en: "That only this place is told, and only what we said.",
  fr: "Que seul ce lieu le saura, et seulement ce que nous avons dit.",
  ar: "أن هذا المكان وحده سيعرف، وفقط ما قلناه.",
};
const REASON = {
  en: "A check that was missed for a year.",
  fr: "Un contrôle manqué depuis un an.",
  ar: "فحص فات موعده منذ سنة.",
};

/** Something is drawn on the pad, as a finger does. */
async function sign(p: Walker): Promise<void> {
  const pad = p.page.locator("[data-field=mark] svg[role=img]");
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error("nothing to sign on");
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  await p.page.mouse.move(...at(0.15, 0.6));
  await p.page.mouse.down();
  for (const [x, y] of [
    [0.25, 0.3],
    [0.35, 0.7],
    [0.5, 0.35],
    [0.7, 0.6],
    [0.85, 0.4],
  ] as const)
    await p.page.mouse.move(...at(x, y), { steps: 4 });
  await p.page.mouse.up();
}

/** Asks about sharing in a referral: it has every page there is. */
async function ask(p: Walker): Promise<void> {
  const line = p.page.locator("main li.card").filter({ hasText: p.t("consent-scope-share-referral") });
  await line
    .first()
    .getByRole("button", { name: p.t("consent-ask-again"), exact: true })
    .click();
  await p.page.locator(".pages > nav").waitFor();
}

const CONSENT: Stop[] = [
  {
    name: "consents",
    async go(p) {
      await fromMore(p, "case-do-consents");
      await p.button("consent-take-back").first().waitFor();
    },
  },
  {
    name: "consent-take-back",
    async go(p) {
      await p.button("consent-take-back").first().click();
      await p.page.locator("dialog[open]").waitFor();
    },
  },
  {
    name: "consent-ask",
    async go(p) {
      await p.press("consent-back-keep");
      await ask(p);
      await p.page.getByRole("radio", { name: p.t("consent-answer-yes"), exact: true }).check();
    },
  },
  page("consent-sharing", "consent-page-sharing", (p) => p.choose(p.t("consent-to-service"))),
  page("consent-who", "consent-page-who", (p) => p.field("consent-understood").fill(UNDERSTOOD[p.language])),
  page("consent-mark", "consent-page-mark", async (p) => {
    await p.choose(p.t("consent-way-written"));
    await sign(p);
  }),
  page("consent-read", "consent-page-read", (p) => nothingSaid(p, "consent-save")),
  {
    name: "consent-taken-away",
    async go(p) {
      await fromMore(p, "case-do-consents");
      await ask(p);
      await p.press("draft-begin-again");
      await p.sees("draft-discarded");
    },
  },
];

const REFERRAL: Stop[] = [
  {
    name: "referrals",
    async go(p) {
      await shownCase(p);
      await p.press("case-see-referrals");
      await p.button("referral-new").waitFor();
    },
  },
  {
    name: "referral-news",
    async go(p) {
      await p.page
        .locator("summary")
        .filter({ hasText: p.t("referral-news") })
        .first()
        .click();
      await p.choose(p.t("referral-state-declined"));
    },
  },
  {
    name: "referral-need",
    async go(p) {
      await p.press("referral-new");
      await p.page.locator(".pages > nav").waitFor();
    },
  },
  page("referral-service", "referral-page-service", async (p) => {
    await p.page.locator("[data-field=offer] input:enabled").first().check();
  }),
  page("referral-share", "referral-page-share", async (p) => {
    await p.choose(p.t("send-channel-file-on-memory"));
    await p.field("referral-reason").fill(REASON[p.language]);
    await p.page.locator("#stays-title").waitFor();
  }),
  page("referral-send", "referral-page-send", (p) => nothingSaid(p, "referral-send")),
  {
    name: "referral-taken-away",
    async go(p) {
      await leaveForm(p);
      await p.area("today");
      const begun = p.page.locator("li.draft").filter({ hasText: p.t("draft-referral") });
      await begun.getByRole("button", { name: p.t("today-draft-go-on"), exact: true }).click();
      await p.page.locator(".pages > nav").waitFor();
      await p.press("draft-begin-again");
      await p.sees("draft-discarded");
    },
  },
];

const PRINT: Stop[] = [
  {
    name: "print",
    async go(p) {
      await leaveForm(p);
      await shownCase(p);
      await p.press("case-do-print");
      await p.page.getByRole("radio").first().check();
      await p.button("print-prepare").waitFor();
    },
  },
  {
    name: "print-sheet",
    async go(p) {
      await p.press("print-prepare");
      await p.button("print-get").waitFor();
    },
  },
];

export const SHARING: Stop[] = [...CONSENT, ...REFERRAL, ...PRINT];
