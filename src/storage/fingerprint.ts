import { sql } from "kysely";
import { sha256 } from "../model/ids.ts";
import type { Engine } from "./engine.ts";

/**
 * A word that changes with everything that comparison depends on: versions, their values and passes, judgements,
 * redactions. A sum and counts, so the order of reading is not in it; O(versions), from one index-free scan.
 */
export const fingerprint = async ({ db }: Engine): Promise<string> => {
  const versions = await db
    .selectFrom("versions")
    .select(({ fn }) => [fn.countAll<string>().as("count"), fn.sum<string | null>("mark").as("marks")])
    .where("standing", "=", 1)
    .executeTakeFirstOrThrow();
  const judgements = await db
    .selectFrom("judgements")
    .select(["id", sql<number>`case when body is null then 1 else 0 end`.as("gone")])
    .orderBy("id")
    .execute();
  const tombstones = await db.selectFrom("tombstones").select("id").orderBy("id").execute();
  return sha256(
    String(versions.count),
    String(versions.marks ?? 0),
    ...judgements.map(({ id, gone }) => `${id} ${gone}`),
    ...tombstones.map(({ id }) => id),
  ).slice(0, 20);
};

/** Changes with every step of a comparison; `null` where none was made, or where it was taken back. */
export const comparedFingerprint = async ({ db }: Engine): Promise<string | null> => {
  const rows = await db
    .selectFrom("state")
    .select("value")
    .where("key", "in", ["compared", "compared-steps"])
    .orderBy("key")
    .execute();
  return rows.length < 2 ? null : rows.map((row) => row.value).join(".");
};
