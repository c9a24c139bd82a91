import { spanOf, tagOf } from "../language/view.ts";
import type { ClaimType } from "../model/claim-types.ts";
import { cut } from "../model/span.ts";
import { eventNounStretch } from "./clause-span.ts";
import { type Draft, draftOf } from "./draft.ts";
import { tidyName } from "./name-index.ts";
import type { Party } from "./parties.ts";
import { inClass, lemmaOf, lowerOf, type Scene } from "./scene.ts";

/**
 * Finds modifiers that state a relation with a party (rule 5): "rebel-held Idlib", "Turkish-backed allies",
 * "Al-Qaeda led Jihadis". Read from the words rather than the tree, which splits them in many ways.
 */
export function findModifiers(scene: Scene): readonly Draft[] {
  const { doc, lexicon } = scene;
  const found: Draft[] = [];
  for (let token = 1; token < doc.length; token++) {
    if (scene.inFurniture[token]) continue;
    found.push(...friendOf(scene, token));
    const joined = /^(.+)[-–](\p{L}+)$/u.exec(lowerOf(scene, token));
    const word = joined === null ? lowerOf(scene, token) : joined[2]!;
    const type = lexicon.modifiers.get(word);
    if (type === undefined) continue;
    const hyphen = joined === null && /^[-–]$/.test(lowerOf(scene, token - 1));
    const last = joined !== null ? token : hyphen ? token - 2 : token - 1;
    if (last < 0 || doc.sentenceOf[last] !== doc.sentenceOf[token]) continue;
    const party = partyBefore(
      scene,
      last,
      joined === null ? null : doc.starts[token]! + joined[1]!.length,
      joined !== null || hyphen,
    );
    if (party === null) continue;
    const head = nounAfter(scene, token + 1);
    if (head === null) continue;
    if (joined === null && !hyphen && !adjacentModifier(scene, last, token, head)) continue;
    // "US-led air strikes": who flew them, no tie between two parties
    if ((type === "identity" || type === "support") && inClass(scene, head, "eventNouns", "assaults")) continue;
    found.push(modifierDraft(scene, type, party, token, head));
  }
  return found;
}

/** "pro-government militia": whose friend it is stands behind the prefix, which the word files give with its hyphen. */
function friendOf(scene: Scene, token: number): readonly Draft[] {
  const { doc } = scene;
  const parts = /^(\p{L}+-)(\p{L}[\p{L}’'-]*)$/u.exec(cut(doc.text, spanOf(doc, token, token)));
  const type = parts === null ? undefined : scene.lexicon.modifiers.get(parts[1]!.toLowerCase());
  const head = type === undefined ? null : nounAfter(scene, token + 1);
  if (parts === null || type === undefined || head === null) return [];
  if (inClass(scene, head, "eventNouns", "assaults", "deals")) return [];
  // "pro-government forces" is what one side is called
  if (lemmaOf(scene, head) === "force" && scene.names.at(head) === null) return [];
  const friend = modifierDraft(scene, type, { first: token, last: token, name: parts[2]! }, token, head);
  return [{ ...friend, actors: friend.targets, targets: friend.actors }];
}

/**
 * "Jihadi held districts": without a hyphen the party must be a bare singular, or a name before a noun for a force,
 * and no "by" may follow; else the words are a clause ("rebels held districts").
 */
function adjacentModifier(scene: Scene, last: number, token: number, head: number): boolean {
  const { doc, names } = scene;
  if (head - token > 3 || tagOf(doc, token + 1) === "DET") return false;
  if (doc.heads[token] === head && /^(?:amod|compound)$/.test(doc.relations[token]!)) return true;
  const word = lowerOf(scene, last);
  if (scene.lexicon.labelNouns.has(word) && !word.endsWith("s")) return true;
  return names.at(last) !== null && names.at(last)!.kind !== "place" && inClass(scene, head, "forces", "fighters");
}

/** Tokens that a party joined by hyphens ("al-Qaeda", "anti-Assad") may have before its modifier. */
const LONGEST_PARTY = 8;

interface FoundParty {
  readonly first: number;
  readonly last: number;
  readonly name: string;
}

/** The party right before a modifier; `cutAt` ends it inside a joined token. */
function partyBefore(scene: Scene, last: number, cutAt: number | null, isHyphened: boolean): FoundParty | null {
  const { doc, names, lexicon } = scene;
  let first = last;
  const name = names.at(last);
  if (/^(?:DET|ADP|CCONJ|SCONJ|PRON|AUX)$/.test(tagOf(doc, last)) && name === null) return null;
  const word =
    cutAt === null ? lowerOf(scene, last) : cut(doc.text, { start: doc.starts[last]!, end: cutAt }).toLowerCase();
  if (cutAt === null) {
    if (name !== null) first = name.first;
    else
      while (
        last - first < LONGEST_PARTY &&
        first - 2 >= 0 &&
        /^[-–]$/.test(lowerOf(scene, first - 1)) &&
        doc.ends[first - 1] === doc.starts[first]
      )
        first -= 2;
  }
  const text = tidyName(doc.text.slice(doc.starts[first]!, cutAt ?? doc.ends[last]!));
  const demonym = lexicon.demonyms.get(word);
  if (demonym !== undefined) return { first, last, name: names.fullest(demonym, null) };
  const known = lexicon.classesOf.get(word);
  const isNoun = known?.has("forces") || known?.has("fighters") || lexicon.labelNouns.has(word);
  if (name === null && !isNoun && !/^\p{Lu}/u.test(text) && !/^al-/i.test(text)) return null;
  if (/^(?:well|self|newly|so|non|pre|anti|pro|long|foreign|heavily|lightly|internationally|state)$/i.test(text))
    return null;
  // without a hyphen a capital alone names nobody: "Unidentified armed men"
  if (!isHyphened && name === null && !isNoun) return null;
  const plural =
    name === null &&
    isNoun &&
    /(?:rebel|jihadist|jihadi|militant|insurgent|terrorist|islamist|extremist|separatist)$/i.test(text)
      ? `${text}s`
      : text;
  return { first, last, name: name === null ? plural : names.fullest(text, name.kind) };
}

/** The noun that a modifier belongs to: the last noun of the run after it. */
function nounAfter(scene: Scene, from: number): number | null {
  const { doc } = scene;
  let head: number | null = null;
  for (let at = from; at < doc.length && at - from < 7 && doc.sentenceOf[at] === doc.sentenceOf[from - 1]; at++) {
    const tag = tagOf(doc, at);
    const name = scene.names.at(at);
    if (
      head !== null &&
      inClass(scene, head, "forces", "fighters") &&
      !inClass(scene, at, "forces", "fighters", "groups") &&
      name === null
    )
      break;
    if (/^(?:north|south|east|west)$/.test(lowerOf(scene, at))) break;
    if (tag === "NOUN" || tag === "PROPN") {
      head = name === null ? at : name.last;
      at = head;
    } else if (
      tag === "ADJ" ||
      tag === "NUM" ||
      /^["“”'‘’-]$/.test(lowerOf(scene, at)) ||
      (tag === "VERB" && head === null && at - from < 2)
    ) {
      if (head !== null && !/^-$/.test(lowerOf(scene, at))) break;
    } else break;
  }
  return head;
}

function modifierDraft(scene: Scene, type: ClaimType, party: FoundParty, token: number, head: number): Draft {
  const { doc } = scene;
  const rule = `modifier/${type}`;
  const who: Party = { name: party.name, span: spanOf(doc, party.first, party.last), rule, head: party.last };
  const stretch = eventNounStretch(scene, head);
  const last = type === "control" || type === "siege" ? Math.max(head, Math.min(stretch.last, head + 7)) : head;
  const base = { anchor: token, first: party.first, last, kind: "modifier" as const, type, rule };
  const headText = tidyName(doc.text.slice(doc.ends[token]!, doc.ends[head]!).replace(/["“”‘]/g, ""));
  const whole = tidyName(cut(doc.text, spanOf(doc, party.first, head)).replace(/["“”‘]/g, ""));
  const target: Party = {
    name: scene.names.fullest(headText, scene.names.at(head)?.kind ?? null),
    span: spanOf(doc, head, head),
    rule,
    head,
  };
  if (type === "identity")
    return draftOf({
      ...base,
      targets:
        inClass(scene, head, "forces", "groups") && scene.names.at(head) === null
          ? [
              {
                ...target,
                name:
                  /(?:led)$/i.test(lowerOf(scene, token)) && /^[A-Z]/.test(whole) && !inClass(scene, head, "fighters")
                    ? whole
                    : headText,
              },
              who,
            ]
          : [target, who],
    });
  if (type === "support") return draftOf({ ...base, actors: [who], targets: [target] });
  const named = scene.names.at(head)?.kind === "place" || scene.names.at(head) !== null;
  return draftOf({ ...base, actors: [who], targets: named ? [] : [{ ...target, name: lowerOf(scene, head) }] });
}
