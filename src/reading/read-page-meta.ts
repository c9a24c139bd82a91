import { canonicalAddress } from "./canonical-address.ts";
import type { Draft, WrittenDay } from "./draft.ts";
import { readJsonLd } from "./read-json-ld.ts";

/** What of a document is used here; linkedom's has it. */
interface PageLike {
  querySelectorAll(selector: string): Iterable<ElementLike>;
}
interface ElementLike {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}

export type PageMeta = Pick<Draft, "title" | "outlet" | "url" | "byline" | "published" | "language">;

const TITLES = ["og:title", "twitter:title", "dc.title"];
const OUTLETS = ["og:site_name", "application-name", "dc.publisher"];
const BYLINES = ["author", "article:author", "parsely-author", "dc.creator", "byl"];
const DAYS = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "date",
  "pubdate",
  "publishdate",
  "parsely-pub-date",
  "dc.date.issued",
  "dc.date",
  "sailthru.date",
];

/**
 * What a page says about itself: JSON-LD first, then `meta` elements (Open Graph, Dublin Core and what large sites use),
 * then the elements that readers see. Days are kept as written.
 */
export const readPageMeta = (document: PageLike): PageMeta => {
  const all = (selector: string): readonly ElementLike[] => [...document.querySelectorAll(selector)];
  const metas = new Map<string, string>();
  for (const element of all("meta")) {
    const name = (element.getAttribute("property") ?? element.getAttribute("name") ?? element.getAttribute("itemprop"))
      ?.trim()
      .toLowerCase();
    const content = line(element.getAttribute("content"));
    if (name && content !== null && !metas.has(name)) metas.set(name, content);
  }
  const first = (names: readonly string[]): string | null =>
    names.map((name) => metas.get(name)).find((value) => value !== undefined) ?? null;
  const linked = readJsonLd(all('script[type="application/ld+json"]').map((script) => script.textContent ?? ""));
  const outlet = linked.outlet ?? first(OUTLETS);
  const headings = all("h1").map((element) => line(element.textContent));
  const titles = [
    linked.title,
    first(TITLES),
    headings.length === 1 ? headings[0] : null,
    line(all("title")[0]?.textContent),
  ];
  const title = titles.find((words) => words != null) ?? null;
  const byline = linked.byline ?? notAddress(first(BYLINES)) ?? line(all('[rel="author"]')[0]?.textContent);
  const times = all("time[datetime]").filter(
    (element) => element.getAttribute("pubdate") !== null || element.getAttribute("itemprop") === "datePublished",
  );
  const days = [linked.published, ...DAYS.map((name) => metas.get(name)), times[0]?.getAttribute("datetime")];
  const addresses = [all('link[rel="canonical"]')[0]?.getAttribute("href"), metas.get("og:url"), linked.url];
  return {
    title: title === null ? null : withoutOutlet(title, outlet),
    outlet,
    url: addresses.find((address) => address && canonicalAddress(address) !== null) ?? null,
    byline: byline?.replace(/^by\s+/i, "") ?? null,
    published: days.filter((words) => words != null).map((words): WrittenDay => ({ words, basis: "meta" })),
    language: line(all("html")[0]?.getAttribute("lang")) ?? first(["language", "content-language", "og:locale"]),
  };
};

const line = (words: string | null | undefined): string | null => {
  const clean = (words ?? "").slice(0, 2000).replace(/\s+/g, " ").trim();
  return clean === "" ? null : clean;
};

const notAddress = (words: string | null): string | null => (words !== null && /^https?:/i.test(words) ? null : words);

/** "Siege broken | The Courier" → "Siege broken", where the last part is the outlet's name. */
const withoutOutlet = (title: string, outlet: string | null): string => {
  const parts = /^(.+?)\s+[|–—-]\s+([^|–—]{1,60})$/.exec(title);
  return parts?.[1] && outlet !== null && parts[2]?.trim().toLowerCase() === outlet.toLowerCase() ? parts[1] : title;
};
