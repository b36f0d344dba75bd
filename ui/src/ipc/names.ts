// Asks the device whether a text names somebody of a case, and lets words stay.
import { commands } from ".";

interface Part {
  start: number;
  end: number;
  kind: string;
  code: string | null;
}

type Reason = Parameters<typeof commands.keepWords>[0]["reason"];

/** The check of one case's texts. */
export const namesOf = (caseId: string) => ({
  find: async (text: string): Promise<readonly Part[]> => {
    const answer = await commands.checkText({ case: caseId, text });
    return answer.ok ? answer.value.parts : [];
  },
  keep: async (words: readonly string[], reason: Reason): Promise<boolean> => {
    const answer = await commands.keepWords({ case: caseId, words: [...words], reason });
    return answer.ok;
  },
});
