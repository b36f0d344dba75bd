// Debian's Chromium without a network of its own, and pages that remember whatever went wrong in them.
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const SIZES = {
  tablet: { width: 800, height: 1280 },
  landscape: { width: 1280, height: 800 },
  laptop: { width: 1366, height: 768 },
} as const;
export type Size = keyof typeof SIZES;

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: FLAGS });
}

/** What a page did that it should not have. */
export interface Watched {
  page: Page;
  context: BrowserContext;
  /** Console lines, page errors and violations of the content security policy. */
  faults: string[];
  /** Requests that left for another origin. */
  strangers: string[];
  /** Every address that was asked for. */
  addresses: string[];
}

/** Opens a link in a context of its own. */
export async function open(browser: Browser, link: string, size: Size = "tablet"): Promise<Watched> {
  return openIn(await browser.newContext({ viewport: SIZES[size], hasTouch: size !== "laptop", locale: "en" }), link);
}

/** Opens a link in a browser whose profile is the folder `dir`, as a person's browser has one. */
export async function openWithProfile(dir: string, link: string, size: Size = "tablet"): Promise<Watched> {
  const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
  const context = await chromium.launchPersistentContext(dir, {
    executablePath,
    args: FLAGS,
    viewport: SIZES[size],
    permissions: ["clipboard-read", "clipboard-write"],
  });
  return openIn(context, link);
}

async function openIn(context: BrowserContext, link: string): Promise<Watched> {
  const page = await context.newPage();
  const watched: Watched = { page, context, faults: [], strangers: [], addresses: [] };
  const origin = new URL(link).origin;
  page.on("console", (line) => watched.faults.push(`console: ${line.text()}`));
  page.on("pageerror", (error) => watched.faults.push(`error: ${error.message}`));
  page.on("request", (request) => {
    watched.addresses.push(request.url());
    if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith("data:"))
      watched.strangers.push(request.url());
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  await page.goto(link);
  return watched;
}
