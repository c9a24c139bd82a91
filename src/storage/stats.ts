import type { Engine } from "./engine.ts";
import type { LedgerStats } from "./ledger.ts";
import type { Tables } from "./tables.ts";

/** How much the ledger holds. */
export const stats = async ({ db }: Engine): Promise<LedgerStats> => {
  const count = async (table: keyof Tables): Promise<number> => {
    const row = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<string>().as("count"))
      .executeTakeFirstOrThrow();
    return Number(row.count);
  };
  const standing = await db
    .selectFrom("versions")
    .select((eb) => [eb.fn.countAll<string>().as("versions"), eb.fn.count<string>("article").distinct().as("articles")])
    .where("standing", "=", 1)
    .executeTakeFirstOrThrow();
  return {
    reports: await count("reports"),
    articles: Number(standing.articles),
    versions: Number(standing.versions),
    claims: await count("claims"),
    quantities: await count("claim_quantities"),
    labels: await count("labels"),
    events: await count("events"),
    sourceGroups: await count("source_groups"),
    judgements: await count("judgements"),
    tombstones: await count("tombstones"),
  };
};
