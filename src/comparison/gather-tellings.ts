import type { Claim } from "../model/claim.ts";
import type { ClaimId } from "../model/ids.ts";
import { bySpan, covers, cut, overlaps } from "../model/span.ts";
import { type ClaimFacts, factsOf, mergeFacts } from "./claim-facts.ts";
import { contentWords, rootOf } from "./content-words.ts";
import { lengthOf } from "./day-relation.ts";
import type { ComparedArticle, EventInput } from "./event-input.ts";
import { CAUSES, DEPENDENT_HARM, formsEvent } from "./event-types.ts";
import { isNarrow } from "./place-relation.ts";
import { clashes, retells } from "./retells.ts";
import { sentenceAround, sentenceAt, sentenceStarts } from "./sentence-starts.ts";
import { tellStory } from "./tell-story.ts";
import type { Story, Telling } from "./telling.ts";

/** How many sentences may lie between harm and its cause: it is told at once or in the next breath. */
const HARM_REACH = 2;
/** Days from which on a count is of a period, not of an event. */
const LONG = 40;
/** How many sentences a repulse may stand from the attack that it ended. */
const REPULSE_REACH = 10;
/** How many tellings back a retelling is looked for; keeps a hostile text linear. */
const LOOK_BACK = 60;

/** What the gathering knows of a claim. */
interface Placed {
  readonly claim: Claim;
  readonly facts: ClaimFacts;
  readonly sentence: number;
}

interface Draft {
  readonly members: readonly Placed[];
  readonly facts: ClaimFacts;
}

/** Claims that a person has set apart, both ways round. */
export type SetApart = ReadonlyMap<ClaimId, ReadonlySet<ClaimId>>;

/**
 * Makes tellings of the claims of one article: harm goes to its cause, a part to its total, and a thing that is told
 * again joins its first telling. Claims that tell no event, or one that has not happened, are left out; what a request
 * asks for stays with the request.
 */
export function gatherTellings(
  article: ComparedArticle,
  claims: readonly Claim[],
  input: Pick<EventInput, "place">,
  setApart: SetApart,
): readonly Telling[] {
  const starts = sentenceStarts(article.text);
  const placed = claims
    .filter((claim) => formsEvent(claim.said.type))
    .sort((a, b) => bySpan(a.said.span, b.said.span) || (a.id < b.id ? -1 : 1))
    .map((claim) => ({
      claim,
      facts: factsOf(claim, input),
      sentence: sentenceAt(starts, claim.said.span.start),
    }));
  const happened = placed.filter((one) => isTold(one.claim));
  const wished = placed.filter((one) => one.claim.said.modality === "demanded");
  let drafts: readonly Draft[] = [];
  const blocked = (draft: Draft, one: Placed): boolean =>
    draft.members.some((member) => setApart.get(one.claim.id)?.has(member.claim.id));
  // Causes first, so that harm told before its cause finds it too.
  const inOrder = [
    ...happened.filter((one) => !DEPENDENT_HARM.has(one.claim.said.type) && one.claim.said.type !== "denial"),
    ...happened.filter((one) => one.claim.said.type === "denial"),
    ...happened.filter((one) => DEPENDENT_HARM.has(one.claim.said.type)),
  ];
  for (const one of inOrder) {
    const open = drafts.slice(-LOOK_BACK).filter((draft) => !blocked(draft, one));
    const home =
      homeOfPart(one, open) ??
      homeOfHarm(one, open, input) ??
      homeOfDenial(one, open) ??
      homeOfRetelling(one, open, article, input) ??
      homeOfRepulse(one, open, input);
    drafts = placeIn(drafts, home, one, input);
  }
  for (const one of wished) {
    const asked = drafts.find((draft) =>
      draft.members.some(
        (member) => isSpeech(member.claim) && member.sentence === one.sentence && !blocked(draft, one),
      ),
    );
    // What is asked for says nothing of what the request itself is.
    if (asked)
      drafts = drafts.map((draft) => (draft === asked ? { ...asked, members: [...asked.members, one] } : draft));
  }
  const story = tellStory(
    article.text,
    claims.flatMap((claim) => claim.places.flatMap((one) => one.id ?? [])),
  );
  return drafts.map((draft) => tellingOf(article, draft, starts, story));
}

/** Whether a claim says that something has happened (or has not), not that it will, should or might have. */
const isTold = (claim: Claim): boolean => claim.said.modality === "asserted" || claim.said.modality === "hedged";

const isSpeech = (claim: Claim): boolean => claim.said.type === "request" || claim.said.type === "denial";

const isSpeechDraft = (draft: Draft): boolean => draft.members.some((member) => isSpeech(member.claim));

function placeIn(
  drafts: readonly Draft[],
  home: Draft | null,
  one: Placed,
  input: Pick<EventInput, "place">,
): readonly Draft[] {
  if (!home) return [...drafts, { members: [one], facts: one.facts }];
  const merged = mergeFacts(home.facts, one.facts, input);
  // That someone denies it changes nothing of what the thing is.
  const types = one.claim.said.type === "denial" && !isSpeechDraft(home) ? home.facts.types : merged.types;
  const grown = { members: [...home.members, one], facts: { ...merged, types } };
  return drafts.map((draft) => (draft === home ? grown : draft));
}

/** The telling that holds the total of which a number of this claim is a part. */
function homeOfPart(one: Placed, drafts: readonly Draft[]): Draft | null {
  const wholes = one.claim.said.quantities.flatMap((quantity) => (quantity.partOf ? [quantity.partOf] : []));
  if (wholes.length === 0) return null;
  const holds = (draft: Draft): boolean =>
    draft.members.some((member) =>
      member.claim.said.quantities.some((quantity) => wholes.some((whole) => overlaps(whole, quantity.span))),
    );
  return drafts.find(holds) ?? null;
}

/** The nearest cause of a harm claim: in its sentence first, then in the sentences before and after. */
function homeOfHarm(one: Placed, drafts: readonly Draft[], input: Pick<EventInput, "place">): Draft | null {
  if (!DEPENDENT_HARM.has(one.claim.said.type)) return null;
  let best: { readonly draft: Draft; readonly distance: number } | null = null;
  for (const draft of drafts) {
    if (clashes(draft.facts, one.facts, input) || isWiderToll(one, draft, input)) continue;
    for (const member of draft.members) {
      if (!CAUSES.has(member.claim.said.type) && !DEPENDENT_HARM.has(member.claim.said.type)) continue;
      const distance = harmDistance(member, one);
      if (distance !== null && (best === null || distance < best.distance)) best = { draft, distance };
    }
  }
  return best?.draft ?? null;
}

/** More dead than any single event: the toll of a war, which a report repeats beside each of its battles. */
const TOLL_OF_WAR = 10_000;

/** Whether harm is told of a wider area or a longer time than a cause that stands near it. */
function isWiderToll(harm: Placed, draft: Draft, input: Pick<EventInput, "place">): boolean {
  if (harm.facts.numbers.some((one) => (one.min ?? one.max ?? 0) >= TOLL_OF_WAR)) return true;
  const { days, places } = harm.facts;
  if (days && lengthOf(days) > LONG && (draft.facts.days === null || lengthOf(draft.facts.days) <= LONG)) return true;
  const broad = places.length > 0 && places.every((id) => !isNarrow(input.place(id)));
  const narrow = draft.facts.places.some((id) => isNarrow(input.place(id)));
  return broad && narrow && draft.members.every((member) => member.sentence !== harm.sentence);
}

/** How far harm stands from what may have caused it; `null` is too far. A cause beats other harm at the same distance. */
function harmDistance(cause: Placed, harm: Placed): number | null {
  const apart = Math.abs(cause.sentence - harm.sentence);
  if (apart > HARM_REACH) return null;
  const isHarm = DEPENDENT_HARM.has(cause.claim.said.type);
  // Two counts of the same harm in different sentences are a retelling or two events, which other rules decide.
  if (isHarm && (apart > 0 || cause.claim.said.type === harm.claim.said.type)) return null;
  const [a, b] = [cause.claim.said.span, harm.claim.said.span];
  const between = covers(a, b) || covers(b, a) ? 0 : Math.max(0, b.start - a.end, a.start - b.end);
  // A cause told after its harm in another sentence is rarer ("… killed ten. The shelling …"): it counts as further off.
  const order = cause.sentence > harm.sentence ? 500 : 0;
  return apart * 1000 + order + between + (isHarm ? 300 : 0);
}

/** The thing denied, where it stands in the same sentence as a claim of its own: one that is denied, else the next. */
function homeOfDenial(one: Placed, drafts: readonly Draft[]): Draft | null {
  if (one.claim.said.type !== "denial") return null;
  const denied = (member: Placed): boolean =>
    member.sentence === one.sentence && member.claim.said.polarity === "denied" && member.claim.said.type !== "denial";
  const after = (member: Placed): boolean =>
    member.sentence === one.sentence &&
    member.claim.said.type !== "denial" &&
    member.claim.said.span.end > one.claim.said.span.end;
  return (
    drafts.find((draft) => draft.members.some(denied)) ?? drafts.find((draft) => draft.members.some(after)) ?? null
  );
}

/** What was thrown back, where the words only point at it ("repelled the assault"): the attack that is told most. */
function homeOfRepulse(one: Placed, drafts: readonly Draft[], input: Pick<EventInput, "place">): Draft | null {
  if (one.claim.said.type !== "repulse" || one.facts.places.length > 0) return null;
  const distance = (draft: Draft): number =>
    Math.min(
      ...draft.members.map((member) =>
        member.claim.said.type === "offensive"
          ? Math.abs(member.sentence - one.sentence)
          : // Fighting goes on everywhere: only that of the same sentence is meant.
            member.claim.said.type === "clash" && member.sentence === one.sentence
            ? 1
            : Number.POSITIVE_INFINITY,
      ),
    );
  const attacks = drafts.filter((draft) => distance(draft) <= REPULSE_REACH && !clashes(draft.facts, one.facts, input));
  const inSentence = attacks.filter((draft) => draft.members.some((member) => member.sentence === one.sentence));
  return (inSentence.length > 0 ? inSentence : attacks).reduce<Draft | null>(
    (most, draft) => (most && most.members.length >= draft.members.length ? most : draft),
    null,
  );
}

function homeOfRetelling(
  one: Placed,
  drafts: readonly Draft[],
  article: ComparedArticle,
  input: Pick<EventInput, "place">,
): Draft | null {
  let best: { readonly draft: Draft; readonly points: number } | null = null;
  for (const draft of drafts) {
    const apart = Math.min(...draft.members.map((member) => Math.abs(member.sentence - one.sentence)));
    const aside = isAside(one, article) || draft.members.every((member) => isAside(member, article));
    const headline = restatesHeadline(draft, one, article);
    const points = retells(
      draft.facts,
      one.facts,
      { apart, headline, aside, published: article.published?.day ?? null },
      input,
    );
    if (points !== null && (best === null || points >= best.points)) best = { draft, points };
  }
  return best?.draft ?? null;
}

/** Sentences after the headline in which a report says again what its headline says. */
const LEAD = 4;

function restatesHeadline(draft: Draft, one: Placed, article: ComparedArticle): boolean {
  const heads = draft.members.filter((member) => isIn("own", member, article));
  const inHead = isIn("own", one, article);
  return inHead
    ? draft.members.some((member) => member.sentence - one.sentence <= LEAD)
    : heads.some((head) => one.sentence - head.sentence <= LEAD && one.sentence > head.sentence);
}

/** Whether a claim stands in a headline of another article. */
const isAside = (one: Placed, article: ComparedArticle): boolean => isIn("related", one, article);

const isIn = (kind: "own" | "related", one: Placed, article: ComparedArticle): boolean =>
  article.headlines.some((headline) => headline.kind === kind && covers(headline.span, one.claim.said.span));

function tellingOf(article: ComparedArticle, draft: Draft, starts: readonly number[], story: Story): Telling {
  const claims = draft.members.map((member) => member.claim).sort((a, b) => bySpan(a.said.span, b.said.span));
  const sentences = new Map(
    claims.map((claim) => {
      const span = sentenceAround(starts, article.text, claim.said.span);
      return [span.start, span];
    }),
  );
  const words = [...sentences.values()].flatMap((span) => contentWords(article.text.slice(span.start, span.end)));
  // Names and days are clues of their own; counted again as wording they would weigh twice.
  const named = new Set(claims.flatMap(({ said }) => namesIn(said).flatMap((one) => contentWords(one.name))));
  return {
    id: claims[0]!.id,
    article,
    span: claims[0]!.said.span,
    claimIds: claims.map((claim) => claim.id),
    claims,
    facts: draft.facts,
    words: new Set(words.filter((word) => !named.has(word))),
    heads: [...new Set(claims.flatMap((claim) => headsOf(claim, article.text)))].sort(),
    story,
  };
}

const headsOf = ({ said }: Claim, text: string): readonly string[] =>
  said.cues
    .filter((cue) => cue.field === "type")
    .flatMap((cue) => (cut(text, cue.span).match(/\p{L}{3,}/gu) ?? []).map(rootOf));

const namesIn = (said: Claim["said"]): readonly { readonly name: string }[] => [
  ...said.places,
  ...said.actors,
  ...said.targets,
  ...said.attribution,
  ...(said.time ? [said.time] : []),
];
