// A host of many cases that exist nowhere: for measuring lists that no made agency is large enough for. Answers like the
// shell does, by way of text, so that reading an answer costs what it costs there.
import { createServer } from "node:http";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

import type { Page } from "playwright-core";

import type {
  Approvals,
  BackupStatus,
  CaseList,
  CaseListRow,
  Conflicts,
  DeviceState,
  Drafts,
  Hits,
  Settings,
  StaffList,
  SyncState,
  Today,
  Watch,
} from "../../src/ipc/generated";

/** What the made host answers, held to the shapes of the real one. */
interface Answers {
  device_state: DeviceState;
  unlock: DeviceState;
  cases: CaseList;
  today: Today;
  drafts: Drafts;
  here: Watch;
  conflicts: Conflicts;
  approvals: Approvals;
  search: Hits;
  staff: StaffList;
  backup_status: BackupStatus;
}

const TYPES: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
};

/** Serves the built screens on a port of this machine. */
export async function serve(dir: string): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? "/", "http://localhost").pathname;
    const file = path.join(dir, name === "/" ? "index.html" : path.normalize(name));
    if (!file.startsWith(dir) || !existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[path.extname(file)] ?? "application/octet-stream" });
    response.end(readFileSync(file));
  });
  await new Promise<void>((heard) => server.listen(0, "127.0.0.1", heard));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    async stop() {
      const ended = new Promise((end) => server.close(end));
      server.closeAllConnections();
      await ended;
    },
  };
}

/** How the made device looks and whose it is. */
export interface Made {
  language: Settings["language"];
  theme: Settings["theme"];
  roles: readonly string[];
}

const USUAL: Made = { language: "en", theme: "light", roles: ["CW"] };

/** Makes a page believe that it is in the shell, with `count` cases behind it. To be called before it is opened. */
export async function manyCases(page: Page, count: number, made: Made = USUAL): Promise<void> {
  await page.addInitScript(
    ([many, { language, theme, roles }]) => {
      const today = "2026-11-22";
      const on = (days: number) => new Date(Date.UTC(2026, 10, 22 + days)).toISOString().slice(0, 10);
      const rules = ["W06", "W07", "W03", "W04", "W08"];
      const states = ["implementing", "assessment", "planning", "reviewing"];
      const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
      const code = (at: number) => {
        const of = (n: number) => letters[n % 32];
        return `${of(at)}${of(at * 7)}${of(at >> 5)}${of(at * 3)}-${of(at >> 3)}${of(at * 11)}${of(at >> 1)}${of(at * 5)}`;
      };
      const rows = Array.from({ length: many }, (_, at): CaseListRow => ({
        case: at.toString(16).padStart(32, "0"),
        code: code(at + 1),
        state: states[at % states.length] ?? "",
        programme: ["cp", "gbv", "gp"][at % 3] ?? null,
        risk: null,
        assigned_to: "CW07",
        mine: true,
        next_due_on: on((at % 60) - 20),
        days_late: at % 60 < 20 ? 20 - (at % 60) : null,
        next_rule: rules[at % rules.length] ?? null,
        next_contact_on: null,
        next_review_on: null,
        only_here: at % 17 === 0 ? 1 : 0,
        conflicts: at % 97 === 0 ? 1 : 0,
        closure_contested: false,
        restricted: false,
      }));
      const settings: Settings = {
        language,
        text_percent: 100,
        theme,
        bright: false,
        hand: "right",
        lock_after_s: 600,
        digits: "latin",
        calendar: "gregory",
      };
      const sync: SyncState = { running: false, requests: 0, sent: 0, received: 0, last: null, trouble: null };
      const me = { code: "CW07", name: "", roles: [...roles], me: true };
      const state: DeviceState = {
        locked: false,
        empty: false,
        wait_ms: 0,
        settings,
        me,
        today,
        sync,
        behind: null,
        demo: true,
        person: "first",
        people: [],
        adding: false,
        tries_left: null,
        shut: null,
        emptied: [],
      };
      const values: Answers = {
        device_state: state,
        unlock: state,
        cases: { rows, total: rows.length, gone: [], left: 0, may_open: true, may_record: true },
        today: {
          today,
          due: [],
          late: 0,
          only_here: 0,
          drafts: 0,
          done_today: 0,
          next_visit_on: null,
          needs_backup: false,
          over_cap: 0,
        },
        drafts: { drafts: [] },
        here: { lock_after_s: settings.lock_after_s },
        conflicts: { conflicts: [], risks: [] },
        approvals: { closures: [], submitted: [], transfers: [] },
        search: { hits: [] },
        staff: { staff: [me] },
        backup_status: {
          only_here: 0,
          media: 0,
          media_at_office: 0,
          unsealed: 0,
          clock_off: false,
          at_office: many,
          second_device: 0,
          oldest_at: null,
          last_sync_at: null,
          waiting: 0,
          bytes_waiting: 0,
          quarantined: 0,
          free_bytes: null,
          problems: [],
          colleagues: [],
          cases: [],
        },
      };
      const texts = new Map(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)]));
      Object.assign(globalThis, {
        isTauri: true,
        __TAURI_INTERNALS__: {
          invoke: async (_: string, { command }: { command?: string }) => {
            const text = texts.get(command ?? "");
            if (text === undefined) return { ok: false, error: { code: "command_unknown", facts: {} } };
            return { ok: true, value: JSON.parse(text) as unknown, changed: [] };
          },
          transformCallback: () => 0,
        },
      });
    },
    [count, made] as const,
  );
}
