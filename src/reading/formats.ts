import { readDocx } from "./documents/read-docx.ts";
import { readMail } from "./documents/read-mail.ts";
import { readOdt } from "./documents/read-odt.ts";
import { readPdf } from "./documents/read-pdf.ts";
import type { Drafts, Source } from "./draft.ts";
import { readFeed } from "./feeds/read-feed.ts";
import { readJson } from "./feeds/read-json.ts";
import { readHtml } from "./read-html.ts";
import { readJsonLines } from "./read-json-lines.ts";
import { readMarkdown } from "./read-markdown.ts";
import { readPlain } from "./read-plain.ts";
import { readTable } from "./read-table.ts";

/** A way in which reports come. A new one is a file beside this and a line in the table. */
export interface Format {
  readonly name: string;
  /** How file names end, lower case, with the dot. */
  readonly endings: readonly string[];
  /** Bytes → drafts. Trouble in the bytes is a notice; only wrong use throws a `ReadingError`. */
  readonly read: (source: Source) => Drafts | Promise<Drafts>;
}

export const FORMATS: readonly Format[] = [
  { name: "plain text", endings: [".txt", ".text"], read: readPlain },
  { name: "Markdown", endings: [".md", ".markdown"], read: readMarkdown },
  { name: "web page", endings: [".html", ".htm", ".xhtml"], read: readHtml },
  { name: "table", endings: [".csv", ".tsv"], read: readTable },
  { name: "JSON lines", endings: [".jsonl", ".ndjson"], read: readJsonLines },
  { name: "JSON", endings: [".json"], read: readJson },
  { name: "feed", endings: [".rss", ".atom", ".rdf", ".xml", ".opml"], read: readFeed },
  { name: "PDF", endings: [".pdf"], read: readPdf },
  { name: "Word document", endings: [".docx"], read: readDocx },
  { name: "OpenDocument text", endings: [".odt"], read: readOdt },
  { name: "mail", endings: [".eml"], read: readMail },
];

/** The format of a file by the end of its name; `null` for an ending that is in no line of the table. */
export const formatOf = (name: string): Format | null => {
  const lower = name.toLowerCase();
  return FORMATS.find(({ endings }) => endings.some((ending) => lower.endsWith(ending))) ?? null;
};
