/**
 * Walks every view of a served ledger in the system's Chromium at three widths: what went wrong, and how long a view takes
 * to stand.
 *
 *   npx variorum serve --ledger <ledger> --port 8417
 *   npx tsx bench/page-walk.ts http://127.0.0.1:8417 <folder for screenshots>
 *
 * It fails on a console error, a failed request, a serious fault of access, or a page that scrolls sideways.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { axeFaults, openBrowser, settled, watchedPage, widthOf } from "../test/web/run-page.ts";
import { viewPaths } from "../test/web/view-paths.ts";

const WIDTHS = [390, 1280, 2560];

const [server, shots] = process.argv.slice(2);
if (server === undefined || shots === undefined) {
  console.error("usage: npx tsx bench/page-walk.ts <address of a server> <folder for screenshots>");
  process.exit(2);
}
mkdirSync(shots, { recursive: true });
const views = await viewPaths(server);
const browser = await openBrowser();
const faults: string[] = [];
console.log(`${"view".padEnd(20)} ${WIDTHS.map((width) => `${width} px`.padStart(9)).join(" ")}   ms until it stands`);
for (const { name, path } of views) {
  const times: number[] = [];
  for (const width of WIDTHS) {
    const { page, trouble } = await watchedPage(browser, { viewport: { width, height: 900 } });
    const start = performance.now();
    await page.goto(server + path);
    await settled(page);
    times.push(performance.now() - start);
    for (const fault of await axeFaults(page)) faults.push(`${name} ${width}: ${fault}`);
    const wide = await widthOf(page);
    if (wide > width) faults.push(`${name} ${width}: ${wide} px wide`);
    for (const one of trouble) faults.push(`${name} ${width}: ${one}`);
    await page.screenshot({ path: join(shots, `${name}-${width}.png`), fullPage: true });
    await page.close();
  }
  console.log(`${name.padEnd(20)} ${times.map((time) => time.toFixed(0).padStart(9)).join(" ")}`);
}
await browser.close();
console.log(faults.length === 0 ? "no faults" : `${faults.length} faults\n${faults.join("\n")}`);
if (faults.length > 0) process.exitCode = 1;
