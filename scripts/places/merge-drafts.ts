import { kilometresBetween } from "../../src/resolution/distance.ts";
import { foldName, soundName } from "../../src/resolution/fold-name.ts";
import type { Draft } from "./read-syria.ts";

/** A draft that may carry an id already (a place written by hand) and counts for so many tellings. */
export interface Mergeable extends Draft {
  readonly id?: string;
  readonly weight?: number;
  readonly arabic?: string;
}

/** Kinds that are never one place. */
const SETTLED = new Set(["city", "town", "village", "neighbourhood", "district"]);
const APART_KM: Readonly<Record<string, number>> = {
  city: 10,
  town: 7,
  village: 5,
  neighbourhood: 3,
  site: 4,
  street: 2,
};

/**
 * Drafts with their doubles merged: same spelling, same sound or same Arabic name, near each other and of kinds that can be
 * one. The first keeps its point, kind and id; the others give it their names. A place under several names is listed once.
 */
export function mergeDrafts(drafts: readonly Mergeable[]): readonly Mergeable[] {
  const kept: (Mergeable & { names: Set<string> })[] = [];
  const byKey = new Map<string, number[]>();
  for (const draft of drafts) {
    const keys = keysOf(draft);
    const double = keys
      .flatMap((key) =>
        (byKey.get(key) ?? []).map((at) => ({
          at,
          arabic: key.startsWith("ar:"),
          km: kilometresBetween(kept[at]!, draft),
        })),
      )
      .filter(({ at, arabic, km }) => km <= reach(kept[at]!, draft, arabic))
      .sort((a, b) => a.km - b.km)[0];
    const at = double?.at ?? kept.length;
    if (double === undefined) kept.push({ ...draft, names: new Set([draft.name]) });
    const place = kept[at]!;
    for (const name of [draft.name, ...draft.otherNames, draft.arabic ?? ""]) if (name !== "") place.names.add(name);
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), at]);
  }
  return kept.map(({ names, ...draft }) => ({
    ...draft,
    otherNames: [...names].filter((name) => name !== draft.name),
  }));
}

/** How far apart two drafts with a key in common may lie, in kilometres. Incident pages give a quarter the city's Arabic name. */
function reach(a: Mergeable, b: Mergeable, arabic: boolean): number {
  if (!canBeOne(a, b)) return -1;
  if (arabic) return a.kind === "city" || b.kind === "city" ? -1 : ARABIC_APART_KM;
  return Math.max(APART_KM[a.kind] ?? 3, APART_KM[b.kind] ?? 3);
}
const ARABIC_APART_KM = 3;

const canBeOne = (a: Mergeable, b: Mergeable): boolean =>
  a.kind === b.kind || (SETTLED.has(a.kind) && SETTLED.has(b.kind));

function keysOf(draft: Mergeable): readonly string[] {
  const names = [draft.name, ...draft.otherNames, draft.arabic ?? ""].filter((name) => name !== "");
  return [
    ...new Set(
      names.flatMap((name) =>
        /\p{Script=Arabic}/u.test(name) ? [`ar:${foldName(name)}`] : [`w:${foldName(name)}`, `s:${soundName(name)}`],
      ),
    ),
  ];
}
