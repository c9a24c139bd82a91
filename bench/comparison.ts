/**
 * Clusters the gold event mentions of ECB+ (Cybulska and Vossen 2014) with the clusterer of the product and prints CoNLL
 * F1 beside the same-lemma baseline, within topics and over all, for work topics (odd) and check topics (even).
 *
 *   npm run bench:comparison [-- DATA_FOLDER]     DATA_FOLDER holds ecbplus/topics-1-35.jsonl.gz
 */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { clusterTellings } from "../src/comparison/cluster-tellings.ts";
import { contentWords, rootOf } from "../src/comparison/content-words.ts";
import type { ComparedArticle } from "../src/comparison/event-input.ts";
import { formsEvent } from "../src/comparison/event-types.ts";
import { fold, foldName } from "../src/comparison/fold.ts";
import { tellStory } from "../src/comparison/tell-story.ts";
import type { Story, Telling } from "../src/comparison/telling.ts";
import { type Document, UPOS } from "../src/language/document.ts";
import { parse } from "../src/language/parse.ts";
import type { Claim } from "../src/model/claim.ts";
import type { ClaimType } from "../src/model/claim-types.ts";
import { loadEngine } from "../src/operations/load-engine.ts";
import { bCubed, type Clusters, ceafE, conll, muc } from "./comparison-scores.ts";

interface GoldMention {
  readonly tag: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly cluster?: string;
}

interface GoldDocument {
  readonly doc: string;
  readonly topic: number;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
}

/** An event mention with what a reader of the text sees around it. */
interface Mention {
  readonly id: string;
  readonly topic: number;
  readonly cluster: string | null;
  readonly lemma: string;
  readonly telling: Telling;
}

const PRONOUN =
  /^(?:he|she|it|they|him|her|them|his|its|their|hers|himself|herself|who|whom|i|we|you|us|our|my|that|this)$/i;

const file = resolve(process.argv[2] ?? process.env.VARIORUM_DATA ?? "../shared/data", "ecbplus/topics-1-35.jsonl.gz");
if (!existsSync(file)) {
  console.error(`${file} is not there: give the folder that holds ecbplus/topics-1-35.jsonl.gz`);
  process.exit(2);
}

const { model, lexicon } = await loadEngine();
const documents = gunzipSync(readFileSync(file))
  .toString("utf8")
  .trim()
  .split("\n")
  .map((line): GoldDocument => JSON.parse(line));
const mentions = documents.flatMap(mentionsOf);
const sizes = new Map<string, number>();
for (const { cluster } of mentions) if (cluster) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
/** Singletons are left out, as is usual on ECB+. */
const scored = mentions.filter(({ cluster }) => cluster !== null && sizes.get(cluster)! >= 2);

const parts: readonly (readonly [string, readonly Mention[]])[] = [
  ["all topics", scored],
  ["work (odd)", scored.filter(({ topic }) => topic % 2 === 1)],
  ["check (even)", scored.filter(({ topic }) => topic % 2 === 0)],
];
console.log("part          setting         method       MUC    B3     CEAF-e CoNLL");
for (const [name, part] of parts) {
  const key = groupBy(part, ({ cluster }) => cluster!);
  print(
    name,
    "within topics",
    "same lemma",
    key,
    groupBy(part, ({ topic, lemma }) => `${topic} ${lemma}`),
  );
  const within = [...new Set(part.map(({ topic }) => topic))].flatMap((topic) =>
    cluster(part.filter((mention) => mention.topic === topic)),
  );
  print(name, "within topics", "variorum", key, within);
  print(
    name,
    "over all",
    "same lemma",
    key,
    groupBy(part, ({ lemma }) => lemma),
  );
  print(name, "over all", "variorum", key, cluster(part));
}

function print(part: string, setting: string, method: string, key: Clusters, response: Clusters): void {
  const scores = [muc(key, response).f1, bCubed(key, response).f1, ceafE(key, response).f1, conll(key, response)];
  console.log(
    `${part.padEnd(13)} ${setting.padEnd(15)} ${method.padEnd(12)} ${scores.map((one) => one.toFixed(3)).join("  ")}`,
  );
}

function groupBy(list: readonly Mention[], of: (mention: Mention) => string): Clusters {
  const groups = new Map<string, string[]>();
  for (const mention of list) {
    const group = groups.get(of(mention));
    if (group) group.push(mention.id);
    else groups.set(of(mention), [mention.id]);
  }
  return [...groups.values()];
}

/** The product's clusterer over tellings: mentions of one article with one word are one telling, as a retelling is. */
function cluster(list: readonly Mention[]): Clusters {
  const tellings = new Map<string, Mention[]>();
  for (const mention of list) {
    const key = `${mention.telling.article.id} ${mention.telling.facts.types[0] ?? mention.telling.heads[0]}`;
    const told = tellings.get(key);
    if (told) told.push(mention);
    else tellings.set(key, [mention]);
  }
  const byId = new Map([...tellings.values()].map((told) => [told[0]!.id, told]));
  const clusters = clusterTellings(
    [...tellings.values()].map((told) => together(told.map(({ telling }) => telling))),
    { same: [], apart: [] },
    { place: () => null },
  );
  return clusters.map((group) => group.flatMap(({ id }) => byId.get(id)!.map((mention) => mention.id)));
}

/** Mentions of one article as one telling, with the names and words of all. */
function together(tellings: readonly Telling[]): Telling {
  const first = tellings[0]!;
  const all = <Value>(of: (telling: Telling) => Iterable<Value>): readonly Value[] => [
    ...new Set(tellings.flatMap((telling) => [...of(telling)])),
  ];
  return {
    ...first,
    facts: {
      ...first.facts,
      placeNames: all(({ facts }) => facts.placeNames),
      actors: all(({ facts }) => facts.actors),
    },
    words: new Set(all(({ words }) => words)),
  };
}

function mentionsOf(gold: GoldDocument): readonly Mention[] {
  const doc = parse(gold.text, model);
  const story = tellStory(gold.text, []);
  const article: ComparedArticle = {
    id: gold.doc,
    version: gold.doc,
    outlet: null,
    published: null,
    text: gold.text,
    headlines: [],
    group: 0,
  };
  return gold.mentions.flatMap((mention, i) => {
    if (!/^(?:NEG_)?ACTION/.test(mention.tag)) return [];
    const id = `${gold.doc}:${i}`;
    const lemma = headLemma(doc, mention);
    return [
      {
        id,
        topic: gold.topic,
        cluster: mention.cluster ?? null,
        lemma,
        telling: tellingOf(id, mention, lemma, gold, article, story),
      },
    ];
  });
}

/** The lemma of the word that heads a mention in the parsed tree. */
function headLemma(doc: Document, { start, end }: GoldMention): string {
  const tokens = Array.from({ length: doc.length }, (_, i) => i).filter(
    (i) => doc.starts[i]! < end && doc.ends[i]! > start,
  );
  const inside = new Set(tokens);
  const head = tokens.find((token) => !inside.has(doc.heads[token]!) && UPOS[doc.tags[token]!] !== "PUNCT");
  return fold(doc.lemmas[head ?? tokens[0] ?? 0] ?? "");
}

/** The type that the product's lexicon gives a word whatever its arguments, if any. */
function typeOf(lemma: string): readonly ClaimType[] {
  const sense = [...(lexicon.verbs.get(lemma) ?? []), ...(lexicon.nouns.get(lemma) ?? [])].find(
    (one) => one.if === undefined && one.type !== "none",
  );
  return sense && sense.type !== "none" && formsEvent(sense.type) ? [sense.type] : [];
}

/** A telling of one mention: names that stand in its sentence are its parties and places. */
function tellingOf(
  id: string,
  mention: GoldMention,
  lemma: string,
  gold: GoldDocument,
  article: ComparedArticle,
  story: Story,
): Telling {
  const from = gold.text.lastIndexOf("\n", mention.start - 1) + 1;
  const next = gold.text.indexOf("\n", mention.end);
  const to = next < 0 ? gold.text.length : next;
  const near = gold.mentions.filter(
    (one) => one.start >= from && one.end <= to && !PRONOUN.test(one.text) && !one.tag.includes("ACTION"),
  );
  const names = (pattern: RegExp) => [
    ...new Set(near.filter((one) => pattern.test(one.tag)).map((one) => foldName(one.text))),
  ];
  const places = names(/^LOC/);
  const people = names(/^(?:HUMAN|NON_HUMAN)/);
  const words = new Set(contentWords(gold.text.slice(from, to)));
  const claim = {
    id,
    said: { type: "assessment", span: { start: mention.start, end: mention.end } },
  } as unknown as Claim;
  return {
    id,
    article,
    span: claim.said.span,
    claimIds: [id],
    claims: [claim],
    facts: {
      types: typeOf(lemma),
      places: [],
      placeNames: places,
      days: null,
      actors: people.map((name) => `~${name}`),
      targets: [],
      instruments: [],
      numbers: [],
      voices: [""],
    },
    words,
    heads: [rootOf(lemma)],
    story,
  };
}
