import type { Day } from "../model/day.ts";
import type { ActorId } from "../model/ids.ts";
import { foldName, foldWords } from "./fold-name.ts";
import type { Registry } from "./registry.ts";

/** What an article says around a name. */
export interface ActorContext {
  readonly registry: Registry;
  /** The article's day: names are held against their dates. */
  readonly on: Day | null;
  /** Acronyms that the article introduces, "Hayat Tahrir al-Sham (HTS)", folded. */
  readonly acronyms: ReadonlyMap<string, ActorId>;
  /** Actors that are named in full among the claims of the article. */
  readonly present: ReadonlySet<ActorId>;
}

/** An acronym in brackets. */
const BRACKETED = /\(([\p{Lu}][\p{Lu}\d&-]{1,9})\)/gu;
/** A name of up to eight words at the end of what stands before the brackets. */
const NAMED = /(?:[\p{L}\d'’.-]+ ){1,8}$/u;
/** Longest name that is looked for before the brackets, in words and in characters. */
const LONGEST = 8;
const LONGEST_CHARACTERS = 200;

/** The context of one article; `names` are all names that its claims put to voices, actors and targets. */
export function actorContext(registry: Registry, text: string, on: Day | null, names: Iterable<string>): ActorContext {
  const acronyms = new Map<string, ActorId>();
  for (const { index, 1: acronym } of text.matchAll(BRACKETED)) {
    const before = NAMED.exec(text.slice(Math.max(0, index - LONGEST_CHARACTERS), index))?.[0];
    if (before === undefined) continue;
    const words = foldWords(before);
    for (let length = Math.min(words.length, LONGEST); length >= 1; length--) {
      const owners = registry.bySpelling.get(words.slice(-length).join(" "));
      if (owners === undefined) continue;
      acronyms.set(foldName(acronym!), owners[0]!.actor);
      break;
    }
  }
  const present = new Set<ActorId>();
  for (const name of names) {
    const owners = registry.bySpelling.get(foldName(name)) ?? [];
    if (owners.length > 0) present.add(owners[0]!.actor);
  }
  return { registry, on, acronyms, present };
}
