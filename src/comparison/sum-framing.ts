import type { LabelUse } from "../model/claim.ts";
import type { LabelCount, SharedVocabulary } from "../model/framing.ts";
import { foldName } from "./fold.ts";

/** A loaded word with what is known of its article. */
export interface PlacedLabel {
  readonly use: LabelUse;
  readonly outlet: string | null;
  readonly published: string | null;
  /** What the party was resolved to, if it was. */
  readonly party: string | null;
}

/** Counts who calls whom what, in whose voice; in the order of label, party and outlet. */
export function sumFraming(labels: readonly PlacedLabel[]): readonly LabelCount[] {
  const counts = new Map<string, LabelCount>();
  for (const { use, outlet, published, party: resolved } of labels) {
    const party = resolved ?? (use.party ? `~${foldName(use.party.name)}` : "");
    const key = JSON.stringify([use.label, party, outlet]);
    const sofar = counts.get(key) ?? {
      label: use.label,
      party,
      outlet,
      own: 0,
      quoted: 0,
      distanced: 0,
      from: null,
      to: null,
    };
    const own = use.attribution.length === 0;
    counts.set(key, {
      ...sofar,
      own: sofar.own + (own && !use.distanced ? 1 : 0),
      quoted: sofar.quoted + (own ? 0 : 1),
      distanced: sofar.distanced + (use.distanced ? 1 : 0),
      from: earlier(sofar.from, published),
      to: later(sofar.to, published),
    });
  }
  return [...counts].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([, count]) => count);
}

/** Which outlets share a vocabulary: every two that put one word on one party in their own voice, the most alike first. */
export function shareVocabulary(counts: readonly LabelCount[]): readonly SharedVocabulary[] {
  const outlets = new Map<string, Map<string, LabelCount>>();
  for (const count of counts) {
    if (count.outlet === null || count.own === 0) continue;
    const own = outlets.get(count.outlet) ?? new Map<string, LabelCount>();
    own.set(`${count.label}|${count.party}`, count);
    outlets.set(count.outlet, own);
  }
  const names = [...outlets.keys()].sort();
  return names
    .flatMap((left, i) =>
      names.slice(i + 1).map((right) => compareOutlets(left, outlets.get(left)!, right, outlets.get(right)!)),
    )
    .filter((pair) => pair.common.length > 0)
    .sort((a, b) => b.alike - a.alike || (a.left < b.left ? -1 : a.left > b.left ? 1 : a.right < b.right ? -1 : 1));
}

function compareOutlets(
  left: string,
  mine: ReadonlyMap<string, LabelCount>,
  right: string,
  theirs: ReadonlyMap<string, LabelCount>,
): SharedVocabulary {
  const common = [...mine].flatMap(([key, a]) => {
    const b = theirs.get(key);
    return b ? [{ a, b }] : [];
  });
  const dot = common.reduce((sum, { a, b }) => sum + a.own * b.own, 0);
  const norm = (map: ReadonlyMap<string, LabelCount>): number =>
    Math.sqrt([...map.values()].reduce((sum, count) => sum + count.own ** 2, 0));
  return {
    left,
    right,
    alike: Math.round((dot / (norm(mine) * norm(theirs))) * 1000) / 1000,
    common: common
      .sort((x, y) => Math.min(y.a.own, y.b.own) - Math.min(x.a.own, x.b.own) || (x.a.label < y.a.label ? -1 : 1))
      .map(({ a }) => ({ label: a.label, party: a.party })),
  };
}

const earlier = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b < a) ? b : a);
const later = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a);
