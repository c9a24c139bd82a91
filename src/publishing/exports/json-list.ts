/** A JSON file that is an object whose last member is a long list, an item a line. */
export async function* jsonList(head: object, list: string, items: AsyncIterable<object>): AsyncGenerator<string> {
  const begun = JSON.stringify(head).slice(0, -1);
  yield `${begun}${begun.length > 1 ? "," : ""}${JSON.stringify(list)}:[`;
  let separator = "\n";
  for await (const item of items) {
    yield `${separator}${JSON.stringify(item)}`;
    separator = ",\n";
  }
  yield "\n]}\n";
}

/** JSON lines: an item a line. */
export async function* jsonLines(items: AsyncIterable<object>): AsyncGenerator<string> {
  for await (const item of items) yield `${JSON.stringify(item)}\n`;
}
