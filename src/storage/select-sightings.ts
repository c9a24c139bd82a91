import type { ArticleId } from "../model/ids.ts";
import type { Engine } from "./engine.ts";
import type { Sighting } from "./ledger.ts";

/** When and under which name each version of an article was given (see `Ledger.sightings`). */
export const selectSightings = async ({ db }: Engine, article: ArticleId): Promise<readonly Sighting[]> =>
  db
    .selectFrom("version_sources as s")
    .innerJoin("readings as n", (join) => join.onRef("n.report", "=", "s.report").onRef("n.name", "=", "s.name"))
    .select(["s.version", "s.report", "s.name", "n.received"])
    .where("s.article", "=", article)
    .orderBy("n.received")
    .orderBy("s.version")
    .orderBy("s.report")
    .orderBy("s.name")
    .execute();
