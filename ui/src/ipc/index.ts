// What features ask the host with: typed commands, the device, and values that are read again when something changed them.
import { commandsOver, deviceOver, type Answer, type Send, type View } from "./generated";
import { announce } from "./changes";
import type { Transport } from "./transport";

export type * from "./generated";
export { live, Live } from "./live.svelte";
export { heard, whenChanged } from "./changes";

let transport: Transport | undefined;

/** Gives every command its way to the host. Called once, before the first screen. */
export function use(way: Transport): void {
  transport = way;
}

const send: Send = async <T>(name: string, input: unknown): Promise<Answer<T>> => {
  if (!transport) throw new Error("no transport yet");
  const answer = (await transport.call(name, input)) as Answer<T>;
  if (answer.ok) announce(answer.changed as View[]);
  else if (answer.error.code === "locked") announceLocked();
  return answer;
};

/** Commands and queries on unlocked records. */
export const commands = commandsOver(send);

/** What the device answers also while locked. */
export const deviceRows = deviceOver(send);

let announceLocked: () => void = () => undefined;

/** Tells `act` when the host answers that the device is locked. */
export function whenLocked(act: () => void): void {
  announceLocked = act;
}
