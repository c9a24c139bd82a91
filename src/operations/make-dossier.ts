import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Actor } from "../model/actor.ts";
import type { Claim } from "../model/claim.ts";
import type { Day } from "../model/day.ts";
import type { Event } from "../model/event.ts";
import type { Place } from "../model/place.ts";
import type { DossierEdit, DossierSurvey, Texts } from "../publishing/dossier/dossier-input.ts";
import { outlinesOf } from "../publishing/dossier/outline.ts";
import { writeDossier } from "../publishing/dossier/write-dossier.ts";
import type { Ledger, LedgerArticle } from "../storage/ledger.ts";
import { collect } from "./collect.ts";
import type { Engine } from "./engine.ts";
import { findEvent } from "./find-event.ts";
import { knowledgeOf } from "./ledger-knowledge.ts";
import { listEdits } from "./list-edits.ts";
import { inPackage, packageVersion } from "./package-root.ts";
import { parseEventQuery } from "./parse-query.ts";
import { parseArticle } from "./pass-over.ts";
import { personGrades } from "./placed-judgements.ts";
import { runFacts } from "./run-facts.ts";
import { surveyForecasts, surveyFraming, surveyTerritory } from "./survey-ledger.ts";
import { UsageError } from "./usage-error.ts";

/** Borders drawn under the map. */
const OUTLINES = inPackage("knowledge", "outlines", "syria-governorates.geojson");

/** Which dossier is wanted. */
export interface DossierOrder {
  /** An event's id or its beginning; `null` is all that `where` asks for. */
  readonly event: string | null;
  /** A text query; empty is the whole ledger. */
  readonly where: string;
  readonly title: string | null;
  readonly texts: Texts;
  /** The day that is printed as the day of writing. */
  readonly written: Day;
}

/**
 * The HTML of a dossier.
 *
 * @throws UsageError when there is no such event, or nothing in the ledger.
 */
export async function makeDossier(ledger: Ledger, engine: Engine, order: DossierOrder): Promise<string> {
  const events = await eventsOf(ledger, order);
  const versions = new Set(events.flatMap(({ accounts }) => accounts.map(({ version }) => version)));
  const articles = await articlesOf(ledger, versions);
  const claims = await claimsOf(ledger, versions);
  const { gazetteer, registry } = await knowledgeOf(ledger, engine.knowledge);
  return writeDossier({
    title: order.title ?? (order.event === null ? "Rival accounts" : events[0]!.title),
    texts: order.texts,
    events,
    articles,
    claims,
    groups: await collect(ledger.sourceGroups()),
    sentences: new Map(
      articles.map((article) => [article.version, parseArticle(article, engine).sentences.map(({ span }) => span)]),
    ),
    places: placesOf(events, (id) => gazetteer.place(id)),
    actorNames: new Map([...registry.actors.values()].map((actor) => [actor.id, nameOf(actor)])),
    grades: await personGrades(ledger),
    edits: await editsOf(ledger, articles),
    // Looking at one event needs no walk through the whole ledger.
    ...(order.event === null ? { survey: await surveyOf(ledger, { registry, gazetteer }) } : {}),
    outlines: outlinesOf(JSON.parse(await readFile(OUTLINES, "utf8"))),
    run: runFacts({
      written: order.written,
      selection: selectionOf(order),
      variorum: packageVersion(),
      knowledgeFiles: await knowledgeFiles(),
      articles,
      stats: await ledger.stats(),
    }),
  });
}

async function eventsOf(ledger: Ledger, { event, where }: DossierOrder): Promise<readonly Event[]> {
  if (event !== null && where !== "") throw new UsageError("give an event or --where, not both");
  if (event !== null) return [await findEvent(ledger, event)];
  const events = await collect(ledger.events(parseEventQuery(where)));
  if (events.length > 0) return events;
  throw new UsageError(
    where === ""
      ? "the ledger holds no event: variorum read <path> adds reports"
      : `no event fits ${where}: variorum events lists them`,
  );
}

async function surveyOf(ledger: Ledger, { registry, gazetteer }: Engine["knowledge"]): Promise<DossierSurvey> {
  const [{ counts }, told, held] = [
    await surveyFraming(ledger, registry),
    await surveyForecasts(ledger, gazetteer),
    await surveyTerritory(ledger, gazetteer),
  ];
  return { framing: counts, ...told, ...held };
}

const selectionOf = ({ event, where }: DossierOrder): string =>
  event !== null ? "one event" : where === "" ? "all events of the ledger" : `events that fit ${where}`;

/** Names of the files that rules, names and places come from. */
async function knowledgeFiles(): Promise<readonly string[]> {
  const found = await readdir(inPackage("knowledge"), { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map(({ parentPath, name }) => relative(inPackage("knowledge"), join(parentPath, name)).replaceAll("\\", "/"))
    .sort();
}

async function claimsOf(ledger: Ledger, versions: ReadonlySet<string>): Promise<readonly Claim[]> {
  const query = versions.size > MOST_ASKED ? {} : { versions: [...versions] };
  const claims = (await collect(ledger.claims(query))).map(({ claim }) => claim);
  return claims.filter(({ version }) => versions.has(version));
}

/** More versions than this are looked for among all: SQLite takes 32,766 values in one question. */
const MOST_ASKED = 500;

async function articlesOf(ledger: Ledger, versions: ReadonlySet<string>): Promise<readonly LedgerArticle[]> {
  const query = versions.size > MOST_ASKED ? {} : { versions: [...versions] };
  return (await collect(ledger.articles(query))).filter(({ version }) => versions.has(version));
}

/** What the articles told before, with both texts. */
async function editsOf(ledger: Ledger, articles: readonly LedgerArticle[]): Promise<readonly DossierEdit[]> {
  const ids = new Set(articles.map(({ id }) => id));
  const edits = await collect(listEdits(ledger, ids.size > MOST_ASKED ? {} : { ids: [...ids] }));
  const own = edits.filter(({ article }) => ids.has(article));
  if (own.length === 0) return [];
  const versions = new Set(own.flatMap(({ change }) => [change.from, change.to]));
  const texts = new Map((await articlesOf(ledger, versions)).map((article) => [article.version, article]));
  return own.flatMap(({ seen, change }) => {
    const [before, after] = [texts.get(change.from), texts.get(change.to)];
    return before === undefined || after === undefined ? [] : [{ before, after, seen, change }];
  });
}

/** Places of the events and the places that hold them. */
function placesOf(events: readonly Event[], place: (id: string) => Place | null): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const add = (id: string | null): void => {
    const found = id === null || places.has(id) ? null : place(id);
    if (found === null) return;
    places.set(found.id, found);
    add(found.within);
  };
  for (const event of events) for (const id of event.places) add(id);
  return places;
}

/** The name that an actor has in the registry's first line. */
const nameOf = (actor: Actor): string => actor.names[0]?.name ?? actor.id;
