import { createRoute, z } from "@hono/zod-openapi";
import { streamSSE } from "hono/streaming";
import type { HandedIn, ReadingOrder, ReadingStep } from "../../operations/reading-jobs.ts";
import { newReading, type ReadingEvent, readingEvent, readingHints, readingStarted } from "../api/readings.ts";
import type { ServerContext } from "../context.ts";
import { nameOf } from "../people/name-of.ts";
import { notFound, Problem } from "../problem.ts";
import type { App } from "../server-env.ts";
import { answers, idParam } from "./route.ts";

const start = createRoute({
  method: "post",
  path: "/api/readings",
  tags: ["Read"],
  summary: "hand in reports: files, a text, or an address to fetch",
  description: "At most 64 MB at once. Addresses are fetched only from the public network.",
  request: {
    body: {
      required: true,
      content: {
        "application/json": { schema: newReading },
        "multipart/form-data": {
          schema: z.object({
            files: z.array(z.string().openapi({ format: "binary" })),
            outlet: z.string().optional(),
            published: z.string().optional(),
          }),
        },
      },
    },
  },
  responses: answers(readingStarted, "the reading's id"),
});

const follow = createRoute({
  method: "get",
  path: "/api/readings/{id}/events",
  tags: ["Read"],
  summary: "how a reading gets on, as server-sent events",
  description: "Steps so far come first; a `last-event-id` leaves out those that were had. Each is a ReadingEvent.",
  request: { params: idParam },
  responses: {
    ...answers(z.unknown(), "the steps"),
    200: { description: "the steps", content: { "text/event-stream": { schema: readingEvent } } },
  },
});

export const addReadingRoutes = (app: App, { desk, ledger, now }: ServerContext): void => {
  // The body is one of two kinds; which, the handler sees.
  app.openAPIRegistry.registerPath(start);
  app.post("/api/readings", async (c) => {
    const who = nameOf(c.get("visitor"));
    const order = (c.req.header("content-type") ?? "").startsWith("multipart/form-data")
      ? await filesOrder(await c.req.parseBody({ all: true }))
      : jsonOrder(await c.req.json().catch(() => null));
    const id = desk.take(order);
    const about = order.url ?? order.files.map(({ name }) => name).join(", ");
    await ledger.people.addAudit({ at: now(), who, what: "read", about: about.slice(0, 500) });
    return c.json({ id }, 200);
  });

  app.openapi(follow, (c) => {
    const { id } = c.req.valid("param");
    const had = Number(c.req.header("last-event-id") ?? 0);
    const steps = desk.steps(id, Number.isSafeInteger(had) && had > 0 ? had : 0);
    if (steps === null) throw notFound("reading", id);
    c.header("cache-control", "no-store");
    return streamSSE(c, async (stream) => {
      const iterator = steps[Symbol.asyncIterator]();
      stream.onAbort(() => void iterator.return?.());
      for (let next = await iterator.next(); !next.done && !stream.aborted; next = await iterator.next()) {
        const { number, step } = next.value;
        await stream.writeSSE({ id: String(number), event: step.kind, data: JSON.stringify(eventOf(step)) });
      }
    });
  });
};

const eventOf = (step: ReadingStep): ReadingEvent => {
  if (step.kind !== "done") return step;
  return { kind: "done", ...step.counts, claims: step.claims };
};

const PASTED = "pasted.txt";

const jsonOrder = (given: unknown): ReadingOrder => {
  const read = newReading.safeParse(given);
  if (!read.success)
    throw new Problem(
      400,
      "bad-request",
      "give a text or a url",
      "files come as multipart/form-data, in parts named files",
    );
  const { outlet, published } = read.data;
  const hints = hintsOf(outlet, published);
  if ("url" in read.data) return { files: [], url: read.data.url, hints };
  const { text, name } = read.data;
  return { files: [{ name: name ?? PASTED, bytes: new TextEncoder().encode(text) }], url: null, hints };
};

const filesOrder = async (body: Record<string, unknown>): Promise<ReadingOrder> => {
  const parts = [body["files"]].flat().filter((part) => part instanceof File);
  if (parts.length === 0) throw new Problem(400, "bad-request", "no file came: send each in a part named files");
  const files = await Promise.all(
    parts.map(
      async (file): Promise<HandedIn> => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }),
    ),
  );
  const hints = readingHints.safeParse({
    outlet: body["outlet"] || undefined,
    published: body["published"] || undefined,
  });
  if (!hints.success) throw new Problem(400, "bad-request", "published: give a day as YYYY-MM-DD");
  return { files, url: null, hints: hintsOf(hints.data.outlet, hints.data.published) };
};
const hintsOf = (outlet: string | undefined, published: string | undefined): ReadingOrder["hints"] => ({
  ...(outlet === undefined ? {} : { outlet }),
  ...(published === undefined ? {} : { published }),
});
