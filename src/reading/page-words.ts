import { z } from "zod";

const phrases = z.array(z.string().min(1).max(80)).default([]);

const pageWords = z.strictObject({
  /** Words before a stamp: "Published", "Last updated at". */
  stampPrefixes: phrases,
  /** Words before a stamp that is the page's clock or an archive's, not the day of publication. */
  clockPrefixes: phrases,
  /** Menus and controls of a site. A stamp that stands right before one of them is the page's clock. */
  menu: phrases,
  /** Words that are a menu's only beside other menu words: "Careers", "Documentary". */
  menuBeside: phrases,
  share: phrases,
  legal: phrases,
  /** Words that open a list of tags. */
  tagPrefixes: phrases,
  /** Lines that open a list of other articles: "Read also". */
  relatedHeadings: phrases,
  /** Words before the title of another article on the same line: "READ MORE:". */
  relatedPrefixes: phrases,
  /** Words before a headline that corrects or adds to an article that is already out. */
  updatePrefixes: phrases,
  /** Words by which a note says that the article was changed after it came out. */
  updateNotes: phrases,
  /** Words that stand for a byline. */
  bylines: phrases,
  /** Words that open a line or a bracket naming writers and sources at the end. */
  creditPrefixes: phrases,
  /** Words before the name of a photographer or a picture agency. */
  photoPrefixes: phrases,
  /** Words that show, at the end of a caption, who took the picture. */
  photoSuffixes: phrases,
});

/** The words of pages, as patterns that are built once. Each is the inside of a regular expression (flags `iu`). */
export type PageWords = Readonly<Record<keyof z.infer<typeof pageWords>, string>>;

const NOTHING = "(?!)";

/** Phrases as one alternation, longest first; a space stands for any run of spaces. */
const alternation = (list: readonly string[]): string => {
  if (list.length === 0) return NOTHING;
  const sorted = [...list].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const escaped = sorted.map((phrase) => phrase.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&").replace(/\s+/g, "\\s{1,3}"));
  return `(?:${escaped.join("|")})`;
};

/** A parsed file of page words (knowledge/reading/*.yaml). */
export interface PageWordsFile {
  readonly name: string;
  readonly data: unknown;
}

/**
 * Builds the words of pages from parsed files; later files add to earlier ones.
 *
 * @throws {Error} when a file has another shape; the message names file and place.
 */
export const compilePageWords = (files: readonly PageWordsFile[]): PageWords => {
  const parsed = files.map(({ name, data }) => {
    const result = pageWords.safeParse(data);
    if (!result.success) throw new Error(`knowledge file ${name}: ${z.prettifyError(result.error)}`);
    return result.data;
  });
  const kinds = Object.keys(pageWords.shape) as (keyof PageWords)[];
  return Object.fromEntries(
    kinds.map((kind) => [kind, alternation(parsed.flatMap((lists) => lists[kind]))]),
  ) as PageWords;
};

/** No words at all: only shapes (stamps, datelines, bylines, lists of tags) are found. */
export const NO_PAGE_WORDS: PageWords = compilePageWords([]);
