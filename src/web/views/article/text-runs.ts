import type { Span } from "../../../model/span.ts";

/** Spans that divide a text, each with what it is. */
export interface TextMarks {
  readonly claims: readonly { readonly id: string; readonly span: Span }[];
  readonly labels: readonly { readonly span: Span }[];
  readonly furniture: readonly { readonly span: Span }[];
  /** Words that the address points at. */
  readonly at: Span | null;
}

/** A stretch of the text in which nothing begins or ends. */
export interface Run {
  readonly start: number;
  readonly text: string;
  /** Claims that hold it, the smallest first. */
  readonly claims: readonly string[];
  readonly isLabel: boolean;
  readonly isFurniture: boolean;
  readonly isMarked: boolean;
}

const holds = (span: Span, start: number): boolean => span.start <= start && start < span.end;
const length = ({ start, end }: Span): number => end - start;

/** A text cut wherever a claim, a label, furniture or the marked words begin or end. The runs put together are the text. */
export const textRuns = (text: string, { claims, labels, furniture, at }: TextMarks): readonly Run[] => {
  const spans = [...claims, ...labels, ...furniture].map(({ span }) => span);
  if (at !== null) spans.push(at);
  const edges = spans.flatMap(({ start, end }) => [start, end]).filter((edge) => edge > 0 && edge < text.length);
  const cuts = [0, ...[...new Set(edges)].sort((a, b) => a - b), text.length];
  const bySize = [...claims].sort((a, b) => length(a.span) - length(b.span));
  return cuts.slice(0, -1).map((start, i) => ({
    start,
    text: text.slice(start, cuts[i + 1]),
    claims: bySize.filter(({ span }) => holds(span, start)).map(({ id }) => id),
    isLabel: labels.some(({ span }) => holds(span, start)),
    isFurniture: furniture.some(({ span }) => holds(span, start)),
    isMarked: at !== null && holds(at, start),
  }));
};

/** `12-40` as a span; anything else is none. */
export const spanOf = (text: string | null): Span | null => {
  const match = /^(\d+)-(\d+)$/.exec(text ?? "");
  return match === null ? null : { start: Number(match[1]), end: Number(match[2]) };
};
