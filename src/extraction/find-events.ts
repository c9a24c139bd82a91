import { childrenBy, hasRelation, tagOf } from "../language/view.ts";
import { familyOf } from "../model/claim-types.ts";
import { isPassive } from "./clause.ts";
import { clauseStretch, eventNounStretch, participleStretch } from "./clause-span.ts";
import { type Draft, draftOf } from "./draft.ts";
import type { Sense } from "./lexicon.ts";
import { type NamedArguments, nounArguments, senseHolds, verbArguments } from "./match-sense.ts";
import { inClass, isVerb, lemmaOf, lowerOf, type Scene, verbLemma } from "./scene.ts";

/** Finds the words of the lexicon that tell an event, a state or a speech act: verbs, nouns, adjectives, phrases. */
export function findEvents(scene: Scene): readonly Draft[] {
  const { doc } = scene;
  const found: Draft[] = [];
  for (let token = 0; token < doc.length; token++) {
    if (scene.inFurniture[token]) continue;
    const phrase = phraseAt(scene, token);
    if (phrase !== null) {
      found.push(...nounDrafts(scene, phrase.head, phrase.senses, "event/phrase"));
      token = phrase.last;
      continue;
    }
    const tag = tagOf(doc, token);
    if (tag === "VERB" || tag === "AUX") found.push(...verbDrafts(scene, token));
    else if (tag === "NOUN" || tag === "PROPN") found.push(...nominalDrafts(scene, token));
    else if (tag === "ADJ") found.push(...adjectiveDrafts(scene, token));
  }
  return found;
}

/** The longest fixed phrase that begins at a token, with its last word as head. */
function phraseAt(scene: Scene, token: number) {
  const candidates = scene.lexicon.phrases.get(lowerOf(scene, token)) ?? [];
  for (const { words, senses } of candidates) {
    const last = token + words.length - 1;
    if (last >= scene.doc.length) continue;
    const inside =
      scene.doc.heads[last]! > last &&
      hasRelation(scene.doc, last, "compound") &&
      tagOf(scene.doc, last + 1) === "NOUN";
    if (!inside && words.every((word, place) => lowerOf(scene, token + place) === word))
      return { last, head: last, senses };
  }
  return null;
}

function verbDrafts(scene: Scene, verb: number): readonly Draft[] {
  const { doc } = scene;
  if (hasRelation(doc, verb, "aux", "cop", "case", "mark", "fixed", "compound")) return [];
  if (isSecondPart(scene, verb)) return [];
  const senses = scene.lexicon.verbs.get(verbLemma(scene, verb));
  if (senses === undefined) return [];
  if (hasRelation(doc, verb, "amod")) return amodDrafts(scene, verb, senses);
  const args = verbArguments(scene, verb);
  const sense = senses.find((each) => senseHolds(scene, each, args));
  if (sense === undefined || sense.type === "none") return [];
  const carrier = governorOf(scene, verb);
  const stretch = carrier === verb ? participleStretch(scene, verb) : carriedStretch(scene, carrier, verb);
  return withAlso(
    sense,
    draftOf({
      anchor: verb,
      carrier,
      ...stretch,
      kind: "verb",
      type: sense.type,
      sense,
      rule: `event/verb ${verbLemma(scene, verb)}`,
      polarity: sense.polarity ?? "affirmed",
      modality: sense.modality ?? "asserted",
    }),
  );
}

/** "rebel-held": the second part of a hyphenated word tells no event of its own. */
const isSecondPart = (scene: Scene, token: number): boolean =>
  token > 0 && /^[-–]$/.test(lowerOf(scene, token - 1)) && scene.doc.ends[token - 1] === scene.doc.starts[token];

/** "the besieged city", "a destroyed hospital": a participle before its noun. */
function amodDrafts(scene: Scene, verb: number, senses: readonly Sense[]): readonly Draft[] {
  const head = scene.doc.heads[verb]!;
  if (head < verb || lowerOf(scene, verb - 1 >= 0 ? verb - 1 : verb) === "-") return [];
  // "the surrounding villages" lie there; only "the surrounded villages" are under siege
  if (/ing$/.test(lowerOf(scene, verb))) return [];
  const args = new Map([
    ["object", [head]],
    ["subject", [head]],
  ]);
  const sense = senses.find((each) => ["identity", "shortage"].includes(each.type) && senseHolds(scene, each, args));
  if (sense === undefined || sense.type === "none") return [];
  return [
    draftOf({
      anchor: verb,
      first: verb,
      last: head,
      kind: "modifier",
      type: sense.type,
      sense,
      rule: "event/participle",
    }),
  ];
}

/** The governor that carries a verb: "resume bombing", "claims to have repelled", "managed to repel". */
function governorOf(scene: Scene, verb: number): number {
  const { doc, lexicon } = scene;
  let at = verb;
  for (let steps = 0; steps < 4; steps++) {
    const head = doc.heads[at]!;
    if (head < 0 || !hasRelation(doc, at, "xcomp") || !isVerb(scene, head)) return at;
    if (childrenBy(doc, head, "obj", "iobj").length > 0) return at;
    const senses = lexicon.verbs.get(verbLemma(scene, head));
    if (
      senses?.some(
        (sense) =>
          ["request", "accusation", "threat", "denial", "support", "talks"].includes(sense.type) &&
          senseHolds(scene, sense, verbArguments(scene, head)),
      )
    )
      return at;
    at = head;
  }
  return at;
}

/** The clause of a governor, as far as the verb that it carries. */
function carriedStretch(scene: Scene, carrier: number, verb: number) {
  const outer = participleStretch(scene, carrier);
  const inner = clauseStretch(scene, verb);
  return { first: Math.min(outer.first, inner.first), last: Math.max(inner.last, verb) };
}

function nominalDrafts(scene: Scene, noun: number): readonly Draft[] {
  const senses = scene.lexicon.nouns.get(lemmaOf(scene, noun)) ?? scene.lexicon.nouns.get(lowerOf(scene, noun));
  if (senses === undefined) return [];
  if (hasRelation(scene.doc, noun, "compound", "amod", "flat", "nmod:desc") && scene.doc.heads[noun]! > noun) return [];
  return nounDrafts(scene, noun, senses, `event/noun ${lemmaOf(scene, noun)}`);
}

function nounDrafts(scene: Scene, noun: number, senses: readonly Sense[], rule: string): readonly Draft[] {
  const { doc } = scene;
  if (scene.names.at(noun)?.kind != null && scene.names.at(noun)!.last > scene.names.at(noun)!.first) return [];
  const carrier = lightVerbOf(scene, noun);
  const args = carriedArguments(scene, noun, carrier);
  const sense = senses.find((each) => senseHolds(scene, each, args));
  if (sense === undefined || sense.type === "none") return [];
  // "the attack is a warning": what an event is like is a judgement (rule 6)
  const judged =
    ["fighting", "territory", "harm"].includes(familyOf(sense.type)) && childrenBy(doc, noun, "cop").length > 0;
  if (judged && !(sense.type === "control" || (sense.type === "siege" && isUnder(scene, noun)))) return [];
  if (isBackground(scene, noun, args)) return [];
  if (sense.type === "support" && inClass(scene, noun, "backers") && !isSaidOfSomebody(scene, noun)) return [];
  const stretch = carrier === noun && !judged ? eventNounStretch(scene, noun) : clauseStretch(scene, carrier);
  const covered = { first: Math.min(stretch.first, noun), last: Math.max(stretch.last, noun) };
  return withAlso(
    sense,
    draftOf({
      anchor: noun,
      carrier,
      ...covered,
      kind: "noun",
      type: sense.type,
      sense,
      rule,
      polarity: sense.polarity ?? "affirmed",
      modality: sense.modality ?? "asserted",
    }),
  );
}

/**
 * "Since the war began in 2011", "the conflict has killed 300,000": the whole war, with no sides told, is where the
 * article's events stand and none of them (rule 14).
 */
function isBackground(scene: Scene, noun: number, args: NamedArguments): boolean {
  if (!inClass(scene, noun, "wars") || ["with", "against", "between"].some((each) => args.has(each))) return false;
  const { doc } = scene;
  const verb = doc.heads[noun]!;
  if (verb < 0) return false;
  const inSince = [noun, verb].some((token) =>
    childrenBy(doc, token, "case", "mark").some((mark) => lowerOf(scene, mark) === "since"),
  );
  return inSince || hasRelation(doc, noun, "nsubj");
}

/** "Iran, an ally of the government", "Russia is an ally": a backer of somebody tells support only of one who is named. */
const isSaidOfSomebody = (scene: Scene, noun: number): boolean =>
  hasRelation(scene.doc, noun, "appos", "parataxis") ||
  childrenBy(scene.doc, noun, "cop", "appos", "parataxis").length > 0 ||
  (noun + 1 < scene.doc.length && scene.names.at(noun + 1) !== null);

/** Arguments of an event's noun; who carries it out counts as its "by". */
function carriedArguments(scene: Scene, noun: number, carrier: number): NamedArguments {
  const own = nounArguments(scene, noun);
  // "the town is in rebel hands": what it is said of
  if (childrenBy(scene.doc, noun, "cop").length > 0)
    return new Map([...own, ["subject", verbArguments(scene, noun).get("subject") ?? []]]);
  const subject = carrier === noun ? [] : (verbArguments(scene, carrier).get("subject") ?? []);
  const doers = subject.filter((head) => head !== noun);
  return doers.length === 0 ? own : new Map([...own, ["by", [...(own.get("by") ?? []), ...doers]]]);
}

/** "has been under government siege": a state, told of what is under it. */
const isUnder = (scene: Scene, noun: number): boolean =>
  childrenBy(scene.doc, noun, "case").some((mark) => lowerOf(scene, mark) === "under");

const COMES_UNDER = new Set([
  "come",
  "retaliate",
  "respond",
  "face",
  "subject",
  "expose",
  "engage",
  "continue",
  "go",
  "press",
  "live",
  "remain",
  "stay",
]);

/** The verb that only carries an event's noun: "carried out strikes", "came under fire", "an attempt was launched". */
function lightVerbOf(scene: Scene, noun: number): number {
  const { doc } = scene;
  let top = noun;
  // "a barrage of 23 airstrikes", "a series of raids"
  while (
    hasRelation(doc, top, "nmod") &&
    doc.heads[top]! >= 0 &&
    inClass(scene, doc.heads[top]!, "collectives", "parts", "quantifiers")
  )
    top = doc.heads[top]!;
  if (hasRelation(doc, top, "conj") && doc.heads[top]! >= 0 && !isVerb(scene, doc.heads[top]!)) top = doc.heads[top]!;
  let head = doc.heads[top]!;
  // "the raid was believed to have been carried out by …"
  if (head >= 0 && hasRelation(doc, top, "nsubj"))
    head =
      childrenBy(doc, head, "xcomp").find((child) => isVerb(scene, child) && inClass(scene, child, "light")) ?? head;
  if (head < 0 || !(isVerb(scene, head) || inClass(scene, head, "happen"))) return noun;
  const light = inClass(scene, head, "light");
  if (light && hasRelation(doc, top, "obj", "nsubj:pass")) return head;
  if (light && hasRelation(doc, top, "nsubj") && isPassive(scene, head)) return head;
  if (hasRelation(doc, top, "nsubj") && inClass(scene, head, "happen")) return head;
  if (light && hasRelation(doc, top, "obl") && COMES_UNDER.has(lemmaOf(scene, head))) return head;
  return noun;
}

function adjectiveDrafts(scene: Scene, adjective: number): readonly Draft[] {
  const { doc, lexicon } = scene;
  const senses = lexicon.adjectives.get(lemmaOf(scene, adjective)) ?? lexicon.adjectives.get(lowerOf(scene, adjective));
  if (senses === undefined) return [];
  const attributive = hasRelation(doc, adjective, "amod") && doc.heads[adjective]! > adjective;

  const args = attributive ? new Map([["subject", [doc.heads[adjective]!]]]) : verbArguments(scene, adjective);
  const sense = senses.find((each) => senseHolds(scene, each, args));
  if (sense === undefined || sense.type === "none") return [];
  // "besieged districts" names no besieger (rule 5)
  if (attributive && sense.type !== "shortage") return [];
  if (attributive)
    return [
      draftOf({
        anchor: adjective,
        first: adjective,
        last: doc.heads[adjective]!,
        kind: "modifier",
        type: sense.type,
        sense,
        rule: "event/adjective",
      }),
    ];
  const head = doc.heads[adjective]!;
  const carrier = head >= 0 && hasRelation(doc, adjective, "xcomp") && isVerb(scene, head) ? head : adjective;
  return [
    draftOf({
      anchor: adjective,
      carrier,
      ...clauseStretch(scene, carrier),
      kind: "verb",
      type: sense.type,
      sense,
      rule: `event/adjective ${lemmaOf(scene, adjective)}`,
      polarity: sense.polarity ?? "affirmed",
    }),
  ];
}

const withAlso = (sense: Sense, draft: Draft): readonly Draft[] =>
  sense.also === undefined ? [draft] : [draft, { ...draft, type: sense.also, rule: `${draft.rule} also` }];
