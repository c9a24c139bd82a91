import { randomBytes } from "node:crypto";
import type { Judgement } from "../model/judgement.ts";
import { judgementSchema } from "../model/judgement-schema.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { Engine } from "./engine.ts";
import { type ChainRow, chainRow, checkRow } from "./judgement-chain.ts";
import type { ChainFault, JudgementQuery, LedgerJudgement } from "./ledger.ts";
import { LedgerError } from "./ledger-error.ts";
import { pages } from "./pages.ts";
import { listOf } from "./select-articles.ts";

const PAGE = 500;
const SALT_BYTES = 16;

/** Hangs a judgement on the end of the chain (see `Ledger.addJudgement`). */
export const addJudgement = (engine: Engine, judgement: Judgement): Promise<LedgerJudgement> =>
  engine.write(async (trx) => {
    await engine.lockChain(trx);
    const known = await trx.selectFrom("judgements").selectAll().where("id", "=", judgement.id).executeTakeFirst();
    if (known !== undefined) {
      const kept = ledgerJudgement(known);
      if (canonicalJson(kept.judgement) === canonicalJson(judgement)) return kept;
      throw new LedgerError(
        "conflict",
        `another judgement has the id ${judgement.id}: judgements are never overwritten`,
      );
    }
    const last = await trx
      .selectFrom("judgements")
      .select(["sequence", "hash"])
      .orderBy("sequence", "desc")
      .limit(1)
      .executeTakeFirst();
    const row = chainRow(last ?? null, judgement, randomBytes(SALT_BYTES).toString("hex"));
    await trx.insertInto("judgements").values(row).execute();
    return ledgerJudgement(row);
  });

/** Judgements in order (see `Ledger.judgements`). */
export const selectJudgements = (
  { db }: Engine,
  query: JudgementQuery = {},
): AsyncGenerator<LedgerJudgement> =>
  pages(PAGE, query.limit, async (last: LedgerJudgement | null, count) => {
    let rows = db
      .selectFrom("judgements")
      .selectAll()
      .where("sequence", ">", last?.sequence ?? query.after ?? 0);
    if (query.versions !== undefined) {
      const versions = listOf(query.versions) as readonly string[];
      rows = rows.where((eb) => eb.or([eb("version", "in", versions), eb("other_version", "in", versions)]));
    }
    const { verdicts } = query;
    if (verdicts !== undefined)
      rows = rows.where((eb) => eb.or(verdicts.map((verdict) => eb("body", "like", `%"verdict":"${verdict}"%`))));
    const found = await rows.orderBy("sequence").limit(count).execute();
    return found.map(ledgerJudgement);
  });

export const judgementsHead = async ({ db }: Engine): Promise<string> =>
  (await db.selectFrom("judgements").select("hash").orderBy("sequence", "desc").limit(1).executeTakeFirst())?.hash ?? "";

/** Goes along the whole chain and tells where it does not hold (see `Ledger.checkJudgements`). */
export const checkJudgements = async ({ db }: Engine): Promise<readonly ChainFault[]> => {
  const faults: ChainFault[] = [];
  let before: ChainRow | null = null;
  const rows = pages(PAGE, undefined, async (last: ChainRow | null, count) => {
    const all = db.selectFrom("judgements").selectAll().orderBy("sequence").limit(count);
    return (last === null ? all : all.where("sequence", ">", last.sequence)).execute();
  });
  for await (const row of rows) {
    faults.push(...checkRow(before, row));
    before = row;
  }
  return faults;
};

const ledgerJudgement = ({ sequence, body, hash }: ChainRow): LedgerJudgement => ({
  sequence,
  judgement: body === null ? null : judgementSchema.parse(JSON.parse(body)),
  hash,
});
