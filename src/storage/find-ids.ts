import type { Engine } from "./engine.ts";
import type { FoundId } from "./ledger.ts";

const ID = /^[0-9a-f]{6,64}$/;
const MAX = 20;

/** What an id, the beginning of one or a label means (see `Ledger.find`). */
export const findIds = async ({ db }: Engine, text: string): Promise<readonly FoundId[]> => {
  const labelled = await db
    .selectFrom("versions")
    .select("article as id")
    .distinct()
    .where("label", "=", text)
    .where("standing", "=", 1)
    .orderBy("article")
    .limit(MAX)
    .execute();
  const articles: readonly FoundId[] = labelled.map(({ id }) => ({ kind: "article", id }));
  if (!ID.test(text)) return articles;
  // Every id with this beginning lies before the beginning followed by a letter that no id holds.
  const end = `${text}g`;
  const found = async (table: "claims" | "events" | "articles" | "reports", kind: FoundId["kind"]) =>
    (
      await db
        .selectFrom(table)
        .select("id")
        .distinct()
        .where("id", ">=", text)
        .where("id", "<", end)
        .orderBy("id")
        .limit(MAX)
        .execute()
    ).map(({ id }): FoundId => ({ kind, id }));
  const redirects = await db
    .selectFrom("event_redirects")
    .select("id")
    .where("id", ">=", text)
    .where("id", "<", end)
    .where("to_event", "is not", null)
    .orderBy("id")
    .limit(MAX)
    .execute();
  return [
    ...(await found("events", "event")),
    ...redirects.map(({ id }): FoundId => ({ kind: "event", id })),
    ...(await found("claims", "claim")),
    ...(await found("articles", "article")),
    ...articles,
    ...(await found("reports", "report")),
  ];
};
