import { sha256 } from "../../model/ids.ts";
import { notice } from "../../model/notice.ts";
import { bareDraft, type Draft, type Drafts } from "../draft.ts";
import { htmlText } from "../html-text.ts";
import type { Feed, FeedItem } from "./parse-feed.ts";

/** A text of fewer characters than this is a lead, whatever the feed calls it. */
const LEAD = 600;

/**
 * The articles of a feed: what it carries of them, the title first. Most feeds carry leads only; such an article says so,
 * since the page behind its address says more.
 */
export const draftFeed = (stem: string, feed: Feed): Drafts => {
  const drafts = feed.items.flatMap((item, i) => draftItem(item, `${stem}#${i + 1}`, feed) ?? []);
  if (drafts.length > 0) return { drafts, notices: [] };
  return {
    drafts: [],
    notices: [notice("reading/no-rows", "failure", `${stem}: the feed has no entries with words in them`)],
  };
};

const draftItem = (item: FeedItem, label: string, feed: Feed): Draft | null => {
  const title = item.title === null ? null : htmlText(item.title);
  const body = htmlText(item.content ?? item.summary ?? "");
  const text = [title, body].filter(Boolean).join("\n\n");
  if (text === "") return null;
  const isLead = item.content === null && body.length < LEAD;
  const lead = notice("reading/lead-only", "info", "the feed carries the lead only; the page at its address says more");
  return {
    ...bareDraft(label, text),
    identity: item.id === null ? null : sha256("feed", feed.title ?? "", item.id),
    title,
    outlet: feed.title,
    url: item.url,
    byline: item.byline,
    published: item.published === null ? [] : [{ words: item.published, basis: "meta" }],
    language: feed.language,
    notices: isLead ? [lead] : [],
  };
};
