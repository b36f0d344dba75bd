import { expect, test } from "vitest";

import { FakeHost } from "../testing/host";
import { device } from "./device.svelte";

const ENDED = { running: false, requests: 3, sent: 1, received: 0, last: null, trouble: null };
const BEGUN = { ...ENDED, running: true, requests: 0, sent: 0 };

test("a backup that ended before the answer to its start arrived stays ended", async () => {
  device.state = { locked: false, sync: ENDED } as unknown as typeof device.state;
  new FakeHost({
    sync_start: () => {
      device.heard({ sync: BEGUN });
      device.heard({ sync: ENDED });
      return BEGUN;
    },
  });
  expect(await device.backUp()).toBeUndefined();
  expect(device.sync?.running).toBe(false);
});

test("a backup of which no event was heard yet runs as its start says", async () => {
  device.state = { locked: false, sync: ENDED } as unknown as typeof device.state;
  new FakeHost({ sync_start: () => BEGUN });
  await device.backUp();
  expect(device.sync?.running).toBe(true);
});
