import "./drawings.css";
import type { EventDetail } from "../../../server/api/events.ts";
import { useWidth } from "../../parts/use-width.ts";
import { words } from "../../words/words.ts";
import { layOutCitations } from "./lay-out-citations.ts";

type Citation = EventDetail["citations"][number];

const ROW = 34;
const PAD = 14;
/** Below this width names would be cut: the list alone is shown. */
const LEAST_WIDTH = 480;
/** More names than this make no picture. */
const MOST_NAMES = 40;
const LETTER = 6.6;

const cut = (name: string, room: number): string => {
  const most = Math.max(6, Math.floor(room / LETTER));
  return name.length <= most ? name : `${name.slice(0, most - 1)}…`;
};

const verb = ({ kind, directed }: Citation): string =>
  kind === "cites" ? words.event.cites : directed ? words.event.copies : words.event.sharesText;

/** Who cites whom: a small drawing where there is room for it, and always the same as sentences. */
export const Citations = ({ citations }: { readonly citations: EventDetail["citations"] }) => {
  const [box, width] = useWidth<HTMLElement>();
  if (citations.length === 0) return null;
  const nodes = layOutCitations(citations);
  const hasRoom = width >= LEAST_WIDTH && nodes.length <= MOST_NAMES;
  return (
    <section className="citations" aria-labelledby="citations" ref={box}>
      <h2 id="citations">{words.event.citations}</h2>
      {hasRoom && (
        <>
          <Graph citations={citations} width={width} />
          <p className="help">{words.event.citationsHelp}</p>
        </>
      )}
      <details open={!hasRoom}>
        <summary>{words.event.asSentences}</summary>
        <ul className="lines">
          {citations.map((citation) => (
            <li key={`${citation.from} ${citation.to} ${citation.kind}`}>
              <bdi>{citation.from}</bdi> <span className="soft">{verb(citation)}</span> <bdi>{citation.to}</bdi>
              {citation.kind === "copies" && <span className="soft small"> {citation.reason}</span>}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
};

const Graph = ({ citations, width }: { readonly citations: readonly Citation[]; readonly width: number }) => {
  const nodes = layOutCitations(citations);
  const columns = Math.max(...nodes.map(({ column }) => column)) + 1;
  const tallest = Math.max(...nodes.map(({ row }) => row)) + 1;
  const height = tallest * ROW + PAD;
  const step = width / columns;
  const room = step - 44;
  const at = new Map(
    nodes.map((node) => {
      const inColumn = nodes.filter(({ column }) => column === node.column).length;
      return [node.name, { x: node.column * step, y: ((node.row + 0.5) * height) / inColumn }];
    }),
  );
  return (
    <svg className="citation-graph" width={width} height={height} aria-hidden="true">
      <defs>
        <marker id="citation-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M0 0.5L7 4L0 7.5" />
        </marker>
      </defs>
      {citations.map((citation) => {
        const from = at.get(citation.from)!;
        const to = at.get(citation.to)!;
        const start = from.x + Math.min(room, cut(citation.from, room).length * LETTER) + 12;
        const end = to.x - 5;
        const bend = Math.max(20, (end - start) / 2);
        return (
          <path
            key={`${citation.from} ${citation.to} ${citation.kind}`}
            className={`edge ${citation.kind}`}
            d={`M${start} ${from.y}C${start + bend} ${from.y} ${end - bend} ${to.y} ${end} ${to.y}`}
            markerEnd={citation.directed ? "url(#citation-arrow)" : undefined}
            strokeWidth={Math.min(3.5, 1 + Math.log2(citation.count) / 2)}
          />
        );
      })}
      {nodes.map(({ name }) => {
        const { x, y } = at.get(name)!;
        return (
          <text key={name} x={x} y={y + 4.5}>
            <title>{name}</title>
            {cut(name, room)}
          </text>
        );
      })}
    </svg>
  );
};
