// The demo as a person starts it: real office, real stores, real hosts; each side's network can be cut.
import { spawn, type ChildProcess } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export const ROOT = path.resolve(import.meta.dirname, "../../..");
const TARGET = process.env["CARGO_TARGET_DIR"] ?? path.join(ROOT, "target");
const BUILT = path.join(TARGET, "debug");
/** The built screens. */
export const SCREENS = process.env["SATCHEL_UI"] ?? path.join(ROOT, "ui", "dist");

/** A program that `cargo build --workspace` made. */
export function program(name: string): string {
  const file = path.join(BUILT, name);
  if (!existsSync(file)) throw new Error(`${name} is not built: run cargo build --workspace first`);
  return file;
}

export type Side = "tablet" | "laptop";

export interface Demo {
  dir: string;
  links: Record<Side, string>;
  passphrases: Record<Side, string>;
  /** The code of the story's case. */
  story: string;
  /** Cuts or joins a side's network and waits until the demo says so. */
  switchNetwork(side: Side): Promise<void>;
  /** Holds the office and both cables where they are: whoever asks them waits. */
  freeze(): void;
  /** Lets them go on. */
  thaw(): void;
  stop(): Promise<void>;
}

/** Makes the small demo agency once for all tests of a run; each test gets its own copy. */
export function template(): string {
  return path.join(TARGET, "demo-for-tests");
}

/** Runs `satchel-demo make` until it says it is complete. */
export async function makeTemplate(): Promise<void> {
  const args = ["make", "--small", "--dir", template()];
  const child = spawn(program("satchel-demo"), args, { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr?.on("data", (bytes: Buffer) => (said += bytes.toString()));
  const code = await new Promise<number | null>((end) => child.on("close", end));
  if (code !== 0) throw new Error(`the demo agency could not be made (${code}): ${said}`);
}

/** A fresh copy of the demo agency. */
export function copyOfTemplate(): string {
  const dir = mkdtempSync(path.join(tmpdir(), "demo-"));
  cpSync(template(), dir, { recursive: true, preserveTimestamps: true });
  return dir;
}

/** Starts the demo on a copy, with links for browsers or homes for windows. */
export async function startDemo(args: string[] = ["--links"], env: Record<string, string> = {}): Promise<Demo> {
  const dir = copyOfTemplate();
  const child = spawn(
    program("satchel-demo"),
    ["run", "--dir", dir, "--ui", SCREENS, "--no-open", "--sync-every", "0", ...args],
    {
      stdio: ["pipe", "pipe", "pipe"],
      env: { ...process.env, ...env },
    },
  );
  const lines = new Lines(child);
  const links = { tablet: "", laptop: "" };
  const passphrases = { tablet: "", laptop: "" };
  let story = "";
  await lines.until((line) => {
    for (const side of ["tablet", "laptop"] as const) {
      const link = new RegExp(`${side}.*(http://127\\.0\\.0\\.1:\\d+/#\\S+)`).exec(line);
      if (link?.[1]) links[side] = link[1];
      const words = new RegExp(`${side}.*passphrase:? +(.+)$`).exec(line);
      if (words?.[1]) passphrases[side] = words[1].trim();
    }
    story = /story's case is ([^:]+):/.exec(line)?.[1] ?? story;
    const needsLinks = args.includes("--links");
    return (
      (!needsLinks || (links.tablet !== "" && links.laptop !== "")) &&
      passphrases.laptop !== "" &&
      passphrases.tablet !== ""
    );
  });
  return {
    dir,
    links,
    passphrases,
    story,
    async switchNetwork(side) {
      const heard = lines.until((line) => new RegExp(`${side} has (no network now|its network again)`).test(line));
      child.stdin?.write(side === "tablet" ? "a\n" : "s\n");
      await heard;
    },
    freeze: () => child.kill("SIGSTOP"),
    thaw: () => child.kill("SIGCONT"),
    async stop() {
      child.kill("SIGCONT");
      const ended = new Promise((end) => child.on("close", end));
      child.kill("SIGTERM");
      await ended;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** One host on one home, without an office: for what happens on a single device. */
export interface OneHost {
  link: string;
  /** Ends it as a crash does: nothing is asked, nothing is tidied. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export async function startHost(home: string): Promise<OneHost> {
  const args = ["--home", home, "--ui", SCREENS, "--listen", "127.0.0.1:0", "--until-stdin-closes"];
  const child = spawn(program("satchel-host"), args, { stdio: ["pipe", "pipe", "pipe"] });
  let link = "";
  await new Lines(child).until((line) => (link = line.trim()).startsWith("http://"));
  const end = (signal: "SIGKILL" | "SIGTERM") =>
    new Promise<void>((ended) => {
      if (child.exitCode !== null || child.signalCode !== null) return ended();
      child.on("close", () => ended());
      child.kill(signal);
    });
  return { link, kill: () => end("SIGKILL"), stop: () => end("SIGTERM") };
}

/** Lines of a program's output, waited for one after the other. */
export class Lines {
  #seen: string[] = [];
  #waiting: ((line: string) => void) | undefined;
  #rest = "";
  #ended = false;
  #errors = "";

  constructor(child: ChildProcess) {
    child.stdout?.on("data", (bytes: Buffer) => this.#take(bytes.toString()));
    child.stderr?.on("data", (bytes: Buffer) => (this.#errors += bytes.toString()));
    child.on("close", () => {
      this.#ended = true;
      this.#waiting?.("");
    });
  }

  #take(text: string) {
    const found = (this.#rest + text).split("\n");
    this.#rest = found.pop() ?? "";
    for (const line of found) {
      this.#seen.push(line);
      this.#waiting?.(line);
    }
  }

  /** Resolves when `wanted` is true of a line that was not taken before. */
  async until(wanted: (line: string) => boolean): Promise<void> {
    for (;;) {
      while (this.#seen.length > 0) {
        if (wanted(this.#seen.shift() ?? "")) return;
      }
      if (this.#ended) throw new Error(`the program ended: ${this.#errors}`);
      await new Promise<void>((heard) => {
        this.#waiting = () => {
          this.#waiting = undefined;
          heard();
        };
      });
    }
  }
}
