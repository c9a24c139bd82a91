import type PgBoss from "pg-boss";
import type { Engine } from "../engine.ts";
import { QUEUE } from "./queue-name.ts";
import type { QueueStatus } from "./reading-queue.ts";

/** How much waits, and how fast it is read. `jobs` is the table of the queue's batches. */
export const queueStatus = async (db: Engine["db"], boss: PgBoss, jobs: string): Promise<QueueStatus> => {
  const { rows } = await boss.getDb().executeSql(
    `select count(*) filter (where state in ('created', 'retry'))::integer as waiting,
            count(*) filter (where state = 'active')::integer as taken,
            count(*) filter (where state = 'failed')::integer as "givenUp",
            coalesce(sum((output ->> 'read')::integer)
              filter (where state = 'completed' and completed_on > now() - interval '1 minute'), 0)::integer as pace
     from ${jobs} where name = $1`,
    [QUEUE],
  );
  const { waiting = 0, taken = 0, givenUp = 0, pace = 0 } = rows[0] ?? {};
  const { all, failed } = await db
    .selectFrom("waiting_reports")
    .select(({ fn }) => [fn.countAll<string>().as("all"), fn.count<string>("failure").as("failed")])
    .executeTakeFirstOrThrow();
  return { batches: { waiting, taken, givenUp }, reports: { waiting: Number(all), failed: Number(failed) }, pace };
};
