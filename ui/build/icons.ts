// Turns the icons that are used into data: `virtual:icons`. No icon is markup at run time, so nothing is parsed as HTML.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Plugin } from "vite";

/** Our name of a sign -> its name in the icon set. */
export const ICONS: Record<string, string> = {
  add: "plus",
  approvals: "stamp",
  back: "arrow-left",
  backup: "cloud-upload",
  backed_up: "cloud-check",
  bright: "sun",
  calendar: "calendar-days",
  cases: "folder",
  changed: "arrow-right-left",
  check: "check",
  clock: "clock",
  close: "x",
  closure: "archive",
  concern: "message-square-warning",
  conflict: "git-fork",
  consent: "handshake",
  contact: "footprints",
  device: "tablet",
  down: "chevron-down",
  draft: "file-pen-line",
  eye: "eye",
  eye_off: "eye-off",
  flag: "flag",
  forward: "arrow-right",
  goal: "goal",
  help: "circle-help",
  hide: "door-closed",
  home: "house",
  info: "info",
  injury: "bandage",
  late: "clock-alert",
  lock: "lock",
  me: "user-round-cog",
  message: "message-square",
  message_off: "message-square-off",
  more: "ellipsis",
  next: "chevron-right",
  not_backed_up: "cloud-alert",
  nobody: "user-round-x",
  not_started: "circle-dashed",
  note: "notebook-pen",
  office: "building-2",
  open: "folder-open",
  people: "users-round",
  phone: "phone",
  phone_off: "phone-off",
  place: "map-pin",
  plan: "list-checks",
  play: "play",
  previous: "chevron-left",
  private: "ear-off",
  referral: "send",
  return: "undo-2",
  review: "refresh-cw",
  risk: "triangle-alert",
  safety: "shield",
  search: "search",
  seen: "user-round-check",
  seen_alone: "user-round",
  settings: "settings",
  statement: "pen-line",
  steps: "milestone",
  timeline: "history",
  today: "list-todo",
  undo: "rotate-ccw",
  unsafe: "octagon-alert",
  visit: "door-open",
  wait: "hourglass",
  writing: "pencil-line",
};

type Shape = [tag: string, attributes: Record<string, string>];

function shapes(svg: string): Shape[] {
  const inner = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>"));
  return [...inner.matchAll(/<(path|circle|rect|line|polyline|polygon|ellipse)\s([^>]*?)\/?>/g)].map((found) => {
    const attributes = [...(found[2] ?? "").matchAll(/([\w-]+)="([^"]*)"/g)];
    return [found[1] ?? "", Object.fromEntries(attributes.map((one) => [one[1] ?? "", one[2] ?? ""]))];
  });
}

/** The Vite plugin. */
export function icons(): Plugin {
  const require = createRequire(import.meta.url);
  const id = "virtual:icons";
  return {
    name: "satchel-icons",
    resolveId: (asked) => (asked === id ? `\0${id}` : undefined),
    load(asked) {
      if (asked !== `\0${id}`) return undefined;
      const drawn = Object.entries(ICONS).map(([name, file]) => [
        name,
        shapes(readFileSync(require.resolve(`lucide-static/icons/${file}.svg`), "utf8")),
      ]);
      return `export default ${JSON.stringify(Object.fromEntries(drawn))};`;
    },
  };
}
