// This device: locked or not, whose, its settings and its backup under way. One object, told by answers and events.
import { deviceRows, heard, whenLocked } from ".";
import type { CommandError, DeviceState, Settings, SyncState, View } from "./generated";
import { forgetKept } from "./live.svelte";
import type { Transport } from "./transport";

interface DeviceEvent {
  changed?: View[];
  sync?: SyncState;
  locked?: boolean;
}

class Device {
  state: DeviceState | undefined = $state.raw();
  /** Why the host could not say anything at all. */
  error: CommandError | undefined = $state.raw();
  /** How often something was said about the backup. */
  #told = 0;

  get settings(): Settings | undefined {
    return this.state?.settings;
  }

  /** The local day as the host said it last. No screen that shows a day is drawn before. */
  get today(): string {
    return this.state?.today ?? "1970-01-01";
  }

  get sync(): SyncState | undefined {
    return this.state?.sync;
  }

  async refresh(): Promise<void> {
    const answer = await deviceRows.deviceState({});
    if (answer.ok) this.state = answer.value;
    else this.error = answer.error;
    if (this.state?.locked) forgetKept();
  }

  /** The error when it stays locked. */
  async unlock(passphrase: string): Promise<CommandError | undefined> {
    const answer = await deviceRows.unlock({ passphrase });
    if (answer.ok) this.state = answer.value;
    return answer.ok ? undefined : answer.error;
  }

  /** Says that somebody is there; how many seconds the host waits for the next sign. */
  async here(visiting: boolean): Promise<number | undefined> {
    const answer = await deviceRows.here({ visiting });
    return answer.ok ? answer.value.lock_after_s : undefined;
  }

  async lock(): Promise<CommandError | undefined> {
    forgetKept();
    if (this.state) this.state = { ...this.state, locked: true, me: null };
    const answer = await deviceRows.lock({});
    if (answer.ok) this.state = answer.value;
    return answer.ok ? undefined : answer.error;
  }

  /** Asks for another person's passphrase. */
  async choose(person: string): Promise<CommandError | undefined> {
    const answer = await deviceRows.choosePerson({ person });
    if (answer.ok) this.state = answer.value;
    return answer.ok ? undefined : answer.error;
  }

  /** Locks and makes room for one more person. */
  async beginPerson(): Promise<CommandError | undefined> {
    const answer = await deviceRows.beginPerson({});
    if (answer.ok) this.state = answer.value;
    return answer.ok ? undefined : answer.error;
  }

  async change(some: Partial<Settings>): Promise<CommandError | undefined> {
    if (!this.state) return undefined;
    const wanted = { ...this.state.settings, ...some };
    const answer = await deviceRows.setSettings(wanted);
    if (answer.ok) this.state = { ...this.state, settings: answer.value };
    return answer.ok ? undefined : answer.error;
  }

  async backUp(): Promise<CommandError | undefined> {
    const before = this.#told;
    const answer = await deviceRows.syncStart({});
    // A short backup can end before the answer to its start is here: what an event said since then is newer.
    if (answer.ok && this.#told === before) this.heard({ sync: answer.value });
    return answer.ok ? undefined : answer.error;
  }

  async stopBackup(): Promise<void> {
    const answer = await deviceRows.syncStop({});
    if (answer.ok) this.heard({ sync: answer.value });
  }

  heard(event: DeviceEvent): void {
    if (event.sync) this.#told += 1;
    if (this.state && event.sync) this.state = { ...this.state, sync: event.sync };
    if (event.locked === true && this.state && !this.state.locked) void this.refresh();
    heard(event);
  }
}

export const device = new Device();

/** Listens to the host and asks how things stand. */
export async function begin(transport: Transport): Promise<void> {
  transport.events((event) => device.heard(event as DeviceEvent));
  whenLocked(() => void device.refresh());
  await device.refresh();
}
