import type { Article } from "../../model/article.ts";
import { cut } from "../../model/span.ts";
import { claimRecord } from "../claim-record.ts";
import { safeAddress } from "../html.ts";
import { type CodePointCounter, codePointCounter } from "./code-points.ts";
import { type ClaimRow, type ExportFormat, type ExportSource, type Loss, NO_GRADES } from "./export-format.ts";
import { joinPieces } from "./join-pieces.ts";
import { jsonList } from "./json-list.ts";

/** How much text is quoted before and after the words, in UTF-16 units. */
const AROUND = 32;

const LOSSES: readonly Loss[] = [
  {
    what: "spans inside the claim (names, numbers, time words, cues) and the rules behind them",
    kept: "said.* of the claim",
  },
  {
    what: "what names were resolved to, with scores and reasons",
    kept: "voices, actors, targets, places of the claim",
  },
  { what: "offsets count Unicode code points here, UTF-16 units in the ledger", kept: "said.span of the claim" },
  NO_GRADES,
];

const source = (article: Article): string => safeAddress(article.url) ?? `urn:variorum:article:${article.id}`;

/** A boundary moved so that it does not cut a character in two. */
const whole = (text: string, at: number): number =>
  at > 0 && at < text.length && text.codePointAt(at - 1)! > 0xffff ? at - 1 : at;

const annotation = ({ claim, article }: ClaimRow, count: CodePointCounter): object => {
  const { text } = article;
  const { start, end } = claim.said.span;
  const { type, polarity, modality, attribution, actor, target, place, time, quantities } = claimRecord(claim, article);
  return {
    id: `urn:variorum:claim:${claim.id}`,
    type: "Annotation",
    motivation: ["classifying", "describing"],
    body: [
      { type: "TextualBody", purpose: "classifying", value: type, format: "text/plain" },
      {
        type: "TextualBody",
        purpose: "describing",
        format: "application/json",
        value: JSON.stringify({ polarity, modality, attribution, actor, target, place, time, quantities }),
      },
    ],
    target: {
      source: source(article),
      scope: `urn:variorum:version:${article.version}`,
      selector: [
        {
          type: "TextQuoteSelector",
          exact: cut(text, claim.said.span),
          prefix: text.slice(whole(text, Math.max(0, start - AROUND)), start),
          suffix: text.slice(end, whole(text, Math.min(text.length, end + AROUND))),
        },
        { type: "TextPositionSelector", start: count(start), end: count(end) },
      ],
    },
  };
};

const HEAD = {
  "@context": ["http://www.w3.org/ns/anno.jsonld", { losses: { "@id": "urn:variorum:losses", "@type": "@json" } }],
  id: "urn:variorum:annotations",
  type: "AnnotationPage",
  losses: LOSSES,
};

/**
 * Claims as W3C Web Annotations (Recommendation of 23 February 2017), one page of a collection. Positions are Unicode
 * code points, as section 4.2.5 asks; they count in the text of the version that `scope` names.
 */
export const webAnnotations: ExportFormat = {
  name: "web-annotations",
  about: "claims as W3C Web Annotations, JSON-LD",
  ending: "jsonld",
  mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  of: "claims",
  losses: LOSSES,
  lossesStand: "inside",
  write: (source) => joinPieces(jsonList(HEAD, "items", annotations(source))),
};

async function* annotations({ claims }: ExportSource): AsyncGenerator<object> {
  let version = "";
  let count: CodePointCounter = (offset) => offset;
  for await (const row of claims()) {
    if (version !== row.article.version) {
      version = row.article.version;
      count = codePointCounter(row.article.text);
    }
    yield annotation(row, count);
  }
}
