// The whole case of each programme on the screens: from a lead to its closure and back, the worker without a network but where
// the supervisor's answer is needed. The order is that of tests/stories/whole_case.rs. At the end both files say the same.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { launch } from "../lib/browser";
import { makeTemplate } from "../lib/demo";
import { onStage, type Stage } from "../lib/stage";
import { CALM, WholeCase, type Kind } from "../lib/wholeCase";
import { t } from "../lib/words";

const LONG = 5 * 60_000;
const WORKER = t("case-who", { name: "Adewe Tal", code: "CW01" });
const SUPERVISOR = t("case-who", { name: "Sarmine Odel", code: "SU01" });
const RETURNED = "Speak with the two friends once more.";

const KINDS: readonly Kind[] = [
  { programme: "cp", age: 11, goal: { statement: "Back in class", domain: "education" }, incident: "physical-abuse" },
  {
    programme: "gbv",
    age: 24,
    goal: { statement: "Money of her own", domain: "livelihood" },
    incident: undefined,
  },
  {
    programme: "gp",
    age: 51,
    goal: { statement: "A roof for the winter", domain: "basic-needs" },
    incident: "violence-threat",
  },
];

let browser: Browser;
beforeAll(async () => {
  await makeTemplate();
  browser = await launch();
});
afterAll(() => browser?.close());

/** The worker comes to the office, the supervisor does what is asked for, and the worker hears of it and leaves. */
async function meet({ demo, worker, supervisor }: Stage, decide?: () => Promise<void>): Promise<void> {
  await demo.switchNetwork("tablet");
  await worker.backUp();
  await supervisor.backUp();
  if (decide) {
    await decide();
    await supervisor.backUp();
    await worker.backUp();
  }
  await demo.switchNetwork("tablet");
}

/** From the lead until the plan holds and a service helps, alone. */
async function opened(walk: WholeCase): Promise<void> {
  await walk.lead();
  await walk.talk();
  await walk.open();
  await walk.assess("medium");
  await walk.plan(1);
  await walk.visit("medium");
  await walk.refer();
}

/** Twice the plan is changed; then something happens and all is looked at anew. */
async function changed(walk: WholeCase, stage: Stage): Promise<void> {
  const approved = (subject: string) => meet(stage, () => stage.supervisor.approve(walk.code, subject));
  for (const version of [2, 3]) {
    await walk.review("revise-plan", "medium");
    await approved("review");
    await walk.plan(version);
    await walk.visit("medium");
  }
  await walk.incident();
  await walk.safetyPlan();
  if (walk.kind.programme === "cp") {
    await walk.proposeReport();
    await approved("report");
    await walk.report();
  }
  await walk.review("reassess", "high");
  await approved("review");
  await walk.assess("high");
  await approved("assessment");
  await walk.plan(4, true);
  await approved("plan");
}

/** The goal is reached; closing is asked for, returned, asked for again and authorised; somebody comes back. */
async function closed(walk: WholeCase, stage: Stage): Promise<void> {
  const { worker, supervisor } = stage;
  await walk.visit("low", { outcome: "Goes there alone now." });
  await walk.review("close", "low", true);
  await meet(stage, () => supervisor.approve(walk.code, "review"));
  await walk.askToClose("The evenings are calm.");
  await meet(stage, () => supervisor.returnClosure(walk.code, RETURNED));
  await walk.file();
  await worker.sees(RETURNED);
  await walk.visit("low");
  await walk.askToClose("The evenings are calm, and both friends know.");
  await meet(stage, () => supervisor.authorise(walk.code));
  await walk.file();
  await worker.sees(t("case-read-closed"));
  await walk.reopen();
}

/** Both files say the same, every loop is told, and nothing is left on one device alone. */
async function alike(walk: WholeCase, stage: Stage): Promise<void> {
  const { worker, supervisor } = stage;
  await meet(stage);
  await walk.file();
  await supervisor.openCase(walk.code);
  const ours = await worker.reads(WORKER);
  const theirs = await supervisor.reads(SUPERVISOR);
  expect(ours).toEqual(theirs);
  for (const told of [CALM, RETURNED, "The evenings again."])
    expect(ours, "the file keeps what was said on the way").toContain(told);
}

test.for(KINDS)(
  "a whole case of $programme is walked on the screens, offline but where the supervisor decides",
  { timeout: LONG },
  async (kind) => {
    await onStage(browser, async (stage) => {
      const { demo, worker, supervisor } = stage;
      await worker.unlock();
      await supervisor.unlock();
      await demo.switchNetwork("tablet");
      const walk = new WholeCase(worker, kind);
      await opened(walk);
      await changed(walk, stage);
      await closed(walk, stage);
      await alike(walk, stage);
      for (const { watched } of [worker, supervisor]) {
        expect(watched.faults, "nothing went wrong in the page").toEqual([]);
        expect(watched.strangers, "nothing was asked of anybody else").toEqual([]);
      }
    });
  },
);
