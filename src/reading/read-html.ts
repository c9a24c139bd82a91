import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { notice } from "../model/notice.ts";
import { decode } from "./decode.ts";
import { bareDraft, type Drafts, type Source } from "./draft.ts";
import { elementText } from "./element-text.ts";
import { readPageMeta } from "./read-page-meta.ts";
import { tameHtml } from "./tame-html.ts";

/** More characters than any page of news has, pictures inside the page left aside. */
const MAX_HTML = 8_000_000;
/** More tags and character references than this are an attack: parsing them is slower than linear. */
const MAX_PARSED = 300_000;
/**
 * Above this many tags and character references the main text is not looked for, since Readability walks the page many
 * times and linkedom makes a node of every reference; large live pages have about 10,000.
 */
const MAX_PARTS = 30_000;

/**
 * A web page: its main text (Mozilla's Readability over linkedom), with the headline as first line, and what its meta
 * elements and JSON-LD say. Nothing in the page is run or fetched.
 */
export const readHtml = ({ stem, bytes }: Source): Drafts => {
  const { text: html, notices } = decode(bytes, declaredEncoding(bytes));
  if (html === null) return { drafts: [], notices };
  const failed = (rule: string, message: string): Drafts => ({
    drafts: [],
    notices: [...notices, notice(rule, "failure", `${stem}: ${message}`)],
  });
  const tame = tameHtml(html.slice(0, MAX_HTML * 4));
  const parts = countParts(tame);
  if (tame.length > MAX_HTML || html.length > MAX_HTML * 4 || parts > MAX_PARSED)
    return failed(
      "reading/too-long",
      `the page has ${html.length} characters and ${parts} tags; no article's page has more than ${MAX_HTML} or ${MAX_PARSED}`,
    );

  const { document } = parseHTML(wholePage(tame));
  const meta = readPageMeta(document);
  const plain = elementText(document.body);
  if (plain === "")
    return failed("reading/no-body", "the page has no text; if a script builds it, save it from a browser");

  const main = parts > MAX_PARTS ? null : mainText(document);
  const text = main ?? plain;
  const unsure = notice("reading/no-main-text", "warning", "the main text of the page could not be told from the rest");
  return {
    drafts: [
      {
        ...bareDraft(stem, withTitle(meta.title, text)),
        ...meta,
        notices: main === null ? [...notices, unsure] : notices,
      },
    ],
    notices: [],
  };
};

/** The encoding that a page declares in its first 4,096 bytes; the words themselves are ASCII in every encoding we read. */
const declaredEncoding = (bytes: Uint8Array): string | null => {
  const head = String.fromCharCode(...bytes.subarray(0, 4096));
  return /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?([\w-]{2,40})/i.exec(head)?.[1] ?? null;
};

/** A fragment without a root gets one, so that there is a body to read. */
const wholePage = (html: string): string =>
  /<(?:html|body)\b/i.test(html) ? html : `<html><body>${html}</body></html>`;

const countParts = (html: string): number => {
  let count = 0;
  for (let i = 0; i < html.length; i++) if (html[i] === "<" || html[i] === "&") count++;
  return count;
};

/** The main text of the page, or `null` where Readability finds none. It changes the document that it works on. */
const mainText = (document: ReturnType<typeof parseHTML>["document"]): string | null => {
  try {
    const found = new Readability<unknown>(document as never, {
      disableJSONLD: true,
      serializer: (node) => node,
    }).parse();
    const text = found?.content ? elementText(found.content as never) : "";
    return text === "" ? null : text;
  } catch {
    // A page so broken that its tree cannot be walked: the caller takes the whole text instead.
    return null;
  }
};

/** The text under its headline; a headline that already opens the text is not told twice. */
const withTitle = (title: string | null, text: string): string => {
  const fold = (words: string): string =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  if (title === null || fold(text.slice(0, title.length * 2 + 200)).startsWith(fold(title))) return text;
  return `${title}\n\n${text}`;
};
