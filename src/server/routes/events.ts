import { createRoute, z } from "@hono/zod-openapi";
import { EVENT_ORDERS } from "../../storage/event-line.ts";
import { eventDetail, eventPage } from "../api/events.ts";
import { filterQuery, pageQuery } from "../api/filter.ts";
import type { ServerContext } from "../context.ts";
import { eventsAsked, readFilter } from "../read-filter.ts";
import type { App } from "../server-env.ts";
import { viewEvent } from "../views/event-detail.ts";
import { viewEventLines } from "../views/list-events.ts";
import { MOST_COUNTED, totalOf } from "../views/total.ts";
import { answers, idParam } from "./route.ts";

const list = createRoute({
  method: "get",
  path: "/api/events",
  tags: ["Look"],
  summary: "events that fit",
  request: { query: filterQuery.extend(pageQuery.shape).extend({ order: z.enum(EVENT_ORDERS).default("latest") }) },
  responses: answers(eventPage, "a part of the list"),
});

const one = createRoute({
  method: "get",
  path: "/api/events/{id}",
  tags: ["Look"],
  summary: "an event with its rival accounts, field by field",
  request: { params: idParam },
  responses: answers(eventDetail, "the event"),
});

export const addEventRoutes = (app: App, context: ServerContext): void => {
  app.openapi(list, async (c) => {
    const { after, limit, order, ...filter } = c.req.valid("query");
    const query = eventsAsked(readFilter(filter), context.knowledge);
    const [page, count] = await Promise.all([
      context.ledger.eventLines(query, { order, limit, ...(after === undefined ? {} : { after }) }),
      context.ledger.countEvents(query, MOST_COUNTED),
    ]);
    return c.json({ items: await viewEventLines(context, page.lines), next: page.next, total: totalOf(count) }, 200);
  });
  app.openapi(one, async (c) => c.json(await viewEvent(context, c.req.valid("param").id), 200));
};
