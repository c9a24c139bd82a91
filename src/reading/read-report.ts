import { reportId } from "../model/ids.ts";
import { type Notice, notice } from "../model/notice.ts";
import { fileName, stemOf } from "./file-name.ts";
import { FORMATS, formatOf } from "./formats.ts";
import type { GivenReport, ReadReport } from "./given-report.ts";
import { makeArticle } from "./make-article.ts";
import { NO_PAGE_WORDS, type PageWords } from "./page-words.ts";
import { readHtml } from "./read-html.ts";
import { readPlain } from "./read-plain.ts";

/**
 * Reads a report: chooses the format by the end of its name, takes out its articles, and marks in each what is headline
 * and what is furniture of the page. Spans are UTF-16 offsets into `text`, which for plain text is the decoded file
 * without its byte order mark, and otherwise unchanged.
 *
 * `words` are the page words of `knowledge/reading/page-words.yaml` (see `compilePageWords`); without them only shapes
 * are found, no phrases such as "Get short URL".
 *
 * Trouble in the bytes never throws: it is a notice, and one of severity `failure` stands for an article that is not
 * there.
 *
 * @throws {ReadingError} on wrong use: a mapped field or column that does not exist, a given day that is none.
 */
export const readReport = async (given: GivenReport, words: PageWords = NO_PAGE_WORDS): Promise<ReadReport> => {
  const report = reportId(given.bytes);
  const failed = (rule: string, message: string): ReadReport => ({
    report,
    articles: [],
    notices: [notice(rule, "failure", `${fileName(given.name)}: ${message}`)],
  });
  if (given.bytes.length === 0) return failed("reading/empty", "the file is empty");

  const chosen = chooseReader(given);
  const source = { name: given.name, stem: stemOf(given.name), bytes: given.bytes, hints: given.hints };
  const { drafts, notices } = await chosen.read(source);
  const made = drafts.map((draft) => makeArticle(draft, report, given.hints, words));
  return {
    report,
    articles: made.flatMap(({ article }) => (article === null ? [] : [article])),
    notices: [...chosen.notices, ...notices, ...made.flatMap((one) => one.notices)],
  };
};

const chooseReader = ({
  name,
  bytes,
}: GivenReport): { readonly read: (typeof FORMATS)[number]["read"]; readonly notices: readonly Notice[] } => {
  const format = formatOf(name);
  if (format) return { read: format.read, notices: [] };
  const isPage = /^\s*(?:\ufeff)?<(?:!doctype html|html|head|body)\b/i.test(
    new TextDecoder().decode(bytes.subarray(0, 500)),
  );
  const known = FORMATS.flatMap(({ endings }) => endings).join(", ");
  const message = `its name ends in none of ${known}, so it was read as ${isPage ? "a web page" : "plain text"}`;
  return { read: isPage ? readHtml : readPlain, notices: [notice("reading/unknown-ending", "info", message)] };
};
