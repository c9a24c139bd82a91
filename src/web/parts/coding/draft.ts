import type { ClaimType, Modality, Polarity } from "../../../model/claim-types.ts";
import type { Bound, VictimStatus } from "../../../model/quantity.ts";
import type { Span } from "../../../model/span.ts";
import type { Coding } from "../../../server/api/coding.ts";

/** Words that stand in a role of a claim. */
export interface RoleWords {
  readonly name: string;
  readonly span: Span;
}

export const ROLES = ["attribution", "actors", "targets", "places"] as const;
export type Role = (typeof ROLES)[number];

/** A number as it is typed in; empty ends are open. */
export interface DraftNumber extends RoleWords {
  readonly of: string;
  readonly min: string;
  readonly max: string;
  readonly bound: Bound;
  readonly status: VictimStatus;
}

/** A claim while a person codes it. */
export interface Draft {
  /** The words that carry it. */
  readonly span: Span;
  readonly type: ClaimType;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly roles: Readonly<Record<Role, readonly RoleWords[]>>;
  readonly time: RoleWords | null;
  readonly numbers: readonly DraftNumber[];
}

/** An empty coding of some words. */
export const newDraft = (span: Span): Draft => ({
  span,
  type: "killed",
  polarity: "affirmed",
  modality: "asserted",
  roles: { attribution: [], actors: [], targets: [], places: [] },
  time: null,
  numbers: [],
});

/** A kept coding as a draft, to be changed. */
export const draftOf = (coding: Coding): Draft => ({
  span: coding.span,
  type: coding.type,
  polarity: coding.polarity,
  modality: coding.modality,
  roles: {
    attribution: coding.attribution,
    actors: coding.actors,
    targets: coding.targets,
    places: coding.places,
  },
  time: coding.time,
  numbers: coding.quantities.map(({ of, min, max, bound, status, span }) => ({
    name: of,
    span,
    of,
    min: min === null ? "" : String(min),
    max: max === null ? "" : String(max),
    bound,
    status,
  })),
});

const endOf = (typed: string): number | null => (/^\d+$/.test(typed.trim()) ? Number(typed) : null);

/** A draft as the server takes it. Whether a voice is quoted is seen from the marks around its claim, not asked for. */
export const codingOf = (draft: Draft, text: string): Coding => ({
  span: draft.span,
  type: draft.type,
  polarity: draft.polarity,
  modality: draft.modality,
  attribution: draft.roles.attribution.map((words) => ({ ...words, quoted: isQuoted(text, draft.span) })),
  actors: draft.roles.actors,
  targets: draft.roles.targets,
  places: draft.roles.places,
  time: draft.time,
  quantities: draft.numbers.map(({ of, min, max, bound, status, span }) => ({
    of,
    min: endOf(min),
    max: endOf(max),
    bound,
    status,
    span,
    partOf: null,
  })),
});

const OPENING = /["“«„]/g;
const CLOSING = /["”»]/g;

/** Whether a span stands inside quotation marks of its paragraph: an odd number of straight ones before it, or an open curly one. */
const isQuoted = (text: string, { start }: Span): boolean => {
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const straight = before.split('"').length - 1;
  if (straight > 0) return straight % 2 === 1;
  return (before.match(OPENING)?.length ?? 0) > (before.match(CLOSING)?.length ?? 0);
};

/** Where typed words stand in a text: the place nearest to `near`; `null` where they do not stand in it. */
export const locate = (text: string, words: string, near: Span): Span | null => {
  const wanted = words.trim();
  if (wanted === "") return null;
  let best: Span | null = null;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (best !== null && Math.abs(at - near.start) >= Math.abs(best.start - near.start)) break;
    best = { start: at, end: at + wanted.length };
  }
  return best;
};

/** A span without the white space at its ends. */
export const trimmed = (text: string, { start, end }: Span): Span => {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  const trail = words.length - words.trimEnd().length;
  return { start: start + lead, end: Math.max(start + lead, end - trail) };
};
