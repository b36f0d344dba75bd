// The one way to the host: the shell's `call`, or the loopback host's `/ipc` for browsers. Knows bytes and no command.
import { invoke, isTauri } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";

/** What the host answers to any request. */
export type RawAnswer =
  | { ok: true; value: unknown; changed: string[] }
  | { ok: false; error: { code: string; facts: Record<string, string> } };

/** A way to ask and to be told. */
export interface Transport {
  call(command: string, input: unknown): Promise<RawAnswer>;
  /** Tells `hear` every event of the host until the page ends. */
  events(hear: (event: unknown) => void): void;
}

const failed = (): RawAnswer => ({ ok: false, error: { code: "internal", facts: {} } });

/** The shell. */
export const shell: Transport = {
  async call(command, input) {
    try {
      return await invoke<RawAnswer>("call", { command, input });
    } catch {
      return failed();
    }
  },
  events(hear) {
    void listen("device", (event) => hear(event.payload));
  },
};

/** How long to wait before the stream of events is opened again. */
const REOPEN_MS = 1000;

/** The loopback host, for one bearer. */
export function loopback(bearer: string): Transport {
  const headers = { authorization: `Bearer ${bearer}`, "content-type": "application/json" };
  return {
    async call(command, input) {
      try {
        const answer = await fetch("ipc", { method: "POST", headers, body: JSON.stringify({ command, input }) });
        return (await answer.json()) as RawAnswer;
      } catch {
        return failed();
      }
    },
    events(hear) {
      void (async () => {
        for (;;) {
          try {
            const answer = await fetch("events", { headers });
            if (answer.status === 401 || answer.status === 403) return;
            if (answer.body) await lines(answer.body, hear);
          } catch {
            // The host is gone or restarting: the next command says so in words.
          }
          await new Promise((wake) => setTimeout(wake, REOPEN_MS));
        }
      })();
    },
  };
}

async function lines(body: ReadableStream<Uint8Array>, hear: (event: unknown) => void): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const found = (rest + value).split("\n");
    rest = found.pop() ?? "";
    for (const line of found) if (line.trim()) hear(JSON.parse(line));
  }
}

/** The transport of this page, or `undefined` when a browser was opened without a valid link. */
export async function connect(): Promise<Transport | undefined> {
  if (isTauri()) return shell;
  const token = location.hash.slice(1);
  // The token leaves the address bar and the history before anything else happens; it is good for one use.
  history.replaceState(null, "", location.pathname);
  if (!token) return undefined;
  try {
    const answer = await fetch("token", { method: "POST", body: token });
    if (!answer.ok) return undefined;
    const { bearer } = (await answer.json()) as { bearer: string };
    return loopback(bearer);
  } catch {
    return undefined;
  }
}
