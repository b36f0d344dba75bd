// Which sheet was chosen and how it is asked for; bytes from the host as a download. Decides nothing itself.
import { commands, type Answer, type SheetOffer, type SheetPart, type SheetView } from "../../ipc";
import type { IdentityReason } from "../../parts/identityReasons";
import { t, word, type Language } from "../../text/index.svelte";

export type Paper = "a4" | "a5";

/** Languages by their own names: whoever takes the sheet finds theirs. */
export const LANGUAGES: readonly { value: Language; label: string }[] = [
  { value: "en", label: "English" },
  { value: "fr", label: "Français" },
  { value: "ar", label: "العربية" },
];

export const PAPERS: readonly Paper[] = ["a4", "a5"];

/** One name for each thing offered: a slip is one for each referral. */
export const keyOf = (offer: SheetOffer) => `${offer.kind} ${offer.referral ?? ""}`;

export function labelOf(offer: SheetOffer): string {
  return offer.referral ? t("print-slip", { service: word("service", offer.service) }) : word("sheet", offer.kind);
}

/** What it shows, and for whom. */
export function showsOf(offer: SheetOffer): string {
  return word("print-shows", offer.kind, { provider: offer.provider ?? "" });
}

export interface Wish {
  case: string;
  language: Language;
  paper: Paper;
  reason: IdentityReason | null;
  note: string;
}

/** Asks for a sheet by the command of its kind. */
export function prepare(offer: SheetOffer, wish: Wish): Promise<Answer<SheetView>> {
  const { reason, note, ...sheet } = wish;
  switch (offer.kind) {
    case "family_plan":
      return commands.printFamilyPlan(sheet);
    case "referral_slip":
      return commands.printReferralSlip({ ...sheet, referral: offer.referral ?? "" });
    case "consent_form":
      return commands.printConsentForm({ ...sheet, reason, note });
    case "code_key":
      return commands.printCodeKey({ ...sheet, reason, note });
    default:
      return commands.printCaseSummary(sheet);
  }
}

/** Parts of one card together, in the order of the sheet. */
export function cards(parts: readonly SheetPart[]): { card: number | null; parts: SheetPart[] }[] {
  const groups: { card: number | null; parts: SheetPart[] }[] = [];
  for (const part of parts) {
    const last = groups[groups.length - 1];
    if (last && last.card === part.card) last.parts.push(part);
    else groups.push({ card: part.card, parts: [part] });
  }
  return groups;
}

/** Hands bytes to the browser as a download with a name that says nothing of what it is. */
export function download(base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: "application/pdf" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = "sheet.pdf";
  link.click();
  // After the browser has taken it over.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
