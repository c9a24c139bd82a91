/** How much text is gathered before it is given on, in UTF-16 units: a write for each row would be the slow part. */
const ENOUGH = 65_536;

/** The same text in fewer and larger pieces. */
export async function* joinPieces(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let gathered: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    gathered.push(piece);
    length += piece.length;
    if (length < ENOUGH) continue;
    yield gathered.join("");
    gathered = [];
    length = 0;
  }
  if (length > 0) yield gathered.join("");
}
