// What is said of a file that came from another agency: which answers there are, and the command that keeps it.
import type { AnswerReceived, KeepReceived, ReceivedPreview } from "../../ipc";

export type Answer = AnswerReceived["answer"];

/** Texts of a file that may name somebody: they are kept as they are written here. */
export const TEXTS = ["reason", "safety_advice", "plan_actions"] as const;
export type Text = (typeof TEXTS)[number];

export interface KeepForm {
  from: string;
  area: string;
  texts: Partial<Record<Text, string>>;
}

/** The form as the file fills it. */
export const fromFile = (preview: ReceivedPreview): KeepForm => ({
  from: "",
  area: "",
  texts: Object.fromEntries(
    preview.said.filter((one) => (TEXTS as readonly string[]).includes(one.field)).map((one) => [one.field, one.value]),
  ),
});

/** What the command cannot be made without. */
export function unanswered(form: KeepForm, kind: string): string[] {
  if (kind === "identity" || kind === "recall") return [];
  return (["from", "area"] as const).filter((field) => form[field].trim() === "");
}

export function keeping(form: KeepForm, file: string, passphrase: string): KeepReceived {
  const { from, area, texts } = form;
  return {
    file,
    passphrase,
    from,
    area,
    hints: [],
    urgent_reason: null,
    reason: texts.reason ?? null,
    safety_advice: texts.safety_advice ?? null,
    plan_actions: texts.plan_actions ?? null,
    draft: null,
  };
}
