import type { Candidate, Resolution } from "../model/claim.ts";
import type { Day } from "../model/day.ts";
import type { ActorId } from "../model/ids.ts";
import type { ActorContext } from "./actor-context.ts";
import { type NamedActor, nameOfActor } from "./registry.ts";

/** A name from before its time is somebody else's or a later edition's; one after its time is a habit. */
const BEFORE_ITS_TIME = 0.5;
const AFTER_ITS_TIME = 0.9;
/** What an actor gains over its namesakes by being named elsewhere in the article. */
const NAMED_ELSEWHERE = 0.15;
/** Below this lead two namesakes cannot be told apart. */
const LEAD = 0.05;

interface Timed {
  readonly factor: number;
  readonly remark: string;
}

function timeOf({ name }: NamedActor, on: Day | null): Timed {
  if (on !== null && name.from !== null && on < name.from)
    return { factor: BEFORE_ITS_TIME, remark: `; not in use before ${name.from}` };
  if (on !== null && name.to !== null && on > name.to)
    return { factor: AFTER_ITS_TIME, remark: `; not in official use after ${name.to}` };
  return { factor: 1, remark: "" };
}

/**
 * The best of the owners of a name. `base` is the score of the way in which the name was matched, `how` says it in words.
 * Nobody, if two different actors are equally likely.
 */
export function chooseActor(
  owners: readonly NamedActor[],
  base: number,
  how: string,
  context: ActorContext,
): Resolution<ActorId> {
  const ranked = owners
    .map((owner) => {
      const { factor, remark } = timeOf(owner, context.on);
      const gain = owners.length > 1 && context.present.has(owner.actor) ? NAMED_ELSEWHERE : 0;
      return { owner, rank: base * factor + gain, score: base * factor, remark };
    })
    .sort((a, b) => b.rank - a.rank);
  const [first, ...others] = ranked;
  if (first === undefined) return { id: null, score: 0, reason: `${how}: nobody` };
  const rival = others.find(({ owner }) => owner.actor !== first.owner.actor);
  if (rival !== undefined && first.rank - rival.rank < LEAD) {
    return {
      id: null,
      score: 0,
      reason: `${how}: ${describe(first.owner, context)} or ${describe(rival.owner, context)}`,
      candidates: candidatesOf(ranked),
    };
  }
  return inOffice(
    first.owner.actor,
    round(first.score),
    `${how}: ${describe(first.owner, context)}${first.remark}`,
    context,
  );
}

/** Each actor once, with the best of its names. */
const candidatesOf = (
  ranked: readonly { readonly owner: NamedActor; readonly score: number }[],
): readonly Candidate<ActorId>[] => {
  const best = new Map<ActorId, number>();
  for (const { owner, score } of ranked) best.set(owner.actor, Math.max(best.get(owner.actor) ?? 0, score));
  return [...best].map(([id, score]) => ({ id, score: round(score) }));
};

const describe = ({ actor }: NamedActor, { registry, on }: ActorContext): string =>
  nameOfActor(registry.actors.get(actor)!, on);

/** The person who held an office on the article's day, where the office's holders are known. */
export function inOffice(
  id: ActorId,
  score: number,
  reason: string,
  { registry, on }: ActorContext,
): Resolution<ActorId> {
  const actor = registry.actors.get(id);
  if (actor?.kind !== "office" || on === null) return { id, score, reason };
  const holder = actor.relations.find(
    ({ kind, from, until }) => kind === "led-by" && (from ?? "") <= on && on <= (until ?? "9999"),
  );
  if (holder === undefined) return { id, score, reason };
  return {
    id: holder.to,
    score,
    reason: `${reason}, held by ${nameOfActor(registry.actors.get(holder.to)!)} on ${on}`,
  };
}

export const round = (score: number): number => Math.round(score * 1000) / 1000;
