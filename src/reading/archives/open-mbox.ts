import { notice } from "../../model/notice.ts";
import { MAX_MEMBER, type Member } from "./member.ts";

const NEWLINE = 10;
const FROM = [..."From "].map((letter) => letter.charCodeAt(0));

/**
 * The messages of a mailbox (mbox, RFC 4155): each begins with a line "From …" behind an empty one, and such words inside
 * a message have a ">" before them that is taken off. Memory is bounded by one message.
 */
export async function* openMbox(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Member> {
  let number = 0;
  let lines: Uint8Array[] = [];
  let size = 0;
  const finish = function* (): Generator<Member> {
    if (number === 0) return;
    const name = `message-${String(number).padStart(5, "0")}.eml`;
    if (size <= MAX_MEMBER) yield { kind: "report", name, bytes: Buffer.concat(lines), hints: {}, received: null };
    else {
      const message = `the message has ${size} bytes, and no report has more than ${MAX_MEMBER}`;
      yield { kind: "trouble", name, notice: notice("reading/too-long", "failure", message) };
    }
  };
  let afterBlank = true;
  for await (const line of linesOf(chunks)) {
    if (afterBlank && startsWith(line, FROM, 0)) {
      yield* finish();
      [number, lines, size] = [number + 1, [], 0];
    } else {
      const words = unquoted(line);
      size += words.length;
      if (number > 0 && size <= MAX_MEMBER) lines.push(words);
    }
    afterBlank = line.every((byte) => byte === NEWLINE || byte === 13);
  }
  yield* finish();
  if (number === 0) {
    const message = 'no message begins in it (a line "From …"), so it is no mailbox';
    yield { kind: "trouble", name: "", notice: notice("reading/broken-archive", "failure", message) };
  }
}

/** Lines with their ends; one that is longer than any message is given in pieces. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      const line = chunk.subarray(from, at + 1);
      yield rest.length === 0 ? line : Buffer.concat([rest, line]);
      rest = new Uint8Array();
      from = at + 1;
    }
    rest = Buffer.concat([rest, chunk.subarray(from)]);
    if (rest.length > MAX_MEMBER) {
      yield rest;
      rest = new Uint8Array();
    }
  }
  if (rest.length > 0) yield rest;
}

const startsWith = (line: Uint8Array, letters: readonly number[], at: number): boolean =>
  letters.every((letter, i) => line[at + i] === letter);

const QUOTE = ">".charCodeAt(0);

/** A line without the mark that keeps it from beginning a message. */
const unquoted = (line: Uint8Array): Uint8Array => {
  let marks = 0;
  while (line[marks] === QUOTE) marks++;
  return marks > 0 && startsWith(line, FROM, marks) ? line.subarray(1) : line;
};
