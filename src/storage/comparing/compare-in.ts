import type { Engine } from "../engine.ts";
import { selectArticles } from "../select-articles.ts";
import { selectClaims } from "../select-claims.ts";
import { changesIn } from "./changed-articles.ts";
import type { ComparisonWork } from "./comparison-work.ts";
import { tallyClaims } from "./tally-sums.ts";
import { eventsIn } from "./work-events.ts";
import { sourcesIn } from "./work-sources.ts";
import { tellingsIn } from "./work-tellings.ts";

/** Runs one step of a comparison as one transaction that no other comparison comes between (see `Ledger.compare`). */
export const compareIn = <T>(engine: Engine, run: (work: ComparisonWork) => Promise<T>): Promise<T> =>
  engine.write(async (trx) => {
    await engine.lockChain(trx);
    const inside: Engine = { ...engine, db: trx };
    return run({
      ...changesIn(trx),
      ...sourcesIn(trx),
      ...tellingsIn(trx),
      ...eventsIn(trx),
      articles: (query) => listed(selectArticles(inside, query)),
      claims: (query) => listed(selectClaims(inside, query)),
      countClaims: (articles) => tallyClaims(trx, articles),
    });
  });

const listed = async <T>(items: AsyncIterable<T>): Promise<readonly T[]> => {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
};
