/** Wrong use of the reader (a column that is not there, a day that is none): says what to do instead. */
export class ReadingError extends Error {
  override readonly name = "ReadingError";
}
