import { createRoute, z } from "@hono/zod-openapi";
import { collect } from "../../operations/collect.ts";
import { pageQuery } from "../api/filter.ts";
import { forecasts } from "../api/forecasts.ts";
import { framing } from "../api/framing.ts";
import { territory } from "../api/territory.ts";
import { unresolvedPage } from "../api/unresolved.ts";
import type { ServerContext } from "../context.ts";
import type { App } from "../server-env.ts";
import { viewClaims } from "../views/claim-view.ts";
import { partyRef } from "../views/event-line-view.ts";
import { viewHolding } from "../views/holding-view.ts";
import { partOf } from "./list-part.ts";
import { answers } from "./route.ts";

const framingRoute = createRoute({
  method: "get",
  path: "/api/framing",
  tags: ["Look"],
  summary: "who calls whom what, in whose voice, and which outlets speak alike",
  responses: answers(framing, "counts of loaded words"),
});

const forecastsRoute = createRoute({
  method: "get",
  path: "/api/forecasts",
  tags: ["Look"],
  summary: "what was foreseen or promised and what was told later; deals with their alleged breaches",
  responses: answers(forecasts, "forecasts and deals"),
});

const territoryRoute = createRoute({
  method: "get",
  path: "/api/territory",
  tags: ["Look"],
  summary: "who is said to hold, besiege or cut what, from when to when, and where words conflict",
  responses: answers(territory, "holdings"),
});

const unresolvedRoute = createRoute({
  method: "get",
  path: "/api/unresolved",
  tags: ["Look"],
  summary: "names that neither registry nor gazetteer surely knows, those first on which most hangs",
  request: { query: pageQuery.extend({ role: z.enum(["actor", "place"]).optional() }) },
  responses: answers(unresolvedPage, "a part of the list"),
});

export const addSurveyRoutes = (app: App, context: ServerContext): void => {
  const { ledger, knowledge, surveys } = context;
  const party = (id: string) => (id === "" ? null : partyRef(knowledge, id));

  app.openapi(framingRoute, async (c) => {
    const { counts, shared } = await surveys.framing();
    return c.json(
      {
        counts: counts.map((count) => ({ ...count, party: party(count.party) })),
        shared: shared.map((pair) => ({
          ...pair,
          common: pair.common.map(({ label, party: id }) => ({ label, party: party(id) })),
        })),
      },
      200,
    );
  });

  app.openapi(forecastsRoute, async (c) => {
    const found = await surveys.forecasts();
    const claimIds = [...found.forecasts.map(({ claim }) => claim), ...found.deals.flatMap(({ terms }) => terms)];
    const eventIds = [
      ...found.forecasts.flatMap(({ met }) => met.map(({ event }) => event)),
      ...found.deals.flatMap(({ event, breaches }) => [event, ...breaches.map((breach) => breach.event)]),
    ];
    const claims = new Map(
      (await viewClaims(ledger, await inLists(claimIds, (ids) => collect(ledger.claims({ ids }))), knowledge)).map(
        (claim) => [claim.id, claim],
      ),
    );
    const lines = await inLists(
      eventIds,
      async (ids) => (await ledger.eventLines({ ids }, { order: "latest", limit: ids.length })).lines,
    );
    const titles = new Map(lines.map(({ id, title }) => [id, title]));
    const title = (id: string): string => titles.get(id) ?? id;
    const parties = (ids: readonly string[]) => ids.map((id) => partyRef(knowledge, id));
    return c.json(
      {
        forecasts: found.forecasts.flatMap(({ claim: id, said, horizon, outcome, met }) => {
          const claim = claims.get(id);
          if (claim === undefined) return [];
          return [{ claim, said, horizon, outcome, met: met.map((one) => ({ ...one, title: title(one.event) })) }];
        }),
        deals: found.deals.map((deal) => ({
          event: deal.event,
          title: title(deal.event),
          parties: parties(deal.parties),
          leftOut: parties(deal.leftOut),
          terms: deal.terms.flatMap((id) => claims.get(id) ?? []),
          breaches: deal.breaches.map(({ event, accused, alleged }) => ({
            event,
            title: title(event),
            accused: parties(accused),
            alleged,
          })),
        })),
      },
      200,
    );
  });

  app.openapi(territoryRoute, async (c) => {
    const { holdings, conflicts } = await surveys.territory();
    return c.json({ holdings: holdings.map((holding) => viewHolding(holding, knowledge)), conflicts }, 200);
  });

  app.openapi(unresolvedRoute, async (c) => {
    const { role, ...part } = c.req.valid("query");
    const names = (await surveys.unresolved()).filter((name) => role === undefined || name.role === role);
    return c.json(partOf(names, part), 200);
  });
};

/** SQLite takes so many values in one question without trouble. */
const LIST = 500;

const inLists = async <T>(
  ids: readonly string[],
  ask: (ids: readonly string[]) => Promise<readonly T[]>,
): Promise<readonly T[]> => {
  const unique = [...new Set(ids)];
  const found: T[] = [];
  for (let at = 0; at < unique.length; at += LIST) found.push(...(await ask(unique.slice(at, at + LIST))));
  return found;
};
