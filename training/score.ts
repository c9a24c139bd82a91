/** What is scored: one text's words, with offsets that leave blanks out, so that both sides count the same signs. */
export interface Scored {
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
  readonly tags: readonly string[];
  readonly lemmas: readonly string[];
  /** −1 for a root. */
  readonly heads: ArrayLike<number>;
  readonly relations: readonly string[];
  /** Last word of each sentence. */
  readonly lasts: readonly number[];
}

export interface Figure {
  readonly correct: number;
  readonly gold: number;
  readonly system: number;
}

export interface Scores {
  readonly words: Figure;
  readonly sentences: Figure;
  readonly upos: Figure;
  readonly lemmas: Figure;
  readonly uas: Figure;
  readonly las: Figure;
}

/** F1 in percent; of gold words alone it is the accuracy. */
export const f1 = (figure: Figure): number =>
  figure.gold + figure.system === 0 ? 0 : (200 * figure.correct) / (figure.gold + figure.system);

/**
 * Scores one text by the rules of the CoNLL 2018 shared task: words are the same where their spans are; an arc is
 * right where the heads are the same word (or both are root), a labelled one where the relations agree without their
 * subtypes; a sentence where both ends agree.
 */
export function score(gold: Scored, system: Scored): Scores {
  const pairs = align(gold, system);
  const toGold = new Map(pairs.map(([g, s]) => [s, g]));
  const sameHead = (g: number, s: number): boolean => {
    const head = system.heads[s]!;
    return head < 0 ? gold.heads[g]! < 0 : toGold.get(head) === gold.heads[g]!;
  };
  const base = (relation: string): string => relation.split(":", 1)[0]!;
  const count = (right: (g: number, s: number) => boolean): Figure => ({
    correct: pairs.filter(([g, s]) => right(g, s)).length,
    gold: gold.starts.length,
    system: system.starts.length,
  });
  const spans = new Set(sentenceSpans(gold));
  const found = sentenceSpans(system);
  return {
    words: count(() => true),
    sentences: { correct: found.filter((span) => spans.has(span)).length, gold: spans.size, system: found.length },
    upos: count((g, s) => gold.tags[g] === system.tags[s]),
    lemmas: count((g, s) => gold.lemmas[g] === "_" || gold.lemmas[g] === system.lemmas[s]),
    uas: count(sameHead),
    las: count((g, s) => sameHead(g, s) && base(gold.relations[g]!) === base(system.relations[s]!)),
  };
}

/** Adds the figures of several texts. */
export function sum(all: readonly Scores[]): Scores {
  const add = (key: keyof Scores): Figure => ({
    correct: all.reduce((total, one) => total + one[key].correct, 0),
    gold: all.reduce((total, one) => total + one[key].gold, 0),
    system: all.reduce((total, one) => total + one[key].system, 0),
  });
  return {
    words: add("words"),
    sentences: add("sentences"),
    upos: add("upos"),
    lemmas: add("lemmas"),
    uas: add("uas"),
    las: add("las"),
  };
}

function align(gold: Scored, system: Scored): [number, number][] {
  const pairs: [number, number][] = [];
  for (let g = 0, s = 0; g < gold.starts.length && s < system.starts.length; ) {
    if (gold.starts[g] === system.starts[s] && gold.ends[g] === system.ends[s]) pairs.push([g++, s++]);
    else if (gold.ends[g]! <= system.ends[s]!) g++;
    else s++;
  }
  return pairs;
}

function sentenceSpans(side: Scored): string[] {
  let first = 0;
  return side.lasts.map((last) => {
    const span = `${side.starts[first]}-${side.ends[last]}`;
    first = last + 1;
    return span;
  });
}
