// What a person with a tired eye, a thumb, a keyboard or a reader would stumble over. axe finds some of it, these the rest.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2 AA by axe; one line a violation and place. */
export async function axe(page: Page): Promise<string[]> {
  // Evaluated by the debugger, so the page's policy needs no hole for it.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(options: unknown): Promise<AxeResult> } };
    interface AxeResult {
      violations: { id: string; nodes: { target: string[]; failureSummary?: string }[] }[];
    }
    const found = await axe.run({
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return found.violations.flatMap((one) =>
      one.nodes.map((node) => `${one.id} at ${node.target.join(" ")}: ${node.failureSummary ?? ""}`),
    );
  });
}

/** Targets under 48 px, text under 16 px, text cut off, a page larger than the window. */
export async function ownChecks(
  page: Page,
  least: { target: number; text: number } = { target: 48, text: 16 },
): Promise<string[]> {
  return page.evaluate(({ target, text }) => {
    const wrong: string[] = [];
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${[...element.classList].filter((one) => !one.startsWith("svelte-")).join(".")} "${(element.textContent ?? "").trim().slice(0, 40)}"`;
    const visible = (element: Element) => {
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      return box.width > 1 && box.height > 1 && style.visibility !== "hidden" && style.clipPath === "none";
    };
    for (const element of document.querySelectorAll("button, a[href], input, textarea, select, [role=tab], summary")) {
      if (!visible(element)) continue;
      // A radio or checkbox is pressed through its label.
      const pressed = element.closest("label") ?? element;
      const box = pressed.getBoundingClientRect();
      if (box.width < target - 0.5 || box.height < target - 0.5) {
        wrong.push(`target ${Math.round(box.width)}x${Math.round(box.height)}: ${name(pressed)}`);
      }
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const holder = walker.currentNode.parentElement;
      if (!holder || !walker.currentNode.textContent?.trim() || !visible(holder)) continue;
      const style = getComputedStyle(holder);
      if (parseFloat(style.fontSize) < text - 0.1) wrong.push(`text ${style.fontSize}: ${name(holder)}`);
      if (
        holder.scrollWidth > holder.clientWidth + 1 &&
        style.overflowX === "hidden" &&
        style.textOverflow !== "ellipsis"
      ) {
        wrong.push(`cut off: ${name(holder)}`);
      }
    }
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth + 1)
      wrong.push(`page wider than the window: ${root.scrollWidth} > ${root.clientWidth}`);
    // Before unlocking the page itself scrolls; behind it bar and areas stay where they are.
    if (document.querySelector(".app") && root.scrollHeight > root.clientHeight + 1)
      wrong.push(`page higher than the window: ${root.scrollHeight} > ${root.clientHeight}`);
    return wrong;
  }, least);
}

/** Goes through the page with Tab; every stop must be seen, on top, and have a ring. */
export async function focusChecks(page: Page, stopsMax = 60): Promise<string[]> {
  const wrong: string[] = [];
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const seen = new Set<string>();
  for (let stop = 0; stop < stopsMax; stop += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      const ringed = element.matches("input[type=radio], input[type=checkbox]")
        ? (element.closest("label") ?? element)
        : element;
      const box = ringed.getBoundingClientRect();
      const style = getComputedStyle(ringed);
      const middle = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 30));
      const name = `${element.tagName} ${(element.textContent || element.getAttribute("aria-label") || "").trim().slice(0, 40)}`;
      return {
        name,
        key: `${name} ${Math.round(box.x)} ${Math.round(box.y)}`,
        inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
        onTop: middle !== null && (ringed.contains(middle) || middle.contains(ringed)),
        ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
      };
    });
    if (!at) break;
    if (seen.has(at.key)) break;
    seen.add(at.key);
    if (!at.inside) wrong.push(`focus outside the window: ${at.name}`);
    else if (!at.onTop) wrong.push(`focus hidden by something: ${at.name}`);
    if (!at.ring) wrong.push(`no focus ring: ${at.name}`);
  }
  return wrong;
}

/** Whatever has to be scrolled sideways to be read; the index of a form's pages may be, it follows the page on screen. */
export async function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wrong: string[] = [];
    for (const element of document.querySelectorAll("*")) {
      const { overflowX } = getComputedStyle(element);
      if (!/auto|scroll/.test(overflowX) || element.scrollWidth <= element.clientWidth + 1) continue;
      if (element.closest(".pages > nav")) continue;
      const widest = [...element.querySelectorAll("*")].find(
        (one) => one.getBoundingClientRect().width > element.clientWidth + 1 && one.children.length === 0,
      );
      const name = `${element.tagName.toLowerCase()}.${[...element.classList].join(".")}`;
      wrong.push(`sideways ${element.scrollWidth} > ${element.clientWidth}: ${name}, ${widest?.textContent ?? ""}`);
    }
    return wrong;
  });
}

/** Transitions and animations that take longer than a blink. */
export async function motion(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LONGEST_S = 0.01;
    const longest = (times: string) => Math.max(...times.split(",").map((time) => parseFloat(time)));
    return [...document.querySelectorAll("*")]
      .filter((element) => {
        const style = getComputedStyle(element);
        const takes = Math.max(longest(style.transitionDuration), longest(style.animationDuration));
        return takes > LONGEST_S || /smooth/.test(style.scrollBehavior);
      })
      .map((element) => `moves: ${element.tagName.toLowerCase()}.${[...element.classList].join(".")}`);
  });
}
