import { reattach } from "../comparison/reattach.ts";
import type { Claim } from "../model/claim.ts";
import type { ClaimId, VersionId } from "../model/ids.ts";
import { type JudgementOf, standingJudgements } from "../model/judgement.ts";
import type { Ledger } from "../storage/ledger.ts";
import { collect } from "./collect.ts";

type Rated = JudgementOf<"rated">;

/** What fact-checkers signed, by the claim that it is about. */
export interface Ratings {
  readonly of: (claim: Claim) => readonly Rated[];
}

const NONE: readonly Rated[] = [];

/** The ratings that stand in a ledger, each on the claim that its anchor finds now. */
export async function loadRatings(ledger: Ledger): Promise<Ratings> {
  const all = standingJudgements((await collect(ledger.judgements())).flatMap(({ judgement }) => judgement ?? []));
  const rated = all.filter((judgement) => judgement.verdict === "rated");
  const versions = [...new Set(rated.map(({ anchor }) => anchor.version))];
  const byVersion = new Map<VersionId, Claim[]>();
  for (const version of versions) {
    byVersion.set(
      version,
      (await collect(ledger.claims({ versions: [version] }))).map(({ claim }) => claim),
    );
  }
  const byClaim = new Map<ClaimId, Rated[]>();
  for (const judgement of rated) {
    const claim = reattach(judgement.anchor, byVersion.get(judgement.anchor.version) ?? []);
    if (claim !== null) byClaim.set(claim.id, [...(byClaim.get(claim.id) ?? []), judgement]);
  }
  return { of: ({ id }) => byClaim.get(id) ?? NONE };
}
