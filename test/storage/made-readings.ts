import type { Article } from "../../src/model/article.ts";
import type { Claim, LabelUse, Said, SaidClaim } from "../../src/model/claim.ts";
import type { ClaimType } from "../../src/model/claim-types.ts";
import type { Event } from "../../src/model/event.ts";
import { articleId, claimId, passId, reportId, versionId } from "../../src/model/ids.ts";
import type { Judgement } from "../../src/model/judgement.ts";
import { cut, type Span } from "../../src/model/span.ts";
import type { Made, PassedVersion, Reading } from "../../src/storage/ledger.ts";

export const MADE: Made = { engine: "e1", rules: "r1", knowledge: "k1" };

/** One sentence about one thing, in the test's own words. */
export interface Sentence {
  readonly words: string;
  readonly type: ClaimType;
  /** Names that must stand in the words. */
  readonly speaker?: string;
  readonly actor?: string;
  readonly place?: string;
  readonly day?: string;
  /** A number that must stand in the words, and what it counts. */
  readonly number?: readonly [number, string];
  readonly label?: string;
}

export interface Given {
  readonly name: string;
  readonly sentences: readonly Sentence[];
  readonly outlet?: string | null;
  readonly url?: string | null;
  readonly title?: string | null;
  readonly published?: string | null;
  readonly made?: Made;
  /** Bytes other than the text's, for a page around the same text. */
  readonly page?: string;
}

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z]+/g, "-")
    .slice(0, 60);

const said = (text: string, within: Span, words: string | undefined): readonly Said[] => {
  if (words === undefined) return [];
  const start = text.indexOf(words, within.start);
  return [{ name: words, span: { start, end: start + words.length }, rule: "test/made" }];
};

/** A reading as the pipeline would give it, from sentences whose claims are told beside them. */
export const madeReading = (given: Given): Reading => {
  const text = given.sentences.map(({ words }) => words).join("\n");
  const bytes = new TextEncoder().encode(given.page ?? text);
  const report = reportId(bytes);
  const article = madeArticle(given, text, report);
  const made = given.made ?? MADE;
  return {
    report,
    name: given.name,
    bytes,
    hints: { outlet: given.outlet ?? null },
    received: "2026-01-02T03:04:05Z",
    notices: [],
    made,
    versions: [madeVersion(article, given.sentences)],
  };
};

const madeArticle = (given: Given, text: string, report: string): Article => {
  const id = articleId(given.outlet ?? null, given.url ?? null, report);
  return {
    id,
    version: versionId(id, text),
    report,
    label: given.name.replace(/\.[^.]*$/, ""),
    outlet: given.outlet ?? null,
    url: given.url ?? null,
    title: given.title ?? null,
    byline: null,
    published: given.published == null ? null : { day: given.published, basis: "given" },
    language: "en",
    text,
    headlines: [],
    furniture: [],
    updated: false,
    notices: [],
  };
};

export const madeVersion = (article: Article, sentences: readonly Sentence[]): PassedVersion => ({
  article,
  claims: sentences.flatMap((sentence) => madeClaim(article, sentence)),
  labels: sentences.flatMap((sentence) => madeLabel(article.text, sentence)),
});

const madeClaim = (article: Article, sentence: Sentence): readonly Claim[] => {
  const start = article.text.indexOf(sentence.words);
  if (start < 0) return [];
  const span = { start, end: start + sentence.words.length };
  const id = (name: string | undefined) => (name === undefined ? [] : [{ id: slug(name), score: 1, reason: "made" }]);
  const speakers = said(article.text, span, sentence.speaker).map((voice) => ({ ...voice, quoted: false }));
  const claim: SaidClaim = {
    span,
    type: sentence.type,
    polarity: "affirmed",
    modality: "asserted",
    attribution: speakers,
    actors: said(article.text, span, sentence.actor),
    targets: [],
    places: said(article.text, span, sentence.place),
    instruments: [],
    time: null,
    quantities: madeQuantity(article.text, span, sentence),
    cues: [],
    confidence: 0.5,
  };
  const days =
    sentence.day === undefined
      ? null
      : ({ from: sentence.day, to: sentence.day, precision: "day", basis: "said" } as const);
  const resolved = {
    voices: id(sentence.speaker),
    actors: id(sentence.actor),
    targets: [],
    places: id(sentence.place),
  };
  return [
    { id: claimId(article.version, span, sentence.type, 0), version: article.version, said: claim, ...resolved, days },
  ];
};

const madeQuantity = (text: string, within: Span, { number }: Sentence): SaidClaim["quantities"] => {
  if (number === undefined) return [];
  const start = text.indexOf(String(number[0]), within.start);
  const span = { start, end: start + String(number[0]).length };
  return [{ min: number[0], max: null, of: number[1], bound: "at-least", span, status: "unknown", partOf: null }];
};

const madeLabel = (text: string, { words, label }: Sentence): readonly LabelUse[] => {
  if (label === undefined) return [];
  const start = text.indexOf(label, text.indexOf(words));
  return [{ span: { start, end: start + label.length }, label, party: null, attribution: [], distanced: false }];
};

/** An event over one version's claims, as comparison would find it. */
export const madeEvent = ({ article, claims }: PassedVersion): Event => ({
  id: claims[0]!.id,
  block: "fighting somewhere 2024-11",
  family: "fighting",
  types: ["clash"],
  title: "clash",
  days: claims[0]!.days,
  places: claims[0]!.places.flatMap(({ id }) => (id === null ? [] : [id])),
  parties: claims[0]!.actors.flatMap(({ id }) => (id === null ? [] : [id])),
  claims: claims.map((claim) => claim.id),
  accounts: [
    {
      article: article.id,
      version: article.version,
      outlet: article.outlet,
      published: article.published?.day ?? null,
      chain: claims[0]!.said.attribution.map((voice) => voice.name),
      group: 1,
      claims: claims.map((claim) => claim.id),
      fields: {},
    },
  ],
  differences: [],
  independent: 1,
  credibility: { grade: "6", reason: "one account" },
  links: [],
  faults: [],
});

/** A judgement on the first claim of a version. */
export const madeJudgement = ({ article, claims }: PassedVersion, id: string): Judgement => ({
  id,
  verdict: "accepted",
  anchor: {
    version: article.version,
    type: claims[0]!.said.type,
    span: claims[0]!.said.span,
    quote: cut(article.text, claims[0]!.said.span),
    prefix: "",
    suffix: "",
  },
  who: "a reviewer",
  when: "2026-01-03T00:00:00Z",
  why: "read twice",
});

/** The pass id of a made version. */
export const madePass = ({ article }: PassedVersion, made: Made = MADE): string =>
  passId(article.version, made.engine, made.rules, made.knowledge);

export const BRIDGE: Sentence = {
  words: "Harbour police said that militants took the old bridge at Kestrel Ford, with 12 guards hurt.",
  type: "capture",
  speaker: "Harbour police",
  actor: "militants",
  place: "Kestrel Ford",
  day: "2024-11-28",
  number: [12, "guards"],
  label: "militants",
};
export const MARKET: Sentence = {
  words: "Shells fell on the Café Añejo market in Upper Dell.",
  type: "shelling",
  place: "Upper Dell",
  day: "2024-11-30",
};
export const TALKS: Sentence = { words: "Both sides met in Brackwater for talks.", type: "talks", place: "Brackwater" };
