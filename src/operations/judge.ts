import { type ClaimId, sha256 } from "../model/ids.ts";
import type { Anchor, CorrectableField, Judgement, Ruling } from "../model/judgement.ts";
import { cut, type Span } from "../model/span.ts";
import type { CheckBefore, Ledger, LedgerArticle, LedgerClaim, LedgerJudgement } from "../storage/ledger.ts";
import { checkIdentity } from "./check-identity.ts";
import { collect } from "./collect.ts";
import type { Decision } from "./decision.ts";
import { knowledgeOf } from "./ledger-knowledge.ts";
import { UsageError } from "./usage-error.ts";

/** How many characters around the quoted words an anchor keeps, so that the words can be told from their likes. */
const CONTEXT = 40;

/**
 * Keeps what a person decided.
 *
 * @param before may still refuse, having seen all judgements on the same version
 * @throws UsageError for a claim or judgement that is not there, a second claim that is the first again, a span outside
 * its text, a name that the claim does not hold or an id that nobody has.
 */
export async function judge(ledger: Ledger, decision: Decision, before?: CheckBefore): Promise<LedgerJudgement> {
  const { who, when, why } = decision;
  const { anchor, ruling } = await ruleOn(ledger, decision);
  const id = sha256(JSON.stringify([anchor, ruling, who, when, why])).slice(0, 20);
  return ledger.addJudgement({ id, anchor, who, when, why, ...ruling }, before);
}

/** @throws UsageError when no claim has the id, or several begin with it. An event's id is that of its oldest claim. */
export async function findClaim(ledger: Ledger, id: string): Promise<LedgerClaim> {
  const hits = await ledger.find(id);
  const claims = hits.filter(({ kind }) => kind === "claim");
  if (claims.length > 1) throw new UsageError(`"${id}" is the beginning of ${claims.length} claims: give more of it`);
  const claim = claims[0] ? await ledger.claim(claims[0].id) : await claimOfEvent(ledger, id);
  if (claim === null) throw new UsageError(`no claim "${id}": variorum claims lists them`);
  return claim;
}

/** The oldest claim of the event that an id of old leads to. */
async function claimOfEvent(ledger: Ledger, id: string): Promise<LedgerClaim | null> {
  const event = await ledger.event(id);
  return event === null ? null : ledger.claim(event.id as ClaimId);
}

interface Ruled {
  readonly anchor: Anchor;
  readonly ruling: Ruling;
}

async function ruleOn(ledger: Ledger, decision: Decision): Promise<Ruled> {
  if (decision.verdict === "withdrawn") return withdraw(ledger, decision.judgement);
  if (decision.verdict === "missed") {
    const article = await findVersion(ledger, decision.version);
    if (decision.span.start >= decision.span.end || decision.span.end > article.text.length)
      throw new UsageError(`span ${decision.span.start}-${decision.span.end} does not lie in the text`);
    const anchor = anchorIn(article, decision.span, decision.missed.type);
    return { anchor, ruling: { verdict: "missed", claim: decision.missed } };
  }
  const claim = await findClaim(ledger, decision.claim);
  return { anchor: await anchorOf(ledger, claim), ruling: await rulingOf(ledger, claim, decision) };
}

type OnClaim = Exclude<Decision, { readonly verdict: "withdrawn" | "missed" }>;

async function rulingOf(ledger: Ledger, claim: LedgerClaim, decision: OnClaim): Promise<Ruling> {
  const { verdict } = decision;
  switch (verdict) {
    case "accepted":
    case "rejected":
      return { verdict };
    case "corrected": {
      const { field, value } = decision.correction;
      return { verdict, correction: { field, seen: seenValue(claim, field), value } };
    }
    case "same-event":
    case "not-same-event": {
      const other = await findClaim(ledger, decision.other);
      if (other.claim.id === claim.claim.id)
        throw new UsageError(`"${verdict}" needs two claims: --other names the same one`);
      return { verdict, other: await anchorOf(ledger, other) };
    }
    case "identified":
      checkIdentity(claim, decision.name, decision.is, await knowledgeOf(ledger));
      return { verdict, name: decision.name, is: decision.is, answer: decision.answer };
    case "graded":
      return { verdict, grade: decision.grade };
    case "rated":
      return { verdict, rating: decision.rating };
  }
}

/** Takes a judgement back: the new one hangs where the old one hung. */
async function withdraw(ledger: Ledger, id: string): Promise<Ruled> {
  const given = (await collect(ledger.judgements())).flatMap(({ judgement }) => judgement ?? []);
  const hits = given.filter((judgement) => judgement.id.startsWith(id));
  if (hits.length > 1) throw new UsageError(`"${id}" is the beginning of ${hits.length} judgements: give more of it`);
  const judgement: Judgement | undefined = hits[0];
  if (judgement === undefined) throw new UsageError(`no judgement "${id}": variorum show <claim> lists those on it`);
  return { anchor: judgement.anchor, ruling: { verdict: "withdrawn", judgement: judgement.id } };
}

async function anchorOf(ledger: Ledger, { claim }: LedgerClaim): Promise<Anchor> {
  return anchorIn(await findVersion(ledger, claim.version), claim.said.span, claim.said.type);
}

async function findVersion(ledger: Ledger, version: string): Promise<LedgerArticle> {
  const [article] = await collect(ledger.articles({ versions: [version] }));
  if (article === undefined) throw new UsageError(`no version "${version}" of an article`);
  return article;
}

const anchorIn = ({ version, text }: LedgerArticle, span: Span, type: Anchor["type"]): Anchor => ({
  version,
  type,
  span,
  quote: cut(text, span),
  prefix: cut(text, { start: Math.max(0, span.start - CONTEXT), end: span.start }),
  suffix: cut(text, { start: span.end, end: span.end + CONTEXT }),
});

function seenValue({ claim: { said, days } }: LedgerClaim, field: CorrectableField): string {
  const names = (list: readonly { readonly name: string }[]): string => list.map(({ name }) => name).join("; ");
  switch (field) {
    case "attribution":
      return names(said.attribution);
    case "actor":
      return names(said.actors);
    case "target":
      return names(said.targets);
    case "place":
      return names(said.places);
    case "time":
      return days === null ? "" : `${days.from}/${days.to}`;
    case "quantity":
      return said.quantities.map(({ min, max, of }) => `${min ?? ""}..${max ?? ""} ${of}`).join("; ");
    case "type":
    case "polarity":
    case "modality":
      return said[field];
  }
}
