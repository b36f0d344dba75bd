// A host for component tests: answers by command name, and remembers what was asked. Browser tests use the real one.
import { use } from "../ipc";
import type { RawAnswer } from "../ipc/transport";

type Answers = Record<string, (input: never) => unknown>;

export class FakeHost {
  readonly asked: { command: string; input: unknown }[] = [];
  #hear: (event: unknown) => void = () => undefined;

  constructor(readonly answers: Answers) {
    use({
      call: async (command, input): Promise<RawAnswer> => {
        this.asked.push({ command, input });
        const answer = this.answers[command];
        if (!answer) return { ok: false, error: { code: "command_unknown", facts: {} } };
        const value = await answer(input as never);
        if (value instanceof Refusal) return { ok: false, error: { code: value.code, facts: value.facts } };
        return { ok: true, value, changed: [] };
      },
      events: (hear) => (this.#hear = hear),
    });
  }

  /** Sends an event as the real host would. */
  tell(event: unknown): void {
    this.#hear(event);
  }

  /** Inputs of one command, in order. */
  inputs(command: string): unknown[] {
    return this.asked.filter((one) => one.command === command).map((one) => one.input);
  }
}

/** An answer that says no. */
export class Refusal {
  constructor(
    readonly code: string,
    readonly facts: Record<string, string> = {},
  ) {}
}
