import type { Claim, LabelUse } from "../model/claim.ts";
import { claimId, reportId, versionId } from "../model/ids.ts";
import { covers, cut, type Span } from "../model/span.ts";
import type { Ledger, LedgerArticle, LedgerClaim, LedgerLabel } from "../storage/ledger.ts";
import { collect } from "./collect.ts";

/** Something in a ledger that cannot be so. */
export interface LedgerFault {
  readonly kind: "database" | "report" | "version" | "claim" | "label" | "event" | "judgement";
  readonly id: string;
  readonly message: string;
}

/**
 * Goes through the whole ledger: hashes of reports and texts, spans, quoted words, ids, counts, events and the chain of
 * judgements. It writes nothing and gives every fault; none is a sound ledger. One article is held in memory at a time.
 */
export async function* checkLedger(ledger: Ledger): AsyncGenerator<LedgerFault> {
  for (const message of await ledger.integrity()) yield { kind: "database", id: ledger.address, message };
  for await (const id of ledger.reports()) {
    const report = await ledger.report(id);
    if (report?.bytes && reportId(report.bytes) !== id)
      yield { kind: "report", id, message: "its bytes are not those that its id was made from" };
  }
  for await (const article of ledger.articles()) yield* versionFaults(await keptVersion(ledger, article));
  yield* checkEvents(ledger);
  for (const { sequence, message } of await ledger.checkJudgements())
    yield { kind: "judgement", id: String(sequence), message };
}

/** A version as it is kept, with what its pass found. */
export interface KeptVersion {
  readonly article: LedgerArticle;
  readonly claims: readonly Pick<LedgerClaim, "claim" | "quote">[];
  readonly labels: readonly Pick<LedgerLabel, "use" | "quote">[];
}

/** A version of the ledger with its claims and labels, in the order of the text. */
export async function keptVersion(
  ledger: Ledger,
  article: LedgerArticle,
): Promise<Omit<KeptVersion, "claims"> & { readonly claims: readonly LedgerClaim[] }> {
  const { id, version } = article;
  const labels = await collect(ledger.labels({ articles: [id] }));
  return {
    article,
    claims: await collect(ledger.claims({ articles: [id], versions: [version] })),
    labels: labels.filter((label) => label.version === version),
  };
}

/** What cannot be so in a version, its claims and its labels: hashes, spans, quoted words, ids, counts. */
export function* versionFaults({ article, claims, labels }: KeptVersion): Generator<LedgerFault> {
  const { id, version, text } = article;
  const fault = (message: string): LedgerFault => ({ kind: "version", id: version, message });
  // Of what was redacted the text is gone, or stands with its words masked, under the id that it had.
  if (!article.redacted && versionId(id, text) !== version)
    yield fault("its text is not the one that its id was made from");
  for (const { span } of [...article.headlines, ...article.furniture])
    if (!isIn(text, span)) yield fault(`headline or furniture ${show(span)} lies outside its text`);

  const running = new Map<string, number>();
  for (const { claim, quote } of claims)
    for (const message of claimFaults(claim, quote, article, running)) yield { kind: "claim", id: claim.id, message };
  if (claims.length !== article.claims)
    yield fault(`it has ${claims.length} claims, and its pass gave ${article.claims}`);
  for (const { use, quote } of labels) {
    const label = (message: string): LedgerFault => ({ kind: "label", id: `${version} ${show(use.span)}`, message });
    if (!isIn(text, use.span) || cut(text, use.span) !== quote)
      yield label("its words do not stand at its place in the text");
    for (const outside of spansOf(use).filter((each) => !isIn(text, each)))
      yield label(`${show(outside)} lies outside the text`);
  }
}

/** What is wrong with a claim; `running` counts claims of one span and type, as their ids do. */
const claimFaults = (
  claim: Claim,
  quote: string,
  { text, version, redacted }: LedgerArticle,
  running: Map<string, number>,
): readonly string[] => {
  const { said } = claim;
  const key = `${show(said.span)} ${said.type}`;
  const number = running.get(key) ?? 0;
  running.set(key, number + 1);
  const lists = [
    [said.attribution, claim.voices],
    [said.actors, claim.actors],
    [said.targets, claim.targets],
    [said.places, claim.places],
  ] as const;
  return [
    ...(isIn(text, said.span) ? [] : [`its span ${show(said.span)} lies outside its text`]),
    ...(cut(text, said.span) === quote ? [] : ["its quoted words do not stand at its span"]),
    ...(redacted || claimId(version, said.span, said.type, number) === claim.id
      ? []
      : ["its id is not made from its span and type"]),
    ...valueSpans(claim)
      .filter((span) => !isIn(text, span))
      .map((span) => `a value at ${show(span)} lies outside its text`),
    ...lists
      .filter(([names, found]) => names.length !== found.length)
      .map(() => "names and what they were resolved to differ in number"),
  ];
};

const valueSpans = ({ said }: Claim): readonly Span[] => [
  ...[...said.attribution, ...said.actors, ...said.targets, ...said.places, ...said.instruments].map(
    ({ span }) => span,
  ),
  ...(said.time === null ? [] : [said.time.span]),
  ...said.quantities.flatMap(({ span, partOf }) => (partOf === null ? [span] : [span, partOf])),
  ...said.cues.map(({ span }) => span),
];

const spansOf = ({ party, attribution }: LabelUse): readonly Span[] => [
  ...(party === null ? [] : [party.span]),
  ...attribution.map(({ span }) => span),
];

async function* checkEvents(ledger: Ledger): AsyncGenerator<LedgerFault> {
  for await (const event of ledger.events()) {
    const fault = (message: string): LedgerFault => ({ kind: "event", id: event.id, message });
    const claims = new Set(event.claims);
    for (const claim of event.accounts.flatMap((account) => account.claims))
      if (!claims.has(claim)) yield fault(`an account of it counts claim ${claim}, which is not of this event`);
    for (const claim of claims)
      if ((await ledger.claim(claim)) === null)
        yield fault(`its claim ${claim} is not in the ledger: compare it again`);
  }
}

const isIn = (text: string, span: Span): boolean =>
  span.start < span.end && covers({ start: 0, end: text.length }, span);
const show = ({ start, end }: Span): string => `${start}-${end}`;
