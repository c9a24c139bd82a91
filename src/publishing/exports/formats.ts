import { acledCsv } from "./acled-csv.ts";
import { actorsGraphml } from "./actors-graphml.ts";
import { claimsCsv } from "./claims-csv.ts";
import { claimsParquet } from "./claims-parquet.ts";
import { claimsJsonl, framingJsonl } from "./codebook-lines.ts";
import { eventGeojson } from "./event-geojson.ts";
import { eventsAtom } from "./events-atom.ts";
import { eventsRss } from "./events-rss.ts";
import type { ExportFormat } from "./export-format.ts";
import { ftmEntities, ftmStatements } from "./followthemoney/ftm-formats.ts";
import { ploverJsonl } from "./plover-jsonl.ts";
import { schemaOrg } from "./schema-org.ts";
import { ledgerSqlite } from "./sqlite/ledger-sqlite.ts";
import { stixBundle } from "./stix/stix-bundle.ts";
import { ucdpCsv } from "./ucdp-csv.ts";
import { webAnnotations } from "./web-annotations.ts";

/** All formats in the order in which they are listed: the codebook's own, tables, and those of other programs. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  claimsJsonl,
  framingJsonl,
  claimsCsv,
  claimsParquet,
  ledgerSqlite,
  webAnnotations,
  schemaOrg,
  acledCsv,
  ucdpCsv,
  ploverJsonl,
  eventGeojson,
  stixBundle,
  ftmStatements,
  ftmEntities,
  actorsGraphml,
  eventsAtom,
  eventsRss,
];
