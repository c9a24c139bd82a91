import { sha256 } from "../model/ids.ts";
import { anchorsOf, type Judgement } from "../model/judgement.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { ChainFault } from "./ledger.ts";
import type { JudgementRow } from "./tables.ts";

/** What the first judgement's hash runs over in the place of one before it. */
const START = sha256("variorum judgements");

/** The part of a judgement that redaction must leave, without which the chain could not be checked. */
export type ChainRow = Pick<
  JudgementRow,
  "sequence" | "id" | "version" | "other_version" | "verdict" | "digest" | "hash" | "salt" | "body"
>;

/** Hash of the words of a judgement. The salt keeps redacted words from being guessed from what stays. */
const digestOf = (salt: string, body: string): string => sha256("judgement", salt, body);

const hashOf = (before: string, row: Omit<ChainRow, "verdict" | "hash" | "salt" | "body">): string =>
  sha256(before, String(row.sequence), row.id, row.version, row.other_version ?? "", row.digest);

/**
 * The row of a judgement behind the last of the chain.
 * @param salt 128 bits of chance or more, hex
 */
export const chainRow = (
  last: Pick<ChainRow, "sequence" | "hash"> | null,
  judgement: Judgement,
  salt: string,
): ChainRow => {
  const body = canonicalJson(judgement);
  const row = {
    sequence: (last?.sequence ?? 0) + 1,
    id: judgement.id,
    version: judgement.anchor.version,
    other_version: anchorsOf(judgement)[1]?.version ?? null,
    digest: digestOf(salt, body),
  };
  return { ...row, verdict: judgement.verdict, hash: hashOf(last?.hash ?? START, row), salt, body };
};

/** What is wrong with one row of the chain, given the row before it; an empty list where it holds. */
export const checkRow = (last: Pick<ChainRow, "sequence" | "hash"> | null, row: ChainRow): readonly ChainFault[] => {
  const faults: string[] = [];
  const expected = (last?.sequence ?? 0) + 1;
  if (row.sequence !== expected) faults.push(`judgement ${expected} is missing`);
  else if (row.hash !== hashOf(last?.hash ?? START, row)) faults.push("its place in the chain was changed");
  if ((row.salt === null) !== (row.body === null)) faults.push("it is half redacted");
  if (row.salt !== null && row.body !== null) {
    if (row.digest !== digestOf(row.salt, row.body)) faults.push("its words were changed");
    else if ((JSON.parse(row.body) as Judgement).verdict !== row.verdict) faults.push("its verdict was changed");
  }
  return faults.map((message) => ({ sequence: row.sequence, message }));
};
