import type { Article } from "../../../model/article.ts";
import type { Claim, Resolution, Said } from "../../../model/claim.ts";
import type { Day } from "../../../model/day.ts";
import type { Account, Event } from "../../../model/event.ts";
import type { EventRow, ExportFormat, ExportSource, Lookup, Loss } from "../export-format.ts";
import { joinPieces } from "../join-pieces.ts";
import { jsonList } from "../json-list.ts";
import { stixId } from "./stix-id.ts";
import {
  gradeObject,
  groupingObject,
  identityObject,
  locationObject,
  noteId,
  noteObject,
  opinionObject,
  relationObject,
  reportObject,
  type StixObject,
  systemObjects,
} from "./stix-objects.ts";

const LOSSES: readonly Loss[] = [
  { what: "claims that stand in no event", kept: "the ledger's claims" },
  {
    what: "dated names and relations of parties; every party is an identity, none is a threat actor",
    kept: "the registry",
  },
  { what: "spans and rules of names, places, time words and cues", kept: "said.* of the claim" },
  { what: "scores and reasons of what names were resolved to", kept: "voices, actors, targets, places of the claim" },
  { what: "outcomes other than agree and differ", kept: "differences of the event" },
  { what: "texts of articles: reports have the hash of their bytes", kept: "the ledger's reports" },
  {
    what: "created and modified hold the day of publication, and 1970-01-01 for what has none",
    kept: "nowhere: the ledger's own times stand in its history",
  },
];

/** Events as a STIX 2.1 bundle: reports, notes for claims, groupings for events, relationships between rival accounts. */
export const stixBundle: ExportFormat = {
  name: "stix",
  about: "events and their accounts, STIX 2.1 bundle",
  ending: "json",
  mediaType: "application/stix+json;version=2.1",
  of: "events",
  losses: LOSSES,
  lossesStand: "inside",
  write: (source) =>
    joinPieces(jsonList({ type: "bundle", id: stixId("bundle", "variorum") }, "objects", objects(source))),
};

/** Each object once; ids of what was written are all that is remembered. */
async function* objects({ events, lookup }: ExportSource): AsyncGenerator<StixObject> {
  const written = new Set<string>();
  const once = function* (found: Iterable<StixObject>): Generator<StixObject> {
    for (const one of found) {
      if (written.has(one.id)) continue;
      written.add(one.id);
      yield one;
    }
  };
  yield* once(systemObjects(LOSSES));
  for await (const row of events()) yield* once(objectsOf(row, lookup));
}

function* objectsOf(row: EventRow, lookup: Lookup): Generator<StixObject> {
  const { event, articles, claims, ratings } = row;
  const notes: string[] = [];
  for (const id of event.claims) {
    const claim = claims.get(id);
    const article = claim === undefined ? undefined : articles.get(claim.version);
    if (claim === undefined || article === undefined) continue;
    const outlet = outletOf(article);
    const parties = partiesOf(claim, lookup);
    yield outlet;
    yield reportObject(article, outlet.id);
    yield* parties;
    yield noteObject(
      claim,
      article,
      [outlet, ...parties].map((one) => one.id),
    );
    for (const rated of ratings.get(id) ?? []) yield opinionObject(rated, noteId(claim));
    notes.push(noteId(claim));
  }
  if (notes.length > 0) {
    const grouping = groupingObject(event, notes);
    yield grouping;
    for (const graded of row.grades) yield gradeObject(graded, grouping.id);
  }
  yield* relationsOf(event, new Set(claims.keys()));
}

const outletOf = (article: Article): StixObject => {
  const name = article.outlet ?? article.label;
  return identityObject(stixId("identity", "outlet", name), name, "media");
};

/** The voices, parties and known places that a claim names. */
const partiesOf = (claim: Claim, lookup: Lookup): readonly StixObject[] => {
  const identities = (said: readonly Said[], resolved: readonly Resolution<string>[]): readonly StixObject[] =>
    said.map(({ name }, i) => {
      const id = resolved[i]?.id ?? null;
      const actor = id === null ? null : lookup.actor(id);
      return identityObject(
        stixId("identity", "actor", id ?? name.toLowerCase()),
        actor?.names[0]?.name ?? name,
        actor?.kind ?? null,
      );
    });
  const places = claim.places.flatMap(({ id }) => (id === null ? [] : (lookup.place(id) ?? [])));
  return [
    ...identities(claim.said.attribution, claim.voices),
    ...identities(claim.said.actors, claim.actors),
    ...identities(claim.said.targets, claim.targets),
    ...places.map((place) => locationObject(stixId("location", place.id), place)),
  ];
};

interface Relation {
  readonly kind: "agrees-with" | "contradicts";
  readonly source: string;
  readonly target: string;
  readonly day: Day | null;
  readonly fields: string[];
}

/** One relationship for each two accounts that agree, and one for each two that contradict each other, in some fields. */
function* relationsOf(event: Event, known: ReadonlySet<string>): Generator<StixObject> {
  const relations = new Map<string, Relation>();
  for (const { field, left, right, outcome, reason } of event.differences) {
    if (outcome !== "agree" && outcome !== "differ") continue;
    const [a, b] = [event.accounts[left]!, event.accounts[right]!];
    const [source, target] = [noteOf(a, known), noteOf(b, known)];
    if (source === null || target === null || source === target) continue;
    const kind = outcome === "agree" ? "agrees-with" : "contradicts";
    const key = `${kind} ${source} ${target}`;
    const relation = relations.get(key) ?? { kind, source, target, day: laterOf(a, b), fields: [] };
    relation.fields.push(`${field}: ${reason}`);
    relations.set(key, relation);
  }
  for (const { kind, source, target, fields, day } of relations.values()) {
    yield relationObject(kind, source, target, fields, day);
  }
}

/** The note of an account's first claim stands for the account. */
const noteOf = ({ claims }: Account, known: ReadonlySet<string>): string | null => {
  const id = claims.find((claim) => known.has(claim));
  return id === undefined ? null : noteId({ id });
};

const laterOf = (a: Account, b: Account): Day | null =>
  [a.published, b.published]
    .flatMap((day) => day ?? [])
    .sort()
    .at(-1) ?? null;
