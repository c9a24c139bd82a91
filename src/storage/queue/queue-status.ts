import { sql } from "kysely";
import type { Engine } from "../engine.ts";
import { QUEUE } from "./queue-name.ts";
import type { QueueStatus } from "./reading-queue.ts";

/** How much waits in a ledger's queue, and how fast it is read; `null` where there is none. */
export const queueStatus = async ({ kind, db }: Engine): Promise<QueueStatus | null> => {
  if (kind !== "postgres") return null;
  const place = await sql<{
    jobs: string | null;
  }>`select to_regclass(current_schema() || '_queue.job')::text as jobs`.execute(db);
  const jobs = place.rows[0]?.jobs;
  if (!jobs) return null;
  const { rows } = await sql<QueueStatus["batches"] & { readonly pace: number }>`
    select count(*) filter (where state in ('created', 'retry'))::integer as waiting,
           count(*) filter (where state = 'active')::integer as taken,
           count(*) filter (where state = 'failed')::integer as "givenUp",
           coalesce(sum((output ->> 'read')::integer)
             filter (where state = 'completed' and completed_on > now() - interval '1 minute'), 0)::integer as pace
    from ${sql.raw(jobs)} where name = ${QUEUE}`.execute(db);
  const { waiting = 0, taken = 0, givenUp = 0, pace = 0 } = rows[0] ?? {};
  const { all, failed } = await db
    .selectFrom("waiting_reports")
    .select(({ fn }) => [fn.countAll<string>().as("all"), fn.count<string>("failure").as("failed")])
    .executeTakeFirstOrThrow();
  return { batches: { waiting, taken, givenUp }, reports: { waiting: Number(all), failed: Number(failed) }, pace };
};
