import { type Name, type Tree, UPOS } from "../document.ts";
import { hashText } from "../hash.ts";
import { childrenBy, wordOf } from "../view.ts";

/** A name, or a run of proper nouns that no name list and no finder knows, in the sentence of an event. */
export interface PlaceCandidate {
  readonly first: number;
  readonly last: number;
  readonly kind: Name["kind"] | "unknown";
}

type Parsed = Tree & { readonly names: readonly Name[] };

/** All that may be the place of an event in a sentence, in the order of the text. */
export function placeCandidates(doc: Parsed, sentence: number): readonly PlaceCandidate[] {
  const { first, last } = doc.sentences[sentence]!;
  const names: readonly PlaceCandidate[] = doc.names.filter((name) => name.first >= first && name.last <= last);
  const taken = new Set<number>();
  for (const name of names) for (let token = name.first; token <= name.last; token++) taken.add(token);
  const runs: PlaceCandidate[] = [];
  for (let token = first; token <= last; token++) {
    if (!isFree(doc, token, taken)) continue;
    const begin = token;
    while (token < last && isFree(doc, token + 1, taken)) token++;
    runs.push({ first: begin, last: token, kind: "unknown" });
  }
  return [...names, ...runs].sort((a, b) => a.first - b.first);
}

const isFree = (doc: Tree, token: number, taken: ReadonlySet<number>): boolean =>
  UPOS[doc.tags[token]!] === "PROPN" && !taken.has(token);

/** What the candidates of one event share. */
interface EventView {
  readonly doc: Parsed;
  readonly event: number;
  /** The event's token and those above it, with their distance. */
  readonly above: ReadonlyMap<number, number>;
  /** Steps in the tree from the event to each candidate that is known as a place. */
  readonly placeSteps: readonly number[];
  readonly places: readonly PlaceCandidate[];
}

/**
 * What speaks for or against each candidate as the place of the event whose head is the token `event`: hashes of features,
 * a list for each candidate in order.
 */
export function eventPlaceFeatures(
  doc: Parsed,
  event: number,
  candidates: readonly PlaceCandidate[],
): readonly (readonly number[])[] {
  const above = new Map(climb(doc, event).map((token, steps) => [token, steps]));
  const places = candidates.filter(({ kind }) => kind === "place");
  const view: EventView = { doc, event, above, places, placeSteps: [] };
  const placeSteps = places.map((place) => stepsTo(view, headOf(doc, place)));
  return candidates.map((candidate) => featuresOf({ ...view, placeSteps }, candidate).map(hashText));
}

/** A token and its heads up to the root. */
function climb(doc: Tree, token: number): readonly number[] {
  const way: number[] = [];
  for (let at = token; at >= 0; at = doc.heads[at]!) way.push(at);
  return way;
}

function headOf(doc: Tree, { first, last }: PlaceCandidate): number {
  for (let token = first; token <= last; token++) {
    const head = doc.heads[token]!;
    if (head < first || head > last) return token;
  }
  return last;
}

function stepsTo({ doc, above }: EventView, token: number): number {
  const way = climb(doc, token);
  const down = way.findIndex((at) => above.has(at));
  return down < 0 ? Number.POSITIVE_INFINITY : down + above.get(way[down]!)!;
}

const lower = (doc: Tree, token: number): string =>
  token >= 0 && token < doc.length ? wordOf(doc, token).toLowerCase() : "#";
const tag = (doc: Tree, token: number): string => (token >= 0 && token < doc.length ? UPOS[doc.tags[token]!]! : "#");
const preposition = (doc: Tree, token: number): string => {
  const mark = childrenBy(doc, token, "case")[0];
  return mark === undefined ? "-" : lower(doc, mark);
};
const upTo = (most: number, number: number): number => Math.min(most, number);

function featuresOf(view: EventView, candidate: PlaceCandidate): readonly string[] {
  const { doc, event } = view;
  const { first, last, kind } = candidate;
  const head = headOf(doc, candidate);
  const relation = doc.relations[head]!;
  const mark = preposition(doc, head);
  const governor = doc.heads[head]! < 0 ? "#" : doc.lemmas[doc.heads[head]!]!.toLowerCase();
  return [
    "bias",
    `k=${kind}`,
    `p=${mark}`,
    `r=${relation}`,
    `rp=${relation} ${mark}`,
    `g=${governor}`,
    `gr=${governor} ${relation}`,
    `kp=${kind} ${mark}`,
    `e=${doc.lemmas[event]}`,
    `w=${doc.text.slice(doc.starts[first], doc.ends[last]).toLowerCase()}`,
    `w-1=${lower(doc, first - 1)}`,
    `w+1=${lower(doc, last + 1)}`,
    `w-2=${lower(doc, first - 2)} ${lower(doc, first - 1)}`,
    `w+2=${lower(doc, last + 1)} ${lower(doc, last + 2)}`,
    `t-1=${tag(doc, first - 1)}`,
    `t+1=${tag(doc, last + 1)}`,
    `len=${last - first}`,
    `opens=${first - doc.sentences[doc.sentenceOf[first]!]!.first <= 1}`,
    `subject=${relation.startsWith("nsubj") && doc.heads[head] === event}`,
    ...wayFeatures(view, head, mark),
    ...orderFeatures(view, head),
    ...(kind === "place" ? rivalFeatures(view, candidate, head) : []),
  ];
}

/** The way through the tree from the event up to a common head and down to the candidate. */
function wayFeatures({ doc, event, above }: EventView, head: number, mark: string): readonly string[] {
  const climbed = climb(doc, head);
  const down = climbed.findIndex((at) => above.has(at));
  if (down < 0) return ["apart"];
  const common = climbed[down]!;
  const up = above.get(common)!;
  const upwards = climb(doc, event).slice(0, up);
  const downwards = climbed.slice(0, down);
  const names = (tokens: readonly number[]): string => tokens.map((token) => doc.relations[token]).join("<");
  const top = downwards.at(-1);
  return [
    `way=${names(upwards)}^${names(downwards)}`,
    `wayp=${names(upwards)}^${names(downwards)} ${mark}`,
    `up=${names(upwards)}`,
    `down=${names(downwards)}`,
    `steps=${upTo(4, up)},${upTo(4, down)}`,
    `marks=${downwards.map((token) => preposition(doc, token)).join("|")}`,
    `top=${top === undefined ? "-" : `${preposition(doc, top)} ${doc.relations[top]}`}`,
    `common=${tag(doc, common)}`,
    ...(up === 0 && down === 1 ? [`direct=${doc.lemmas[event]} ${doc.relations[head]} ${mark}`] : []),
    ...(up === 0 && top !== undefined ? [`argument=${doc.lemmas[event]} ${doc.relations[top]}`] : []),
  ];
}

/** What lies between the event and the candidate in the text. */
function orderFeatures({ doc, event, places }: EventView, head: number): readonly string[] {
  const [from, to] = [Math.min(event, head), Math.max(event, head)];
  const side = head > event ? "behind" : "before";
  let verbs = 0;
  for (let token = from + 1; token < to; token++) if (tag(doc, token) === "VERB") verbs++;
  const between = places.filter(({ first }) => from < first && first < to).length;
  return [
    `distance=${side} ${upTo(6, Math.floor(Math.log2(to - from + 1)))}`,
    `verbs=${upTo(3, verbs)} ${side}`,
    `verbs=${upTo(3, verbs)}`,
    `between=${upTo(3, between)} ${side}`,
    `between=${upTo(3, between)}`,
    `places=${upTo(5, places.length)}`,
  ];
}

/** How the candidate stands among the other places of the sentence: "Atareb, in Aleppo province". */
function rivalFeatures(view: EventView, { first, last }: PlaceCandidate, head: number): readonly string[] {
  const { doc, places, placeSteps } = view;
  const own = stepsTo(view, head);
  const rank = upTo(3, placeSteps.filter((steps) => steps < own).length);
  const before = places.filter((other) => other.last < first).at(-1);
  const behind = places.find((other) => other.first > last);
  return [
    `rank=${rank}`,
    `rank=${rank} of ${upTo(4, places.length)}`,
    ...(before === undefined ? [] : [`gap<=${gapBetween(doc, before.last, first)}`]),
    ...(behind === undefined ? [] : [`gap>=${gapBetween(doc, last, behind.first)}`]),
  ];
}

const LONGEST_GAP = 4;
function gapBetween(doc: Tree, last: number, first: number): string {
  if (first - last - 1 > LONGEST_GAP) return "far";
  return doc.text.slice(doc.ends[last], doc.starts[first]).toLowerCase().trim().slice(0, 25);
}
