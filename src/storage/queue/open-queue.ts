import { CompiledQuery, type Transaction } from "kysely";
import PgBoss from "pg-boss";
import { sha256 } from "../../model/ids.ts";
import { canonicalJson } from "../canonical-json.ts";
import type { Engine } from "../engine.ts";
import { LedgerError } from "../ledger-error.ts";
import { isPostgres, openPostgres, readPostgresAddress } from "../open-postgres.ts";
import { keptName } from "../put-reading.ts";
import type { Tables } from "../tables.ts";
import { cutBatches } from "./cut-batches.ts";
import { QUEUE } from "./queue-name.ts";
import { queueStatus } from "./queue-status.ts";
import type { Batch, QueueFailure, ReadingQueue, WaitingReport } from "./reading-queue.ts";

/** A batch of a second's work that was not finished in this time has no living worker. */
const LEASE_SECONDS = 60;
/** The slowest input that was measured takes a second for so many bytes (docs/measured.md). */
const BYTES_A_SECOND = 5_000;
/** How often a batch is taken before it is given up: what kills its worker each time shall not kill all of them for ever. */
const TRIES = 5;
/** How often leases are looked through. */
const SUPERVISED_SECONDS = 5;
const WAITING_PAGE = 200;
/** The queue's library drops what waited for longer; ours waits as long as it must. */
const RETENTION_DAYS = 3_650;

/**
 * Opens the queue of a ledger on PostgreSQL. `lease` is how many seconds a batch is left to whoever took it.
 * @throws LedgerError for an embedded ledger, which has none, and when the server cannot be reached
 */
export const openQueue = async (address: string, { lease = LEASE_SECONDS } = {}): Promise<ReadingQueue> => {
  if (!isPostgres(address))
    throw new LedgerError(
      "failed",
      `${address} is an embedded ledger, which one process reads into: use variorum read --threads, or a ledger on postgres://…`,
    );
  const engine = await openPostgres(address);
  try {
    const { url, schema } = readPostgresAddress(address);
    const jobs = `${schema}_queue`;
    const boss = new PgBoss({
      connectionString: url,
      schema: jobs,
      max: 2,
      schedule: false,
      maintenanceIntervalSeconds: SUPERVISED_SECONDS,
      retentionDays: RETENTION_DAYS,
    });
    // It tells of broken connections and tries again; what cannot be done is told by the call that wanted it.
    boss.on("error", () => {});
    try {
      await boss.start();
      await boss.createQueue(QUEUE, {
        name: QUEUE,
        retryLimit: TRIES - 1,
        retryDelay: 1,
        expireInSeconds: lease,
      });
    } catch (error) {
      await boss.stop({ graceful: false, wait: true }).catch(() => {});
      throw error;
    }
    return explained(engine, queueOver(engine, boss, { jobs, lease }));
  } catch (error) {
    await engine.db.destroy();
    throw engine.explain(error);
  }
};

const queueOver = (
  engine: Engine,
  boss: PgBoss,
  { jobs, lease }: { readonly jobs: string; readonly lease: number },
): ReadingQueue => {
  const { db } = engine;
  /** A job for some waiting reports, in the transaction that puts them there: neither is without the other. */
  const send = async (trx: Transaction<Tables>, rows: readonly { readonly id: string; readonly size: number }[]) => {
    const bytes = rows.reduce((sum, { size }) => sum + size, 0);
    const expireInSeconds = lease + Math.ceil(bytes / BYTES_A_SECOND);
    const data = { ids: rows.map(({ id }) => id) };
    await boss.insert([{ name: QUEUE, data, expireInSeconds, retryLimit: TRIES - 1, retryDelay: 1 }], {
      db: within(trx),
    });
  };
  return {
    put: async (reports) => {
      let count = 0;
      for await (const batch of cutBatches(reports))
        count += await engine.write(async (trx) => {
          const added = await trx
            .insertInto("waiting_reports")
            .values(batch.map(waitingRow))
            .onConflict((conflict) => conflict.doNothing())
            .returning(["id", "size"])
            .execute();
          if (added.length > 0) await send(trx, added);
          return added.length;
        });
      return count;
    },
    take: async () => {
      const [job] = await boss.fetch<Job>(QUEUE);
      if (job === undefined) return null;
      const rows = await db
        .selectFrom("waiting_reports")
        .selectAll()
        .where("id", "in", [...job.data.ids])
        .where("failure", "is", null)
        .orderBy("id")
        .execute();
      const reports = rows.map(({ id, name, bytes, hints, received }) => ({
        id,
        name,
        bytes: new Uint8Array(bytes),
        hints: JSON.parse(hints) as unknown,
        received,
      }));
      return { id: job.id, reports };
    },
    done: (batch: Batch, failures: readonly QueueFailure[]) =>
      engine.write(async (trx) => {
        const failed = new Set(failures.map(({ id }) => id));
        const read = batch.reports.map(({ id }) => id).filter((id) => !failed.has(id));
        for (const { id, message } of failures)
          await trx.updateTable("waiting_reports").set({ failure: message }).where("id", "=", id).execute();
        if (read.length > 0) await trx.deleteFrom("waiting_reports").where("id", "in", read).execute();
        await boss.complete(QUEUE, batch.id, { read: read.length }, { db: within(trx) });
      }),
    retry: async () => {
      const taken = await liveReports(boss, jobs);
      const givenUp = await givenUpBatches(boss, jobs);
      let count = 0;
      for await (const row of waitingRows(db)) {
        if (taken.has(row.id)) continue;
        await engine.write(async (trx) => {
          await trx.updateTable("waiting_reports").set({ failure: null }).where("id", "=", row.id).execute();
          await send(trx, [row]);
        });
        count++;
      }
      // Their reports stand in batches of their own now.
      if (givenUp.length > 0) await boss.deleteJob(QUEUE, givenUp);
      return count;
    },
    failures: async function* () {
      const rows = await db
        .selectFrom("waiting_reports")
        .select(["id", "name", "failure"])
        .where("failure", "is not", null)
        .orderBy("id")
        .execute();
      for (const { id, name, failure } of rows) yield { id, name, message: failure ?? "" };
    },
    status: async () => {
      const status = await queueStatus(engine);
      if (status === null) throw new LedgerError("failed", `the queue of ${engine.address} is gone: open it again`);
      return status;
    },
    close: async () => {
      await boss.stop({ graceful: false, wait: true });
      await db.destroy();
    },
  };
};

interface Job {
  readonly ids: readonly string[];
}

const QUEUED = ["created", "retry", "active"];

/** Ids of reports that stand in a batch which waits or is taken. */
const liveReports = async (boss: PgBoss, schema: string): Promise<ReadonlySet<string>> => {
  const { rows } = await boss
    .getDb()
    .executeSql(`select data from ${schema}.job where name = $1 and state = any($2::${schema}.job_state[])`, [
      QUEUE,
      QUEUED,
    ]);
  return new Set((rows as readonly { readonly data: Job }[]).flatMap(({ data }) => data.ids));
};

/** Ids of batches that were given up. */
const givenUpBatches = async (boss: PgBoss, schema: string): Promise<string[]> => {
  const { rows } = await boss
    .getDb()
    .executeSql(`select id from ${schema}.job where name = $1 and state = 'failed'`, [QUEUE]);
  return (rows as readonly { readonly id: string }[]).map(({ id }) => id);
};

async function* waitingRows(db: Engine["db"]) {
  for (let after = ""; ; ) {
    const rows = await db
      .selectFrom("waiting_reports")
      .select(["id", "size"])
      .where("id", ">", after)
      .orderBy("id")
      .limit(WAITING_PAGE)
      .execute();
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
}

/** How the queue's library writes inside a transaction of ours. */
const within = (trx: Transaction<Tables>): PgBoss.Db => ({
  executeSql: async (text, values) => ({ rows: [...(await trx.executeQuery(CompiledQuery.raw(text, values))).rows] }),
});

const waitingRow = ({ name, bytes, hints, received }: WaitingReport) => ({
  id: sha256(sha256(bytes), name, canonicalJson(hints ?? null)),
  name: keptName(name),
  hints: canonicalJson(hints ?? null),
  received,
  size: bytes.length,
  bytes,
  failure: null,
});

/** The queue with the errors of its database explained. */
const explained = (engine: Engine, queue: ReadingQueue): ReadingQueue => {
  const one =
    <Given extends readonly unknown[], T>(run: (...given: Given) => Promise<T>) =>
    async (...given: Given): Promise<T> => {
      try {
        return await run(...given);
      } catch (error) {
        throw engine.explain(error);
      }
    };
  const { put, take, done, retry, status, failures, close } = queue;
  return { put: one(put), take: one(take), done: one(done), retry: one(retry), status: one(status), failures, close };
};
