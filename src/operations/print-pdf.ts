import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { findChromium } from "./find-chromium.ts";
import { UsageError } from "./usage-error.ts";

/** A page of thousands of sentences takes a minute to be laid out. */
const TIMEOUT = 300_000;

/** No screen, no calls home, no first-run questions, nothing kept. */
const FLAGS = [
  "--headless",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-extensions",
  "--no-pdf-header-footer",
];

/** Chromium refuses to sandbox for root; the page is our own, runs no script and loads nothing. */
const sandbox = (): readonly string[] => (process.getuid?.() === 0 ? ["--no-sandbox"] : []);

/**
 * A page as PDF, printed by the system's Chromium.
 *
 * @throws UsageError when there is no Chromium or it does not print; the message says what to do instead.
 */
export async function printPdf(html: string, environment: NodeJS.ProcessEnv = process.env): Promise<Uint8Array> {
  const chromium = findChromium(environment);
  if (chromium === null) {
    throw new UsageError(
      environment.CHROMIUM
        ? `CHROMIUM names ${environment.CHROMIUM}, which does not run: name another, or leave it out`
        : "no Chromium on this system to print a PDF: install one, or name it in CHROMIUM; without --pdf the HTML prints the same from any browser",
    );
  }
  const folder = await mkdtemp(join(tmpdir(), "variorum-pdf-"));
  try {
    const [page, pdf] = [join(folder, "page.html"), join(folder, "page.pdf")];
    await writeFile(page, html);
    const own = [`--user-data-dir=${join(folder, "profile")}`, `--print-to-pdf=${pdf}`, pathToFileURL(page).href];
    await promisify(execFile)(chromium, [...FLAGS, ...sandbox(), ...own], { timeout: TIMEOUT });
    return await readFile(pdf);
  } catch (error) {
    throw new UsageError(`${chromium} did not print the PDF (${firstLine(error)}): write the HTML and print that`);
  } finally {
    // The browser's last processes may still write into its profile.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

const firstLine = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split("\n")[0]!;
