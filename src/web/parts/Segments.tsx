import type { Segments as SegmentList } from "../../server/api/basics.ts";

/** Text with the words that a search hit marked. */
export const Segments = ({ segments }: { readonly segments: SegmentList }) => (
  <bdi>
    {segments.map(({ text, hit }, i) =>
      // biome-ignore lint/suspicious/noArrayIndexKey: a segment is its place
      hit ? <mark key={i}>{text}</mark> : <span key={i}>{text}</span>,
    )}
  </bdi>
);
