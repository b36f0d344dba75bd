// Drafts of one form and its case, if it has one yet, as `parts/draft` keeps them.
import { commands } from ".";
import type { CommandError } from "./generated";

interface Held {
  id: string;
  content: string;
  at: number;
}

/** Finds, saves and discards the draft of a case for one kind of form; without a case, of the form that makes one. */
export function draftsOf(caseId: string | null, kind: string) {
  return {
    /** The latest one, should there be several. */
    async find(): Promise<{ held: Held | undefined } | { error: CommandError }> {
      const answer = await commands.drafts({});
      if (!answer.ok) return { error: answer.error };
      return { held: answer.value.drafts.find((one) => one.case === (caseId ?? "") && one.kind === kind) };
    },
    async save(draft: string | null, content: string): Promise<{ id: string } | { error: CommandError }> {
      const answer = await commands.saveDraft({ draft, case: caseId, kind, content });
      return answer.ok ? { id: answer.value.draft } : { error: answer.error };
    },
    async discard(draft: string): Promise<CommandError | undefined> {
      const answer = await commands.discardDraft({ draft });
      return answer.ok ? undefined : answer.error;
    },
  };
}
