// The areas in the order in which they stand, for whom, and by which number a keyboard goes there.
import type { Area } from "../parts/place.svelte";

export interface AreaSign {
  area: Area;
  icon: string;
}

/** Areas of a person with these roles; requests are decided by supervisors alone. */
export function areasOf(roles: readonly string[]): AreaSign[] {
  const all: AreaSign[] = [
    { area: "today", icon: "today" },
    { area: "cases", icon: "cases" },
    { area: "approvals", icon: "approvals" },
    { area: "conflicts", icon: "conflict" },
    { area: "directory", icon: "directory" },
    { area: "backup", icon: "backup" },
    { area: "settings", icon: "settings" },
  ];
  return all.filter((one) => one.area !== "approvals" || roles.includes("SUP"));
}

/** The area of Alt and a number, by the key's place on the board: with Alt held, many boards write another sign. */
export function areaOfKey(event: KeyboardEvent, roles: readonly string[]): Area | undefined {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  return digit ? areasOf(roles)[Number(digit) - 1]?.area : undefined;
}
