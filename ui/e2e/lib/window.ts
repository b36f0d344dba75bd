// The real window: the shell's program under Xvfb, driven through WebKitWebDriver by the plain W3C protocol.
import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";

import { program } from "./demo";
import { closeWindows } from "./x11";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** A display without a screen. */
export async function display(width = 1366, height = 900): Promise<{ name: string; stop: () => Promise<void> }> {
  // Else it begins anew whenever the last window has gone, and breaks off whoever comes in that moment.
  const stays = "-noreset";
  const size = ["-screen", "0", `${width}x${height}x24`];
  const child = spawn("Xvfb", ["-displayfd", "3", ...size, "-nolisten", "tcp", stays], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const pipe = child.stdio[3] as NodeJS.ReadableStream;
  const number = await new Promise<string>((heard, failed) => {
    let text = "";
    pipe.on("data", (bytes: Buffer) => {
      text += bytes.toString();
      if (text.includes("\n")) heard(text.trim());
    });
    child.on("close", () => failed(new Error("Xvfb ended")));
  });
  return { name: `:${number}`, stop: () => stop(child) };
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((ended) => {
    if (child.exitCode !== null || child.signalCode !== null) return ended();
    child.on("close", () => ended());
    child.kill("SIGTERM");
  });
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => found(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** One window of the app on a home. */
export class Window {
  private constructor(
    private readonly driver: ChildProcess,
    private readonly base: string,
    /** The app itself, and whatever else the driver started. */
    private readonly started: readonly string[],
    private readonly display: string,
  ) {}

  /** `user` is the folder of the person who runs it: whatever the web view keeps lands there. */
  static async open(home: string, displayName: string, user: string): Promise<Window> {
    const port = await freePort();
    const folders = { HOME: user, XDG_CONFIG_HOME: "", XDG_DATA_HOME: "", XDG_CACHE_HOME: "", XDG_STATE_HOME: "" };
    const driver = spawn("WebKitWebDriver", [`--port=${port}`, "--host=127.0.0.1"], {
      stdio: "ignore",
      env: {
        ...process.env,
        ...folders,
        DISPLAY: displayName,
        TAURI_AUTOMATION: "true",
        TAURI_WEBVIEW_AUTOMATION: "true",
      },
    });
    const root = `http://127.0.0.1:${port}`;
    await until(async () => (await fetch(`${root}/status`)).ok, 10_000);
    const options = {
      binary: process.env["SATCHEL_APP"] ?? program("satchel-app"),
      args: ["--home", home, "--sync-every", "0"],
    };
    const made = await post(`${root}/session`, {
      capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } },
    });
    const id = (made as { sessionId: string }).sessionId;
    const started = readFileSync(`/proc/${driver.pid}/task/${driver.pid}/children`, "utf8").match(/\d+/g) ?? [];
    return new Window(driver, `${root}/session/${id}`, started, displayName);
  }

  /** Runs a function in the page. */
  async run<T>(script: string, ...args: unknown[]): Promise<T> {
    return (await post(`${this.base}/execute/sync`, { script, args })) as T;
  }

  /** The element an XPath names, waited for. */
  async find(xpath: string, waitMs = 10_000): Promise<string> {
    let found: unknown;
    await until(async () => {
      const answer = (await post(`${this.base}/elements`, { using: "xpath", value: xpath })) as unknown[];
      found = answer[0];
      return answer.length > 0;
    }, waitMs).catch(() => {
      throw new Error(`not on the screen: ${xpath}`);
    });
    return (found as Record<string, string>)[ELEMENT] ?? "";
  }

  /** A button, tab or label with exactly these words. */
  byWords(words: string): string {
    const quoted = words.includes('"') ? `'${words}'` : `"${words}"`;
    return `//*[self::button or self::label or @role="tab"][normalize-space(.)=${quoted}]`;
  }

  async press(xpath: string): Promise<void> {
    const id = await this.find(xpath);
    await this.run(`arguments[0].scrollIntoView({ block: "center" })`, { [ELEMENT]: id });
    await post(`${this.base}/element/${id}/click`, {});
  }

  async type(xpath: string, text: string): Promise<void> {
    const id = await this.find(xpath);
    await post(`${this.base}/element/${id}/value`, { text });
  }

  async text(): Promise<string> {
    return this.run<string>("return document.body.innerText");
  }

  async until(words: string | RegExp, waitMs = 15_000): Promise<void> {
    const isSaid = (text: string) => (typeof words === "string" ? text.includes(words) : words.test(text));
    await until(async () => isSaid(await this.text()), waitMs).catch(async () => {
      throw new Error(`the window never said "${words}"; it says:\n${await this.text()}`);
    });
  }

  async resize(width: number, height: number): Promise<void> {
    await post(`${this.base}/window/rect`, { x: 0, y: 0, width, height });
  }

  async shot(file: string): Promise<void> {
    const answer = await fetch(`${this.base}/screenshot`);
    const { value } = (await answer.json()) as { value: string };
    writeFileSync(file, Buffer.from(value, "base64"));
  }

  /** Closes the window as a person does, and waits until the program has ended: its records are closed then. */
  async close(): Promise<void> {
    const runs = () => this.started.filter((id) => existsSync(`/proc/${id}`));
    try {
      if (runs().length > 0) await closeWindows(this.display, "Satchel");
      await until(async () => runs().length === 0, 15_000);
    } finally {
      for (const id of runs()) process.kill(Number(id), "SIGKILL");
      await stop(this.driver);
    }
  }
}

/** Each request has its own connection: the driver closes idle ones, now and then in the moment in which one is used again. */
async function post(url: string, body: unknown): Promise<unknown> {
  const bytes = Buffer.from(JSON.stringify(body));
  const headers = { "content-type": "application/json", "content-length": bytes.length };
  const answer = await new Promise<{ status: number; text: string }>((done, fail) => {
    const asked = request(url, { method: "POST", agent: false, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => (text += part));
      response.on("end", () => done({ status: response.statusCode ?? 0, text }));
      response.on("error", fail);
    });
    asked.on("error", fail);
    asked.end(bytes);
  });
  const { value } = JSON.parse(answer.text) as { value: unknown };
  if (answer.status !== 200) {
    const { error, message } = value as { error: string; message: string };
    throw new Error(`${error}: ${message}`);
  }
  return value;
}

/** Asks again and again until it is so. */
export async function until(isSo: () => Promise<boolean>, waitMs: number): Promise<void> {
  const end = Date.now() + waitMs;
  for (;;) {
    if (await isSo().catch(() => false)) return;
    if (Date.now() > end) throw new Error(`not so within ${waitMs} ms`);
    await new Promise((wake) => setTimeout(wake, 100));
  }
}
