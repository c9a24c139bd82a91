import { plainCsvLine } from "../csv-line.ts";
import { type ExportFormat, type ExportSource, type Loss, NO_GRADES } from "../export-format.ts";
import { joinPieces } from "../join-pieces.ts";
import { jsonLines } from "../json-list.ts";
import { type FtmEntity, ftmEntitiesOf } from "./ftm-entities-of.ts";
import { type FtmStatement, propTypeOf, statementId } from "./ftm-statement.ts";

const LOSSES: readonly Loss[] = [
  { what: "claims that stand in no event", kept: "the ledger's claims" },
  { what: "who carries a claim: voices are mentions like any other", kept: "said.attribution of the claim" },
  {
    what: "polarity and modality stand in the role of a documentation; an event does not know them",
    kept: "said of the claim",
  },
  { what: "numbers and their ranges", kept: "said.quantities of the claim" },
  { what: "parties that the registry does not know", kept: "actors, targets of the claim" },
  { what: "when a name was in use", kept: "the registry" },
  {
    what: "what two accounts do with each other: only the contested fields are noted",
    kept: "differences of the event",
  },
  NO_GRADES,
];

const ENTITY_LOSSES: readonly Loss[] = [
  { what: "which outlet and which claim each value comes from", kept: "ftm-statements has them; the claim" },
  ...LOSSES,
];

/** Events, articles and parties as statements of FollowTheMoney: one a value, with outlet, claim and original words. */
export const ftmStatements: ExportFormat = {
  name: "ftm-statements",
  about: "events, articles and parties, FollowTheMoney statements, CSV",
  ending: "csv",
  mediaType: "text/csv; charset=utf-8",
  of: "events",
  losses: LOSSES,
  lossesStand: "beside",
  write: (source) => joinPieces(statementLines(source)),
};

/** The same as entities of FollowTheMoney, a line each. */
export const ftmEntities: ExportFormat = {
  name: "ftm-entities",
  about: "events, articles and parties, FollowTheMoney entities, JSON lines",
  ending: "jsonl",
  mediaType: "application/x-ndjson",
  of: "events",
  losses: ENTITY_LOSSES,
  lossesStand: "beside",
  write: (source) => joinPieces(jsonLines(entityObjects(source))),
};

/** Each entity once. */
async function* entities({ events, lookup }: ExportSource): AsyncGenerator<FtmEntity> {
  const written = new Set<string>();
  for await (const row of events()) {
    for (const entity of ftmEntitiesOf(row, lookup)) {
      const { entity: id } = entity[0]!;
      if (written.has(id)) continue;
      written.add(id);
      yield entity;
    }
  }
}

/** Columns as followthemoney's own command line writes them. */
const COLUMNS = [
  ...["canonical_id", "entity_id", "prop", "prop_type", "schema", "value", "dataset", "lang", "original_value"],
  ...["first_seen", "last_seen", "external", "origin", "id"],
];

async function* statementLines(source: ExportSource): AsyncGenerator<string> {
  yield plainCsvLine(COLUMNS);
  for await (const entity of entities(source)) {
    const given = new Set<string>();
    for (const statement of entity) {
      const id = statementId(statement);
      if (given.has(id)) continue;
      given.add(id);
      yield plainCsvLine(cellsOf(statement, id));
    }
  }
}

const cellsOf = (statement: FtmStatement, id: string) => [
  statement.entity,
  statement.entity,
  statement.prop,
  propTypeOf(statement),
  statement.schema,
  statement.value,
  statement.dataset,
  statement.lang,
  statement.original,
  statement.seen,
  statement.seen,
  "f",
  statement.origin,
  id,
];

async function* entityObjects(source: ExportSource): AsyncGenerator<object> {
  for await (const entity of entities(source)) {
    const properties = new Map<string, Set<string>>();
    for (const { prop, value } of entity) {
      if (prop !== "id") properties.set(prop, (properties.get(prop) ?? new Set()).add(value));
    }
    yield {
      id: entity[0]!.entity,
      schema: entity[0]!.schema,
      properties: Object.fromEntries([...properties].map(([prop, values]) => [prop, [...values]])),
    };
  }
}
