import { type AtomFeed, type DateLike, type JsonFeed, parseFeed as parse, type RdfFeed, type RssFeed } from "feedsmith";

/** One entry of a feed as it says itself; `null` is not said. */
export interface FeedItem {
  /** What the feed calls it: guid, Atom id, JSON Feed id. */
  readonly id: string | null;
  readonly url: string | null;
  /** May hold HTML. */
  readonly title: string | null;
  /** The whole entry where the feed carries it, as HTML. */
  readonly content: string | null;
  /** The lead, as HTML. */
  readonly summary: string | null;
  readonly byline: string | null;
  readonly published: string | null;
}

/** A feed of any of the four kinds, brought to one form. */
export interface Feed {
  readonly title: string | null;
  readonly language: string | null;
  readonly items: readonly FeedItem[];
}

/** Reads RSS 0.9 to 2.0, RDF, Atom or JSON Feed; `null` for what is no feed. */
export const parseFeed = (text: string): Feed | null => {
  try {
    const { format, feed } = parse(text);
    if (format === "atom") return fromAtom(feed);
    if (format === "json") return fromJson(feed);
    if (format === "rdf") return fromRdf(feed);
    return fromRss(feed);
  } catch {
    // The library throws for all that it does not take for a feed.
    return null;
  }
};

const said = (value: string | undefined): string | null => (value?.trim() ? value.trim() : null);
const day = (value: DateLike | undefined): string | null => (typeof value === "string" ? said(value) : null);
const names = (list: readonly (string | undefined)[] | undefined): string | null =>
  said(list?.filter(Boolean).join(", "));

const fromRss = (feed: Partial<RssFeed.Feed<string>>): Feed => ({
  title: said(feed.title),
  language: said(feed.language),
  items: (feed.items ?? []).map((item) => ({
    id: said(item.guid?.value),
    url: said(item.link) ?? (item.guid?.isPermaLink ? said(item.guid.value) : null),
    title: said(item.title),
    content: said(item.content?.encoded),
    summary: said(item.description),
    byline:
      names(item.dc?.creators) ??
      names(item.authors?.map((author) => (typeof author === "string" ? author : author.name))),
    published: day(item.pubDate) ?? day(item.dc?.dates?.[0]),
  })),
});

const fromRdf = (feed: Partial<RdfFeed.Feed<string>>): Feed => ({
  title: said(feed.title),
  language: said(feed.dc?.languages?.[0]),
  items: (feed.items ?? []).map((item) => ({
    id: said(item.rdf?.about),
    url: said(item.link),
    title: said(item.title),
    content: said(item.content?.encoded),
    summary: said(item.description),
    byline: names(item.dc?.creators),
    published: day(item.dc?.dates?.[0]),
  })),
});

const fromAtom = (feed: Partial<AtomFeed.Feed<string>>): Feed => ({
  title: said(feed.title?.value),
  language: said(feed.xml?.lang),
  items: (feed.entries ?? []).map((entry) => ({
    id: said(entry.id),
    url: said((entry.links?.find(({ rel }) => rel === undefined || rel === "alternate") ?? entry.links?.[0])?.href),
    title: said(entry.title?.value),
    content: said(entry.content?.value),
    summary: said(entry.summary?.value),
    byline: names(entry.authors?.map(({ name }) => name)),
    published: day(entry.published) ?? day(entry.updated),
  })),
});

const fromJson = (feed: Partial<JsonFeed.Feed<string>>): Feed => ({
  title: said(feed.title),
  language: said(feed.language),
  items: (feed.items ?? []).map((item) => ({
    id: said(item.id),
    url: said(item.url),
    title: said(item.title),
    content: said(item.content_html) ?? said(item.content_text),
    summary: said(item.summary),
    byline: names(item.authors?.map(({ name }) => name)),
    published: day(item.date_published),
  })),
});
