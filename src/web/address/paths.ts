import type { Span } from "../../model/span.ts";
import { type Filter, NO_FILTER, writeFilter } from "./filter.ts";

/** A path with a filter behind it. */
const withFilter = (path: string, filter: Partial<Filter>): string => {
  const params = writeFilter({ ...NO_FILTER, ...filter });
  return params.size === 0 ? path : `${path}?${params}`;
};

export const overviewPath = (filter: Partial<Filter> = {}): string => withFilter("/", filter);
export const searchPath = (filter: Partial<Filter> = {}): string => withFilter("/search", filter);

/** An event; `cell` opens a value of it (see the Event view). */
export const eventPath = (id: string, cell: string | null = null): string =>
  `/events/${encodeURIComponent(id)}${cell === null ? "" : `?cell=${encodeURIComponent(cell)}`}`;

/** An article; `at` scrolls to words and marks them. */
export const articlePath = (id: string, at: Span | null = null): string =>
  `/articles/${encodeURIComponent(id)}${at === null ? "" : `?at=${at.start}-${at.end}`}`;

export const actorPath = (id: string): string => `/actors/${encodeURIComponent(id)}`;
export const placePath = (id: string): string => `/places/${encodeURIComponent(id)}`;
export const sourcePath = (outlet: string): string => `/sources/${encodeURIComponent(outlet)}`;

/** A round of blind coding, and one's own sheet of one of its articles. */
export const codingPath = (round: string): string => `/coding/${encodeURIComponent(round)}`;
export const sheetPath = (round: string, article: string): string =>
  `${codingPath(round)}/${encodeURIComponent(article)}`;
