import { createRoute, z } from "@hono/zod-openapi";
import type { Actor } from "../../model/actor.ts";
import { actorName } from "../../operations/known-names.ts";
import { fold } from "../../storage/search-terms.ts";
import { type ActorLine, actorDetail, actorPage } from "../api/actors.ts";
import { pageQuery } from "../api/filter.ts";
import type { ServerContext } from "../context.ts";
import { notFound } from "../problem.ts";
import type { App } from "../server-env.ts";
import { viewEventLines } from "../views/list-events.ts";
import { partOf } from "./list-part.ts";
import { answers, idParam } from "./route.ts";

const SHOWN = 30;

const list = createRoute({
  method: "get",
  path: "/api/actors",
  tags: ["Look"],
  summary: "actors of the registry that the ledger names, the most named first",
  request: { query: pageQuery.extend({ q: z.string().max(200).optional() }) },
  responses: answers(actorPage, "a part of the list"),
});

const one = createRoute({
  method: "get",
  path: "/api/actors/{id}",
  tags: ["Look"],
  summary: "an actor: its names over time, its relations, what it is called and by whom",
  request: { params: idParam },
  responses: answers(actorDetail, "the actor"),
});

export const addActorRoutes = (app: App, context: ServerContext): void => {
  const { ledger, knowledge } = context;
  const { registry } = knowledge;

  const linesOf = async (): Promise<(actor: Actor) => ActorLine> => {
    const [named, carried] = await Promise.all([ledger.sumNames("actor"), ledger.sumNames("voice")]);
    const parties = new Map(named.map((sum) => [sum.name, sum]));
    const voices = new Map(carried.map((sum) => [sum.name, sum.claims]));
    return ({ id, kind, country }) => ({
      id,
      name: actorName(knowledge, id) ?? id,
      kind,
      country,
      claims: parties.get(id)?.claims ?? 0,
      carries: voices.get(id) ?? 0,
      events: parties.get(id)?.events ?? 0,
    });
  };

  app.openapi(list, async (c) => {
    const { q, ...part } = c.req.valid("query");
    const lineOf = await linesOf();
    const wanted = fold(q ?? "").trim();
    const lines = [...registry.actors.values()]
      .filter(({ names }) => wanted === "" || names.some(({ name }) => fold(name).includes(wanted)))
      .map(lineOf)
      .filter(({ claims, carries }) => wanted !== "" || claims + carries > 0)
      .sort((a, b) => b.claims + b.carries - (a.claims + a.carries) || (a.id < b.id ? -1 : 1));
    return c.json(partOf(lines, part), 200);
  });

  app.openapi(one, async (c) => {
    const { id } = c.req.valid("param");
    const actor = registry.actors.get(id);
    if (actor === undefined) throw notFound("actor", id);
    const [lineOf, calledBy, framing, { lines }] = await Promise.all([
      linesOf(),
      ledger.namesSaid(id, ["actor", "target", "voice"], SHOWN),
      context.surveys.framing(),
      ledger.eventLines({ parties: [id] }, { order: "latest", limit: SHOWN }),
    ]);
    return c.json(
      {
        actor: lineOf(actor),
        names: actor.names,
        relations: [
          ...actor.relations.map((relation) => ({
            ...relation,
            toName: actorName(knowledge, relation.to) ?? relation.to,
            reverse: false,
          })),
          ...[...registry.actors.values()].flatMap((other) =>
            other.relations
              .filter(({ to }) => to === id)
              .map((relation) => ({
                ...relation,
                to: other.id,
                toName: actorName(knowledge, other.id) ?? other.id,
                reverse: true,
              })),
          ),
        ],
        calledBy,
        labels: framing.counts
          .filter(({ party }) => party === id)
          .map(({ label, outlet, own, quoted, distanced }) => ({ label, outlet, own, quoted, distanced })),
        events: await viewEventLines(context, lines),
      },
      200,
    );
  });
};
