/** A view as it is walked: its name for the screenshot and its address. */
export interface ViewPath {
  readonly name: string;
  readonly path: string;
}

interface List<Item> {
  readonly items: readonly Item[];
}

/** Addresses of all views over what a server holds: those of things are of the things that have most to show. */
export const viewPaths = async (server: string): Promise<readonly ViewPath[]> => {
  const ask = async <Answer>(path: string): Promise<Answer> =>
    (await fetch(`${server}/api${path}`)).json() as Promise<Answer>;
  const { items: events } = await ask<List<{ id: string; accounts: number }>>("/events?contested=1&limit=200");
  const { items: articles } = await ask<List<{ id: string; claims: number; label: string }>>("/articles?limit=200");
  const article = articles.toSorted((a, b) => b.claims - a.claims)[0]!;
  const { items: actors } = await ask<List<{ id: string }>>("/actors");
  const { items: places } = await ask<List<{ id: string }>>("/places");
  const { items: sources } = await ask<List<{ outlet: string }>>("/sources");
  const event = events.toSorted((a, b) => b.accounts - a.accounts)[0]!;
  return [
    { name: "overview", path: "/" },
    { name: "overview-narrowed", path: "/?family=harm&contested=1" },
    { name: "events", path: "/events" },
    { name: "event", path: `/events/${event.id}` },
    { name: "event-open", path: `/events/${event.id}?cell=0.what` },
    { name: "article", path: `/articles/${article.id}` },
    { name: "article-at", path: `/articles/${article.id}?at=120-160` },
    { name: "search-empty", path: "/search" },
    { name: "search", path: "/search?q=siege" },
    { name: "search-nothing", path: "/search?q=zzzzqqq" },
    { name: "articles", path: "/articles" },
    { name: "actors", path: "/actors" },
    { name: "actor", path: `/actors/${actors[0]!.id}` },
    { name: "places", path: "/places" },
    { name: "place", path: `/places/${places[0]!.id}` },
    { name: "sources", path: "/sources" },
    { name: "source", path: `/sources/${encodeURIComponent(sources[0]!.outlet)}` },
    { name: "framing", path: "/framing" },
    { name: "forecasts", path: "/forecasts" },
    { name: "territory", path: "/territory" },
    { name: "reading", path: "/reading" },
    { name: "review", path: "/review" },
    { name: "review-tie", path: "/review?act=tie" },
    { name: "review-identify", path: "/review?act=identify" },
    { name: "people", path: "/people" },
    { name: "sign-in", path: "/sign-in" },
    { name: "join", path: "/join#secret" },
    { name: "not-found", path: "/nowhere" },
  ];
};
