import type { Resolution, Said } from "../../model/claim.ts";
import { familyOf } from "../../model/claim-types.ts";
import { cut, type Span } from "../../model/span.ts";
import { collect } from "../../operations/collect.ts";
import { actorName, type Knowledge, placeName } from "../../operations/known-names.ts";
import { sentenceSpan } from "../../publishing/dossier/sentence-span.ts";
import type { Ledger, LedgerClaim } from "../../storage/ledger.ts";
import type { NamedView, SentenceView } from "../api/basics.ts";
import type { ClaimView } from "../api/claims.ts";

/** The sentence around a span, found by its punctuation: trees are not kept, and a page must not wait for them. */
export const sentenceAround = (text: string, span: Span): SentenceView => {
  const whole = sentenceSpan(text, [], span);
  return { text: cut(text, whole), span: whole };
};

/** A claim as the API gives it; `text` is that of its version. */
export const viewClaim = (entry: LedgerClaim, text: string, knowledge: Knowledge): ClaimView => {
  const { claim, outlet, title, published, label } = entry;
  const { said } = claim;
  const on = claim.days?.from ?? published;
  const named =
    (known: (id: string) => string | null) =>
    (value: Said, to: Resolution<string> | undefined): NamedView => ({
      name: value.name,
      words: cut(text, value.span),
      span: value.span,
      id: to?.id ?? null,
      known: to?.id == null ? null : known(to.id),
      score: to?.score ?? 0,
      reason: to?.reason ?? "",
    });
  const actor = named((id) => actorName(knowledge, id, on));
  const place = named((id) => placeName(knowledge, id));
  const nobody = named(() => null);
  return {
    id: claim.id,
    article: entry.article,
    version: claim.version,
    label,
    outlet,
    title,
    published,
    type: said.type,
    family: familyOf(said.type),
    polarity: said.polarity,
    modality: said.modality,
    span: said.span,
    quote: entry.quote,
    sentence: sentenceAround(text, said.span),
    voices: said.attribution.map((voice, i) => ({ ...actor(voice, claim.voices[i]), quoted: voice.quoted })),
    actors: said.actors.map((value, i) => actor(value, claim.actors[i])),
    targets: said.targets.map((value, i) => actor(value, claim.targets[i])),
    places: said.places.map((value, i) => place(value, claim.places[i])),
    instruments: said.instruments.map((value) => nobody(value, undefined)),
    time:
      said.time === null
        ? null
        : { words: cut(text, said.time.span), span: said.time.span, carried: said.time.carried },
    days: claim.days,
    quantities: said.quantities.map(({ of, min, max, bound, status, span, partOf }) => ({
      words: cut(text, span),
      of,
      min,
      max,
      bound,
      status,
      span,
      partOf,
    })),
    confidence: said.confidence,
    event: entry.event,
  };
};

/** Claims as the API gives them, with the texts that they stand in. */
export const viewClaims = async (
  ledger: Ledger,
  entries: readonly LedgerClaim[],
  knowledge: Knowledge,
): Promise<readonly ClaimView[]> => {
  const texts = await textsOf(
    ledger,
    entries.map(({ claim }) => claim.version),
  );
  return entries.map((entry) => viewClaim(entry, texts.get(entry.claim.version) ?? "", knowledge));
};

/** Texts of versions, by id. */
export const textsOf = async (ledger: Ledger, versions: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const articles = await collect(ledger.articles({ versions: [...new Set(versions)] }));
  return new Map(articles.map(({ version, text }) => [version, text]));
};
