// Papers of a case, for the tour: what is still missing, one that is kept, and looking at it. It writes, so it stands late.
import type { Stop } from "./tour";
import { fromMore, nothingSaid } from "./tourCare";
import { leaveForm } from "./tourClosing";
import { answer } from "./tourMoreActs";

export const PAPERS: Stop[] = [
  {
    name: "paper-missing",
    async go(p) {
      await p.page.keyboard.press("Escape");
      await leaveForm(p);
      await fromMore(p, "case-do-paper");
      await nothingSaid(p, "paper-save");
    },
  },
  {
    name: "paper",
    async go(p) {
      const file = { name: "paper.png", mimeType: "image/png", buffer: await p.page.screenshot() };
      await p.page.locator("[data-field=picture] input[type=file]").last().setInputFiles(file);
      await p.page.locator("[data-field=picture] img").waitFor();
      await answer(p, "kind", p.t("paper-kind-court-paper"));
    },
  },
  {
    name: "paper-kept",
    async go(p) {
      await p.press("paper-save");
      // It stands with the names, which are opened for a reason.
      await p.button("person-show").waitFor();
      const reason = p.page.locator("label").filter({ hasText: p.t("identity-reason-urgent-contact") });
      if (await reason.count()) await reason.first().click();
      await p.press("person-show");
      const kept = p.page.locator("main li.card").filter({ hasText: p.t("paper-kind-court-paper") });
      await kept.first().waitFor();
      await kept.first().evaluate((at) => at.scrollIntoView({ block: "center" }));
    },
  },
  {
    name: "paper-look",
    async go(p) {
      const look = p.button("media-look", { kind: "paper" });
      await p.page
        .locator("main li.card")
        .filter({ hasText: p.t("paper-kind-court-paper") })
        .first()
        .locator(look)
        .click();
      await p.page.locator("dialog[open]").waitFor();
    },
  },
];
