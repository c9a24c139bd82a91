/**
 * How fast the server answers over a large ledger: 100,000 articles and 1,000,000 claims in PostgreSQL, made from the
 * samples by other days, places and parties.
 *
 *   npx tsx bench/server.ts fill [ADDRESS] [ARTICLES]    makes the ledger, ten claims an article
 *   npx tsx bench/server.ts [ADDRESS]                    asks it and prints the table
 *
 * ADDRESS is a PostgreSQL schema, postgres://root@127.0.0.1:5432/test?schema=bench_server when not given. The requests go
 * through the whole server, over a socket, one after another, after one round to warm it. The words and names that are
 * asked for are those of the made war, each as often as it stands there. REQUESTS=20 in the environment asks fewer.
 */
import { openContext } from "../src/server/open-context.ts";
import { startServer } from "../src/server/start-server.ts";
import type { Ledger } from "../src/storage/ledger.ts";
import { openLedger } from "../src/storage/open-ledger.ts";
import { chance, skewed } from "./server/chance.ts";
import { fillLedger } from "./server/fill-ledger.ts";

const DEFAULT_ADDRESS = "postgres://root@127.0.0.1:5432/test?schema=bench_server";
const REQUESTS = Number(process.env.REQUESTS ?? 100);

const [first = "", second, third] = process.argv.slice(2);

if (first === "fill") {
  const articles = Number(third ?? 100_000);
  await fillLedger(second ?? DEFAULT_ADDRESS, { articles, claims: articles * 10 });
} else await ask(first || DEFAULT_ADDRESS);

async function ask(address: string): Promise<void> {
  const ledger = await openLedger(address);
  const server = await startServer(await openContext(ledger, "127.0.0.1"), { host: "127.0.0.1", port: 0 });
  const stats = await ledger.stats();
  console.log(`${stats.articles} articles, ${stats.claims} claims, ${stats.events} events\n`);
  console.log(`| request | median | 95th percentile | slowest | size |\n| --- | ---: | ---: | ---: | ---: |`);
  for (const { name, paths } of await askedPaths(ledger)) {
    const times: number[] = [];
    let size = 0;
    for (const [i, path] of [...paths, ...paths].entries()) {
      const start = performance.now();
      const response = await fetch(`${server.address}${path}`);
      const text = await response.text();
      if (!response.ok) throw new Error(`${path}: ${response.status} ${text.slice(0, 200)}`);
      if (i < paths.length) continue;
      times.push(performance.now() - start);
      size += text.length;
    }
    times.sort((a, b) => a - b);
    const at = (share: number): string =>
      `${Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))]!)} ms`;
    console.log(`| ${name} | ${at(0.5)} | ${at(0.95)} | ${at(1)} | ${Math.round(size / times.length / 1024)} kB |`);
  }
  await server.stop();
  await ledger.close();
}

/** What is asked for, kind by kind. */
async function askedPaths(
  ledger: Ledger,
): Promise<readonly { readonly name: string; readonly paths: readonly string[] }[]> {
  const random = chance(11);
  const pickOf = async (facet: "place" | "actor" | "outlet"): Promise<() => string> => {
    const names = [...(await ledger.sumNames(facet))]
      .sort((a, b) => b.claims - a.claims)
      .map(({ name }) => encodeURIComponent(name));
    return skewed(names, random);
  };
  const [place, actor, outlet] = [await pickOf("place"), await pickOf("actor"), await pickOf("outlet")];
  const type = skewed(["killed", "airstrike", "capture", "denial", "siege", "clash", "shelling"], random);
  const word = skewed(
    ["killed", "army", "rebels", "siege", "hospital", "corridor", "wounded", "convoy", "monitor", "school"],
    random,
  );
  const year = (): number => 2012 + Math.floor(random() * 12);
  const many = (path: () => string): readonly string[] => Array.from({ length: REQUESTS }, path);
  const events: string[] = [];
  for (const order of ["latest", "contested", "oldest"] as const) {
    const { lines } = await ledger.eventLines({}, { order, limit: 34 });
    events.push(...lines.map(({ id }) => `/api/events/${id}`));
  }
  return [
    { name: "overview", paths: many(() => "/api/overview") },
    {
      name: "overview of a year",
      paths: many(() => {
        const y = year();
        return `/api/overview?from=${y}-01-01&to=${y}-12-31`;
      }),
    },
    {
      name: "overview of some weeks",
      paths: many(() => {
        const y = year();
        return `/api/overview?from=${y}-03-05&to=${y}-04-18`;
      }),
    },
    { name: "overview of a kind", paths: many(() => `/api/overview?type=${type()}`) },
    { name: "overview of a family", paths: many(() => "/api/overview?family=harm") },
    { name: "overview of a place", paths: many(() => `/api/overview?place=${place()}`) },
    { name: "overview of an actor", paths: many(() => `/api/overview?actor=${actor()}`) },
    { name: "overview of an outlet", paths: many(() => `/api/overview?outlet=${outlet()}`) },
    {
      name: "overview of a place in a year",
      paths: many(() => {
        const y = year();
        return `/api/overview?place=${place()}&from=${y}-01-01&to=${y}-12-31`;
      }),
    },
    { name: "overview of words", paths: many(() => `/api/overview?q=${word()}`) },
    { name: "events, latest", paths: many(() => "/api/events?limit=50") },
    {
      name: "events, most contested of a place",
      paths: many(() => `/api/events?limit=50&order=contested&place=${place()}`),
    },
    { name: "event", paths: events },
    { name: "search: one word", paths: many(() => `/api/search?q=${word()}`) },
    { name: "search: two words", paths: many(() => `/api/search?q=${word()}+${word()}`) },
    {
      name: "search: words, kind and place",
      paths: many(() => `/api/search?q=${word()}&type=${type()}&place=${place()}`),
    },
    { name: "claims of a kind and place", paths: many(() => `/api/claims?type=${type()}&place=${place()}`) },
    { name: "article", paths: await articlePaths(ledger) },
  ];
}

async function articlePaths(ledger: Ledger): Promise<readonly string[]> {
  const paths: string[] = [];
  for await (const { id } of ledger.articles({ limit: REQUESTS })) paths.push(`/api/articles/${id}`);
  return paths;
}
