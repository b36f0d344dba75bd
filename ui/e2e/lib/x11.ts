// Asks a window to close as the cross in its corner does. A few requests of the X protocol, little-endian, without a library.
import { once } from "node:events";
import { createConnection, type Socket } from "node:net";

const OPCODE = { getProperty: 20, internAtom: 16, queryTree: 15, sendEvent: 25 } as const;
const CLIENT_MESSAGE = 33;
/** The answer about a window that has gone since it was listed. */
const BAD_WINDOW = 3;

const numbers = (...all: number[]) => Buffer.concat(all.map((one) => Buffer.from(Uint32Array.of(one).buffer)));
const padded = (text: string) => Buffer.from(text.padEnd(Math.ceil(text.length / 4) * 4, "\0"), "latin1");

/** Sends the close message to every window of this title; how many there were. */
export async function closeWindows(display: string, title: string): Promise<number> {
  const socket = createConnection(`/tmp/.X11-unix/X${display.slice(1)}`);
  try {
    const client = new Client(socket);
    const root = await client.begin();
    const protocols = await client.atom("WM_PROTOCOLS");
    const close = await client.atom("WM_DELETE_WINDOW");
    const name = await client.atom("WM_NAME");
    let count = 0;
    for (const window of await client.children(root)) {
      if ((await client.property(window, name))?.toString() !== title) continue;
      if (((await client.property(window, protocols))?.length ?? 0) === 0) continue;
      const event = Buffer.concat([
        Buffer.from([CLIENT_MESSAGE, 32, 0, 0]),
        numbers(window, protocols, close, 0, 0, 0, 0),
      ]);
      client.send(OPCODE.sendEvent, 0, Buffer.concat([numbers(window, 0), event]));
      count += 1;
    }
    await client.allTaken();
    return count;
  } finally {
    socket.destroy();
  }
}

class Client {
  #held = Buffer.alloc(0);

  constructor(private readonly socket: Socket) {
    socket.on("data", (bytes) => (this.#held = Buffer.concat([this.#held, bytes])));
  }

  /** The root window. */
  async begin(): Promise<number> {
    this.socket.write(Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
    const head = await this.#take(8);
    if (head[0] !== 1) throw new Error("the display lets nobody in");
    const said = await this.#take(head.readUInt16LE(6) * 4);
    const vendor = Math.ceil(said.readUInt16LE(16) / 4) * 4;
    return said.readUInt32LE(32 + vendor + 8 * said.readUInt8(21));
  }

  async atom(name: string): Promise<number> {
    this.send(OPCODE.internAtom, 0, Buffer.concat([Buffer.from([name.length, 0, 0, 0]), padded(name)]));
    return whole(await this.#answer()).readUInt32LE(8);
  }

  /** Waits until everything that was sent has been taken; a message to a window that has gone is none the worse. */
  async allTaken(): Promise<void> {
    const name = "WM_NAME";
    this.send(OPCODE.internAtom, 0, Buffer.concat([Buffer.from([name.length, 0, 0, 0]), padded(name)]));
    while ((await this.#answer()) === undefined);
  }

  async children(window: number): Promise<number[]> {
    this.send(OPCODE.queryTree, 0, numbers(window));
    const said = whole(await this.#answer());
    return Array.from({ length: said.readUInt16LE(16) }, (_, at) => said.readUInt32LE(32 + 4 * at));
  }

  /** Nothing when the window has gone. */
  async property(window: number, property: number): Promise<Buffer | undefined> {
    this.send(OPCODE.getProperty, 0, numbers(window, property, 0, 0, 1024));
    const said = await this.#answer();
    return said?.subarray(32, 32 + (said.readUInt32LE(16) * said.readUInt8(1)) / 8);
  }

  send(opcode: number, detail: number, body: Buffer): void {
    const head = Buffer.from([opcode, detail, 0, 0]);
    head.writeUInt16LE(1 + body.length / 4, 2);
    this.socket.write(Buffer.concat([head, body]));
  }

  async #answer(): Promise<Buffer | undefined> {
    const head = await this.#take(32);
    if (head[0] === 0 && head[1] === BAD_WINDOW) return undefined;
    if (head[0] !== 1) throw new Error(`the display refused a request: ${head[1]}`);
    return Buffer.concat([head, await this.#take(head.readUInt32LE(4) * 4)]);
  }

  async #take(count: number): Promise<Buffer> {
    while (this.#held.length < count) await once(this.socket, "data");
    const taken = this.#held.subarray(0, count);
    this.#held = this.#held.subarray(count);
    return taken;
  }
}

function whole(answer: Buffer | undefined): Buffer {
  if (!answer) throw new Error("the display says that its own window has gone");
  return answer;
}
