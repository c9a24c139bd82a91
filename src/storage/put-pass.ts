import { markChanged } from "./comparing/changed-articles.ts";
import type { Engine } from "./engine.ts";
import { insertRows } from "./insert-rows.ts";
import type { ClaimChange, NewPass } from "./ledger.ts";
import { LedgerError } from "./ledger-error.ts";
import { lockArticles } from "./lock-articles.ts";
import { replaceFound } from "./replace-claims.ts";
import { ledgerArticle, versionRow } from "./version-rows.ts";

/** Puts a new pass in the place of a version's current one (see `Ledger.putPass`). */
export const putPass = (engine: Engine, given: NewPass): Promise<ClaimChange> =>
  engine.write(async (trx) => {
    const version = trx
      .selectFrom("versions")
      .selectAll()
      .where("article", "=", given.article)
      .where("id", "=", given.version)
      .where("standing", "=", 1);
    if ((await version.executeTakeFirst()) === undefined)
      throw new LedgerError("not-found", `version ${given.version} is not in the ledger`);
    await lockArticles(engine, trx, [given.article]);
    const old = await version.executeTakeFirstOrThrow();
    const article = ledgerArticle(old);
    const row = versionRow(article, old, given.made, given.claims.length);
    const { pass, engine: by, rules, knowledge, claim_count, mark } = row;
    await trx
      .updateTable("versions")
      .set({ pass, engine: by, rules, knowledge, claim_count, mark })
      .where("article", "=", given.article)
      .where("id", "=", given.version)
      .execute();
    const counts = { claim_count: given.claims.length, label_count: given.labels.length };
    const passed = {
      article: given.article,
      id: pass,
      version: given.version,
      engine: by,
      rules,
      knowledge,
      ...counts,
    };
    await insertRows(trx, "passes", [passed], "keep");
    await markChanged(trx, [given.article]);
    const { claims } = await replaceFound(trx, { article, claims: given.claims, labels: given.labels });
    return claims;
  });
