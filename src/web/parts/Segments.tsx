import type { Segments as SegmentList } from "../../server/api/basics.ts";

/**
 * Text with the words that a search hit marked. It stands in a `<bdi>` or in a block with `dir="auto"`: never in both, for
 * the block looks past a `<bdi>` when it finds its direction.
 */
export const Segments = ({ segments }: { readonly segments: SegmentList }) =>
  segments.map(({ text, hit }, i) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a segment is its place
    hit ? <mark key={i}>{text}</mark> : <span key={i}>{text}</span>,
  );
