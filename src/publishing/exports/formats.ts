import { acledCsv } from "./acled-csv.ts";
import { claimsCsv } from "./claims-csv.ts";
import type { Crosswalk } from "./crosswalk.ts";
import { eventGeojson } from "./event-geojson.ts";
import type { ClaimRow, EventRow, ExportFormat } from "./export-format.ts";
import { ucdpCsv } from "./ucdp-csv.ts";
import { webAnnotations } from "./web-annotations.ts";

/** Formats that write a claim at a time. */
export const CLAIM_FORMATS: readonly ExportFormat<ClaimRow>[] = [claimsCsv, webAnnotations];

/** Formats that write an event at a time. */
export const eventFormats = (crosswalk: Crosswalk): readonly ExportFormat<EventRow>[] => [
  acledCsv(crosswalk),
  ucdpCsv(crosswalk),
  eventGeojson,
];
