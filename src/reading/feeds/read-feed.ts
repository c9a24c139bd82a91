import { notice } from "../../model/notice.ts";
import { addressesOnly } from "../addresses/addresses-only.ts";
import { findAddresses } from "../addresses/find-addresses.ts";
import { decode } from "../decode.ts";
import type { Drafts, Source } from "../draft.ts";
import { draftFeed } from "./draft-feed.ts";
import { parseFeed } from "./parse-feed.ts";

/** No feed of news is longer; in UTF-16 units. */
const MAX_FEED = 20_000_000;

/** An XML file of the web: RSS, RDF or Atom with what it carries of its articles; sitemaps and OPML hold addresses only. */
export const readFeed = (source: Source): Drafts => {
  const { text, notices } = decode(source.bytes, declaredEncoding(source.bytes));
  if (text === null) return { drafts: [], notices };
  const failed = (rule: string, message: string): Drafts => ({
    drafts: [],
    notices: [...notices, notice(rule, "failure", `${source.stem}: ${message}`)],
  });
  if (text.length > MAX_FEED)
    return failed(
      "reading/too-long",
      `the feed has ${text.length} characters, and no more than ${MAX_FEED} are read; split it`,
    );
  const list = findAddresses(source.name, source.bytes);
  if (list !== null) return addressesOnly(source.stem, list);
  const feed = parseFeed(text);
  if (feed === null)
    return failed("reading/broken-feed", "this is no RSS, RDF or Atom feed, no sitemap and no OPML list");
  return draftFeed(source.stem, feed);
};

const declaredEncoding = (bytes: Uint8Array): string | null =>
  /^[^<]{0,4}<\?xml[^>]{0,200}encoding\s?=\s?["']([\w-]{2,40})/i.exec(
    String.fromCharCode(...bytes.subarray(0, 300)),
  )?.[1] ?? null;
