import type { Document } from "../language/document.ts";
import { tagOf } from "../language/view.ts";

/** A stretch between quotation marks: tokens `first` to `last`, marks left out. */
export interface Quotation {
  readonly first: number;
  readonly last: number;
  /** A word or two set off to keep one's distance, not somebody's speech. */
  readonly scare: boolean;
}

/** Longest stretch, in characters, that one pair of marks may hold; a stray mark must not swallow the article. */
const LONGEST = 3000;
const MARKS = /["“”„«»‘’']/g;
const CLOSING: Readonly<Record<string, string>> = { '"': '"', "“": "”", "„": "“”", "«": "»", "‘": "’", "'": "'" };

/** Finds what stands in quotation marks, outermost pairs only; a quotation ends with its paragraph at the latest. */
export function findQuotations(doc: Document): readonly Quotation[] {
  const { text } = doc;
  const found: Quotation[] = [];
  let open: { readonly at: number; readonly mark: string } | null = null;
  let token = 0;
  const close = (from: number, to: number): void => {
    while (token < doc.length && doc.starts[token]! < from) token++;
    const first = token;
    let last = first - 1;
    while (last + 1 < doc.length && doc.ends[last + 1]! <= to) last++;
    if (last >= first) found.push({ first, last, scare: isScare(doc, first, last) });
  };
  for (const match of text.matchAll(MARKS)) {
    const at = match.index;
    const mark = match[0];
    if (open !== null && (at - open.at > LONGEST || endsParagraph(text, open.at, at))) {
      if (endsParagraph(text, open.at, at)) close(open.at + 1, paragraphEnd(text, open.at));
      open = null;
    }
    if (open === null) {
      if (opens(text, at, mark)) open = { at, mark };
    } else if (CLOSING[open.mark]!.includes(mark) && closes(text, at, mark)) {
      close(open.at + 1, at);
      open = null;
    }
  }
  if (open !== null && text.length - open.at <= LONGEST) close(open.at + 1, paragraphEnd(text, open.at));
  return found;
}

const LETTER = /[\p{L}\p{N}]/u;

/** A straight or single mark opens before a letter and after a space; an apostrophe inside a word never does. */
const opens = (text: string, at: number, mark: string): boolean => {
  if (mark === "”" || mark === "»" || mark === "’") return false;
  const before = text[at - 1] ?? " ";
  const after = text[at + 1] ?? " ";
  return !LETTER.test(before) && !/\s/.test(after);
};

const closes = (text: string, at: number, mark: string): boolean => {
  const after = text[at + 1] ?? " ";
  if (mark === "’" || mark === "'") return !LETTER.test(after) && !/\s/.test(text[at - 1] ?? " ");
  return true;
};

const endsParagraph = (text: string, from: number, to: number): boolean => {
  const end = paragraphEnd(text, from);
  return end < to;
};

function paragraphEnd(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at < 0 ? text.length : at;
}

/** At most four words without a verb are no speech. */
function isScare(doc: Document, first: number, last: number): boolean {
  if (last - first + 1 > 5) return false;
  for (let token = first; token <= last; token++) {
    const tag = tagOf(doc, token);
    if (tag === "VERB" || tag === "AUX") return false;
  }
  return true;
}
