import { childrenBy, hasRelation, tagOf } from "../../language/view.ts";
import { familyOf } from "../../model/claim-types.ts";
import { isPassive } from "../clause.ts";
import type { Draft } from "../draft.ts";
import { doersOf, modifierParties } from "../event-parties.ts";
import type { Role } from "../lexicon.ts";
import { isPlaceLike, nounArguments, verbArguments } from "../match-sense.ts";
import { isParty, type Party, partyOf } from "../parties.ts";
import { inClass, isNominal, isVerb, lowerOf, type Scene, verbLemma } from "../scene.ts";
import type { Refiner } from "./refiner.ts";

/** Fills actor, target and instrument from the arguments of the word that tells the claim. */
export const fillRoles: Refiner = (drafts, { times }, scene) => {
  const when = new Set(
    times.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at)),
  );
  return drafts.map((draft) => {
    if (draft.actors.length > 0 || draft.targets.length > 0 || draft.sense === null) return draft;
    const filled =
      draft.kind === "noun"
        ? ofNoun(scene, draft)
        : draft.kind === "verb"
          ? ofVerb(scene, draft)
          : ofModifier(scene, draft);
    const noTime = ({ head }: Party): boolean => !when.has(head);
    return {
      ...filled,
      actors: filled.actors.filter(noTime),
      targets: filled.targets.filter(noTime),
      instruments: filled.instruments.filter(noTime),
    };
  });
};

interface Slots {
  readonly actor: Party[];
  readonly target: Party[];
  readonly instrument: Party[];
}

const emptySlots = (): Slots => ({ actor: [], target: [], instrument: [] });

function ofVerb(scene: Scene, draft: Draft): Draft {
  const slots = emptySlots();
  const args = new Map(verbArguments(scene, draft.anchor));
  const outer = outerSubject(scene, draft);
  if (outer !== null) args.set("subject", outer);
  const planners = plannersOf(scene, draft);
  slots.actor.push(...planners);
  if (planners.length > 0) args.delete("subject");
  const roles = draft.sense!.roles ?? {};
  for (const [argument, heads] of args) {
    const role = roles[argument] ?? (argument === "subject" ? "actor" : argument === "object" ? "target" : "none");
    if (argument === "agent") continue;
    for (const head of heads) put(scene, draft, slots, role, head);
  }
  const passive = args.has("agent") === false && isPassive(scene, draft.anchor);
  if (
    slots.actor.length === 0 &&
    (familyOf(draft.type) === "harm" || (passive && causeClause(scene, draft.anchor) >= 0))
  )
    slots.actor.push(...causeOf(scene, draft.anchor, draft.rule));
  return withSlots(draft, slots);
}

/**
 * "shelled the town killing two": without its comma the participle hangs on the object, but who shelled also killed.
 */
function outerSubject(scene: Scene, draft: Draft): readonly number[] | null {
  const { doc } = scene;
  const noun = doc.heads[draft.anchor]!;
  if (familyOf(draft.type) !== "harm" || doc.relations[draft.anchor] !== "acl" || noun < 0) return null;
  if (!/ing$/i.test(lowerOf(scene, draft.anchor))) return null;
  let verb = doc.heads[noun]!;
  for (let steps = 0; verb >= 0 && steps < 5 && !isVerb(scene, verb); steps++) verb = doc.heads[verb]!;
  return verb < 0 ? null : (verbArguments(scene, verb).get("subject") ?? []);
}

/** "the army's operation to liberate the city": who has the operation wants to liberate. */
function plannersOf(scene: Scene, draft: Draft): readonly Party[] {
  const { doc } = scene;
  const noun = doc.heads[draft.anchor]!;
  if (noun < 0 || doc.relations[draft.anchor] !== "acl" || !isNominal(scene, noun)) return [];
  if (!childrenBy(doc, draft.anchor, "mark").some((mark) => lowerOf(scene, mark) === "to")) return [];
  if (!inClass(scene, noun, "eventNouns", "assaults")) return [];
  const doers = doersOf(scene, noun, draft.rule);
  if (doers.length > 0) return doers;
  return childrenBy(doc, noun, "nmod")
    .filter((child) => lowerOf(scene, childrenBy(doc, child, "case")[0] ?? child) === "of" && canAct(scene, child))
    .flatMap((child) => partyOf(scene, child, draft.rule));
}

function ofNoun(scene: Scene, draft: Draft): Draft {
  const slots = emptySlots();
  const roles = draft.sense!.roles ?? {};
  const copular = childrenBy(scene.doc, draft.anchor, "cop").length > 0;
  const subject = copular ? (verbArguments(scene, draft.anchor).get("subject") ?? []) : [];
  for (const [argument, heads] of [...nounArguments(scene, draft.anchor), ["subject", subject] as const]) {
    const role = roles[argument] ?? NOUN_ROLES[argument] ?? "none";
    if (argument === "modifier" || argument === "poss") continue;
    for (const head of heads) put(scene, draft, slots, role, head);
  }
  // "Iran, an ally of the government", "Russia is a close ally": who is the ally
  const { doc } = scene;
  const bearer = hasRelation(doc, draft.anchor, "appos")
    ? [doc.heads[draft.anchor]!]
    : childrenBy(doc, draft.anchor, "cop").length > 0
      ? childrenBy(doc, draft.anchor, "nsubj")
      : [];
  if (draft.type === "support" && bearer.length > 0) for (const head of bearer) put(scene, draft, slots, "actor", head);
  const doers =
    draft.type === "support" && bearer.length > 0 && roles.poss === "target"
      ? []
      : doersOf(scene, draft.anchor, draft.rule);
  if (roles.poss === "target" && bearer.length > 0) slots.target.push(...doersOf(scene, draft.anchor, draft.rule));
  if (roles.modifier === "target" || roles.poss === "target") slots.target.push(...doers);
  else if (roles.modifier !== "none") slots.actor.push(...doers);
  if (draft.carrier !== draft.anchor) {
    const args = verbArguments(scene, draft.carrier);
    for (const [argument, heads] of args) {
      if (argument === "subject" && slots.actor.length === 0)
        for (const head of heads) if (head !== draft.anchor) put(scene, draft, slots, "actor", head);
      const role = roles[argument] ?? NOUN_ROLES[argument] ?? "none";
      if (["subject", "object", "agent", "by"].includes(argument) || role === "none") continue;
      for (const head of heads) put(scene, draft, slots, role, head);
    }
  }
  return withSlots(draft, slots);
}

const NOUN_ROLES: Readonly<Record<string, Role>> = {
  of: "target",
  on: "target",
  against: "target",
  by: "actor",
  from: "none",
  at: "target",
  targeting: "target",
};

function ofModifier(scene: Scene, draft: Draft): Draft {
  const head = draft.last;
  const place = scene.names.at(head)?.kind === "place";
  return { ...draft, targets: place ? [] : partyOf(scene, head, draft.rule) };
}

/** Puts one argument where it belongs: places to nowhere (a later step reads them), doers of events to the actor. */
function put(scene: Scene, draft: Draft, slots: Slots, role: Role, head: number): void {
  if (role === "none" || role === "place") return;
  const { doc } = scene;
  if (tagOf(doc, head) === "ADV" || inClass(scene, head, "units", "months")) return;
  if (role === "instrument") {
    slots.instrument.push(...partyOf(scene, head, draft.rule));
    return;
  }
  const event = inClass(scene, head, "eventNouns", "assaults") && isNominal(scene, head);
  if (role === "actor" && event) {
    slots.actor.push(...doersOf(scene, head, draft.rule));
    return;
  }
  if (
    role === "actor" &&
    inClass(scene, head, "explosive", "artillery", "gunfire") &&
    !inClass(scene, head, "fighters")
  ) {
    slots.instrument.push(...partyOf(scene, head, draft.rule));
    // "a Russian missile struck": whose it is has fired it
    slots.actor.push(...modifierParties(scene, head, draft.rule));
    return;
  }
  if (role === "target") {
    if (event && draft.type !== "accusation") return;
    // "denied the military's request": the one who asked, not the request
    if (draft.type === "denial" && inClass(scene, head, "reports", "pleas")) {
      slots.target.push(...doersOf(scene, head, draft.rule));
      return;
    }
    const name = scene.names.at(head);
    const fighting = ["fighting", "territory", "harm", "forces"].includes(familyOf(draft.type));
    if (fighting && name?.kind === "place") return;
    if (fighting && isPlaceLike(scene, head) && named(scene, head)) return;
  }
  if (role === "actor" && !canAct(scene, head)) return;
  const parties = partyOf(scene, head, draft.rule);
  slots[role].push(...parties);
}

/** Parties, people, states and their aircraft act; reasons, questions and setbacks do not. */
function canAct(scene: Scene, head: number): boolean {
  const { doc } = scene;
  if (isVerb(scene, head) && scene.names.at(head) === null) return false;
  if (scene.names.at(head) !== null || tagOf(doc, head) === "PRON" || tagOf(doc, head) === "PROPN") return true;
  if (isParty(scene, head) || inClass(scene, head, "speakers", "media")) return true;
  return inClass(scene, head, "parts") && childrenBy(doc, head, "nmod").some((child) => canAct(scene, child));
}

/** "the town of Atareb", "Idlib province": a noun for places that carries a name of its own. */
function named(scene: Scene, head: number): boolean {
  const { doc } = scene;
  return childrenBy(doc, head, "nmod", "appos", "flat", "compound", "nmod:desc").some((child) => {
    const name = scene.names.at(child);
    return (
      name !== null &&
      (name.kind === "place" || name.kind === null) &&
      (hasRelation(doc, child, "appos", "flat", "compound", "nmod:desc") ||
        childrenBy(doc, child, "case").some((mark) => lowerOf(scene, mark) === "of"))
    );
  });
}

/** Who did what harmed: "killed in Russian airstrikes", "in an attack by rebels". */
function causeOf(scene: Scene, verb: number, rule: string): readonly Party[] {
  const { doc } = scene;
  for (const child of childrenBy(doc, verb, "obl", "nmod", "advmod")) {
    const mark = childrenBy(doc, child, "case").map((each) => lowerOf(scene, each))[0];
    if (mark === undefined || !["in", "by", "during", "from", "after", "due"].includes(mark)) continue;
    if (inClass(scene, child, "eventNouns", "assaults", "air", "artillery", "explosive"))
      return doersOf(scene, child, rule);
  }
  const clause = causeClause(scene, verb);
  if (clause >= 0)
    return (verbArguments(scene, clause).get("subject") ?? []).flatMap((each) =>
      canAct(scene, each) ? partyOf(scene, each, rule) : doersOf(scene, each, rule),
    );
  const head = doc.heads[verb]!;
  if (head >= 0 && hasRelation(doc, verb, "advcl") && isVerb(scene, head)) {
    for (const subject of childrenBy(doc, head, "nsubj"))
      if (inClass(scene, subject, "eventNouns", "assaults")) return doersOf(scene, subject, rule);
  }
  return [];
}

/** "killed when warplanes bombed the market": the clause that tells what did the harm; −1 where there is none. */
export function causeClause(scene: Scene, verb: number): number {
  const { doc } = scene;
  const clause = childrenBy(doc, verb, "advcl").find(
    (child) =>
      child > verb &&
      childrenBy(doc, child, "mark", "advmod").some((mark) => /^(?:when|after|as)$/.test(lowerOf(scene, mark))) &&
      (scene.lexicon.verbs.get(verbLemma(scene, child)) ?? []).some(
        ({ type }) => type !== "none" && ["fighting", "territory"].includes(familyOf(type)),
      ),
  );
  return clause ?? -1;
}

function withSlots(draft: Draft, slots: Slots): Draft {
  return {
    ...draft,
    actors: unique(slots.actor),
    targets: unique(slots.target),
    instruments: unique(slots.instrument),
  };
}

/** One entry a name, in the order found. */
export function unique(parties: readonly Party[]): readonly Party[] {
  const seen = new Set<string>();
  return parties.filter(({ name }) => {
    const key = name.toLowerCase();
    if (key === "" || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
