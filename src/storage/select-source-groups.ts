import type { Copy, SourceGroup } from "../model/event.ts";
import type { Engine } from "./engine.ts";
import { chunks, LIST } from "./insert-rows.ts";
import { pages } from "./pages.ts";
import { listOf } from "./select-articles.ts";

const PAGE = 100;

/**
 * Source groups in order of number: all, or those of some articles, with the quotations that they share with others. A
 * group's number is given once and stays with it, whatever comes in later.
 */
export const selectSourceGroups = (
  engine: Engine,
  { articles }: { readonly articles?: readonly string[] } = {},
): AsyncGenerator<SourceGroup> =>
  pages(PAGE, undefined, async (last: SourceGroup | null, count) => {
    let select = engine.db
      .selectFrom("source_groups")
      .select("number")
      .where("number", ">", last?.number ?? 0);
    if (articles !== undefined)
      select = select.where("number", "in", (eb) =>
        eb
          .selectFrom("source_group_articles")
          .select("group_number")
          .where("article", "in", listOf(articles) as readonly string[]),
      );
    const numbers = (await select.orderBy("number").limit(count).execute()).map((row) => row.number);
    if (numbers.length === 0) return [];
    const members = new Map<number, string[]>(numbers.map((number) => [number, []]));
    for (const row of await engine.db
      .selectFrom("source_group_articles")
      .select(["group_number", "article"])
      .where("group_number", "in", numbers)
      .orderBy("group_number")
      .orderBy("place")
      .orderBy("article")
      .execute())
      members.get(row.group_number)!.push(row.article);
    const copies = await copiesOf(engine, [...members.values()].flat());
    return numbers.map((number): SourceGroup => {
      const own = members.get(number)!.flatMap((article) => copies.get(article) ?? []);
      return groupOf(number, members.get(number)!, own);
    });
  });

interface PlacedCopy {
  readonly copy: Copy;
  readonly order: string;
}

/** Copies by the article that is the copy. */
const copiesOf = async (
  { db }: Engine,
  articles: readonly string[],
): Promise<ReadonlyMap<string, readonly PlacedCopy[]>> => {
  const found = new Map<string, PlacedCopy[]>();
  for (const ids of chunks(articles, LIST))
    for (const row of await db
      .selectFrom("source_copies")
      .select(["holder", "article", "day", "place", "body"])
      .where("holder", "in", ids)
      .execute()) {
      const placed = {
        copy: JSON.parse(row.body) as Copy,
        order: `${row.day} ${row.article} ${String(row.place).padStart(3, "0")}`,
      };
      found.set(row.holder, [...(found.get(row.holder) ?? []), placed]);
    }
  return found;
};

/** The group as `groupSources` gives it: its copies in the order of publication, the strongest one's reason. */
const groupOf = (number: number, articles: readonly string[], placed: readonly PlacedCopy[]): SourceGroup => {
  const copies = [...placed].sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ copy }) => copy);
  const strongest = copies
    .filter(({ kind }) => kind !== "quotation")
    .reduce<Copy | null>((best, copy) => (best !== null && best.share >= copy.share ? best : copy), null);
  return {
    number,
    articles,
    reason: articles.length === 1 ? "no other article shares its text" : (strongest?.reason ?? ""),
    copies,
  };
};
