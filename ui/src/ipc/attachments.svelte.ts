// The photos and recordings of one case, as `parts/Attachments` shows them.
import { commands } from ".";
import type { AttachmentList, CommandError } from "./generated";
import { live } from "./live.svelte";

type Reason = Parameters<typeof commands.showAttachment>[0]["reason"];

interface Options {
  /** The case; read anew when it changes. */
  case: () => string;
  /** Whether small pictures may be on the screen now. */
  previews: () => boolean;
  /** The visit that new ones belong to, kept first where it is being written. */
  visit?: () => Promise<string | null>;
  /** Does what is written here, where something has to follow it. */
  around?: <T>(act: () => Promise<T>) => Promise<T>;
  /** Why an identity is opened, where that has to be said. */
  reason?: () => Reason;
}

/** To be called while a component is made; ends with it. */
export function attachmentsOf({ case: of, previews, visit, around = (act) => act(), reason }: Options) {
  const box = live(() => commands.attachments({ case: of(), previews: previews() }), ["attachments", "case_file"]);
  const failed = (answer: { ok: true } | { ok: false; error: CommandError }) => (answer.ok ? undefined : answer.error);
  return {
    get list(): AttachmentList | undefined {
      return box.value;
    },
    get error(): CommandError | undefined {
      return box.error;
    },
    async add(kind: "photo" | "audio", content: string) {
      const belongs = (await visit?.()) ?? null;
      const attach = () => commands.attachFile({ case: of(), kind, content, visit: belongs, taken_on: null });
      return failed(await around(attach));
    },
    async open(id: string) {
      const why = reason?.() ?? null;
      const answer = await commands.showAttachment({ case: of(), attachment: id, reason: why });
      return answer.ok ? answer.value : answer.error;
    },
    pin: async (id: string, pinned: boolean) =>
      failed(await commands.pinAttachment({ case: of(), attachment: id, pinned })),
    remove: async (id: string) => failed(await around(() => commands.removeAttachment({ case: of(), attachment: id }))),
  };
}
