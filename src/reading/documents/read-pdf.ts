import { notice } from "../../model/notice.ts";
import { bareDraft, type Drafts, type Source } from "../draft.ts";
import { dropRunningHeads } from "./drop-running-heads.ts";
import type { Paragraph } from "./join-lines.ts";
import { layOutPages } from "./lay-out-pages.ts";
import { median, type Piece } from "./piece.ts";

/** No report that is read for claims has more pages. */
const MAX_PAGES = 2_000;
/** Type of a heading against that of the text. */
const HEADING = 1.25;

/**
 * A PDF: its text in reading order, column by column, without running heads and page numbers; where each page begins is
 * kept, so that a claim can be looked up on its page. Pictures of pages (scans) have no text and are refused.
 */
export const readPdf = async ({ stem, bytes }: Source): Promise<Drafts> => {
  const failed = (rule: string, message: string): Drafts => ({
    drafts: [],
    notices: [notice(rule, "failure", `${stem}: ${message}`)],
  });
  // Loaded for the first PDF only: it is larger than all the rest of the reader.
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  // The library takes the bytes away with it, so it gets its own.
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    useSystemFonts: false,
    isEvalSupported: false,
    stopAtErrors: false,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MAX_PAGES)
      return failed(
        "reading/too-long",
        `the document has ${document.numPages} pages, and no more than ${MAX_PAGES} are read; split it`,
      );
    const pages: Piece[][] = [];
    for (let number = 1; number <= document.numPages; number++)
      pages.push(await piecesOf(await document.getPage(number)));
    if (pages.every((page) => page.length === 0))
      return failed(
        "reading/scan",
        `its ${pages.length} pages hold no text, only pictures: put it through a text recogniser (OCR) first`,
      );

    const running = dropRunningHeads(pages);
    const { text, pages: starts, paragraphs } = layOutPages(running.pages);
    const left = notice(
      "reading/running-heads",
      "info",
      `${running.dropped} running heads and page numbers were left out of the text`,
    );
    const empty = pages.filter((page) => page.length === 0).length;
    const scans = notice(
      "reading/scan",
      "warning",
      `${empty} of ${pages.length} pages hold no text, only pictures, and were not read`,
    );
    return {
      drafts: [
        {
          ...bareDraft(stem, text),
          title: titleOf(await metaTitle(document), paragraphs, starts[1] ?? text.length),
          pages: starts,
          notices: [...(running.dropped > 0 ? [left] : []), ...(empty > 0 ? [scans] : [])],
        },
      ],
      notices: [],
    };
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException")
      return failed("reading/encrypted", "the document is locked with a password: save it without one");
    return failed(
      "reading/broken-pdf",
      `the document cannot be read (${error instanceof Error ? error.message : String(error)})`,
    );
  } finally {
    await task.destroy();
  }
};

interface Page {
  getViewport(given: { scale: number }): { readonly transform: readonly number[] };
  getTextContent(): Promise<{ readonly items: readonly object[] }>;
}

/** The pieces of a page as it is looked at: turned pages are turned back. */
const piecesOf = async (page: Page): Promise<Piece[]> => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = page.getViewport({ scale: 1 }).transform;
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!("str" in item) || typeof item.str !== "string" || item.str.trim() === "") return [];
    const { str, width, transform } = item as unknown as { str: string; width: number; transform: readonly number[] };
    const [p = 1, q = 0, , , x = 0, y = 0] = transform;
    const height = Math.hypot(transform[2] ?? 0, transform[3] ?? 0) || Math.hypot(p, q);
    return [{ text: str, x: a * x + c * y + e, y: b * x + d * y + f, width, height }];
  });
};

const metaTitle = async (document: { getMetadata(): Promise<{ readonly info: object }> }): Promise<string | null> => {
  const { info } = await document.getMetadata();
  const title = "Title" in info && typeof info.Title === "string" ? info.Title.trim() : "";
  return title === "" ? null : title;
};

/**
 * The title that the document names, if the first page shows it (many name a template or a file instead); else the
 * first heading in larger type.
 */
const titleOf = (named: string | null, paragraphs: readonly Paragraph[], firstPage: number): string | null => {
  let at = 0;
  const first = paragraphs.filter(({ text }) => {
    at += text.length;
    return at <= firstPage + text.length;
  });
  const fold = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
  if (named !== null && first.some(({ text }) => fold(text).includes(fold(named).trim()))) return named;
  const body = median(
    paragraphs.flatMap(({ text, height }) => Array<number>(Math.ceil(text.length / 40)).fill(height)),
  );
  return first.find(({ text, height }) => height >= HEADING * body && text.length <= 200)?.text ?? null;
};
