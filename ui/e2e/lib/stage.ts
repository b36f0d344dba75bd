// The demo with both people at their screens; a picture of each when something does not hold; everything ended afterwards.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

import type { Browser } from "playwright-core";
import { expect } from "vitest";

import type { Size } from "./browser";
import { copyOfTemplate, ROOT, startDemo, startHost, type Demo, type OneHost, type Side } from "./demo";
import { Person } from "./person";

const SHOTS = path.join(ROOT, "target", "e2e");

/** Passphrases that the demo prints for everybody. */
const PASSPHRASES: Record<Side, string> = {
  tablet: "lantern gravel orchid meadow nineteen",
  laptop: "copper harbour walnut violet thirteen",
};

export interface Stage {
  demo: Demo;
  worker: Person;
  supervisor: Person;
}

async function picturesOf(people: readonly Person[]): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  for (const [at, person] of people.entries()) {
    const test = (expect.getState().currentTestName ?? "test").replaceAll(/\W+/g, "-").slice(0, 80);
    const file = path.join(SHOTS, `${test}-${at}.png`);
    await person.page.screenshot({ path: file }).catch(() => undefined);
  }
}

/** Plays on a fresh copy of the demo agency. */
export async function onStage(browser: Browser, play: (stage: Stage) => Promise<void>): Promise<void> {
  const demo = await startDemo();
  const people: Person[] = [];
  try {
    const worker = await Person.at(browser, demo.links.tablet, demo.passphrases.tablet, "tablet");
    people.push(worker);
    const supervisor = await Person.at(browser, demo.links.laptop, demo.passphrases.laptop, "laptop");
    people.push(supervisor);
    await play({ demo, worker, supervisor });
  } catch (error) {
    await picturesOf(people);
    throw error;
  } finally {
    for (const person of people) await person.watched.context.close();
    await demo.stop();
  }
}

/** One device without an office. */
export interface Alone {
  worker: Person;
  host: OneHost;
  /** Code of the story's case, which can be visited. */
  code: string;
  /** A new host on the same home and a new page; what was there before is closed. */
  restart(): Promise<Person>;
}

/** Plays on the tablet alone. */
export async function alone(
  browser: Browser,
  play: (alone: Alone) => Promise<void>,
  size: Size = "tablet",
): Promise<void> {
  const dir = copyOfTemplate();
  const home = path.join(dir, "tablet");
  const { story_code: code } = JSON.parse(readFileSync(path.join(dir, "demo.json"), "utf8")) as { story_code: string };
  const begin = async () => {
    const host = await startHost(home);
    return { host, worker: await Person.at(browser, host.link, PASSPHRASES.tablet, size) };
  };
  let now = await begin();
  try {
    await play({
      ...now,
      code,
      async restart() {
        await now.worker.watched.context.close();
        await now.host.stop();
        now = await begin();
        return now.worker;
      },
    });
  } catch (error) {
    await picturesOf([now.worker]);
    throw error;
  } finally {
    await now.worker.watched.context.close();
    await now.host.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}
