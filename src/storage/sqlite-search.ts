import { sql } from "kysely";
import type { Engine } from "./engine.ts";
import type { SearchTerm } from "./search-terms.ts";

/** FTS5's language: a phrase in quotation marks (one word is a phrase too), `*` for a beginning. */
const ftsTerm = ({ words, prefix }: SearchTerm): string => `"${words.join(" ")}"${prefix ? "*" : ""}`;

const ftsQuery = (terms: readonly SearchTerm[]): string => {
  const wanted = terms.filter((term) => !term.not).map(ftsTerm);
  const unwanted = terms.filter((term) => term.not).map((term) => ` NOT ${ftsTerm(term)}`);
  return `(${wanted.join(" AND ")})${unwanted.join("")}`;
};

/** Condition over the FTS5 table of `table` (migration 0001). Terms hold letters and digits only. */
export const sqliteMatches: Engine["matches"] = (table, alias, terms) => {
  const index = sql.table(`${table}_search`);
  return sql`${sql.ref(`${alias}.row`)} in (select rowid from ${index} where ${index} match ${ftsQuery(terms)})`;
};
