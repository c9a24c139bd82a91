import type { Event, SourceGroup } from "../../model/event.ts";
import type { ArticleId } from "../../model/ids.ts";
import type { EventDetail } from "../api/events.ts";

type Citation = EventDetail["citations"][number];

/** Who carries whose words about an event, and who took whose text. */
export const citationsOf = (
  event: Event,
  groups: readonly SourceGroup[],
  labels: ReadonlyMap<ArticleId, string>,
): readonly Citation[] => {
  const edges = new Map<string, Citation>();
  const add = (edge: Omit<Citation, "count">): void => {
    if (edge.from === edge.to) return;
    const key = `${edge.kind} ${edge.from} ${edge.to}`;
    const known = edges.get(key);
    edges.set(key, known === undefined ? { ...edge, count: 1 } : { ...known, count: known.count + 1 });
  };
  const nameOf = new Map(
    event.accounts.map(({ article, outlet }): [string, string] => [article, outlet ?? labels.get(article) ?? article]),
  );
  for (const { article, chain } of event.accounts) {
    [nameOf.get(article)!, ...chain].forEach((from, i, all) => {
      const to = all[i + 1];
      if (to !== undefined) add({ from, to, kind: "cites", directed: true, reason: "names it as its source" });
    });
  }
  for (const { source, copy, directed, reason } of groups.flatMap(({ copies }) => copies)) {
    const [to, from] = [nameOf.get(source), nameOf.get(copy)];
    if (from !== undefined && to !== undefined) add({ from, to, kind: "copies", directed, reason });
  }
  return [...edges.values()];
};
