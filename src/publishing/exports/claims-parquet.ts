import { ByteWriter, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import { toOrdinal } from "../../model/day.ts";
import { CLAIM_COLUMNS, CLAIM_TABLE_LOSSES, type ClaimColumn, type ColumnType } from "./claim-table.ts";
import { type ClaimRow, type ExportFormat, type ExportSource, type Loss, NO_GRADES } from "./export-format.ts";

/** Rows that are held at once: enough for columns to compress well, few enough to bound memory. */
const GROUP = 10_000;

const LOSSES: readonly Loss[] = [
  ...CLAIM_TABLE_LOSSES,
  NO_GRADES,
  { what: "lists are JSON text: names, ids and numbers of one claim", kept: "the claim" },
];

/** Claims as Parquet, one a row, typed; the losses stand in the file's metadata under the key `losses`. */
export const claimsParquet: ExportFormat = {
  name: "parquet",
  about: "one claim a row, Parquet",
  ending: "parquet",
  mediaType: "application/vnd.apache.parquet",
  of: "claims",
  losses: LOSSES,
  lossesStand: "inside",
  write: groups,
};

async function* groups({ claims, lookup }: ExportSource): AsyncGenerator<Uint8Array> {
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({
    writer: bytes,
    schema: SCHEMA,
    kvMetadata: [{ key: "losses", value: JSON.stringify(LOSSES) }],
    createdBy: "Variorum (hyparquet-writer)",
  });
  const columns = CLAIM_COLUMNS.map(
    ({ name, type }): Filling => ({ name, data: [], statistics: hasRange(name, type) }),
  );
  const writeGroup = (): Uint8Array => {
    writer.write({ columnData: columns, rowGroupSize: GROUP });
    for (const column of columns) column.data = [];
    return taken(bytes);
  };
  for await (const row of claims()) {
    CLAIM_COLUMNS.forEach((column, i) => {
      columns[i]!.data.push(cellOf(column, row, lookup));
    });
    if (columns[0]!.data.length === GROUP) yield writeGroup();
  }
  if (columns[0]!.data.length > 0) yield writeGroup();
  writer.finish();
  yield taken(bytes);
}

/** Whether anybody asks for a range of the column: least and greatest cost more than the writing of long texts. */
const hasRange = (name: string, type: ColumnType): boolean => type !== "json" && name !== "quote";

interface Filling {
  readonly name: string;
  readonly statistics: boolean;
  data: (string | number | null)[];
}

const cellOf = (column: ClaimColumn, row: ClaimRow, lookup: ExportSource["lookup"]): string | number | null => {
  const value = column.value(row, lookup);
  return column.type === "day" && value !== null ? toOrdinal(String(value)) : value;
};

/** What the writer holds, which then holds nothing: offsets into the file go on. */
const taken = (bytes: ByteWriter): Uint8Array => {
  const piece = bytes.getBytes().slice();
  bytes.index = 0;
  return piece;
};

const PHYSICAL: Readonly<Record<ColumnType, Pick<SchemaElement, "type" | "converted_type">>> = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  json: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  integer: { type: "INT32" },
  real: { type: "DOUBLE" },
  /** Days since 1970-01-01. */
  day: { type: "INT32", converted_type: "DATE" },
};

const SCHEMA: SchemaElement[] = [
  { name: "claims", num_children: CLAIM_COLUMNS.length },
  ...CLAIM_COLUMNS.map(({ name, type }): SchemaElement => ({ name, repetition_type: "OPTIONAL", ...PHYSICAL[type] })),
];
