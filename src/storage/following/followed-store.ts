import type { Engine } from "../engine.ts";
import { chunks, insertRows, LIST } from "../insert-rows.ts";
import type { Followed, FollowedCounts } from "./followed.ts";
import type { FollowedRow } from "./followed-row.ts";

// What `FollowedStore` describes, over the ledger's database.

export const addFollowed = (engine: Engine, addresses: readonly Followed[]): Promise<number> =>
  engine.write(async (trx) => {
    const before = await countAll(trx);
    await insertRows(trx, "followed", addresses.map(rowOf), "keep");
    return (await countAll(trx)) - before;
  });

export const reviveFollowed = (engine: Engine, urls: readonly string[], at: string): Promise<number> =>
  engine.write(async (trx) => {
    let revived = 0;
    for (const some of chunks(urls, LIST)) {
      const done = await trx
        .updateTable("followed")
        .set({ state: "due", due: at, tries: 0, notice: null })
        .where("url", "in", some)
        .where("state", "in", ["given-up", "refused", "gone"])
        .executeTakeFirstOrThrow();
      revived += Number(done.numUpdatedRows);
    }
    return revived;
  });

export const selectFirstDue = async ({ db }: Engine, at: string, save: readonly string[]): Promise<Followed | null> => {
  let rows = db.selectFrom("followed").selectAll().where("state", "=", "due").where("due", "<=", at);
  if (save.length > 0) rows = rows.where("host", "not in", save);
  const row = await rows.orderBy("due").orderBy("url").limit(1).executeTakeFirst();
  return row === undefined ? null : followedOf(row);
};

export const selectFollowed = async ({ db }: Engine, url: string): Promise<Followed | null> => {
  const row = await db.selectFrom("followed").selectAll().where("url", "=", url).executeTakeFirst();
  return row === undefined ? null : followedOf(row);
};

export const putFollowed = (engine: Engine, followed: Followed): Promise<void> =>
  engine.write(async (trx) => {
    const { url, ...values } = rowOf(followed);
    await trx
      .insertInto("followed")
      .values({ url, ...values })
      .onConflict((conflict) => conflict.column("url").doUpdateSet(values))
      .execute();
  });

export const selectNextDue = async ({ db }: Engine): Promise<string | null> => {
  const row = await db
    .selectFrom("followed")
    .select(({ fn }) => fn.min("due").as("due"))
    .where("state", "=", "due")
    .executeTakeFirst();
  return row?.due ?? null;
};

export const selectTroubled = async ({ db }: Engine): Promise<readonly Followed[]> => {
  const rows = await db.selectFrom("followed").selectAll().where("notice", "is not", null).orderBy("url").execute();
  return rows.map(followedOf);
};

export const countFollowed = async ({ db }: Engine, at: string): Promise<FollowedCounts> => {
  const row = await db
    .selectFrom("followed")
    .select((eb) => {
      const count = (condition: ReturnType<typeof eb.and>) =>
        eb.fn.count<string>(eb.case().when(condition).then(1).end());
      return [
        count(eb.and([eb("kind", "=", "list")])).as("lists"),
        count(eb.and([eb("kind", "=", "page")])).as("pages"),
        count(eb.and([eb("state", "=", "due"), eb("due", "<=", at)])).as("due"),
        count(eb.and([eb("tries", ">", 0)])).as("failing"),
      ];
    })
    .executeTakeFirstOrThrow();
  return { lists: Number(row.lists), pages: Number(row.pages), due: Number(row.due), failing: Number(row.failing) };
};

const countAll = async (db: Pick<Engine["db"], "selectFrom">): Promise<number> => {
  const row = await db
    .selectFrom("followed")
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
};

const rowOf = ({ listedBy, ...followed }: Followed): FollowedRow => ({ ...followed, listed_by: listedBy });
const followedOf = ({ listed_by: listedBy, ...row }: FollowedRow): Followed => ({ ...row, listedBy });
