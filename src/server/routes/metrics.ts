import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import type { ServerContext } from "../context.ts";
import type { App } from "../server-env.ts";

/** What is measured, by name: how it is read off, and what it says. */
type Measure = readonly [name: string, help: string, read: () => Promise<number>];

/** Counts of ledger, queue and followed addresses, in the text form of Prometheus. */
export const addMetricsRoutes = (app: App, { ledger, now }: ServerContext): void => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "variorum_" });
  const stats = (key: "reports" | "articles" | "claims" | "events" | "judgements") => async () =>
    (await ledger.stats())[key];
  const queue = (read: (status: NonNullable<Awaited<ReturnType<typeof ledger.queueStatus>>>) => number) => async () => {
    const status = await ledger.queueStatus();
    return status === null ? 0 : read(status);
  };
  const followed = (key: "lists" | "pages" | "due" | "failing") => async () =>
    (await ledger.followed.counts(now()))[key];
  const measures: readonly Measure[] = [
    ["variorum_reports", "Reports in the ledger", stats("reports")],
    ["variorum_articles", "Articles in the ledger", stats("articles")],
    ["variorum_claims", "Claims in the ledger", stats("claims")],
    ["variorum_events", "Events that the last comparison found", stats("events")],
    ["variorum_judgements", "Decisions of people", stats("judgements")],
    ["variorum_queue_reports_waiting", "Reports in the queue", queue(({ reports }) => reports.waiting)],
    [
      "variorum_queue_reports_failed",
      "Reports in the queue that could not be read",
      queue(({ reports }) => reports.failed),
    ],
    ["variorum_queue_batches_taken", "Batches that a worker has", queue(({ batches }) => batches.taken)],
    ["variorum_queue_reports_last_minute", "Reports read in the last minute", queue(({ pace }) => pace)],
    ["variorum_followed_lists", "Feeds and sitemaps that are followed", followed("lists")],
    ["variorum_followed_pages", "Pages that are followed", followed("pages")],
    ["variorum_followed_due", "Addresses that are due", followed("due")],
    ["variorum_followed_failing", "Addresses that failed when they were last asked", followed("failing")],
  ];
  for (const [name, help, read] of measures) {
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        this.set(await read());
      },
    });
  }
  app.get("/api/metrics", async (c) => c.body(await registry.metrics(), 200, { "content-type": registry.contentType }));
};
