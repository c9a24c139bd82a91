import type { Document } from "../src/language/document.ts";
import type { GoldArc, NewsArticle, Stretch } from "./read-news.ts";

export type ArcKind = Exclude<GoldArc["kind"], "optional">;
/** Arcs of one kind: how many there are, how many were found, and how many of these are right. */
export interface ArcCount {
  gold: number;
  found: number;
  right: number;
}

/**
 * Compares the enhanced arcs of a parsed article with ours. A found arc is right where relation (without what follows
 * "nsubj", "nsubj:pass", "obj", "obl" or "nmod"), head and dependent agree; a dependent may be any word of the same
 * name. `ref` arcs are not scored, optional arcs count neither way.
 */
export function scoreArcs(article: NewsArticle, doc: Document, counts: Map<ArcKind, ArcCount>): string[] {
  const faults: string[] = [];
  const add = (kind: ArcKind, field: keyof ArcCount): void => {
    const count = counts.get(kind) ?? { gold: 0, found: 0, right: 0 };
    count[field]++;
    counts.set(kind, count);
  };
  const found = arcsOf(doc);
  const used = new Set<number>();
  for (const gold of article.arcs) {
    const head = gold.head ? tokenAt(doc, gold.head) : -1;
    const relations = gold.relations.map(simple);
    const at = found.findIndex(
      (arc, i) =>
        !used.has(i) &&
        arc.head === head &&
        relations.includes(simple(arc.relation)) &&
        (gold.dependents.length === 0 ||
          gold.dependents.some((stretch) => isSame(doc, arc.dependent, tokenAt(doc, stretch)))),
    );
    if (at >= 0) used.add(at);
    if (gold.kind === "optional") continue;
    add(gold.kind, "gold");
    if (at >= 0) {
      add(gold.kind, "found");
      add(gold.kind, "right");
    } else faults.push(`${article.number}: not found ${gold.kind} ${gold.relations[0]} ${written(article, gold)}`);
  }
  found.forEach((arc, i) => {
    if (used.has(i)) return;
    add(arc.kind, "found");
    faults.push(
      `${article.number}: not there ${arc.kind} ${arc.relation} ${words(doc, arc.head)} ${words(doc, arc.dependent)}`,
    );
  });
  return faults;
}

interface FoundArc {
  readonly kind: ArcKind;
  readonly relation: string;
  readonly head: number;
  readonly dependent: number;
}

function arcsOf(doc: Document): FoundArc[] {
  const arcs: FoundArc[] = [];
  const antecedents = new Set(doc.extra.filter(({ relation }) => relation === "ref").map(({ head }) => head));
  for (const { head, dependent, relation } of doc.extra) {
    if (relation === "ref") continue;
    const own = doc.relations[head]!;
    const relative = antecedents.has(dependent) && isOver(doc, dependent, head) && !["conj", "xcomp"].includes(own);
    const kind: ArcKind =
      relation === "obl:agent"
        ? "agent"
        : !relation.startsWith("nsubj") || relative || own === "acl:relcl"
          ? "relative"
          : own === "conj"
            ? "shared"
            : own === "xcomp"
              ? "controlled"
              : "participle";
    arcs.push({ kind, relation, head, dependent });
  }
  return arcs;
}

/** Whether a noun stands above a word through a relative clause. */
function isOver(doc: Document, noun: number, token: number): boolean {
  let relative = false;
  for (let at = token, steps = 0; at >= 0 && steps < 60; at = doc.heads[at]!, steps++) {
    if (at === noun) return relative;
    relative ||= doc.relations[at] === "acl:relcl";
  }
  return false;
}

const simple = (relation: string): string =>
  relation.startsWith("nsubj:pass") || relation === "obl:agent"
    ? relation.replace(":xsubj", "")
    : relation.split(":")[0]!;

function tokenAt(doc: Document, { start }: Stretch): number {
  let low = 0;
  let high = doc.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (doc.ends[middle]! <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isSame = (doc: Document, one: number, other: number): boolean =>
  one === other || doc.names.some(({ first, last }) => first <= one && one <= last && first <= other && other <= last);

const words = (doc: Document, token: number): string => doc.text.slice(doc.starts[token], doc.ends[token]);
const written = (article: NewsArticle, { head, dependents }: GoldArc): string =>
  [head, dependents[0]].map((stretch) => (stretch ? article.text.slice(stretch.start, stretch.end) : "")).join(" ");
