import { randomBytes } from "node:crypto";
import type { Transaction } from "kysely";
import { anchorsOf, type Judgement } from "../model/judgement.ts";
import { judgementSchema } from "../model/judgement-schema.ts";
import { canonicalJson } from "./canonical-json.ts";
import { markVersionsChanged } from "./comparing/changed-articles.ts";
import type { Engine } from "./engine.ts";
import { type ChainRow, chainRow, checkRow } from "./judgement-chain.ts";
import type { ChainFault, CheckBefore, JudgementQuery, LedgerJudgement } from "./ledger.ts";
import { LedgerError } from "./ledger-error.ts";
import { pages } from "./pages.ts";
import { listOf } from "./select-articles.ts";
import type { Tables } from "./tables.ts";

const PAGE = 500;
const SALT_BYTES = 16;

/** Hangs a judgement on the end of the chain (see `Ledger.addJudgement`). */
export const addJudgement = (engine: Engine, judgement: Judgement, before?: CheckBefore): Promise<LedgerJudgement> =>
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
    before?.(judgement, await judgementsOn(trx, judgement.anchor.version));
    const last = await trx
      .selectFrom("judgements")
      .select(["sequence", "hash"])
      .orderBy("sequence", "desc")
      .limit(1)
      .executeTakeFirst();
    const row = chainRow(last ?? null, judgement, randomBytes(SALT_BYTES).toString("hex"));
    await trx.insertInto("judgements").values(row).execute();
    await keepHead(trx, row.hash);
    await markVersionsChanged(trx, await versionsJoined(trx, judgement));
    return ledgerJudgement(row);
  });

const judgementsOn = async (trx: Transaction<Tables>, version: string): Promise<readonly Judgement[]> => {
  const rows = await trx
    .selectFrom("judgements")
    .select("body")
    .where((eb) => eb.or([eb("version", "=", version), eb("other_version", "=", version)]))
    .orderBy("sequence")
    .execute();
  return rows.flatMap(({ body }) => (body === null ? [] : judgementSchema.parse(JSON.parse(body))));
};

/** Judgements in order (see `Ledger.judgements`). */
export const selectJudgements = ({ db }: Engine, query: JudgementQuery = {}): AsyncGenerator<LedgerJudgement> =>
  pages(PAGE, query.limit, async (last: LedgerJudgement | null, count) => {
    let rows = db
      .selectFrom("judgements")
      .selectAll()
      .where("sequence", ">", last?.sequence ?? query.after ?? 0);
    if (query.versions !== undefined) {
      const versions = listOf(query.versions) as readonly string[];
      rows = rows.where((eb) => eb.or([eb("version", "in", versions), eb("other_version", "in", versions)]));
    }
    if (query.verdicts !== undefined)
      rows = rows.where("verdict", "in", listOf(query.verdicts) as readonly string[]).where("body", "is not", null);
    const found = await rows.orderBy("sequence").limit(count).execute();
    return found.map(ledgerJudgement);
  });

/** Hash of the last judgement (see `Ledger.judgementsHead`). */
export const judgementsHead = async ({ db }: Engine): Promise<string> =>
  (await db.selectFrom("judgements").select("hash").orderBy("sequence", "desc").limit(1).executeTakeFirst())?.hash ??
  "";

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
  const head = await db.selectFrom("state").select("value").where("key", "=", HEAD).executeTakeFirst();
  if (head !== undefined && head.value !== (before?.hash ?? ""))
    faults.push({ sequence: (before?.sequence ?? 0) + 1, message: "judgements at the end of the chain are missing" });
  return faults;
};

/** Under this key of the ledger's state stands the hash of the last judgement: a chain does not show that its end is gone. */
const HEAD = "judgements-head";

const keepHead = async (trx: Transaction<Tables>, hash: string): Promise<void> => {
  await trx
    .insertInto("state")
    .values({ key: HEAD, value: hash })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value: hash }))
    .execute();
};

/** Versions whose events a judgement may change. */
const versionsJoined = async (trx: Transaction<Tables>, judgement: Judgement): Promise<readonly string[]> => {
  switch (judgement.verdict) {
    case "same-event":
    case "not-same-event":
      return anchorsOf(judgement).map(({ version }) => version);
    case "withdrawn": {
      const row = await trx
        .selectFrom("judgements")
        .select("body")
        .where("id", "=", judgement.judgement)
        .executeTakeFirst();
      return row?.body == null ? [] : versionsJoined(trx, judgementSchema.parse(JSON.parse(row.body)));
    }
    default:
      return [];
  }
};

const ledgerJudgement = (row: ChainRow): LedgerJudgement => ({
  sequence: row.sequence,
  judgement: row.body === null ? null : judgementSchema.parse(JSON.parse(row.body)),
  hash: row.hash,
  row,
});
