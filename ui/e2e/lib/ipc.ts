// What a page asks its host, seen from outside; and an exchange that nobody at the screen asked for.
import type { Page, Request } from "playwright-core";

const asks = (request: Request, command: string, words = "") => {
  const body = request.postData() ?? "";
  return body.startsWith(`{"command":"${command}"`) && body.includes(words);
};

/** Resolves when a command with these words in it was answered well. To be called before it is given. */
export async function commandSent(page: Page, command: string, words: string): Promise<void> {
  const answer = await page.waitForResponse((one) => asks(one.request(), command, words));
  const { ok } = (await answer.json()) as { ok: boolean };
  if (!ok) throw new Error(`${command} was refused: ${await answer.text()}`);
}

/** Counts how often a command is given from now on. */
export function commandsSent(page: Page, command: string): () => number {
  let count = 0;
  page.on("request", (request) => {
    if (asks(request, command)) count += 1;
  });
  return () => count;
}

/** An exchange behind the page's back, as a host makes by itself when it has a network. */
export function syncBehind(page: Page): () => Promise<void> {
  let url = "";
  let headers: Record<string, string> = {};
  page.on("request", (request) => {
    if (!request.url().endsWith("/ipc")) return;
    url = request.url();
    headers = request.headers();
  });
  return async () => {
    const { authorization = "", origin = new URL(url).origin } = headers;
    const data = { command: "sync_start", input: {} };
    const answer = await page.context().request.post(url, { headers: { authorization, origin }, data });
    if (!answer.ok()) throw new Error(`sync_start: ${answer.status()}`);
  };
}
