import { sha256 } from "../model/ids.ts";
import { type Anchor, type Judgement, VERDICTS, type Verdict } from "../model/judgement.ts";
import { cut } from "../model/span.ts";
import type { Ledger, LedgerClaim, LedgerJudgement } from "../storage/ledger.ts";
import { collect } from "./collect.ts";
import { UsageError } from "./usage-error.ts";

/** How many characters around the quoted words an anchor keeps, so that the words can be told from their likes. */
const CONTEXT = 40;

/** What a person decides about a claim. */
export interface Decision {
  readonly claim: string;
  readonly verdict: Verdict;
  /** The other claim of "same-event" and "not-same-event". */
  readonly other: string | null;
  /** `field=value` of "corrected". */
  readonly correction: string | null;
  readonly who: string;
  readonly when: string;
  readonly why: string;
}

/**
 * Keeps what a person decided about a claim.
 *
 * @throws UsageError for an unknown verdict or claim, a second claim that is missing or the
 * first again, a correction without a field or value.
 */
export async function judge(ledger: Ledger, decision: Decision): Promise<LedgerJudgement> {
  const { verdict, who, when, why } = decision;
  if (!VERDICTS.includes(verdict)) throw new UsageError(`no verdict "${verdict}": say one of ${VERDICTS.join(", ")}`);
  if (who.trim() === "") throw new UsageError("say who judges with --who");
  const claim = await findClaim(ledger, decision.claim);
  const needsOther = verdict === "same-event" || verdict === "not-same-event";
  if (needsOther && decision.other === null) throw new UsageError(`"${verdict}" needs a second claim: --other <claim>`);
  const other = needsOther && decision.other !== null ? await findClaim(ledger, decision.other) : null;
  if (other?.claim.id === claim.claim.id)
    throw new UsageError(`"${verdict}" needs two claims: --other names the same one`);
  const correction = verdict === "corrected" ? parseCorrection(decision.correction, claim) : null;
  const anchor = await anchorOf(ledger, claim);
  const otherAnchor = other === null ? null : await anchorOf(ledger, other);
  const words = JSON.stringify([verdict, anchor, otherAnchor, correction, who, when, why]);
  const judgement: Judgement = {
    id: sha256(words).slice(0, 20),
    verdict,
    anchor,
    other: otherAnchor,
    correction,
    who,
    when,
    why,
  };
  return ledger.addJudgement(judgement);
}

/** @throws UsageError when no claim has the id, or several begin with it. */
export async function findClaim(ledger: Ledger, id: string): Promise<LedgerClaim> {
  const hits = (await ledger.find(id)).filter(({ kind }) => kind === "claim");
  if (hits.length > 1) throw new UsageError(`"${id}" is the beginning of ${hits.length} claims: give more of it`);
  const claim = hits[0] ? await ledger.claim(hits[0].id) : null;
  if (claim === null) throw new UsageError(`no claim "${id}": variorum claims lists them`);
  return claim;
}

async function anchorOf(ledger: Ledger, { claim, quote }: LedgerClaim): Promise<Anchor> {
  const [article] = await collect(ledger.articles({ versions: [claim.version] }));
  const { start, end } = claim.said.span;
  const text = article?.text ?? "";
  return {
    version: claim.version,
    type: claim.said.type,
    span: claim.said.span,
    quote,
    prefix: cut(text, { start: Math.max(0, start - CONTEXT), end: start }),
    suffix: cut(text, { start: end, end: end + CONTEXT }),
  };
}

/** Fields of a claim that can be corrected. */
const CORRECTABLE = ["type", "polarity", "modality", "attribution", "actor", "target", "place", "time", "quantity"];

function parseCorrection(words: string | null, { claim }: LedgerClaim): Judgement["correction"] {
  const [, field, value] = /^([a-z]+)=(.*)$/s.exec(words ?? "") ?? [];
  if (field === undefined || value === undefined || !CORRECTABLE.includes(field)) {
    throw new UsageError(`"corrected" needs --correction field=value, with a field of ${CORRECTABLE.join(", ")}`);
  }
  return { field, seen: seenValue(claim, field), value };
}

function seenValue({ said, days }: LedgerClaim["claim"], field: string): string {
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
    default:
      return said[field as "type" | "polarity" | "modality"];
  }
}
