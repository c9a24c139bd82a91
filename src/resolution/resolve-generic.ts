import type { Resolution } from "../model/claim.ts";
import type { ActorId } from "../model/ids.ts";
import type { ActorContext } from "./actor-context.ts";
import { round } from "./choose-actor.ts";
import { nameOfActor } from "./registry.ts";

/** A candidate that the article does not name counts for this share. */
const UNNAMED = 0.75;
/** The best must lead the second by so much, and reach so much at all. */
const LEAD = 0.15;
const ENOUGH = 0.45;

/** "the rebels", "moderate fighters", "the regime": whom the last words may mean, weighed by who is named in the article. */
export function resolveGeneric(words: readonly string[], context: ActorContext): Resolution<ActorId> | null {
  const { registry, present, on } = context;
  const lines = new Set([...present].map((id) => registry.lines.get(id)));
  const namedInLine = (id: ActorId): boolean => lines.has(registry.lines.get(id));
  for (let start = 0; start < words.length; start++) {
    const key = words.slice(start).join(" ");
    const meant = registry.generics.get(key);
    if (meant === undefined) continue;
    const current = meant.filter(({ from, until }) => on === null || ((from ?? "") <= on && on <= (until ?? "9999")));
    const ranked = current
      .map(({ actor, score }) => ({
        actor,
        score: score * (current.length === 1 || namedInLine(actor) ? 1 : UNNAMED),
      }))
      .sort((a, b) => b.score - a.score);
    const [first, second] = ranked;
    const candidates = ranked.map(({ actor, score }) => ({ id: actor, score: round(score) }));
    const say = (actor: ActorId): string => nameOfActor(registry.actors.get(actor)!, on);
    if (first === undefined) return { id: null, score: 0, reason: `"${key}": no party is known for this day` };
    if (first.score < ENOUGH || (second !== undefined && first.score - second.score < LEAD)) {
      const reason = `"${key}" could be ${ranked.map(({ actor }) => say(actor)).join(" or ")}`;
      return { id: null, score: 0, reason, candidates };
    }
    const reason = `"${key}" as a rule means ${say(first.actor)}`;
    return {
      id: first.actor,
      score: round(first.score),
      reason,
      ...(second === undefined ? {} : { candidates }),
    };
  }
  return null;
}
