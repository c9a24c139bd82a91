import { compareIn } from "./comparing/compare-in.ts";
import { dump } from "./dump.ts";
import type { Engine } from "./engine.ts";
import { findIds } from "./find-ids.ts";
import { comparedFingerprint, fingerprint } from "./fingerprint.ts";
import {
  addFollowed,
  countFollowed,
  putFollowed,
  reviveFollowed,
  selectFirstDue,
  selectFollowed,
  selectNextDue,
  selectTroubled,
} from "./following/followed-store.ts";
import { integrity } from "./integrity.ts";
import { isBehind } from "./is-behind.ts";
import { addJudgement, checkJudgements, judgementsHead, selectJudgements } from "./judgements.ts";
import { keepKnowledge, selectKnowledge } from "./knowledge.ts";
import type { Ledger } from "./ledger.ts";
import { servingOver } from "./ledger-serving.ts";
import { isPostgres, openPostgres } from "./open-postgres.ts";
import { openSqlite } from "./open-sqlite.ts";
import { putPass } from "./put-pass.ts";
import { putReading } from "./put-reading.ts";
import { queueStatus } from "./queue/queue-status.ts";
import { redact, selectTombstones } from "./redact.ts";
import { countArticles, selectArticles } from "./select-articles.ts";
import { countClaims, selectClaims } from "./select-claims.ts";
import { countClaimsBy, countEventsBy } from "./select-counts.ts";
import { countEventLines, selectEventLines } from "./select-event-lines.ts";
import { selectEvent, selectEvents } from "./select-events.ts";
import { selectLabels } from "./select-labels.ts";
import { hasPass, hasReading, selectReport, selectReportIds, selectStale } from "./select-reports.ts";
import { selectSightings } from "./select-sightings.ts";
import { selectSourceGroups } from "./select-source-groups.ts";
import { sumClaims, sumEvents, sumMonths } from "./select-sums.ts";
import { stats } from "./stats.ts";

/**
 * Opens a ledger, and makes it where there is none.
 * @param address a folder, in which it is the file `ledger.db`, or `postgres://user:password@host:port/database`
 * (in the schema `variorum`, or the one of `?schema=`)
 * @throws LedgerError, whose message says what to do
 */
export const openLedger = async (address: string): Promise<Ledger> =>
  ledgerOver(isPostgres(address) ? await openPostgres(address) : await openSqlite(address));

const ledgerOver = (engine: Engine): Ledger => {
  /** The operation, bound to the database, with its errors explained. */
  const one =
    <Given extends readonly unknown[], T>(operation: (engine: Engine, ...given: Given) => Promise<T>) =>
    async (...given: Given): Promise<T> => {
      try {
        return await operation(engine, ...given);
      } catch (error) {
        throw engine.explain(error);
      }
    };
  const many = <Given extends readonly unknown[], T>(
    operation: (engine: Engine, ...given: Given) => AsyncIterable<T>,
  ) =>
    async function* (...given: Given): AsyncGenerator<T> {
      try {
        yield* operation(engine, ...given);
      } catch (error) {
        throw engine.explain(error);
      }
    };

  return {
    address: engine.address,
    hasReading: one(hasReading),
    hasPass: one(hasPass),
    putReading: one(putReading),
    putPass: one(putPass),
    report: one(selectReport),
    reports: many(selectReportIds),
    stale: many(selectStale),
    articles: many(selectArticles),
    claims: many(selectClaims),
    claim: async (id) => {
      for await (const claim of many(selectClaims)({ ids: [id] })) return claim;
      return null;
    },
    labels: many(selectLabels),
    find: one(findIds),
    fingerprint: one(fingerprint),
    comparedFingerprint: one(comparedFingerprint),
    compare: one(compareIn) as Ledger["compare"],
    events: many(selectEvents),
    event: one(selectEvent),
    isBehind: one(isBehind),
    eventLines: one(selectEventLines),
    countEvents: one(countEventLines),
    countClaims: one(countClaims),
    countArticles: one(countArticles),
    sightings: one(selectSightings),
    integrity: one(integrity),
    queueStatus: one(queueStatus),
    followed: {
      add: one(addFollowed),
      firstDue: one(selectFirstDue),
      revive: one(reviveFollowed),
      get: one(selectFollowed),
      put: one(putFollowed),
      next: one(selectNextDue),
      troubled: one(selectTroubled),
      counts: one(countFollowed),
    },
    countClaimsBy: one(countClaimsBy),
    countEventsBy: one(countEventsBy),
    sumClaims: one(sumClaims),
    sumEvents: one(sumEvents),
    sumMonths: one(sumMonths),
    sourceGroups: many(selectSourceGroups),
    addJudgement: one(addJudgement),
    judgements: many(selectJudgements),
    judgementsHead: one(judgementsHead),
    checkJudgements: one(checkJudgements),
    keepKnowledge: one(keepKnowledge),
    knowledge: one(selectKnowledge),
    redact: one(redact),
    tombstones: many(selectTombstones),
    dump: many(dump),
    stats: one(stats),
    ...servingOver(engine, one),
    close: () => engine.db.destroy(),
  };
};
