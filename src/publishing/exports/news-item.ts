import type { Day } from "../../model/day.ts";
import { contestedFields } from "../../model/field-outcome.ts";
import { outletsOf } from "./event-facts.ts";
import { type EventRow, type ExportSource, type Loss, NO_GRADES } from "./export-format.ts";

/** Something that became new in the ledger on a day: an event was first told, or first contested. */
export interface NewsItem {
  /** `urn:variorum:event:…`, the same whenever the feed is written. */
  readonly id: string;
  readonly day: Day;
  readonly kind: "new" | "contested";
  readonly title: string;
  readonly summary: string;
  /** Addresses of the articles that make it news. */
  readonly links: readonly string[];
}

/** How many items a feed holds: readers take it often and keep what they have seen. */
const MOST = 200;

export const NEWS_LOSSES: readonly Loss[] = [
  { what: `all but the ${MOST} newest items`, kept: "the ledger's events" },
  { what: "events without a day of publication: when they became new is not known", kept: "the ledger's events" },
  {
    what: "accounts, sentences and values: only counts and contested fields stand here",
    kept: "accounts of the event",
  },
  {
    what: "the hour: items stand at the beginning of their day in UTC",
    kept: "nowhere: articles are known to the day",
  },
  NO_GRADES,
];

/** The newest items, newest first; ties by id, so that the same ledger gives the same feed. */
export async function newestItems({ events }: ExportSource): Promise<readonly NewsItem[]> {
  let kept: NewsItem[] = [];
  for await (const row of events()) {
    kept.push(...itemsOf(row));
    if (kept.length > 2 * MOST) kept = newest(kept);
  }
  return newest(kept);
}

const newest = (items: readonly NewsItem[]): NewsItem[] =>
  items.toSorted((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day > b.day ? -1 : 1)).slice(0, MOST);

const itemsOf = (row: EventRow): readonly NewsItem[] => {
  const told = firstTold(row);
  if (told === null) return [];
  const contested = firstContested(row);
  const first = item(row, "new", told);
  return contested === null ? [first] : [first, item(row, "contested", contested)];
};

/** The earliest day on which an article tells of the event. */
const firstTold = ({ event }: EventRow): Day | null =>
  event.accounts.flatMap(({ published }) => published ?? []).sort()[0] ?? null;

/** The earliest day by which two accounts that differ were both out. */
const firstContested = ({ event }: EventRow): Day | null =>
  event.differences
    .filter(({ outcome }) => outcome === "differ")
    .flatMap(({ left, right }) => {
      const days = [event.accounts[left]?.published, event.accounts[right]?.published];
      return days.every((day) => day != null) ? [days.sort()[1]!] : [];
    })
    .sort()[0] ?? null;

const item = (row: EventRow, kind: NewsItem["kind"], day: Day): NewsItem => {
  const { event, articles } = row;
  const fields = contestedFields(event);
  const urls = event.accounts
    .filter(({ published }) => published === day)
    .flatMap(({ version }) => articles.get(version)?.url ?? []);
  return {
    id: `urn:variorum:event:${event.id}${kind === "contested" ? ":contested" : ""}`,
    day,
    kind,
    title: kind === "contested" ? `Contested: ${event.title}` : event.title,
    summary: [
      `${event.accounts.length} accounts from ${event.independent} independent sources: ${outletsOf(row).join(", ")}.`,
      fields.length === 0 ? "" : `They differ in ${fields.join(", ")}.`,
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
    links: [...new Set(urls)],
  };
};
