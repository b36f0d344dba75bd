// Handing a case over to another agency, for the tour: the proposal page by page. It is left undone.
import type { Stop } from "./tour";
import { leaveForm } from "./tourClosing";
import type { Walker } from "./walker";

async function page(p: Walker, name: string): Promise<void> {
  const title = p.t(`transfer-page-${name}`);
  const index = p.page.getByRole("navigation", { name: p.t("transfer-propose"), exact: true });
  await index.getByRole("button").filter({ hasText: title }).first().click();
  await p.page.locator("h2[tabindex='-1']").filter({ hasText: title }).waitFor();
}

export const TRANSFER: Stop[] = [
  {
    name: "transfer",
    async go(p) {
      await leaveForm(p);
      await p.area("today");
      await p.page.locator("section[aria-labelledby=band-visit] button.open").first().click();
      await p.press("case-more");
      await p.press("case-do-transfer");
      await p.sees("transfer-none");
    },
  },
  {
    name: "transfer-why",
    async go(p) {
      await p.press("transfer-propose");
      await p.sees("transfer-why");
    },
  },
  ...["whom", "summary", "goes", "talk"].map((name): Stop => ({ name: `transfer-${name}`, go: (p) => page(p, name) })),
];
