import type { SelectQueryBuilder } from "kysely";
import { pageAt } from "../model/article.ts";
import { claimOf } from "./claim-rows.ts";
import { cursorOf, partsOfCursor } from "./cursor.ts";
import type { Engine } from "./engine.ts";
import type { ClaimQuery, LedgerClaim } from "./ledger.ts";
import { pages } from "./pages.ts";
import { foldName, parseSearch } from "./search-terms.ts";
import { listOf } from "./select-articles.ts";
import type { ClaimRow, NameRole, Tables, VersionRow } from "./tables.ts";

/** Large pages outlive the young generation of the heap, and a million claims then take twice the memory. */
const PAGE = 100;

export type ClaimSelect = SelectQueryBuilder<
  Tables & { readonly c: ClaimRow; readonly v: VersionRow },
  "c" | "v",
  unknown
>;

/** Claims in order of article, version and place in the text (see `Ledger.claims`). */
export const selectClaims = (engine: Engine, query: ClaimQuery = {}): AsyncGenerator<LedgerClaim> => {
  const where = claimsWhere(engine, query);
  return pages(PAGE, query.limit, async (last: LedgerClaim | null, count) => {
    const after = last?.cursor ?? query.after;
    let rows = where(claimsAndVersions(engine))
      .select(["c.article", "c.id", "c.version", "c.place", "c.span_start", "c.quote", "c.said", "c.resolved"])
      .select(["v.label", "v.outlet", "v.title", "v.url", "v.published_day", "v.pages"])
      .select((eb) =>
        eb
          .selectFrom("event_claims as e")
          .select((inner) => inner.fn.min("e.event").as("event"))
          .whereRef("e.article", "=", "c.article")
          .whereRef("e.claim", "=", "c.id")
          .as("event"),
      );
    if (after !== undefined) {
      const [article = "", version = "", place = ""] = partsOfCursor(after, 3);
      const key = [article, version, Number(place)] as const;
      rows = rows.where((eb) => eb(eb.refTuple("c.article", "c.version", "c.place"), ">", eb.tuple(...key)));
    }
    const found = await rows.orderBy("c.article").orderBy("c.version").orderBy("c.place").limit(count).execute();
    return found.map(
      (row): LedgerClaim => ({
        claim: claimOf(row),
        article: row.article,
        label: row.label,
        outlet: row.outlet,
        title: row.title,
        url: row.url,
        published: row.published_day,
        quote: row.quote,
        ...pageOf(row),
        event: row.event,
        cursor: cursorOf(row.article, row.version, row.place),
      }),
    );
  });
};

/** The page on which a claim begins, for the claims of documents that have pages. */
const pageOf = (row: { readonly pages: string | null; readonly span_start: number }): Pick<LedgerClaim, "page"> => {
  const page = row.pages === null ? null : pageAt({ pages: JSON.parse(row.pages) }, row.span_start);
  return page === null ? {} : { page };
};

/** Ids of the events that hold a claim which fits. */
export const eventsOfClaims = (engine: Engine, query: ClaimQuery) =>
  claimsWhere(
    engine,
    query,
  )(claimsAndVersions(engine))
    .innerJoin("event_claims as ec", (join) =>
      join.onRef("ec.article", "=", "c.article").onRef("ec.claim", "=", "c.id"),
    )
    .select("ec.event");

/** Claims `c` with the versions `v` that they stand in. */
export const claimsAndVersions = ({ db }: Engine): ClaimSelect =>
  db
    .selectFrom("claims as c")
    .innerJoin("versions as v", (join) => join.onRef("v.article", "=", "c.article").onRef("v.id", "=", "c.version"));

/** Claims `c` alone: for queries that ask nothing of their versions. */
export const claimsAlone = ({ db }: Engine): ClaimSelect => db.selectFrom("claims as c") as unknown as ClaimSelect;

/** Adds what a query asks. */
export const claimsWhere = (engine: Engine, query: ClaimQuery): ((rows: ClaimSelect) => ClaimSelect) => {
  const terms = query.text === undefined ? null : parseSearch(query.text);
  return (all) => {
    let rows = all;
    if (query.ids !== undefined) rows = rows.where("c.id", "in", listOf(query.ids));
    if (query.articles !== undefined) rows = rows.where("c.article", "in", listOf(query.articles));
    if (query.versions !== undefined) rows = rows.where("c.version", "in", listOf(query.versions));
    if (query.outlets !== undefined) rows = rows.where("v.outlet", "in", listOf(query.outlets));
    if (query.types !== undefined) rows = rows.where("c.type", "in", listOf(query.types));
    if (query.polarity !== undefined) rows = rows.where("c.polarity", "in", listOf(several(query.polarity)));
    if (query.modality !== undefined) rows = rows.where("c.modality", "in", listOf(several(query.modality)));
    if (query.from !== undefined) rows = rows.where("c.day_to", ">=", query.from);
    if (query.to !== undefined) rows = rows.where("c.day_from", "<=", query.to);
    if (terms !== null) rows = rows.where(engine.matches("claims", "c", terms));
    if (query.actor !== undefined) rows = withName(rows, ["actor", "target"], query.actor, query.mostNamed);
    if (query.voice !== undefined) rows = withName(rows, ["voice"], query.voice, query.mostNamed);
    if (query.place !== undefined) rows = withName(rows, ["place"], query.place, query.mostNamed);
    if (query.events !== undefined) rows = inEvents(rows, query.events);
    if (query.contested) rows = inContested(rows);
    return rows;
  };
};

const several = <T extends string>(given: T | readonly T[]): readonly T[] =>
  typeof given === "string" ? [given] : given;

/** How many claims fit, counted no further than `most`. */
export const countClaims = async (engine: Engine, query: ClaimQuery, most: number): Promise<number> => {
  const some = claimsWhere(engine, query)(claimsAndVersions(engine)).select("c.id").limit(most);
  const row = await engine.db
    .selectFrom(some.as("some"))
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
};

/*
 * Lists of keys rather than `exists (…)`: SQLite would look into such a subquery once for every claim of the ledger.
 */

/** Claims that hold a name, as said or as resolved, in one of the roles. */
const withName = (
  rows: ClaimSelect,
  roles: readonly NameRole[],
  name: string | readonly string[],
  most: number | undefined,
): ClaimSelect =>
  rows.where((eb) =>
    eb(
      eb.refTuple("c.article", "c.id"),
      "in",
      eb
        .selectFrom("claim_names as n")
        .select(["n.article", "n.claim"])
        .where("n.role", "in", roles)
        .where((inner) =>
          inner.or([
            inner("n.resolved", "in", listOf(several(name)) as readonly string[]),
            inner("n.folded", "in", listOf(several(name).map(foldName)) as readonly string[]),
          ]),
        )
        .$if(most !== undefined, (names) => names.limit(most!))
        .$asTuple("article", "claim"),
    ),
  );

const inContested = (rows: ClaimSelect): ClaimSelect =>
  rows.where((eb) =>
    eb(
      eb.refTuple("c.article", "c.id"),
      "in",
      eb
        .selectFrom("event_claims as e")
        .innerJoin("event_lines as l", "l.id", "e.event")
        .select(["e.article", "e.claim"])
        .where("l.weight", ">", 0)
        .$asTuple("article", "claim"),
    ),
  );

const inEvents = (rows: ClaimSelect, events: readonly string[]): ClaimSelect =>
  rows.where((eb) =>
    eb(
      eb.refTuple("c.article", "c.id"),
      "in",
      eb
        .selectFrom("event_claims as e")
        .select(["e.article", "e.claim"])
        .where("e.event", "in", listOf(events) as readonly string[])
        .$asTuple("article", "claim"),
    ),
  );
