import { type Candidate, isUnsure, type Resolution } from "../model/claim.ts";
import type { IdentityRuling } from "./identities.ts";

/** A person's word about this article; and about another one with the same name, which may mean another after all. */
const OWN_SCORE = 1;
const OTHER_SCORE = 0.95;

/**
 * What a name means when people have said something about it: whom they named, else what the machine finds without those
 * that they ruled out.
 *
 * @param known whether an id stands in the knowledge as it is now
 * @param find what the machine finds; it need not leave out who is ruled out
 */
export function applyIdentity<Found extends Resolution<string>>(
  ruling: IdentityRuling | null,
  known: (id: string) => boolean,
  find: () => Found,
): Found | Resolution<string> {
  if (ruling === null) return find();
  const { same, ruledOut, disputed } = ruling;
  if (same !== null && known(same.id)) {
    const where = same.own ? "this article" : "another article with this name";
    return { id: same.id, score: same.own ? OWN_SCORE : OTHER_SCORE, reason: `judged on ${where} (${same.judgement})` };
  }
  const found = find();
  if (disputed.length > 0) return amongDisputed(found, disputed);
  const rival = found.id === null ? undefined : ruledOut.get(found.id);
  const left = (found.candidates ?? []).filter(({ id }) => !ruledOut.has(id));
  if (rival === undefined)
    return left.length === (found.candidates ?? []).length ? found : { ...found, candidates: left };
  const first: Candidate<string> | undefined = left[0];
  const why = `judged ${rival.answer === "unsure" ? "unsure" : "not the same"} as ${rival.id} (${rival.judgement})`;
  if (first !== undefined && left.length === 1 && !isUnsure(first))
    return { ...first, reason: `${why}; the other candidate` };
  return { id: null, score: 0, reason: why, ...(left.length > 0 ? { candidates: left } : {}) };
}

/** Judges of other articles named several: the machine's answer stands if it is one of them. */
function amongDisputed<Found extends Resolution<string>>(
  found: Found,
  disputed: readonly string[],
): Found | Resolution<string> {
  if (found.id !== null && disputed.includes(found.id)) return found;
  const candidates = disputed.map((id): Candidate<string> => ({ id, score: 1 / disputed.length }));
  return { id: null, score: 0, reason: `judged otherwise on other articles: ${disputed.join(" or ")}`, candidates };
}
