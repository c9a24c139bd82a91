import { createRoute, z } from "@hono/zod-openapi";
import { exportRecords } from "../../operations/export-records.ts";
import type { Piece } from "../../publishing/exports/export-format.ts";
import { EXPORT_FORMATS } from "../../publishing/exports/formats.ts";
import { exportList } from "../api/readings.ts";
import type { ServerContext } from "../context.ts";
import { notFound } from "../problem.ts";
import type { App } from "../server-env.ts";
import { answers } from "./route.ts";

const list = createRoute({
  method: "get",
  path: "/api/exports",
  tags: ["Take away"],
  summary: "formats in which the ledger can be taken away",
  responses: answers(exportList, "formats"),
});

const one = createRoute({
  method: "get",
  path: "/api/exports/{format}",
  tags: ["Take away"],
  summary: "the ledger, or what a query asks of it, in a format",
  description: "The file is written while it is sent; a fault in the middle breaks the connection off.",
  request: {
    params: z.object({ format: z.string().min(1).max(80) }),
    query: z.object({ where: z.string().max(2000).optional() }),
  },
  responses: {
    ...answers(z.unknown(), "the file, under the media type of its format"),
    200: { description: "the file, under the media type of its format", content: { "*/*": { schema: z.string() } } },
  },
});

export const addExportRoutes = (app: App, { ledger, report }: ServerContext): void => {
  app.openapi(list, (c) =>
    c.json(
      {
        items: EXPORT_FORMATS.map(({ name, about, ending, mediaType }) => ({
          format: name,
          about,
          type: mediaType,
          ending,
        })),
      },
      200,
    ),
  );
  app.openapi(one, async (c) => {
    const { format: name } = c.req.valid("param");
    if (!EXPORT_FORMATS.some((format) => format.name === name)) throw notFound("format", name);
    const { format, pieces } = await exportRecords(ledger, name, c.req.valid("query").where ?? "");
    return c.body(streamOf(pieces, report), 200, {
      "content-type": format.mediaType,
      "content-disposition": `attachment; filename="variorum-${format.name}.${format.ending}"`,
      "cache-control": "no-store",
    });
  });
};

/** Pieces as they are asked for, so that memory stays bounded however slow the reader is. */
const streamOf = (pieces: AsyncIterable<Piece>, report: (error: unknown) => void): ReadableStream<Uint8Array> => {
  const iterator = pieces[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      try {
        const { done, value } = await iterator.next();
        if (done) controller.close();
        else controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
      } catch (error) {
        report(error);
        controller.error(error);
      }
    },
    cancel: async () => {
      await iterator.return?.();
    },
  });
};
