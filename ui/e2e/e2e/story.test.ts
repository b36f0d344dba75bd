// One home visit, end to end, by hand: what the caseworker writes on her tablet, what the supervisor decides on his laptop
// without knowing of it, and how both come to the same file. The same story as in tests/src/story, on real screens.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { launch } from "../lib/browser";
import { dayFromNow, shortDay } from "../lib/days";
import { makeTemplate } from "../lib/demo";
import type { Person } from "../lib/person";
import { onStage, type Stage } from "../lib/stage";
import { countTaps } from "../lib/taps";
import { like, t } from "../lib/words";

const WORKER = t("case-who", { name: "Adewe Tal", code: "CW01" });
const SUPERVISOR = t("case-who", { name: "Sarmine Odel", code: "SU01" });
const NOTE = "Bruise on the left forearm; an uncle came back on market day.";
const CALM = "Stays with the aunt, calm.";
/** Presses that a whole visit may take, from Today until it is saved. */
const TAPS_MAX = 25;

let browser: Browser;
beforeAll(async () => {
  await makeTemplate();
  browser = await launch();
});
afterAll(() => browser?.close());

type Order = (stage: Stage) => readonly [Person, Person];
const ORDERS: [string, Order][] = [
  ["the caseworker", ({ worker, supervisor }) => [worker, supervisor]],
  ["the supervisor", ({ worker, supervisor }) => [supervisor, worker]],
];

test.for(ORDERS)(
  "a visit and a decision made apart end as one file on both screens when %s backs up first",
  async ([, order]) => {
    await onStage(browser, async (stage) => {
      await apart(stage);
      await meet(order(stage));
      await together(stage);
      await settled(stage, order(stage));
      await closed(stage, order(stage));
      await alike(stage);
      for (const { watched } of [stage.worker, stage.supervisor]) {
        expect(watched.faults, "nothing went wrong in the page").toEqual([]);
        expect(watched.strangers, "nothing was asked of anybody else").toEqual([]);
      }
    });
  },
);

/** Without a network: she visits, he decides, neither knowing of the other. */
async function apart({ demo, worker, supervisor }: Stage): Promise<void> {
  await demo.switchNetwork("tablet");
  await demo.switchNetwork("laptop");

  await worker.unlock();
  await worker.sees(t("band-visit"));
  await worker.sees(t("band-late"));
  const taps = await countTaps(worker.page);
  await worker.openCase(demo.story);
  await worker.visit({
    note: NOTE,
    risk: "high",
    why: "The uncle is back.",
    outcome: "The aunt comes on weekdays.",
    nextInWeeks: 1,
  });
  const count = await taps();
  console.info(`Taps for the visit, from Today to saved: ${count}`);
  expect(count, "a visit takes few presses").toBeLessThanOrEqual(TAPS_MAX);
  await worker.sayCalling("yes");
  await worker.sees(like("case-only-here", "count"));
  await worker.tryBackUp();
  await worker.sees(t("error-office-unreachable"));
  await worker.sees(/exist only on this device/);

  await supervisor.unlock();
  await supervisor.openCase(demo.story);
  await supervisor.setNextContact(2);
  await supervisor.sayCalling("no", "supervision");
  await supervisor.authorise(demo.story);
  await supervisor.openCase(demo.story);
  await supervisor.sees(t("case-read-closed"));

  await demo.switchNetwork("tablet");
  await demo.switchNetwork("laptop");
}

/** Both back up, the first again to hear the answer, and the other to hear that it was heard. */
async function meet([first, second]: readonly [Person, Person]): Promise<void> {
  for (const person of [first, second, first, second]) await person.backUp();
}

/** Nothing is lost and nothing wins in silence. */
async function together({ demo, worker, supervisor }: Stage): Promise<void> {
  for (const [person, me, reason] of [
    [worker, WORKER, undefined],
    [supervisor, SUPERVISOR, "supervision"],
  ] as const) {
    await person.openCase(demo.story);
    await person.sees(t("risk-high"));
    await person.sees(t("case-contested-title"));
    await person.sees(t("contest-risk"));
    await person.sees(t("case-conflicts", { count: 2 }));
    await person.sees(NOTE, await person.tab("timeline"));

    const overview = await person.tab("overview");
    const dates = await person.answers(overview);
    expect(dates, "both days are there").toHaveLength(2);
    const [earlier, later] = [7, 14].map((days) => dates.find((one) => one.includes(shortDay(dayFromNow(days)))));
    expect(saidBy(earlier, me), "the earlier day is hers, and counts").toEqual({ by: WORKER, counts: true });
    expect(saidBy(later, me), "the later day is his").toEqual({ by: SUPERVISOR, counts: false });

    const calls = await person.answers(await person.showNames(reason));
    expect(calls, "both answers are there").toHaveLength(2);
    const [unsafe, safe] = ["no", "yes"].map((answer) => calls.find((one) => one.includes(t(`person-call-${answer}`))));
    expect(saidBy(unsafe, me), "the safer answer is his, and counts").toEqual({ by: SUPERVISOR, counts: true });
    expect(saidBy(safe, me), "the other answer is hers").toEqual({ by: WORKER, counts: false });
  }
}

/** Who gave an answer, at a time of day that is written beside it, and whether it counts meanwhile. */
function saidBy(answer: string | undefined, me: string): { by: string | undefined; counts: boolean } {
  const said = answer ?? "";
  expect(said, "it says when").toMatch(/\d\d:\d\d/);
  const named = [WORKER, SUPERVISOR].find((one) => said.includes(one));
  const by = named ?? (said.includes(t("case-you")) ? me : undefined);
  return { by, counts: said.includes(t("case-counts")) };
}

/** He settles what two people said; the closing still waits. */
async function settled({ demo, worker, supervisor }: Stage, order: readonly [Person, Person]): Promise<void> {
  expect(await supervisor.settleAll(demo.story), "two fields had two answers").toBe(2);
  await meet(order);
  await worker.openCase(demo.story);
  await worker.sees(t("case-contested-title"));
  expect(await worker.page.getByText(t("case-two-answers")).count(), "no field has two answers any more").toBe(0);
}

/** She visits again and lowers the risk; he closes on the full picture. */
async function closed({ demo, worker, supervisor }: Stage, order: readonly [Person, Person]): Promise<void> {
  await worker.visit({ note: CALM, risk: "low", why: "Safe with the aunt.", nextInWeeks: 2 });
  await meet(order);
  await supervisor.openCase(demo.story);
  await supervisor.sees(CALM, await supervisor.tab("timeline"));
  await supervisor.authorise(demo.story);
  await meet(order);
  for (const person of [worker, supervisor]) {
    await person.openCase(demo.story);
    await person.sees(t("case-read-closed"));
    expect(await person.page.getByText(t("case-contested-title")).count(), "nothing contests it").toBe(0);
  }
}

/** Both screens say the same of the case. */
async function alike({ worker, supervisor }: Stage): Promise<void> {
  const ours = await worker.reads(WORKER);
  const theirs = await supervisor.reads(SUPERVISOR);
  expect(ours).toContain(NOTE);
  expect(ours).toContain(t("state-closed"));
  expect(ours).toEqual(theirs);
}
