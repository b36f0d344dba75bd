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
  camera: "camera",
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
  directory: "book-user",
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
  microphone: "mic",
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
  photo: "image",
  pin: "pin",
  phone_off: "phone-off",
  place: "map-pin",
  plan: "list-checks",
  print: "printer",
  play: "play",
  previous: "chevron-left",
  private: "ear-off",
  referral: "send",
  remove: "trash-2",
  return: "undo-2",
  review: "refresh-cw",
  risk: "triangle-alert",
  safety: "shield",
  search: "search",
  seen: "user-round-check",
  seen_alone: "user-round",
  settings: "settings",
  statement: "pen-line",
  star: "star",
  steps: "milestone",
  timeline: "history",
  today: "list-todo",
  undo: "rotate-ccw",
  unsafe: "octagon-alert",
  visit: "door-open",
  wait: "hourglass",
  writing: "pencil-line",
};

type Attributes = Record<string, string>;

/** A circle or ellipse as two half turns. */
function round(cx: number, cy: number, rx: number, ry: number): string {
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;
}

/** A rectangle, its corners rounded where it says so. */
function box(x: number, y: number, width: number, height: number, r: number): string {
  if (r === 0) return `M${x} ${y}h${width}v${height}h${-width}z`;
  const [across, down, turn] = [width - 2 * r, height - 2 * r, `a${r} ${r} 0 0 1`];
  return (
    `M${x + r} ${y}h${across}${turn} ${r} ${r}v${down}${turn} ${-r} ${r}` +
    `h${-across}${turn} ${-r} ${-r}v${-down}${turn} ${r} ${-r}z`
  );
}

/** One drawn element of a sign as the commands of a path. */
export function stroke(tag: string, of: Attributes): string {
  const at = (name: string, other = 0) => (of[name] === undefined ? other : Number(of[name]));
  switch (tag) {
    case "path":
      // Elements are joined into one path: each begins where it says, not where the last one ended.
      return (of["d"] ?? "").replace(/^m/, "M0 0m");
    case "circle":
      return round(at("cx"), at("cy"), at("r"), at("r"));
    case "ellipse":
      return round(at("cx"), at("cy"), at("rx"), at("ry"));
    case "rect":
      return box(at("x"), at("y"), at("width"), at("height"), at("rx", at("ry")));
    case "line":
      return `M${at("x1")} ${at("y1")}L${at("x2")} ${at("y2")}`;
    case "polyline":
      return `M${of["points"] ?? ""}`;
    case "polygon":
      return `M${of["points"] ?? ""}z`;
    default:
      throw new Error(`a sign is drawn with <${tag}>, which nobody has taught this`);
  }
}

/** All elements of a sign as one path: a row of a list draws one element for it, not five. */
export function onePath(svg: string): string {
  const inner = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>"));
  const drawn = [...inner.matchAll(/<(\w+)\s([^>]*?)\/?>/g)].map((found) => {
    const attributes = [...(found[2] ?? "").matchAll(/([\w-]+)="([^"]*)"/g)];
    return stroke(found[1] ?? "", Object.fromEntries(attributes.map((one) => [one[1] ?? "", one[2] ?? ""])));
  });
  return drawn.join("");
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
        onePath(readFileSync(require.resolve(`lucide-static/icons/${file}.svg`), "utf8")),
      ]);
      return `export default ${JSON.stringify(Object.fromEntries(drawn))};`;
    },
  };
}
