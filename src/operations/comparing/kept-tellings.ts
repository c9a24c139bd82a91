import type { FiledTelling } from "../../comparison/filed-telling.ts";
import type { TellingIndex } from "../../comparison/telling-index.ts";
import type { ArticleId, ClaimId } from "../../model/ids.ts";
import type { ComparisonWork, KeptTelling } from "../../storage/comparing/comparison-work.ts";
import { type ArticleClues, packTelling, unpackArticle, unpackTelling } from "./pack-telling.ts";

/** The tellings that a ledger keeps, as the comparison asks for them. */
export interface KeptTellings extends TellingIndex {
  /** Tellings as rows, with their words and clues. */
  unpack(kept: readonly KeptTelling[]): Promise<readonly FiledTelling[]>;
  /** To be called when what the tellings of an article share was written anew. */
  renew(article: ArticleId): void;
}

/** Finds the tellings of a ledger inside one step; what was read stays in memory until the step ends. */
export function keptTellings(work: ComparisonWork): KeptTellings {
  const articles = new Map<ArticleId, ArticleClues>();
  const known = new Map<ClaimId, FiledTelling>();

  const unpack = async (kept: readonly KeptTelling[]): Promise<readonly FiledTelling[]> => {
    const missing = new Set(kept.map(({ article }) => article).filter((id) => !articles.has(id)));
    for (const article of await work.kept([...missing])) articles.set(article.article, unpackArticle(article));
    return kept.map((row) => {
      const before = known.get(row.id);
      if (before !== undefined) return before;
      const filed = unpackTelling(row, articles.get(row.article)!);
      known.set(row.id, filed);
      return filed;
    });
  };
  const tellings = async (ids: readonly ClaimId[]): Promise<readonly FiledTelling[]> => {
    const missing = ids.filter((id) => !known.has(id));
    await unpack(await work.tellings(missing));
    return ids.flatMap((id) => known.get(id) ?? []);
  };

  return {
    unpack,
    renew: (article) => {
      articles.delete(article);
    },
    beside: async ({ keys, rank, telling }, count) => {
      const blocks = await work.beside(keys, rank, telling.id, count);
      const ids = [...blocks.values()].flatMap(({ before, after }) => [...before, ...after]);
      const found = new Map((await tellings([...new Set(ids)])).map((one) => [one.telling.id, one]));
      const those = (list: readonly ClaimId[]): readonly FiledTelling[] => list.map((id) => found.get(id)!);
      return new Map(
        [...blocks].map(([key, { before, after }]) => [key, { before: those(before), after: those(after) }]),
      );
    },
    eldest: async (twin) => {
      const kept = await work.eldest(twin);
      return kept === null ? null : (await unpack([kept]))[0]!;
    },
    tellings,
    edges: work.edges,
    keep: (filed) => {
      known.set(filed.telling.id, filed);
      return work.keepTelling(packTelling(filed));
    },
    forget: async ({ telling }) => {
      known.delete(telling.id);
      await work.forgetTelling({ article: telling.article.id, id: telling.id });
    },
    stand: (filed) => work.stand(packTelling(filed)),
    stepBack: (filed) => work.stepBack(packTelling(filed)),
    join: work.join,
    part: work.part,
  };
}
