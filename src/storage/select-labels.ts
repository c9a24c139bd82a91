import { labelUseOf } from "./claim-rows.ts";
import type { Engine } from "./engine.ts";
import type { LedgerLabel } from "./ledger.ts";
import { pages } from "./pages.ts";
import { listOf } from "./select-articles.ts";

const PAGE = 500;

/** Label uses in order of article, version and place in the text (see `Ledger.labels`). */
export async function* selectLabels(
  engine: Engine,
  query: { readonly articles?: readonly string[] } = {},
): AsyncGenerator<LedgerLabel> {
  type Row = { readonly entry: LedgerLabel; readonly place: number };
  const rows = pages(PAGE, undefined, async (last: Row | null, count) => {
    let select = engine.db
      .selectFrom("labels as l")
      .innerJoin("versions as v", (join) => join.onRef("v.article", "=", "l.article").onRef("v.id", "=", "l.version"))
      .select(["l.article", "l.version", "l.place", "l.quote", "l.said", "v.label", "v.outlet"]);
    if (query.articles !== undefined) select = select.where("l.article", "in", listOf(query.articles));
    if (last !== null) {
      const key = [last.entry.article, last.entry.version, last.place] as const;
      select = select.where((eb) => eb(eb.refTuple("l.article", "l.version", "l.place"), ">", eb.tuple(...key)));
    }
    const found = await select.orderBy("l.article").orderBy("l.version").orderBy("l.place").limit(count).execute();
    return found.map(
      ({ article, version, label, outlet, quote, place, said }): Row => ({
        entry: { article, version, label, outlet, quote, use: labelUseOf({ said }) },
        place,
      }),
    );
  });
  for await (const { entry } of rows) yield entry;
}
