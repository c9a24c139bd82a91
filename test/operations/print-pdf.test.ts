import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { findChromium } from "../../src/operations/find-chromium.ts";
import { printPdf } from "../../src/operations/print-pdf.ts";
import { UsageError } from "../../src/operations/usage-error.ts";
import { writeDossier } from "../../src/publishing/dossier/write-dossier.ts";
import { aleppoDossier } from "../publishing/aleppo-dossier.ts";
import { freshFolder } from "./fresh-ledger.ts";

/** The words of a PDF, page by page, by a reader that is not the browser's. */
async function wordsOf(pdf: Uint8Array): Promise<readonly string[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages = Array.from({ length: document.numPages }, (_, i) => document.getPage(i + 1));
  return Promise.all(
    pages.map(async (page) => {
      const { items } = await (await page).getTextContent();
      return items.map((item) => ("str" in item ? item.str : "")).join(" ");
    }),
  );
}

describe("printPdf", () => {
  it.skipIf(findChromium(process.env) === null)(
    "prints a dossier with its footnotes, addresses and methods",
    async () => {
      const input = aleppoDossier();
      const pages = await wordsOf(await printPdf(writeDossier(input)));
      const words = pages.join(" ").replace(/\s+/g, " ");
      expect(pages.length).toBeGreaterThan(2);
      for (const { title } of input.events.slice(0, 3)) expect(words.toLowerCase()).toContain(title.toLowerCase());
      for (const part of ["Sources and sentences", "Methods and limits", "Known limits", "SHA-256 of the report"]) {
        expect(words).toContain(part);
      }
      const { report } = input.articles[0]!;
      expect(words.replaceAll(" ", "")).toContain(report);
    },
  );

  it("says what to do where there is no Chromium", async () => {
    await expect(printPdf("<p>x", { PATH: "", CHROMIUM: "/nowhere/chromium" })).rejects.toThrow(
      /CHROMIUM names \/nowhere\/chromium, which does not run/,
    );
    await expect(printPdf("<p>x", { PATH: "", CHROMIUM: "/nowhere/chromium" })).rejects.toBeInstanceOf(UsageError);
  });

  it("says what to do where the browser fails", async () => {
    const broken = join(freshFolder(), "chromium");
    writeFileSync(broken, "#!/bin/sh\nexit 3\n");
    chmodSync(broken, 0o755);
    await expect(printPdf("<p>x", { CHROMIUM: broken })).rejects.toThrow(/did not print the PDF.*write the HTML/s);
  });
});

describe("findChromium", () => {
  it("takes the first of its names on the path, and none that does not run", () => {
    const folder = freshFolder();
    writeFileSync(join(folder, "chromium"), "");
    chmodSync(join(folder, "chromium"), 0o644);
    writeFileSync(join(folder, "google-chrome"), "#!/bin/sh\n");
    chmodSync(join(folder, "google-chrome"), 0o755);
    expect(findChromium({ PATH: folder })).toBe(join(folder, "google-chrome"));
  });
});
