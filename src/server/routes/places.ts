import { createRoute, z } from "@hono/zod-openapi";
import type { Place } from "../../model/place.ts";
import { fold } from "../../storage/search-terms.ts";
import type { NameSum } from "../../storage/select-names.ts";
import type { Ref } from "../api/basics.ts";
import { pageQuery } from "../api/filter.ts";
import { type PlaceLine, placeDetail, placePage } from "../api/places.ts";
import type { ServerContext } from "../context.ts";
import { notFound } from "../problem.ts";
import type { App } from "../server-env.ts";
import { viewHolding } from "../views/holding-view.ts";
import { viewEventLines } from "../views/list-events.ts";
import { partOf } from "./list-part.ts";
import { answers, idParam } from "./route.ts";

const SHOWN = 30;

const list = createRoute({
  method: "get",
  path: "/api/places",
  tags: ["Look"],
  summary: "places of which the ledger tells, the most named first",
  request: { query: pageQuery.extend({ q: z.string().max(200).optional() }) },
  responses: answers(placePage, "a part of the list"),
});

const one = createRoute({
  method: "get",
  path: "/api/places/{id}",
  tags: ["Look"],
  summary: "a place: where it lies, what is told of it, who is said to hold it",
  request: { params: idParam },
  responses: answers(placeDetail, "the place"),
});

export const addPlaceRoutes = (app: App, context: ServerContext): void => {
  const { ledger, knowledge } = context;
  const { gazetteer } = knowledge;

  app.openapi(list, async (c) => {
    const { q, ...part } = c.req.valid("query");
    const wanted = fold(q ?? "").trim();
    const lines = (await ledger.sumNames("place"))
      .flatMap((sum) => placeLines(gazetteer.place(sum.name), sum))
      .filter(({ name }) => fold(name).includes(wanted))
      .sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1));
    return c.json(partOf(lines, part), 200);
  });

  app.openapi(one, async (c) => {
    const { id } = c.req.valid("param");
    const place = gazetteer.place(id);
    if (place === null) throw notFound("place", id);
    const [sums, calledBy, { holdings }, { lines }] = await Promise.all([
      ledger.sumNames("place"),
      ledger.namesSaid(id, ["place"], SHOWN),
      context.surveys.territory(),
      ledger.eventLines({ places: [id] }, { order: "latest", limit: SHOWN }),
    ]);
    const told = new Map(sums.map((sum) => [sum.name, sum]));
    const inside = sums
      .flatMap((sum) => placeLines(gazetteer.place(sum.name), sum))
      .filter((line) => line.id !== id && holders(gazetteer.place(line.id)).some((outer) => outer.id === id))
      .sort((a, b) => b.claims - a.claims);
    return c.json(
      {
        place: placeLines(place, told.get(id))[0]!,
        otherNames: place.otherNames,
        within: holders(place),
        inside: inside.slice(0, SHOWN),
        shape: gazetteer.shape(id),
        source: place.source,
        calledBy: calledBy.map(({ name, claims }) => ({ name, claims })),
        events: await viewEventLines(context, lines),
        territory: holdings.filter((holding) => holding.place === id).map((holding) => viewHolding(holding, knowledge)),
      },
      200,
    );
  });

  /** The places that hold a place, from the inside out. */
  const holders = (place: Place | null): readonly Ref[] => {
    const chain: Ref[] = [];
    let next = place?.within ?? null;
    while (next !== null && !chain.some(({ id }) => id === next)) {
      const outer = gazetteer.place(next);
      if (outer === null) break;
      chain.push({ id: outer.id, name: outer.name });
      next = outer.within;
    }
    return chain;
  };
};

/** A place with its counts; nothing for an id that the gazetteer does not have. */
const placeLines = (place: Place | null, sum: NameSum | undefined): readonly PlaceLine[] => {
  if (place === null) return [];
  const { id, name, kind, country, lat, lon, radius } = place;
  return [
    { id, name, kind, country, lat, lon, radiusKm: radius / 1000, claims: sum?.claims ?? 0, events: sum?.events ?? 0 },
  ];
};
