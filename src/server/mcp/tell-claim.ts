import type { Article } from "../../model/article.ts";
import type { Claim } from "../../model/claim.ts";
import { cut } from "../../model/span.ts";
import { sentenceSpan } from "../../publishing/dossier/sentence-span.ts";
import { quoted, quotedOrNull } from "./quoted.ts";

/** A claim for an assistant: who says what, and the sentence that says so. */
export interface ToldClaim {
  readonly claim: string;
  readonly event: string | null;
  readonly says: {
    readonly type: string;
    /** "denied" is a claim that it did not happen. */
    readonly polarity: string;
    /** Other than "asserted": hearsay, a forecast, a demand, a supposition. */
    readonly modality: string;
    readonly actors: readonly string[];
    readonly targets: readonly string[];
    readonly places: readonly string[];
    readonly days: { readonly from: string; readonly to: string } | null;
    readonly numbers: readonly {
      readonly of: string;
      readonly from: number | null;
      readonly to: number | null;
      readonly bound: string;
    }[];
  };
  /** Outermost first; empty is the outlet's own voice. */
  readonly quoted_voices: readonly string[];
  readonly quoted_sentence: string;
  readonly source: ToldSource;
}

/** Where words stand. */
export interface ToldSource {
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly address: string | null;
  readonly article: string;
}

export const tellSource = (article: Pick<Article, "outlet" | "title" | "published" | "url" | "id">): ToldSource => ({
  outlet: quotedOrNull(article.outlet),
  title: quotedOrNull(article.title),
  published: article.published?.day ?? null,
  address: quotedOrNull(article.url),
  article: article.id,
});

const names = (said: readonly { readonly name: string }[]): readonly string[] => said.map(({ name }) => quoted(name));

export const tellClaim = ({ id, said, days }: Claim, article: Article, event: string | null): ToldClaim => ({
  claim: id,
  event,
  says: {
    type: said.type,
    polarity: said.polarity,
    modality: said.modality,
    actors: names(said.actors),
    targets: names(said.targets),
    places: names(said.places),
    days: days === null ? null : { from: days.from, to: days.to },
    numbers: said.quantities.map(({ of, min, max, bound }) => ({ of: quoted(of), from: min, to: max, bound })),
  },
  quoted_voices: names(said.attribution),
  quoted_sentence: quoted(cut(article.text, sentenceSpan(article.text, [], said.span))),
  source: tellSource(article),
});
