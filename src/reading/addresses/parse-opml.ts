import { parseOpml as parse } from "feedsmith";
import type { AddressList } from "./address.ts";

interface Outline {
  readonly xmlUrl?: string;
  readonly outlines?: readonly Outline[];
}

/** The feeds of an OPML list, in its order; `null` for what is no OPML. */
export const parseOpml = (text: string): AddressList | null => {
  if (!/<opml[\s>]/i.test(text.slice(0, 4_000))) return null;
  try {
    const outlines = (parse(text).body?.outlines ?? []) as readonly Outline[];
    return { addresses: [], lists: feedsOf(outlines) };
  } catch {
    return null;
  }
};

const feedsOf = (outlines: readonly Outline[]): readonly string[] =>
  outlines.flatMap(({ xmlUrl, outlines: inside }) => [...(xmlUrl ? [xmlUrl] : []), ...feedsOf(inside ?? [])]);
