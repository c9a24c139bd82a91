import { hasRelation } from "../../language/view.ts";
import type { TimeWords } from "../../model/claim.ts";
import type { ClaimType } from "../../model/claim-types.ts";
import { cut } from "../../model/span.ts";
import { bySentence } from "../by-sentence.ts";
import { clauseStretch } from "../clause-span.ts";
import type { Draft } from "../draft.ts";
import { inClass, type Scene } from "../scene.ts";
import type { TimePhrase } from "../times.ts";
import { causeClause } from "./fill-roles.ts";
import type { Refiner } from "./refiner.ts";

/** Gives each claim the words that say when, from its own words or from the clause that it belongs to. */
export const fillTimes: Refiner = (drafts, { times }, scene) => {
  const clear = times.filter(({ vague, first }) => !vague && !scene.inFurniture[first]);
  const timesIn = bySentence(scene.doc, clear, ({ first }) => first);
  return drafts.map((draft) => {
    if (draft.time !== null || draft.kind === "modifier" || draft.kind === "relation") return draft;
    const here = timesIn.get(scene.doc.sentenceOf[draft.anchor]!) ?? [];
    const own = here.find(
      (each) => draft.first <= each.first && each.last <= draft.last && !isAside(scene, each, draft.carrier),
    );
    const phrase = own ?? (STATES.has(draft.type) ? undefined : ofClause(scene, draft, here));
    if (phrase === undefined || (own !== undefined && STATES.has(draft.type) && !hangsOn(scene, own, draft.anchor)))
      return draft;
    return { ...draft, time: timeWords(scene, phrase, false) };
  });
};

/** What lasts or is only said has the day only where the words put it there themselves. */
const STATES: ReadonlySet<ClaimType> = new Set([
  "siege",
  "control",
  "support",
  "identity",
  "strength",
  // what is said of an event has not the event's day
  "accusation",
  "denial",
  "threat",
  "request",
]);

/** The words of a time phrase as a field of a claim. */
export const timeWords = (scene: Scene, phrase: TimePhrase, carried: boolean): TimeWords => ({
  name: cut(scene.doc.text, phrase.span).replace(/\s+/g, " "),
  span: phrase.span,
  rule: carried ? "time/carried" : "time/said",
  carried,
});

/** A time phrase in the clause around: before the subject ("By Friday, …") or behind a participle's main verb. */
function ofClause(scene: Scene, draft: Draft, times: readonly TimePhrase[]): TimePhrase | undefined {
  const { doc } = scene;
  if (times.length === 0) return undefined;
  const cause = causeClause(scene, draft.anchor);
  if (cause >= 0) {
    const { first, last } = clauseStretch(scene, cause);
    const there = times.find((phrase) => first <= phrase.first && phrase.last <= last);
    if (there !== undefined) return there;
  }
  let at = draft.carrier;
  for (let steps = 0; at >= 0 && steps < 6; steps++) {
    const clause = clauseStretch(scene, at);
    const hit = times.find(
      (phrase) =>
        (clause.first <= phrase.first && phrase.last <= clause.last && !isAside(scene, phrase, at)) ||
        hangsOn(scene, phrase, at),
    );
    if (hit !== undefined) return hit;
    if (hasRelation(doc, at, "acl:relcl", "ccomp", "parataxis")) return undefined;
    at = doc.heads[at]!;
  }
  return undefined;
}

/**
 * Whether a phrase stands in a relative clause under a verb: "the group, which was founded on Friday, left". A clause
 * on a noun for an event tells of that event: "killed in strikes that hit the market on Friday".
 */
function isAside(scene: Scene, { last }: TimePhrase, verb: number): boolean {
  const { doc } = scene;
  for (let at = last, steps = 0; at >= 0 && at !== verb && steps < 10; at = doc.heads[at]!, steps++)
    if (hasRelation(doc, at, "acl:relcl") && !inClass(scene, doc.heads[at]!, "eventNouns", "assaults")) return true;
  return false;
}

function hangsOn(scene: Scene, { first, last }: TimePhrase, verb: number): boolean {
  for (let token = first; token <= last; token++) if (scene.doc.heads[token] === verb) return true;
  return false;
}
