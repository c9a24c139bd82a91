import { createRoute, z } from "@hono/zod-openapi";
import { collect } from "../../operations/collect.ts";
import { articleChanges, articleDetail, articlePage } from "../api/articles.ts";
import { day } from "../api/basics.ts";
import { pageQuery } from "../api/filter.ts";
import type { ServerContext } from "../context.ts";
import type { App } from "../server-env.ts";
import { viewArticleLine } from "../views/article-line-view.ts";
import { viewArticle } from "../views/article-view.ts";
import { viewChanges } from "../views/changes-view.ts";
import { MOST_COUNTED, totalOf } from "../views/total.ts";
import { answers, idParam } from "./route.ts";

const list = createRoute({
  method: "get",
  path: "/api/articles",
  tags: ["Look"],
  summary: "articles that fit, by id; days are those of publication",
  request: {
    query: pageQuery.extend({
      q: z.string().max(500).optional(),
      outlet: z.string().max(500).optional(),
      from: day.optional(),
      to: day.optional(),
    }),
  },
  responses: answers(articlePage, "a part of the list"),
});

const one = createRoute({
  method: "get",
  path: "/api/articles/{id}",
  tags: ["Look"],
  summary: "an article with its text and all that was found in it",
  request: { params: idParam, query: z.object({ version: z.string().max(80).optional() }) },
  responses: answers(articleDetail, "the article"),
});

const changes = createRoute({
  method: "get",
  path: "/api/articles/{id}/changes",
  tags: ["Look"],
  summary: "what changed from one version of an article to another: words and claims",
  request: { params: idParam, query: z.object({ from: z.string().max(80), to: z.string().max(80) }) },
  responses: answers(articleChanges, "the changes"),
});

export const addArticleRoutes = (app: App, context: ServerContext): void => {
  const { ledger } = context;
  app.openapi(list, async (c) => {
    const { after, limit, q, outlet, from, to } = c.req.valid("query");
    const query = {
      ...(q === undefined || q.trim() === "" ? {} : { text: q }),
      ...(outlet === undefined ? {} : { outlets: outlet.split(",").map((name) => name.trim()) }),
      ...(from === undefined ? {} : { publishedFrom: from }),
      ...(to === undefined ? {} : { publishedTo: to }),
    };
    const [found, count] = await Promise.all([
      collect(ledger.articles({ ...query, limit, ...(after === undefined ? {} : { after }) })),
      ledger.countArticles(query, MOST_COUNTED),
    ]);
    const last = found.at(-1);
    const next = found.length < limit || last === undefined ? null : `${last.id}/${last.version}`;
    return c.json({ items: found.map(viewArticleLine), next, total: totalOf(count) }, 200);
  });
  app.openapi(one, async (c) => {
    const { version } = c.req.valid("query");
    return c.json(await viewArticle(context, c.req.valid("param").id, version ?? null), 200);
  });
  app.openapi(changes, async (c) => {
    const { from, to } = c.req.valid("query");
    return c.json(await viewChanges(context, c.req.valid("param").id, from, to), 200);
  });
};
