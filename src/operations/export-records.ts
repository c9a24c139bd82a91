import type { Article } from "../model/article.ts";
import type { Claim } from "../model/claim.ts";
import type { Event } from "../model/event.ts";
import type { ClaimId, EventId, VersionId } from "../model/ids.ts";
import { compileCrosswalk } from "../publishing/exports/crosswalk.ts";
import {
  type ClaimRow,
  type EventRow,
  type ExportFormat,
  type ExportSource,
  type LabelRow,
  lossesFile,
  type Piece,
} from "../publishing/exports/export-format.ts";
import { EXPORT_FORMATS } from "../publishing/exports/formats.ts";
import type { ClaimQuery, EventQuery, Ledger } from "../storage/ledger.ts";
import { inBatches } from "./in-batches.ts";
import { knowledgeOf } from "./ledger-knowledge.ts";
import { loadCrosswalk, loadKnowledge } from "./load-engine.ts";
import { loadRatings, type Ratings } from "./load-ratings.ts";
import { parseClaimQuery, parseEventQuery } from "./parse-query.ts";
import { type PersonGrade, personGrades } from "./placed-judgements.ts";
import { UsageError } from "./usage-error.ts";

/** A file that is about to be written. */
export interface Export {
  readonly format: ExportFormat;
  readonly pieces: AsyncIterable<Piece>;
  /** Text of `<file>.losses.json`; `null` where the format says in the file what it drops. */
  readonly losses: string | null;
}

/**
 * What a text query asks for, in one of the formats (docs/exports.md). Nothing is read from the ledger before the pieces
 * are taken.
 *
 * @param where a text query; empty for all
 * @throws UsageError for a format or a query that is not known, before anything is written.
 */
export async function exportRecords(ledger: Ledger, name: string, where = ""): Promise<Export> {
  const format = EXPORT_FORMATS.find((one) => one.name === name);
  if (format === undefined) {
    throw new UsageError(`no format "${name}": say one of ${EXPORT_FORMATS.map((one) => one.name).join(", ")}`);
  }
  const source = await openSource(ledger, format, where);
  return { format, pieces: format.write(source), losses: lossesFile(format) };
}

/** Claims that are held at once, with their articles: small batches die young, and the collector has less to carry. */
const BATCH = 100;
/** The same of events. */
const EVENT_BATCH = 50;
/** More versions than this are not asked for at once: SQLite takes 32,766 values in one question. */
const MOST_ASKED = 500;

async function openSource(ledger: Ledger, { name, of }: ExportFormat, where: string): Promise<ExportSource> {
  if (of === "labels" && where.trim() !== "") throw new UsageError(`${name} writes all there is: leave --where out`);
  const claims = of === "events" || of === "labels" ? {} : parseClaimQuery(where);
  const events = of === "events" || of === "claims and events" ? parseEventQuery(where) : {};
  const [known, crosswalk, ratings, grades] = await Promise.all([
    loadKnowledge(),
    loadCrosswalk(),
    loadRatings(ledger),
    personGrades(ledger),
  ]);
  const judged: Judged = { ratings, grades };
  const { registry, gazetteer } = await knowledgeOf(ledger, known);
  return {
    claims: () => claimRows(ledger, claims, judged),
    labels: () => labelRows(ledger),
    events: () => eventRows(ledger, events, judged),
    lookup: {
      place: (id) => gazetteer.place(id),
      actor: (id) => registry.actors.get(id) ?? null,
      crosswalk: compileCrosswalk(crosswalk),
    },
  };
}

/** What people said of claims and events. */
interface Judged {
  readonly ratings: Ratings;
  readonly grades: ReadonlyMap<EventId, readonly PersonGrade[]>;
}

const gradesOf = ({ grades }: Judged, event: EventId | null): readonly PersonGrade[] =>
  event === null ? [] : (grades.get(event) ?? []);

/** Claims in the order of articles' ids and of their texts, with their articles. */
async function* claimRows(ledger: Ledger, query: ClaimQuery, judged: Judged): AsyncGenerator<ClaimRow> {
  let articles: ReadonlyMap<VersionId, Article> = new Map();
  for await (const batch of inBatches(ledger.claims(query), BATCH)) {
    const versions = [...new Set(batch.map(({ claim }) => claim.version))];
    articles = await withArticles(ledger, versions, articles);
    for (const { claim, event } of batch) {
      const article = articles.get(claim.version);
      if (article === undefined) continue;
      yield { claim, article, event, ratings: judged.ratings.of(claim), grades: gradesOf(judged, event) };
    }
  }
}

/** The articles of some versions; those known already are not fetched again. */
async function withArticles(
  ledger: Ledger,
  versions: readonly VersionId[],
  known: ReadonlyMap<VersionId, Article>,
): Promise<ReadonlyMap<VersionId, Article>> {
  const found = new Map(versions.flatMap((id) => (known.has(id) ? [[id, known.get(id)!] as const] : [])));
  const missing = versions.filter((id) => !found.has(id));
  for (let at = 0; at < missing.length; at += MOST_ASKED) {
    for await (const article of ledger.articles({ versions: missing.slice(at, at + MOST_ASKED) })) {
      found.set(article.version, article);
    }
  }
  return found;
}

async function* labelRows(ledger: Ledger): AsyncGenerator<LabelRow> {
  for await (const article of ledger.articles()) {
    for await (const { use, version } of ledger.labels({ articles: [article.id] })) {
      if (version === article.version) yield { use, article };
    }
  }
}

/** Events in the order of time, each with the articles and claims of its accounts. */
async function* eventRows(ledger: Ledger, query: EventQuery, judged: Judged): AsyncGenerator<EventRow> {
  let articles: ReadonlyMap<VersionId, Article> = new Map();
  for await (const batch of inBatches(ledger.events(query), EVENT_BATCH)) {
    articles = await withArticles(ledger, versionsOf(batch), articles);
    const claims = new Map<ClaimId, Claim>();
    for await (const { claim } of ledger.claims({ events: batch.map(({ id }) => id) })) claims.set(claim.id, claim);
    for (const event of batch) yield rowOf(event, articles, claims, judged);
  }
}

const versionsOf = (events: readonly Event[]): readonly VersionId[] => [
  ...new Set(events.flatMap(({ accounts }) => accounts.map(({ version }) => version))),
];

const rowOf = (
  event: Event,
  articles: ReadonlyMap<VersionId, Article>,
  claims: ReadonlyMap<ClaimId, Claim>,
  judged: Judged,
): EventRow => ({
  event,
  articles: new Map(versionsOf([event]).flatMap((id) => (articles.has(id) ? [[id, articles.get(id)!] as const] : []))),
  claims: new Map(event.claims.flatMap((id) => (claims.has(id) ? [[id, claims.get(id)!] as const] : []))),
  ratings: new Map(
    event.claims.flatMap((id) => {
      const claim = claims.get(id);
      const rated = claim === undefined ? [] : judged.ratings.of(claim);
      return rated.length === 0 ? [] : [[id, rated] as const];
    }),
  ),
  grades: gradesOf(judged, event.id),
});
