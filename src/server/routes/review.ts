import { createRoute } from "@hono/zod-openapi";
import { collect } from "../../operations/collect.ts";
import { reviewQueue } from "../../operations/review-queue.ts";
import { takeOut } from "../../operations/take-out.ts";
import { filterQuery, pageQuery } from "../api/filter.ts";
import { newRedaction, reviewQueue as queueSchema, tombstone, tombstoneList } from "../api/review.ts";
import type { ServerContext } from "../context.ts";
import { nameOf } from "../people/name-of.ts";
import { eventsAsked, readFilter } from "../read-filter.ts";
import type { App } from "../server-env.ts";
import { viewClaims } from "../views/claim-view.ts";
import { viewJudgement } from "../views/judgement-view.ts";
import { answers, jsonBody } from "./route.ts";

const queue = createRoute({
  method: "get",
  path: "/api/review/queue",
  tags: ["Judge"],
  summary: "claims that nobody has looked at, those first on which most hangs",
  description: "A part is what a run of events leaves to do, so that its length varies.",
  request: { query: filterQuery.extend({ after: pageQuery.shape.after }) },
  responses: answers(queueSchema, "a part of the queue"),
});

const redact = createRoute({
  method: "post",
  path: "/api/redactions",
  tags: ["Judge"],
  summary: "take a report, an article, or words of one article out, for good",
  request: jsonBody(newRedaction),
  responses: answers(tombstone, "what stays: who, when, why, never the words"),
});

const redactions = createRoute({
  method: "get",
  path: "/api/redactions",
  tags: ["Judge"],
  summary: "what was taken out",
  responses: answers(tombstoneList, "tombstones"),
});

export const addReviewRoutes = (app: App, context: ServerContext): void => {
  const { ledger, knowledge, now } = context;

  app.openapi(queue, async (c) => {
    const { after, ...filter } = c.req.valid("query");
    const page = await reviewQueue(ledger, eventsAsked(readFilter(filter), knowledge), after ?? null);
    const claims = await viewClaims(
      ledger,
      page.items.map(({ entry }) => entry),
      knowledge,
    );
    return c.json(
      {
        items: page.items.map(({ event, weight, reasons, judgements }, i) => ({
          claim: claims[i]!,
          weight,
          reasons,
          event:
            event === null
              ? null
              : {
                  id: event.id,
                  title: event.title,
                  contested: event.contested.length,
                  accounts: event.accounts,
                  independent: event.independent,
                },
          judgements: judgements.map(viewJudgement),
        })),
        next: page.next,
        total: null,
      },
      200,
    );
  });

  app.openapi(redact, async (c) => {
    const asked = c.req.valid("json");
    const who = nameOf(c.get("visitor"));
    const subject =
      asked.kind === "words"
        ? { kind: asked.kind, article: asked.id, words: asked.words }
        : { kind: asked.kind, id: asked.id };
    const stone = await takeOut(ledger, knowledge.gazetteer, { subject, who, when: now(), why: asked.why });
    await ledger.people.addAudit({ at: now(), who, what: "redacted", about: `${asked.kind} ${asked.id}` });
    return c.json(stone, 200);
  });

  app.openapi(redactions, async (c) => c.json({ items: await collect(ledger.tombstones()) }, 200));
};
