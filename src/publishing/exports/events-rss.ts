import { weekdayOf } from "../../model/day.ts";
import { safeAddress } from "../html.ts";
import type { ExportFormat } from "./export-format.ts";
import { NEWS_LOSSES, type NewsItem, newestItems } from "./news-item.ts";
import { xml } from "./xml.ts";

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A day as RFC 822 writes it. */
const rfc822 = (day: string): string =>
  `${WEEKDAYS[weekdayOf(day)]}, ${day.slice(8)} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)} 00:00:00 GMT`;

/** Events that are new or newly contested as RSS 2.0, newest first. */
export const eventsRss: ExportFormat = {
  name: "rss",
  about: "new and newly contested events, RSS",
  ending: "rss",
  mediaType: "application/rss+xml",
  of: "events",
  losses: [...NEWS_LOSSES, { what: "all articles of an item but the first", kept: "accounts of the event" }],
  lossesStand: "inside",
  async *write(source) {
    const items = await newestItems(source);
    yield `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:v="urn:variorum:export">
<channel>
<title>Variorum: new and newly contested events</title>
<link>urn:variorum:feed:events</link>
<description>What articles say, side by side. Contested is said of words, not of the world.</description>
${items[0] === undefined ? "" : `<lastBuildDate>${rfc822(items[0].day)}</lastBuildDate>\n`}<generator>Variorum</generator>
<v:losses>${xml(JSON.stringify(eventsRss.losses))}</v:losses>
`;
    for (const item of items) yield entry(item);
    yield "</channel>\n</rss>\n";
  },
};

const entry = ({ id, day, kind, title, summary, links }: NewsItem): string => {
  const link = links.flatMap((address) => safeAddress(address) ?? [])[0];
  return `<item>
<guid isPermaLink="false">${xml(id)}</guid>
<title>${xml(title)}</title>
${link === undefined ? "" : `<link>${xml(link)}</link>\n`}<pubDate>${rfc822(day)}</pubDate>
<category>${kind}</category>
<description>${xml(summary)}</description>
</item>
`;
};
