import type { Article } from "../model/article.ts";
import type { Claim, LabelUse, Said } from "../model/claim.ts";
import { cut } from "../model/span.ts";
import { foldName } from "./search-terms.ts";
import type { ClaimNameRow, ClaimQuantityRow, ClaimRow, LabelRow, NameRole } from "./tables.ts";

/** What the spans of claims cut into. */
export type CutText = Pick<Article, "id" | "version" | "text">;

export const claimRow = (article: CutText, claim: Claim, place: number): ClaimRow => ({
  article: article.id,
  id: claim.id,
  version: article.version,
  place,
  span_start: claim.said.span.start,
  span_end: claim.said.span.end,
  type: claim.said.type,
  polarity: claim.said.polarity,
  modality: claim.said.modality,
  quote: cut(article.text, claim.said.span),
  day_from: claim.days?.from ?? null,
  day_to: claim.days?.to ?? null,
  said: JSON.stringify(claim.said),
  resolved: JSON.stringify({
    voices: claim.voices,
    actors: claim.actors,
    targets: claim.targets,
    places: claim.places,
    days: claim.days,
  }),
});

/** The claim that a row holds. */
export const claimOf = (row: Pick<ClaimRow, "id" | "version" | "said" | "resolved">): Claim => ({
  id: row.id,
  version: row.version,
  said: JSON.parse(row.said),
  ...(JSON.parse(row.resolved) as Pick<Claim, "voices" | "actors" | "targets" | "places" | "days">),
});

/** The names of a claim, by which it is found. */
export const claimNameRows = (article: CutText, claim: Claim): readonly ClaimNameRow[] => {
  const rows = (role: NameRole, said: readonly Said[], ids: readonly { readonly id: string | null }[]) =>
    said.map(
      (value, place): ClaimNameRow => ({
        article: article.id,
        claim: claim.id,
        role,
        place,
        folded: foldName(value.name),
        resolved: ids[place]?.id ?? null,
      }),
    );
  return [
    ...rows("voice", claim.said.attribution, claim.voices),
    ...rows("actor", claim.said.actors, claim.actors),
    ...rows("target", claim.said.targets, claim.targets),
    ...rows("place", claim.said.places, claim.places),
    ...rows("instrument", claim.said.instruments, []),
  ];
};

export const claimQuantityRows = (article: CutText, claim: Claim): readonly ClaimQuantityRow[] =>
  claim.said.quantities.map((quantity, place) => ({
    article: article.id,
    claim: claim.id,
    place,
    least: quantity.min,
    most: quantity.max,
    bound: quantity.bound,
    counted: quantity.of,
    status: quantity.status,
    span_start: quantity.span.start,
    span_end: quantity.span.end,
    part_start: quantity.partOf?.start ?? null,
    part_end: quantity.partOf?.end ?? null,
  }));

export const labelRow = (article: CutText, use: LabelUse, place: number): LabelRow => ({
  article: article.id,
  version: article.version,
  place,
  span_start: use.span.start,
  span_end: use.span.end,
  label: use.label,
  quote: cut(article.text, use.span),
  said: JSON.stringify(use),
});

/** The label use that a row holds. */
export const labelUseOf = (row: Pick<LabelRow, "said">): LabelUse => JSON.parse(row.said);
