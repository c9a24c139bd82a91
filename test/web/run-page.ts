import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { build } from "vite";
import { CHROMIUM_FLAGS, findChromium } from "../publishing/find-chromium.ts";

/** Builds the page into a folder of its own, as it is shipped: a test's own NODE_ENV would give React's slow twin. */
export const buildPage = async (folder: string): Promise<void> => {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = "production";
  await build({
    configFile: join(import.meta.dirname, "../../src/web/vite.config.ts"),
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true },
  });
  process.env.NODE_ENV = before;
};

/** A new folder that is taken away by `drop`. */
export const scratchFolder = (name: string): { readonly path: string; readonly drop: () => void } => {
  const path = mkdtempSync(join(tmpdir(), `${name}-`));
  return { path, drop: () => rmSync(path, { recursive: true, force: true }) };
};

/**
 * The system's Chromium.
 * @throws where there is none: name it with CHROMIUM=<path>
 */
export const openBrowser = async (): Promise<Browser> => {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error("no Chromium found: install it, or name it with CHROMIUM=<path>");
  return chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
};

/** What software drawing says of itself in every page with a map. */
const OF_THE_DRIVER = /GPU stall|GL Driver Message|WebGL.*software|Automatic fallback to software/;

/** A page and what went wrong on it so far: console errors and warnings, faults, failed and refused requests. */
export interface WatchedPage {
  readonly page: Page;
  readonly trouble: string[];
}

/** Opens an empty page that is watched. */
export const watchedPage = async (
  browser: Browser,
  options: Parameters<Browser["newPage"]>[0] = {},
): Promise<WatchedPage> => {
  const page = await browser.newPage(options);
  const trouble: string[] = [];
  page.on("console", (message) => {
    if (!["error", "warning"].includes(message.type()) || OF_THE_DRIVER.test(message.text())) return;
    trouble.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => trouble.push(`fault: ${error.message}`));
  page.on("requestfailed", (request) => {
    // A question that is no longer of interest is taken back by the page itself.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") trouble.push(`failed: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) trouble.push(`${response.status()}: ${response.url()}`);
  });
  return { page, trouble };
};

/** Waits until a view stands: its answers in, its maps drawn. */
export const settled = async (page: Page): Promise<void> => {
  const unfinished = page.locator(".waiting, [aria-busy=true], [data-drawn=false]");
  await page.locator("main h1").first().waitFor({ state: "attached" });
  do {
    // What comes into sight is known a frame later.
    await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
    if ((await unfinished.count()) > 0) await unfinished.first().waitFor({ state: "detached" });
  } while ((await unfinished.count()) > 0);
  await page.evaluate("document.fonts.ready");
};

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Serious and critical faults that axe finds, with the element of the first; `rules` asks for some of its rules only. */
export const axeFaults = async (page: Page, rules: readonly string[] = []): Promise<readonly string[]> => {
  await page.evaluate(AXE);
  const only = rules.length === 0 ? "" : `, runOnly: ${JSON.stringify(rules)}`;
  return page.evaluate<
    readonly string[]
  >(`axe.run(document, { resultTypes: ["violations"]${only} }).then(({ violations }) =>
    violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => id + ": " + nodes[0].html.slice(0, 160)))`);
};

/** How far the page reaches to the right. */
export const widthOf = (page: Page): Promise<number> =>
  page.evaluate<number>("Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)");
