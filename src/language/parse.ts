import { completeDocument } from "./complete-document.ts";
import { type Document, type Sentence, type Tree, UPOS } from "./document.ts";
import { flatReading, isNoLanguage } from "./flat-reading.ts";
import type { LanguageModel } from "./language-model.ts";
import { lemmatise } from "./lemmatise.ts";
import { mendTree } from "./mend-tree.ts";
import { readSentence } from "./network/read-sentence.ts";
import { plainCase } from "./plain-case.ts";
import { splitSentences } from "./split-sentences.ts";
import { endAtEdges, NO_LAYOUT, type TextLayout, withoutSpans } from "./text-layout.ts";
import { type Tokens, tokenise } from "./tokenise.ts";

/**
 * Reads a text: words, sentences, tags, lemmas and trees. All offsets are UTF-16 offsets into `text`, which is kept
 * as it is. Takes any text, also an empty or a broken one, in time linear in its length. `layout` says which
 * runs of the text are to be skipped and which stand on their own.
 */
export function parse(text: string, model: LanguageModel, layout: TextLayout = NO_LAYOUT): Document {
  const tokens = withoutSpans(tokenise(text), layout.skipped);
  const lasts = splitSentences(text, tokens, model.boundaries);
  return parseTokens(text, tokens, endAtEdges(tokens, lasts, [...layout.skipped, ...layout.alone]), model);
}

/** Tags and parses words that are given; `lasts` holds the last token of each sentence. */
export function parseTokens(text: string, tokens: Tokens, lasts: readonly number[], model: LanguageModel): Document {
  const n = tokens.length;
  const tags = new Uint8Array(n);
  const codes = new Uint8Array(n);
  const heads = new Int32Array(n).fill(-1);
  const relations: string[] = new Array(n).fill("root");
  const lemmas: string[] = new Array(n).fill("");
  const sentences: Sentence[] = [];
  const sentenceOf = new Uint32Array(n);
  let first = 0;
  for (const last of lasts) {
    const count = last - first + 1;
    const words = Array.from({ length: count }, (_, i) =>
      text.slice(tokens.starts[first + i]!, tokens.ends[first + i]!),
    );
    const width = tokens.ends[last]! - tokens.starts[first]!;
    const reading = isNoLanguage(words, width)
      ? flatReading(model, words)
      : readSentence(model.network, asNames(plainCase(words, model.boundaries.tags)));
    const { labels, heads: arcs, relations: named } = reading;
    for (let i = 0; i < count; i++) {
      const label = model.labels[labels[i]!]!;
      const token = first + i;
      codes[token] = labels[i]!;
      tags[token] = UPOS.indexOf(label.upos);
      const isRoot = arcs[i] === 0;
      heads[token] = isRoot ? -1 : arcs[i]! - 1 + first;
      relations[token] = isRoot ? "root" : model.relations[named[i]!]!;
      lemmas[token] = lemmatise(model.lemmas, words[i]!, label.lemmaClass);
      sentenceOf[token] = sentences.length;
    }
    sentences.push({ first, last, span: { start: tokens.starts[first]!, end: tokens.ends[last]! } });
    first = last + 1;
  }
  const tree: Tree = {
    text,
    length: n,
    starts: tokens.starts,
    ends: tokens.ends,
    tags,
    heads,
    relations,
    lemmas,
    sentences,
    sentenceOf,
    features: (token) => model.labels[codes[token]!]!.features,
  };
  return completeDocument(mendTree(tree), model.names);
}

/** The group that the network takes for the verb "is", and the longer name by which it knows it. */
const SHORT = "IS";
const LONG = "ISIS";

/** "IS" among words in lower case is the group's name. */
const asNames = (words: readonly string[]): readonly string[] =>
  words.includes(SHORT) && words.some((word) => /^\p{Ll}{3,}$/u.test(word))
    ? words.map((word) => (word === SHORT ? LONG : word))
    : words;
