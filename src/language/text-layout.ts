import type { Span } from "../model/span.ts";
import type { Tokens } from "./tokenise.ts";

/** What is known about a text beside its words; UTF-16 offsets into it. */
export interface TextLayout {
  /** Runs that are no part of what is told (furniture): they give no tokens, and no sentence runs across one. */
  readonly skipped: readonly Span[];
  /** Runs that stand on their own, as headlines do: no sentence runs across their edges. */
  readonly alone: readonly Span[];
}

/** A text of which nothing is known. */
export const NO_LAYOUT: TextLayout = { skipped: [], alone: [] };

/** The tokens that overlap none of the spans. */
export function withoutSpans(tokens: Tokens, spans: readonly Span[]): Tokens {
  if (spans.length === 0) return tokens;
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const kept: number[] = [];
  let at = 0;
  let reach = 0;
  for (let token = 0; token < tokens.length; token++) {
    // The furthest end of all spans that begin before the token ends: spans may lie inside each other.
    for (; at < sorted.length && sorted[at]!.start < tokens.ends[token]!; at++)
      reach = Math.max(reach, sorted[at]!.end);
    if (tokens.starts[token]! >= reach) kept.push(token);
  }
  return {
    length: kept.length,
    starts: Uint32Array.from(kept, (token) => tokens.starts[token]!),
    ends: Uint32Array.from(kept, (token) => tokens.ends[token]!),
  };
}

/** Adds a sentence end before each edge of the spans to the last tokens of sentences; sorted, each once. */
export function endAtEdges(tokens: Tokens, lasts: readonly number[], spans: readonly Span[]): readonly number[] {
  if (spans.length === 0) return lasts;
  const edges = spans.flatMap(({ start, end }) => [start, end]).sort((a, b) => a - b);
  const all = new Set(lasts);
  let token = 0;
  for (const edge of edges) {
    while (token < tokens.length && tokens.ends[token]! <= edge) token++;
    if (token > 0) all.add(token - 1);
  }
  return [...all].sort((a, b) => a - b);
}
