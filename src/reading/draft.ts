import type { Notice } from "../model/notice.ts";
import type { Hints } from "./given-report.ts";

/** A report on its way through a format. */
export interface Source {
  readonly name: string;
  /** File name without folder and ending. */
  readonly stem: string;
  readonly bytes: Uint8Array;
  readonly hints: Hints;
}

/** A day of publication as written, and where it stood. */
export interface WrittenDay {
  readonly words: string;
  readonly basis: "given" | "meta";
}

/**
 * What a format finds out about one article, before furniture, days, language and ids are worked out. `null` is
 * unknown.
 */
export interface Draft {
  readonly label: string;
  /** What makes the article itself when it has no address: the bytes' hash for a file, the row's for a table. */
  readonly identity: string | null;
  readonly text: string;
  readonly title: string | null;
  readonly outlet: string | null;
  /** The outlet was given by a person (a column of a table), not by the page. */
  readonly givenOutlet: boolean;
  readonly url: string | null;
  readonly byline: string | null;
  /** In the order in which they are tried. */
  readonly published: readonly WrittenDay[];
  readonly language: string | null;
  /** Where in the text each page begins, for what has pages; else empty. */
  readonly pages: readonly number[];
  readonly notices: readonly Notice[];
}

/** What a format gives for a report. */
export interface Drafts {
  readonly drafts: readonly Draft[];
  readonly notices: readonly Notice[];
}

/** A draft of which only the text is known. */
export const bareDraft = (label: string, text: string): Draft => ({
  label,
  identity: null,
  text,
  title: null,
  outlet: null,
  givenOutlet: false,
  url: null,
  byline: null,
  published: [],
  language: null,
  pages: [],
  notices: [],
});
