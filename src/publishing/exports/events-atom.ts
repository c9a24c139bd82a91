import { safeAddress } from "../html.ts";
import type { ExportFormat } from "./export-format.ts";
import { NEWS_LOSSES, type NewsItem, newestItems } from "./news-item.ts";
import { xml } from "./xml.ts";

/** The day of a feed without items: nothing ever changed in it. */
const NEVER = "1970-01-01";

const instant = (day: string): string => `${day}T00:00:00Z`;

/** Events that are new or newly contested as an Atom feed (RFC 4287), newest first. */
export const eventsAtom: ExportFormat = {
  name: "atom",
  about: "new and newly contested events, Atom",
  ending: "atom",
  mediaType: "application/atom+xml",
  of: "events",
  losses: NEWS_LOSSES,
  lossesStand: "inside",
  async *write(source) {
    const items = await newestItems(source);
    yield `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:v="urn:variorum:export">
<id>urn:variorum:feed:events</id>
<title>Variorum: new and newly contested events</title>
<subtitle>What articles say, side by side. Contested is said of words, not of the world.</subtitle>
<updated>${instant(items[0]?.day ?? NEVER)}</updated>
<author><name>Variorum</name></author>
<generator>Variorum</generator>
<v:losses>${xml(JSON.stringify(NEWS_LOSSES))}</v:losses>
`;
    for (const item of items) yield entry(item);
    yield "</feed>\n";
  },
};

const entry = ({ id, day, kind, title, summary, links }: NewsItem): string => `<entry>
<id>${xml(id)}</id>
<title>${xml(title)}</title>
<updated>${instant(day)}</updated>
<category term="${kind}"/>
<summary>${xml(summary)}</summary>
${links.flatMap((link) => (safeAddress(link) === null ? [] : [`<link rel="related" href="${xml(safeAddress(link)!)}"/>\n`])).join("")}</entry>
`;
