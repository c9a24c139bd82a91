import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeDossier } from "../../src/publishing/dossier/write-dossier.ts";
import { aleppoDossier } from "./aleppo-dossier.ts";
import { CHROMIUM_FLAGS, findChromium } from "./find-chromium.ts";

const executablePath = findChromium();
const skip = executablePath === null && process.env.CI !== "true";

describe.skipIf(skip)("a dossier in Chromium", () => {
  const folder = mkdtempSync(join(tmpdir(), "dossier-"));
  const file = join(folder, "dossier.html");
  let browser: Browser;

  beforeAll(async () => {
    if (executablePath === null) throw new Error("no Chromium found: install it, or name it with CHROMIUM=<path>");
    writeFileSync(file, writeDossier(aleppoDossier({ texts: "full" })));
    browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The page at a width, with what it complained of and asked for. */
  const open = async (width: number, scripts = true) => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, javaScriptEnabled: scripts });
    const trouble: string[] = [];
    const requests: string[] = [];
    page.on("console", (message) => trouble.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => trouble.push(error.message));
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    return { page, trouble, requests };
  };

  const widest = (page: Page): Promise<number> =>
    page.evaluate<number>("Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)");

  it.each([1280, 768, 390])(
    "at %i px complains of nothing, asks for nothing, and never scrolls sideways",
    async (width) => {
      const { page, trouble, requests } = await open(width);
      expect(await widest(page)).toBeLessThanOrEqual(width);
      await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
      expect(await widest(page)).toBeLessThanOrEqual(width);
      expect(trouble).toEqual([]);
      expect(requests).toEqual([pathToFileURL(file).href]);
      await page.close();
    },
  );

  it.each([1280, 390])("at %i px opens a value onto its marked sentence, without script", async (width) => {
    const { page } = await open(width, false);
    const value = page.locator("table.accounts details.value").last();
    await expect.poll(() => value.locator("mark").isVisible()).toBe(false);
    await value.locator("summary").click();
    await expect.poll(() => value.locator("mark").isVisible()).toBe(true);
    const box = (await value.locator(".card").boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    await value.locator(".cite a").first().click();
    await expect.poll(() => page.locator(".sentences li:target").count()).toBe(1);
    await page.close();
  });

  it("keeps the table a table for screen readers when it is drawn as cards", async () => {
    const { page } = await open(390);
    expect(await page.getByRole("table").count()).toBeGreaterThan(3);
    expect(await page.getByRole("rowheader").count()).toBeGreaterThan(10);
    await page.close();
  });

  it("shows contested events alone on demand, without script", async () => {
    const { page } = await open(1280, false);
    const quiet = page.locator("article.event:not(.contested)").first();
    expect(await quiet.isVisible()).toBe(true);
    await page.locator("#only-contested").check();
    expect(await quiet.isVisible()).toBe(false);
    expect(await page.locator("article.event.contested").first().isVisible()).toBe(true);
    await page.close();
  });

  it.each(["light", "dark"] as const)(
    "has contrast of at least 4.5 between text and ground in %s rooms",
    async (colorScheme) => {
      const { page } = await open(1280);
      await page.emulateMedia({ colorScheme });
      const faint = await page.evaluate<readonly string[]>(FAINT_TEXTS);
      expect(faint).toEqual([]);
      await page.close();
    },
  );
});

/** Runs in the page: texts whose contrast against the nearest painted ground is below 4.5 (WCAG 2.2, 1.4.3). */
const FAINT_TEXTS = `(() => {
  const numbers = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((c) => c / 255).map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const [r, g, b, a = 1] = numbers(getComputedStyle(at).backgroundColor);
      if (a === 1) return [r, g, b];
    }
    return [255, 255, 255];
  };
  const faint = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim() || !element.checkVisibility() || element.closest("svg, .anchor")) continue;
    const [a, b] = [light(numbers(getComputedStyle(element).color)), light(ground(element))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) faint.add(element.className + " " + element.textContent.slice(0, 40));
  }
  return [...faint];
})()`;
