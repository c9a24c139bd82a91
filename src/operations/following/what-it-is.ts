import { parseHTML } from "linkedom";
import { type Address, bareAddress } from "../../reading/addresses/address.ts";
import { findAddresses } from "../../reading/addresses/find-addresses.ts";
import { decode } from "../../reading/decode.ts";
import { parseFeed } from "../../reading/feeds/parse-feed.ts";
import { formatOf } from "../../reading/formats.ts";
import { MEDIA_ENDINGS } from "../../reading/media-endings.ts";
import { tameHtml } from "../../reading/tame-html.ts";
import type { Answer } from "../fetching/answer.ts";

/** What stands behind an address: further addresses, an article, or nothing that is read. */
export type Content =
  | { readonly kind: "list"; readonly pages: readonly Address[]; readonly lists: readonly string[] }
  | { readonly kind: "page"; readonly name: string; readonly feeds: readonly string[] }
  | { readonly kind: "other"; readonly type: string };

/** What is no text, and so no list. */
const DOCUMENTS: ReadonlySet<string> = new Set([".pdf", ".docx", ".odt"]);

/** What an answer is, by its media type and its words; servers often send feeds as `text/html` or `text/plain`. */
export const whatItIs = ({ url, headers, bytes }: Answer): Content => {
  const type = (headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  const ending = MEDIA_ENDINGS[type] ?? endingOf(url);
  if (ending === null) return { kind: "other", type: type || "unknown" };
  if (!DOCUMENTS.has(ending)) {
    const list = findAddresses(`list${ending}`, bytes);
    if (list !== null && list.addresses.length + list.lists.length > 0)
      return { kind: "list", pages: list.addresses, lists: list.lists };
    const feed = /^(?:\.html|\.csv|\.md)$/.test(ending) ? null : parseFeed(decode(bytes).text ?? "");
    if (feed !== null)
      return {
        kind: "list",
        pages: feed.items.flatMap(({ url: page }) => (page === null ? [] : [bareAddress(page)])),
        lists: [],
      };
  }
  const { hostname, pathname } = new URL(url);
  const plain = `${hostname}${pathname}`.replace(/\/+$/, "");
  const name = formatOf(plain)?.endings.includes(ending) ? plain : `${plain}${ending}`;
  return { kind: "page", name, feeds: ending === ".html" ? feedsOf(url, bytes) : [] };
};

const endingOf = (url: string): string | null => {
  const { pathname } = new URL(url);
  return formatOf(pathname)?.endings.find((ending) => pathname.toLowerCase().endsWith(ending)) ?? null;
};

/** Links are in the head: no more of a page is looked through for them. */
const MAX_HEAD = 200_000;

/** Feeds that a page names as its site's (`<link rel="alternate">`). */
const feedsOf = (url: string, bytes: Uint8Array): readonly string[] => {
  const html = decode(bytes.subarray(0, MAX_HEAD)).text;
  if (html === null) return [];
  const { document } = parseHTML(tameHtml(html));
  return [...document.querySelectorAll('link[rel~="alternate"][type]')].flatMap((link) => {
    const [type, href] = [link.getAttribute("type"), link.getAttribute("href")];
    const isFeed = /^application\/(?:rss|atom|feed)\+(?:xml|json)$/.test(type ?? "");
    return isFeed && href && URL.canParse(href, url) ? [new URL(href, url).href] : [];
  });
};
