import { childrenBy, hasRelation, spanOf, subtreeEdges } from "../../language/view.ts";
import type { Voice } from "../../model/claim.ts";
import type { ClaimType, Modality } from "../../model/claim-types.ts";
import type { Draft } from "../draft.ts";
import type { Party } from "../parties.ts";
import { inClass, lowerOf, type Scene } from "../scene.ts";
import { indexVoices, type VoiceScope, voicesOver } from "../voice-scopes.ts";
import type { Refiner } from "./refiner.ts";

/** Gives each claim the chain of voices that carry it, and what those voices do to it ("claims", "denies"). */
export const setVoices: Refiner = (drafts, { voices }, scene) => {
  const over = indexVoices(scene, voices);
  const byCue = new Map(voices.map((scope) => [scope.cue, scope]));
  return drafts.map((draft) => {
    const quotedOnly = draft.kind === "modifier" || isAside(scene, draft);
    const scopes = voicesOver(over(draft.anchor), draft.anchor, quotedOnly).filter(
      (scope) => carries(scope, draft) && !isOutside(scene, scope, draft.anchor),
    );
    // what a description judges is the describer's judgement
    const describer = draft.type === "assessment" && byCue.has(draft.anchor) ? [byCue.get(draft.anchor)!] : [];
    const chain = distinct([...scopes, ...describer]);
    const own =
      draft.type === "accusation" || draft.rule.startsWith("responsibility/")
        ? draft.actors.map(({ head: _, ...said }): Voice => ({ ...said, quoted: false }))
        : [];
    const attribution =
      own.length > 0 && !chain.some(({ name }) => name === own[0]!.name) ? [...chain, joined(own)] : chain;
    const modality: Modality =
      draft.modality === "asserted" && !quotedOnly
        ? (scopes.findLast((scope) => scope.modality !== "asserted")?.modality ?? "asserted")
        : draft.modality;
    const denied = !quotedOnly && scopes.filter(({ polarity }) => polarity === "denied").length % 2 === 1;
    return {
      ...draft,
      actors: draft.type === "accusation" && draft.actors.length === 0 ? accuserOf(scopes) : draft.actors,
      attribution,
      modality,
      polarity: denied ? (draft.polarity === "denied" ? "affirmed" : "denied") : draft.polarity,
      cues: [
        ...draft.cues,
        ...scopes
          .filter((scope) => scope.modality !== "asserted")
          .map(({ cue }) => ({
            field: "modality" as const,
            span: spanOf(scene.doc, cue, cue),
            rule: "modality/voice",
          })),
      ],
    } satisfies Draft;
  });
};

/** "He said the army is responsible": who says a charge makes it. */
const accuserOf = (scopes: readonly VoiceScope[]): readonly Party[] =>
  scopes.slice(-1).map(({ voice: { quoted: _, ...said }, cue }) => ({ ...said, head: cue }));

const ACTS: ReadonlySet<ClaimType> = new Set(["support", "request", "threat", "denial"]);

/** A voice does not carry its own word, nor the act that it performs by speaking (rule 8: "voiced support"). */
const carries = ({ cue, voice }: VoiceScope, draft: Draft): boolean =>
  cue !== draft.anchor &&
  // "declared a truce": the verb that carries an event's noun does it, and reports nothing
  !(draft.kind === "noun" && cue === draft.carrier && draft.type === "agreement") &&
  !(ACTS.has(draft.type) && draft.kind === "noun" && draft.actors.some(({ name }) => name === voice.name));

/**
 * "said troops were nearing the town, which fell in May": what a clause with "which" or "where" adds to indirect speech
 * is the article's own knowledge; a voice inside that clause carries it nonetheless.
 */
function isOutside(scene: Scene, { quoted, cue }: VoiceScope, token: number): boolean {
  if (quoted) return false;
  const { doc } = scene;
  for (let at = token, steps = 0; at >= 0 && steps < 12; at = doc.heads[at]!, steps++) {
    if (at === cue) return false;
    if (!hasRelation(doc, at, "acl:relcl")) continue;
    const { first, last } = subtreeEdges(doc, at);
    const opener = lowerOf(scene, first) === "," ? first + 1 : first;
    if (!/^(?:which|where)$/.test(lowerOf(scene, opener))) continue;
    // "fired shells which hit a school" goes on with the story
    if (inClass(scene, doc.heads[at]!, "eventNouns", "weapons", "ammunition", "air", "explosive")) continue;
    return cue < first || cue > last;
  }
  return false;
}

const ASIDES: ReadonlySet<ClaimType> = new Set(["control", "support", "identity", "siege"]);

/**
 * A relation told in passing of a noun ("the group, which is backed by …") is a modifier too (rule 5), and so is what
 * somebody else says to a thing told ("…, an accusation that the army denies").
 */
const isAside = (scene: Scene, draft: Draft): boolean =>
  draft.kind === "verb" &&
  ((ASIDES.has(draft.type) &&
    hasRelation(scene.doc, draft.carrier, "acl", "acl:relcl") &&
    childrenBy(scene.doc, draft.carrier, "mark").length === 0) ||
    (draft.type === "denial" && hasRelation(scene.doc, draft.carrier, "acl:relcl")));

const joined = (voices: readonly Voice[]): Voice =>
  voices.length === 1 ? voices[0]! : { ...voices[0]!, name: voices.map(({ name }) => name).join(" and ") };

function distinct(scopes: readonly VoiceScope[]): readonly Voice[] {
  const seen = new Set<string>();
  return scopes.flatMap(({ voice }) => {
    const key = voice.name.toLowerCase();
    if (seen.has(key)) return [];
    seen.add(key);
    return [voice];
  });
}
