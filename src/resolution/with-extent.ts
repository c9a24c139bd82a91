import type { Extent, PlaceResolution } from "../model/claim.ts";
import type { Place } from "../model/place.ts";
import type { Span } from "../model/span.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { readExtent, stretchBetween } from "./read-extent.ts";

/** A place name where it stands in an article. */
export interface PlacedName {
  readonly text: string;
  readonly span: Span;
  readonly gazetteer: Gazetteer;
  /** What another name of the article means. */
  readonly resolve: (name: string) => PlaceResolution;
}

/** How far the words around a name are read, in characters. */
const AROUND = 100;
const NAME = "((?:(?:al|el|an|ar|as|ash|at|az)[- ])?\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2})";
/** "between A and B", "the road from A to B", "linking A to B": what stands before the first, between the two. */
const FIRST =
  /(?:\bbetween|\b(?:road|highway|motorway|route|corridor|railway|border) (?:\p{Ll}+ )?from|\blinking|\bconnecting) (?:the )?$/u;
const JOINING = "(?: and| to| with)(?: the)?";
const SECOND_AHEAD = new RegExp(`^${JOINING} ${NAME}`, "u");
const FIRST_BEHIND = new RegExp(`${NAME}${JOINING} $`, "u");

/** A place with where the words around its name put it, if not at the place itself: "10 km north of Hama". */
export function withExtent(resolution: PlaceResolution, name: PlacedName): PlaceResolution {
  const place = resolution.id === null ? null : name.gazetteer.place(resolution.id);
  if (place === null) return resolution;
  const before = name.text.slice(Math.max(0, name.span.start - AROUND), name.span.start).replace(/\s+/g, " ");
  const extent = between(place, before, name) ?? readExtent(before, place);
  return extent === null ? resolution : { ...resolution, extent };
}

/** The stretch that begins or ends at a place. */
function between(place: Place, before: string, { text, span, gazetteer, resolve }: PlacedName): Extent | null {
  const after = text.slice(span.end, span.end + AROUND).replace(/\s+/g, " ");
  const ahead = FIRST.test(before) ? SECOND_AHEAD.exec(after)?.[1] : undefined;
  const behind = FIRST_BEHIND.exec(before);
  const back = behind !== null && FIRST.test(before.slice(0, behind.index)) ? behind[1] : undefined;
  const other = ahead ?? back;
  const id = other === undefined ? null : resolve(other).id;
  const end = id === null ? null : gazetteer.place(id);
  return end === null || end.id === place.id
    ? null
    : stretchBetween(...(ahead === undefined ? ([end, place] as const) : ([place, end] as const)));
}
