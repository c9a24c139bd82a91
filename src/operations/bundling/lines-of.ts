/** Longer lines than this are not ours. */
const MOST = 256 * 2 ** 20;

/**
 * The lines of a text that comes in chunks, without their line breaks; a last line without one is given too. Bytes that are
 * no UTF-8 come as replacement characters.
 *
 * @throws Error for a line of more than 256 MB
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let open: string[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const parts = decoder.decode(chunk, { stream: true }).split("\n");
    const end = parts.pop()!;
    for (const part of parts) {
      yield open.length === 0 ? part : open.join("") + part;
      open = [];
      length = 0;
    }
    open.push(end);
    length += end.length;
    if (length > MOST) throw new Error("a line has more than 256 MB");
  }
  const rest = open.join("") + decoder.decode();
  if (rest !== "") yield rest;
}
