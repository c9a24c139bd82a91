import { sql } from "kysely";
import type { Engine, Searched } from "./engine.ts";
import type { SearchTerm } from "./search-terms.ts";

const tsTerm = ({ words, prefix, not }: SearchTerm): string => {
  const last = words.length - 1;
  const phrase = words.map((word, i) => `'${word}'${prefix && i === last ? ":*" : ""}`).join(" <-> ");
  return `${not ? "!" : ""}(${phrase})`;
};

/** The indexed expressions of migration 0001; they must stay letter for letter, or the index is not used. */
const VECTORS: Readonly<Record<Searched, (alias: string) => string>> = {
  claims: (alias) => `search_words(${alias}.quote)`,
  versions: (alias) => `search_words(coalesce(${alias}.title, '') || ' ' || ${alias}.text)`,
};

/** Condition that the words of a row match. Terms hold letters and digits only, so they need no escape. */
export const postgresMatches: Engine["matches"] = (table, alias, terms) =>
  sql`${sql.raw(VECTORS[table](alias))} @@ to_tsquery('simple', ${terms.map(tsTerm).join(" & ")})`;
