import { cut, type Span } from "../model/span.ts";
import type { Ledger, LedgerClaim } from "../storage/ledger.ts";
import { collect } from "./collect.ts";
import type { Engine } from "./engine.ts";
import { findClaim } from "./judge.ts";
import { drawTrees } from "./parse-text.ts";
import { parseArticle } from "./pass-over.ts";

/** One value of a claim with the rule that read it and the words that it was read from. */
export interface Ground {
  readonly field: string;
  readonly value: string;
  readonly rule: string;
  readonly words: string;
}

/** Why a claim is as it is. */
export interface Explanation {
  readonly claim: LedgerClaim;
  readonly sentence: string;
  /** The tree of the sentence, drawn with letters. */
  readonly tree: string;
  readonly grounds: readonly Ground[];
}

/**
 * The sentence, its tree and the rules behind every field of a claim.
 *
 * @throws UsageError when there is no such claim.
 */
export async function explainClaim(ledger: Ledger, engine: Engine, id: string): Promise<Explanation> {
  const entry = await findClaim(ledger, id);
  const [article] = await collect(ledger.articles({ versions: [entry.claim.version] }));
  if (article === undefined) throw new Error(`the ledger has no version ${entry.claim.version}`);
  const { text } = article;
  const doc = parseArticle(article, engine);
  const at = doc.sentences.findIndex(({ span }) => span.end > entry.claim.said.span.start);
  const sentence = doc.sentences[at];
  return {
    claim: entry,
    sentence: sentence === undefined ? entry.quote : cut(text, sentence.span),
    tree: drawTrees(doc)[at] ?? "",
    grounds: groundsOf(entry, (span) => cut(text, span)),
  };
}

function groundsOf({ claim: { said } }: LedgerClaim, words: (span: Span) => string): readonly Ground[] {
  const named = [
    ...said.attribution.map((voice) => ({ ...voice, field: "voice" })),
    ...said.actors.map((actor) => ({ ...actor, field: "actor" })),
    ...said.targets.map((target) => ({ ...target, field: "target" })),
    ...said.places.map((place) => ({ ...place, field: "place" })),
    ...said.instruments.map((instrument) => ({ ...instrument, field: "instrument" })),
    ...(said.time === null ? [] : [{ ...said.time, field: "time" }]),
  ];
  return [
    ...said.cues.map(({ field, span, rule }) => ({ field, value: said[field], rule, words: words(span) })),
    ...named.map(({ field, name, rule, span }) => ({ field, value: name, rule, words: words(span) })),
    ...said.quantities.map(({ of, min, max, bound, span }) => ({
      field: "number",
      value: `${min ?? "…"} to ${max ?? "…"} ${of}`,
      rule: `quantity/${bound}`,
      words: words(span),
    })),
  ];
}
