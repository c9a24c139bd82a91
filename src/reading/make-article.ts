import type { Article } from "../model/article.ts";
import { articleId, type ReportId, versionId } from "../model/ids.ts";
import { type Notice, notice } from "../model/notice.ts";
import { canonicalAddress } from "./canonical-address.ts";
import { cleanText, keepable } from "./clean-text.ts";
import type { Draft } from "./draft.ts";
import { findLanguage } from "./find-language.ts";
import { findPublished } from "./find-published.ts";
import type { Hints } from "./given-report.ts";
import { markPage } from "./mark-page.ts";
import type { PageWords } from "./page-words.ts";

/** No article is longer: ten times the longest reports of commissions of inquiry. In UTF-16 units. */
const MAX_TEXT = 2_000_000;

/**
 * Makes the article of a draft, or says why there is none. What a side file says goes before what the table says, that
 * before the hints, and these before the page's own words; for the title and byline the page goes last too.
 */
export const makeArticle = (
  draft: Draft,
  report: ReportId,
  hints: Hints,
  words: PageWords,
): { readonly article: Article | null; readonly notices: readonly Notice[] } => {
  const failed = (rule: string, message: string) => ({
    article: null,
    notices: [...draft.notices, notice(rule, "failure", `${draft.label}: ${message}`)],
  });
  if (draft.text.length > MAX_TEXT)
    return failed(
      "reading/too-long",
      `the text has ${draft.text.length} characters, and no article has more than ${MAX_TEXT}; split it, or give a table of articles as .csv or .jsonl`,
    );
  if (draft.text.trim() === "") return failed("reading/empty", "there is no text in it");

  const { side } = hints;
  const clean = cleanText(draft.text);
  const { text } = clean;
  const known = {
    title: oneLine(side?.title ?? draft.title),
    outlet: oneLine(side?.outlet ?? (draft.givenOutlet ? draft.outlet : null) ?? hints.outlet ?? draft.outlet),
  };
  const page = markPage(text, known, words);
  const address = checkAddress(side?.url ?? draft.url ?? hints.address ?? null);
  const published = findPublished({ draft, hints, url: address.url, stamps: page.stamps });
  const outlet = known.outlet ?? page.outlet;
  const id = articleId(outlet, address.url, draft.identity ?? report);
  const language = findLanguage(text, side?.language ?? draft.language);
  return {
    article: {
      id,
      version: versionId(id, text),
      report,
      label: keepable(draft.label),
      outlet,
      url: address.url,
      title: known.title ?? page.title,
      byline: oneLine(side?.byline ?? draft.byline) ?? page.byline,
      published: published.published,
      language,
      text,
      headlines: page.headlines,
      furniture: page.furniture,
      ...(draft.pages.length > 0 ? { pages: draft.pages } : {}),
      updated: page.updated,
      notices: [...draft.notices, ...clean.notices, ...address.notices, ...published.notices, ...foreign(language)],
    },
    notices: [],
  };
};

const oneLine = (words: string | null | undefined): string | null => {
  const line = keepable((words ?? "").slice(0, 1000))
    .replace(/\s+/g, " ")
    .trim();
  return line === "" ? null : line;
};

const checkAddress = (written: string | null): { readonly url: string | null; readonly notices: readonly Notice[] } => {
  if (written === null) return { url: null, notices: [] };
  const url = canonicalAddress(written);
  if (url !== null) return { url, notices: [] };
  const message = `"${written.slice(0, 80)}" is no address of an article (http or https, with a path), so it was left out`;
  return { url, notices: [notice("reading/bad-address", "warning", message)] };
};

const foreign = (language: string): readonly Notice[] =>
  language === "en"
    ? []
    : [
        notice(
          "reading/language",
          "warning",
          `the language is ${language}; claims are read from English only, so this text is kept unread`,
        ),
      ];
