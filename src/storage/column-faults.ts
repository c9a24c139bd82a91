import { claimNameRows, claimOf, claimQuantityRows, claimRow } from "./claim-rows.ts";
import type { Engine } from "./engine.ts";
import { LIST } from "./insert-rows.ts";
import { pages } from "./pages.ts";
import type { ClaimRow } from "./tables.ts";

const PAGE = Math.min(200, LIST);

/**
 * Claims of which a column, or a row of names or numbers, does not say what the claim itself says: what is searched would
 * then be other than what is shown. In words, a line a claim; every claim is read.
 */
export async function* columnFaults({ db }: Pick<Engine, "db">): AsyncGenerator<string> {
  const claims = pages(PAGE, undefined, async (last: ClaimRow | null, count) => {
    const rows = db.selectFrom("claims").selectAll().orderBy("article").orderBy("id").limit(count);
    const after =
      last === null
        ? rows
        : rows.where(({ eb, refTuple, tuple }) => eb(refTuple("article", "id"), ">", tuple(last.article, last.id)));
    return after.execute();
  });
  let page: ClaimRow[] = [];
  for await (const row of claims) {
    page.push(row);
    if (page.length < PAGE) continue;
    yield* faultsOf({ db }, page);
    page = [];
  }
  if (page.length > 0) yield* faultsOf({ db }, page);
}

const OWN = ["span_start", "span_end", "type", "polarity", "modality", "day_from", "day_to"] as const;

async function* faultsOf({ db }: Pick<Engine, "db">, rows: readonly ClaimRow[]): AsyncGenerator<string> {
  const ids = rows.map(({ id }) => id);
  const articles = [...new Set(rows.map(({ article }) => article))];
  const names = await db
    .selectFrom("claim_names")
    .selectAll()
    .where("article", "in", articles)
    .where("claim", "in", ids)
    .execute();
  const quantities = await db
    .selectFrom("claim_quantities")
    .selectAll()
    .where("article", "in", articles)
    .where("claim", "in", ids)
    .execute();
  const [namesOf, quantitiesOf] = [linesByClaim(names), linesByClaim(quantities)];
  for (const row of rows) {
    const claim = claimOf(row);
    const text = { id: row.article, version: row.version, text: "" };
    const made = claimRow(text, claim, row.place);
    for (const column of OWN.filter((name) => row[name] !== made[name]))
      yield `column ${column} of claim ${row.id} is not what the claim says`;
    if (!sameLines(namesOf.get(row.id), claimNameRows(text, claim)))
      yield `the names under which claim ${row.id} is found are not those that it says`;
    if (!sameLines(quantitiesOf.get(row.id), claimQuantityRows(text, claim)))
      yield `the numbers under which claim ${row.id} is found are not those that it says`;
  }
}

type Line = { readonly claim: string } & object;

const lineOf = (row: Line): string => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));

const linesByClaim = (rows: readonly Line[]): ReadonlyMap<string, readonly string[]> => {
  const lines = new Map<string, string[]>();
  for (const row of rows) {
    const list = lines.get(row.claim);
    if (list) list.push(lineOf(row));
    else lines.set(row.claim, [lineOf(row)]);
  }
  return lines;
};

const sameLines = (kept: readonly string[] = [], made: readonly Line[]): boolean =>
  kept.length === made.length && kept.toSorted().join("\n") === made.map(lineOf).sort().join("\n");
