import type { Engine } from "./engine.ts";
import { insertRows } from "./insert-rows.ts";
import { LedgerError } from "./ledger-error.ts";
import type { CodingRoundRow, CodingSettledRow, CodingSheetRow } from "./server-tables.ts";

/** Blind coding: rounds in which two people code the same articles. */
export interface CodingRounds {
  rounds(): Promise<readonly CodingRoundRow[]>;
  round(id: string): Promise<CodingRoundRow | null>;
  /** Keeps a round with its empty sheets. */
  addRound(round: CodingRoundRow, sheets: readonly CodingSheetRow[]): Promise<void>;
  /** In the order of the articles, left before right. */
  sheets(round: string): Promise<readonly CodingSheetRow[]>;
  /** Throws `LedgerError` `conflict` where the sheet was saved since `revision`, `not-found` where there is none. */
  saveSheet(
    sheet: Pick<CodingSheetRow, "article" | "round" | "side" | "claims" | "finished" | "revision">,
  ): Promise<CodingSheetRow>;
  settled(round: string): Promise<readonly CodingSettledRow[]>;
  /** What was settled before is settled anew. */
  settle(row: CodingSettledRow): Promise<void>;
}

/** The rounds in a database. */
export const codingRoundsIn = (engine: Engine): CodingRounds => {
  const { db } = engine;
  return {
    rounds: () => db.selectFrom("coding_rounds").selectAll().orderBy("made", "desc").orderBy("id").execute(),
    round: async (id) =>
      (await db.selectFrom("coding_rounds").selectAll().where("id", "=", id).executeTakeFirst()) ?? null,
    addRound: (round, sheets) =>
      engine.write(async (trx) => {
        await trx.insertInto("coding_rounds").values(round).execute();
        await insertRows(trx, "coding_sheets", sheets);
      }),
    sheets: (round) =>
      db.selectFrom("coding_sheets").selectAll().where("round", "=", round).orderBy("place").orderBy("side").execute(),
    saveSheet: ({ article, round, side, claims, finished, revision }) =>
      engine.write(async (trx) => {
        const mine = { article, round, side };
        const saved = await trx
          .updateTable("coding_sheets")
          .set({ claims, finished, revision: revision + 1 })
          .where((eb) => eb.and(mine))
          .where("revision", "=", revision)
          .returningAll()
          .executeTakeFirst();
        if (saved !== undefined) return saved;
        const there = await trx
          .selectFrom("coding_sheets")
          .select("revision")
          .where((eb) => eb.and(mine))
          .executeTakeFirst();
        if (there === undefined) throw new LedgerError("not-found", `article ${article} is not in this round`);
        throw new LedgerError("conflict", "this article was saved in another window meanwhile: load it again");
      }),
    settled: (round) => db.selectFrom("coding_settled").selectAll().where("round", "=", round).execute(),
    settle: (row) =>
      engine.write(async (trx) => {
        await trx
          .insertInto("coding_settled")
          .values(row)
          .onConflict((conflict) => conflict.columns(["article", "round", "unit"]).doUpdateSet({ body: row.body }))
          .execute();
      }),
  };
};
