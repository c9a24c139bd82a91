import { FIELDS, type Field } from "./given-report.ts";
import { ReadingError } from "./reading-error.ts";

/**
 * Which column holds which field: what the mapping says (field → column), and for fields that it leaves out the column
 * of the same name, whatever its case. A field that is mapped to an empty name has no column.
 *
 * A column named `date` is never guessed: in data sets it is as often the day of the event as that of the article.
 *
 * @throws {ReadingError} when the mapping names a field or a column that does not exist.
 */
export const mapColumns = (
  columns: readonly string[],
  mapping: Readonly<Record<string, string>>,
): Readonly<Partial<Record<Field, string>>> => {
  for (const [field, column] of Object.entries(mapping)) {
    if (!(FIELDS as readonly string[]).includes(field))
      throw new ReadingError(`there is no field "${field}" to map a column to; fields are ${FIELDS.join(", ")}`);
    if (column !== "" && !columns.includes(column))
      throw new ReadingError(`there is no column "${column}" for ${field}; columns are ${columns.join(", ")}`);
  }
  const chosen = FIELDS.map((field): [Field, string | undefined] => [
    field,
    Object.hasOwn(mapping, field) ? mapping[field] : columns.find((name) => name.toLowerCase() === field),
  ]);
  return Object.fromEntries(chosen.filter(([, column]) => column !== undefined && column !== ""));
};
