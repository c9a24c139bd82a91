import { acledCsv } from "./acled-csv.ts";
import { claimsCsv } from "./claims-csv.ts";
import { claimsJsonl, framingJsonl } from "./codebook-lines.ts";
import { eventGeojson } from "./event-geojson.ts";
import type { ExportFormat } from "./export-format.ts";
import { ucdpCsv } from "./ucdp-csv.ts";
import { webAnnotations } from "./web-annotations.ts";

/** All formats in the order in which they are listed: the codebook's own, and those of other programs. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  claimsJsonl,
  framingJsonl,
  claimsCsv,
  webAnnotations,
  acledCsv,
  ucdpCsv,
  eventGeojson,
];
