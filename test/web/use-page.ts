import { join } from "node:path";
import { expect, it } from "vitest";
import { contestedEvent, type PageUnderTest } from "./page-under-test.ts";
import { settled, watchedPage } from "./run-page.ts";

/** What readers do: narrow, open, search, print. Nothing is changed. */
export const usePage = (tested: PageUnderTest): void => {
  it("narrows everything by a place, a kind and days, and holds it in the address", async () => {
    const { page, trouble } = await tested.open("/");
    const claims = async (): Promise<number> =>
      Number(/([\d,]+) claims?/.exec(await page.locator(".standfirst").innerText())![1]!.replace(",", ""));
    const all = await claims();
    await page.getByRole("button", { name: /^Harm/ }).click();
    await settled(page);
    const harm = await claims();
    expect(harm).toBeLessThan(all);
    expect(new URL(page.url()).search).toBe("?family=harm");

    await page.locator(".timeline.main svg").scrollIntoViewIfNeeded();
    const chart = (await page.locator(".timeline.main svg").boundingBox())!;
    await page.mouse.move(chart.x + 2, chart.y + 30);
    await page.mouse.down();
    await page.mouse.move(chart.x + chart.width / 2, chart.y + 30, { steps: 4 });
    await page.mouse.up();
    await settled(page);
    const early = await claims();
    expect(early).toBeLessThan(harm);
    const params = new URL(page.url()).searchParams;
    expect([params.get("family"), params.has("from"), params.has("to")]).toEqual(["harm", true, true]);
    await expect.poll(() => page.locator(".timeline.context .window").count()).toBe(1);

    await page.reload();
    await settled(page);
    expect(await claims()).toBe(early);
    await page.goBack();
    await settled(page);
    expect(await claims()).toBe(harm);
    await page.getByRole("button", { name: "Clear all" }).click();
    await settled(page);
    expect(await claims()).toBe(all);
    expect(trouble).toEqual([]);
    await page.close();
  });

  it("opens a value onto its marked sentence by keyboard, and says so in the address", async () => {
    const { id } = await contestedEvent(tested);
    const { page, trouble } = await tested.open(`/events/${id}`);
    const value = page.locator("table.accounts td.told button").first();
    const said = await value.locator("bdi").first().innerText();
    await value.focus();
    await page.keyboard.press("Enter");
    const sentences = page.getByRole("region", { name: /^The sentence/ });
    await expect.poll(() => sentences.locator("mark").allInnerTexts()).toContain(said);
    expect(await value.getAttribute("aria-expanded")).toBe("true");
    expect(new URL(page.url()).searchParams.get("cell")).toMatch(/^\d+\.\w+$/);
    await sentences.getByRole("link", { name: "In the article" }).focus();
    await page.keyboard.press("Escape");
    await expect.poll(() => sentences.count()).toBe(0);
    expect(trouble).toEqual([]);
    await page.close();
  });

  it("marks agreement by sign, word and letter, not by colour alone", async () => {
    const { id } = await contestedEvent(tested);
    const { page } = await tested.open(`/events/${id}`);
    const head = page.locator("table.accounts thead th", { has: page.locator(".outcome.differ") }).first();
    expect(await head.innerText()).toMatch(/differ/);
    expect(await head.locator("svg path").count()).toBe(1);
    const letters = await page.locator("td.told.differ .reading-letter").allInnerTexts();
    expect(new Set(letters).size).toBeGreaterThan(1);
    await page.close();
  });

  it("stays a table for screen readers where it is drawn as cards", async () => {
    const { id } = await contestedEvent(tested);
    const { page } = await tested.open(`/events/${id}`, { viewport: { width: 390, height: 800 } });
    const table = page.getByRole("table", { name: "Accounts, field by field" });
    expect(await table.getByRole("rowheader").count()).toBeGreaterThan(1);
    expect(await table.getByRole("columnheader").count()).toBeGreaterThan(2);
    await page.close();
  });

  it("finds while one types, marks the words, and narrows by what it counted", async () => {
    const { page, trouble } = await tested.open("/search");
    await page.getByRole("searchbox", { name: "Search the ledger" }).fill("siege");
    await expect.poll(() => new URL(page.url()).searchParams.get("q")).toBe("siege");
    await settled(page);
    const marks = await page.locator(".claim-item mark").allInnerTexts();
    expect(marks.length).toBeGreaterThan(2);
    expect(marks.every((mark) => mark.toLowerCase().startsWith("siege"))).toBe(true);
    const before = await page.locator(".claim-item").count();
    await page
      .locator(".facets")
      .getByRole("button", { name: /^siege broken/ })
      .click();
    await expect.poll(() => page.locator(".claim-item").count()).toBeLessThan(before);
    expect(trouble).toEqual([]);
    await page.close();
  });

  it("loads the map when it is seen, and not more than 350 kB of script before", async () => {
    const { page } = await watchedPage(tested.browser(), { viewport: { width: 1280, height: 900 } });
    const scripts: number[] = [];
    const names: string[] = [];
    page.on("response", async (response) => {
      if (!response.url().endsWith(".js")) return;
      names.push(response.url());
      scripts.push((await response.body()).length);
    });
    await page.goto(`${tested.address()}/events`);
    await settled(page);
    expect(scripts.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(350_000);
    expect(names.some((name) => name.includes("DrawnMap"))).toBe(false);
    await page.getByRole("link", { name: "Overview" }).click();
    await settled(page);
    await page.locator(".drawn-map[data-drawn=true] canvas").waitFor();
    expect(names.some((name) => name.includes("DrawnMap"))).toBe(true);
    await page.close();
  });

  it("shows hostile titles as letters, and right-to-left words in their direction", async () => {
    const { page, trouble } = await tested.open("/search?q=Saraqib");
    expect(await page.locator("main img, main script").count()).toBe(0);
    expect(await page.title()).not.toContain("taken");
    const { page: arabic } = await tested.open(`/search?q=${encodeURIComponent("حلب")}`);
    const style = (selector: string, property: string): Promise<string> =>
      arabic.evaluate(`getComputedStyle(document.querySelector("${selector}")).${property}`);
    expect(await arabic.locator(".lines a bdi").first().innerText()).toContain("قصف");
    expect(await style(".lines a bdi", "unicodeBidi")).toBe("isolate");
    expect(await style(".excerpt", "direction")).toBe("rtl");
    await arabic.screenshot({ path: join(tested.shots, "search-arabic.png"), fullPage: true });
    expect(trouble).toEqual([]);
    await page.close();
    await arabic.close();
  });

  it("prints an event as a table with its sentences and without tools", async () => {
    const { id } = await contestedEvent(tested);
    const { page } = await tested.open(`/events/${id}`);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".masthead").isVisible()).toBe(false);
    expect(await page.locator(".event-tools").isVisible()).toBe(false);
    expect(await page.locator(".printed-sentences mark").count()).toBeGreaterThan(2);
    expect(await page.locator("table.accounts thead").isVisible()).toBe(true);
    await page.close();
  });

  it("says what is the matter where the server is gone, and asks again", async () => {
    const { page } = await tested.open("/events");
    await page.route("**/api/**", (route) => route.abort("connectionrefused"));
    await page.getByRole("link", { name: "Overview" }).click();
    const alert = page.getByRole("alert");
    await expect.poll(() => alert.innerText(), { timeout: 15_000 }).toContain("The server does not answer");
    await page.unroute("**/api/**");
    await alert.getByRole("button", { name: "Try again" }).click();
    await expect.poll(() => page.locator(".standfirst").count()).toBe(1);
    await page.close();
  });
};
