import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defaultModel, type IEntityDatum, Model } from "@alephdata/followthemoney";
import { DuckDBInstance } from "@duckdb/node-api";
import { check as checkGeojson } from "@placemarkio/check-geojson";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { parse as parseCsv } from "csv-parse/sync";
import { XMLValidator } from "fast-xml-parser";
import { parseAtomFeed, parseRssFeed } from "feedsmith";
import { type DirectedGraph, MultiDirectedGraph } from "graphology";
import { parse as parseGraphml } from "graphology-graphml";
import jsonld from "jsonld";
import initSql from "sql.js";

const SCHEMAS = join(import.meta.dirname, "schemas");

/** A reader that is not ours: throws where it does not accept the file, and gives how many things it found. */
export type OutsideCheck = (path: string) => Promise<number>;

const fail = (message: string): never => {
  throw new Error(message);
};

const text = (path: string): string => readFileSync(path, "utf8");

/** Rows of one question to DuckDB. */
export async function askDuckdb(question: string): Promise<readonly Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(question)).getRowObjectsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const countWith = async (reader: string): Promise<number> =>
  Number((await askDuckdb(`select count(*) as rows from ${reader}`))[0]!.rows);

const quoted = (path: string): string => `'${path.replaceAll("'", "''")}'`;

/** csv-parse and DuckDB find the same rows. */
const csv: OutsideCheck = async (path) => {
  const rows = parseCsv(text(path), { columns: true, bom: true }) as unknown[];
  const found = await countWith(`read_csv(${quoted(path)}, header = true, all_varchar = true, strict_mode = true)`);
  if (found !== rows.length) fail(`csv-parse finds ${rows.length} rows, DuckDB ${found}`);
  return rows.length;
};

const jsonLines: OutsideCheck = (path) =>
  countWith(`read_json(${quoted(path)}, format = 'newline_delimited', maximum_object_size = 100000000)`);

const parquet: OutsideCheck = async (path) => {
  const [losses] = await askDuckdb(
    `select decode(value) as value from parquet_kv_metadata(${quoted(path)}) where decode(key) = 'losses'`,
  );
  if (!Array.isArray(JSON.parse(String(losses?.value)))) fail("no losses in the metadata");
  return countWith(`read_parquet(${quoted(path)})`);
};

const sqlite: OutsideCheck = async (path) => {
  const { Database } = await initSql();
  const database = new Database(readFileSync(path));
  const first = (question: string) => database.exec(question)[0]?.values ?? [];
  try {
    if (String(first("pragma integrity_check")) !== "ok") fail("pragma integrity_check finds faults");
    const orphans = first("pragma foreign_key_check");
    if (orphans.length > 0) fail(`${orphans.length} rows refer to rows that are not there`);
    if (first("select * from losses").length === 0) fail("no losses");
    return Number(first("select count(*) from claims")[0]![0]);
  } finally {
    database.close();
  }
};

const CONTEXTS: Readonly<Record<string, string>> = {
  "http://www.w3.org/ns/anno.jsonld": "anno.jsonld",
  "https://schema.org": "schemaorgcontext.jsonld",
  "https://schema.org/": "schemaorgcontext.jsonld",
};

/** Contexts from the copies here; no other may be asked for. */
const documentLoader = async (url: string) => {
  const name = CONTEXTS[url] ?? fail(`no context ${url} here`);
  return { documentUrl: url, document: JSON.parse(text(join(SCHEMAS, name))), contextUrl: undefined };
};

/** Expanded by jsonld in its safe mode, which refuses terms that no context defines. */
const expanded = async (path: string): Promise<readonly Record<string, unknown>[]> =>
  (await jsonld.expand(JSON.parse(text(path)), { documentLoader, safe: true } as never)) as never;

const webAnnotations: OutsideCheck = async (path) => {
  const [page] = await expanded(path);
  const [list] = page!["http://www.w3.org/ns/activitystreams#items"] as [{ "@list": readonly Annotation[] }];
  for (const one of list["@list"]) {
    if (!one["@type"].includes("http://www.w3.org/ns/oa#Annotation")) fail("an item is no annotation");
    if (one["http://www.w3.org/ns/oa#hasTarget"]?.length !== 1) fail("an annotation has no target");
  }
  return list["@list"].length;
};

interface Annotation {
  readonly "@type": readonly string[];
  readonly "http://www.w3.org/ns/oa#hasTarget"?: readonly unknown[];
}

/** Every property is a term of schema.org, and every thing is a Claim or a ClaimReview. */
const schemaOrg: OutsideCheck = async (path) => {
  const { "@context": terms } = JSON.parse(text(join(SCHEMAS, "schemaorgcontext.jsonld")));
  const things = JSON.parse(text(path))["@graph"] as readonly Record<string, unknown>[];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (!key.startsWith("@") && !(key in terms)) fail(`${key} is no property of schema.org`);
        if (key === "@type" && !(String(inner) in terms)) fail(`${inner} is no type of schema.org`);
        walk(inner);
      }
    }
  };
  walk(things);
  if (things.length > 0) await expanded(path);
  return things.length;
};

const geojson: OutsideCheck = async (path) => (checkGeojson(text(path)) as { features: unknown[] }).features.length;

/** The OASIS schemas: the bundle's, and for each object that of its type. */
const stix: OutsideCheck = async (path) => {
  const ajv = new Ajv2020({ strict: false, unicodeRegExp: false, logger: false });
  (formats as unknown as (to: unknown) => void)(ajv);
  const folder = join(SCHEMAS, "stix-2.1", "schemas");
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (name.endsWith(".json")) ajv.addSchema(JSON.parse(text(join(folder, name))));
  }
  const base = "http://raw.githubusercontent.com/oasis-open/cti-stix2-json-schemas/stix2.1/schemas";
  const where: Readonly<Record<string, string>> = { relationship: "sros", "extension-definition": "common" };
  const bundle = JSON.parse(text(path)) as { objects: readonly { type: string; id: string }[] };
  const ids = new Set(bundle.objects.map(({ id }) => id));
  if (ids.size !== bundle.objects.length) fail("an object stands twice");
  for (const object of bundle.objects) {
    const schema = `${base}/${where[object.type] ?? "sdos"}/${object.type}.json`;
    if (!ajv.validate(schema, object)) fail(`${object.type}: ${ajv.errorsText()}`);
    for (const ref of JSON.stringify(object).matchAll(/"(?:[a-z_]+_ref)":"([^"]+)"|"([a-z-]+--[0-9a-f-]{36})"/g)) {
      const id = ref[1] ?? ref[2]!;
      if (!id.startsWith("extension-definition") && !ids.has(id))
        fail(`${object.id} refers to ${id}, which is not there`);
    }
  }
  // The bundle's schema knows only part of the types, and takes each of the others for two things at once.
  const listed = bundle.objects.filter(({ type }) => ["identity", "report", "relationship"].includes(type));
  if (!ajv.validate(`${base}/common/bundle.json`, { ...bundle, objects: listed })) {
    fail(`bundle: ${ajv.errorsText()}`);
  }
  return bundle.objects.length;
};

const model = new Model(defaultModel as never);

/** followthemoney's own model knows each schema, property and type; ids are what its own key would give. */
const ftmStatements: OutsideCheck = async (path) => {
  const rows = parseCsv(text(path), { columns: true }) as readonly Record<string, string>[];
  for (const { schema, prop, prop_type, dataset, entity_id, value, lang, id } of rows) {
    const known = prop === "id" ? "id" : model.getSchema(schema).getProperty(prop!).type.name;
    if (known !== prop_type) fail(`${schema}.${prop} is of type ${known}, not ${prop_type}`);
    const key = `${dataset}.${entity_id}.${prop}.${value}${lang === "" ? "" : `@${lang}`}`;
    if (createHash("sha1").update(key).digest("hex") !== id) fail(`the statement ${id} has another key`);
  }
  await csv(path);
  return rows.length;
};

const ftmEntities: OutsideCheck = async (path) => {
  const lines = text(path)
    .split("\n")
    .filter((line) => line !== "");
  const entities = lines.map((line) => model.getEntity(JSON.parse(line) as IEntityDatum));
  const schemata = new Map(entities.map((entity) => [entity.id, entity.schema]));
  for (const entity of entities) {
    for (const required of entity.schema.required) {
      if (!entity.hasProperty(required)) fail(`${entity.schema.name} ${entity.id} has no ${required}`);
    }
    for (const property of entity.getProperties()) {
      if (property.type.name !== "entity") continue;
      for (const id of entity.getProperty(property)) {
        const target = schemata.get(String(id)) ?? fail(`${entity.id} names ${id}, which is not there`);
        if (!target.isA(property.getRange() ?? "Thing")) fail(`${property.qname} may not be a ${target.name}`);
      }
    }
  }
  return entities.length;
};

const graphml: OutsideCheck = async (path) => {
  const graph = parseGraphml(MultiDirectedGraph as unknown as typeof DirectedGraph, text(path));
  return graph.order + graph.size;
};

const wellFormed = (path: string): string => {
  const whole = text(path);
  const valid = XMLValidator.validate(whole);
  if (valid !== true) fail(valid.err.msg);
  return whole;
};

const atom: OutsideCheck = async (path) => {
  const feed = parseAtomFeed(wellFormed(path));
  if (!feed.id || !feed.title || !feed.updated) fail("a feed needs id, title and updated");
  for (const entry of feed.entries ?? []) {
    if (!entry.id || !entry.title || Number.isNaN(Date.parse(entry.updated ?? "")))
      fail("an entry lacks what it needs");
  }
  return feed.entries?.length ?? 0;
};

const rss: OutsideCheck = async (path) => {
  const feed = parseRssFeed(wellFormed(path));
  if (!feed.title || !feed.description) fail("a channel needs title and description");
  for (const item of feed.items ?? []) {
    if (!item.guid?.value || Number.isNaN(Date.parse(item.pubDate ?? ""))) fail("an item lacks what it needs");
  }
  return feed.items?.length ?? 0;
};

/** The check of each format. */
export const OUTSIDE_CHECKS: Readonly<Record<string, OutsideCheck>> = {
  claims: jsonLines,
  framing: jsonLines,
  "claims-csv": csv,
  parquet,
  sqlite,
  "web-annotations": webAnnotations,
  "schema-org": schemaOrg,
  "acled-csv": csv,
  "ucdp-csv": csv,
  plover: jsonLines,
  geojson,
  stix,
  "ftm-statements": ftmStatements,
  "ftm-entities": ftmEntities,
  graphml,
  atom,
  rss,
};
