import type { Document, Tree } from "../src/language/document.ts";
import { goldTree } from "./gold-tree.ts";
import type { GoldSentence } from "./read-conllu.ts";
import type { NewsArticle } from "./read-news.ts";

/**
 * The annotated trees of an article as a document over its text, with lemmas and features from `parsed` (people
 * annotated neither) and without names, arcs and antecedents. Throws where the words do not cut the text.
 */
export function goldDocument(article: NewsArticle, sentences: readonly GoldSentence[], parsed: Document): Tree {
  const starts: number[] = [];
  const ends: number[] = [];
  const tags: number[] = [];
  const heads: number[] = [];
  const relations: string[] = [];
  sentences.forEach((sentence, i) => {
    const tree = goldTree(sentence);
    const from = article.sentences[i]!;
    if (tree.text !== article.text.slice(from.start, from.end))
      throw new Error(`article ${article.number}, sentence ${i + 1}: tree and text differ`);
    const first = starts.length;
    for (let token = 0; token < tree.length; token++) {
      starts.push(from.start + tree.starts[token]!);
      ends.push(from.start + tree.ends[token]!);
      tags.push(tree.tags[token]!);
      heads.push(tree.heads[token]! < 0 ? -1 : first + tree.heads[token]!);
      relations.push(tree.relations[token]!);
    }
  });
  const at = new Map(Array.from(parsed.starts, (start, token) => [start, token]));
  const same = starts.map((start) => at.get(start) ?? -1);
  return {
    text: article.text,
    length: starts.length,
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    tags: Uint8Array.from(tags),
    heads: Int32Array.from(heads),
    relations,
    lemmas: same.map((token, i) =>
      token < 0 ? article.text.slice(starts[i], ends[i]).toLowerCase() : parsed.lemmas[token]!,
    ),
    sentences: [],
    sentenceOf: new Uint32Array(starts.length),
    features: (token) => (same[token]! < 0 ? {} : parsed.features(same[token]!)),
  };
}
