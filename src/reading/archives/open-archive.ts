import { notice } from "../../model/notice.ts";
import { formatOf } from "../formats.ts";
import { archiveOf } from "./archives.ts";
import type { Member } from "./member.ts";

/** Archives inside archives beyond this depth are made to harm. */
const MAX_DEPTH = 4;

/**
 * The reports in an archive, archives inside it opened too, under names like `crawl.zip/pages/one.html`. What is neither
 * a report nor an archive (pictures, programs) is passed over. One report is held in memory at a time.
 *
 * @throws {TypeError} when the name is that of no archive (see `archiveOf`).
 */
export async function* openArchive(name: string, chunks: AsyncIterable<Uint8Array>, depth = 1): AsyncGenerator<Member> {
  const archive = archiveOf(name);
  if (archive === null) throw new TypeError(`${name} is no archive`);
  for await (const member of archive.open(chunks)) {
    const within = member.name === "" ? name : `${name}/${member.name}`;
    if (member.kind === "trouble") yield { ...member, name: within };
    else if (archiveOf(member.name) === null) {
      if (formatOf(member.name) !== null) yield { ...member, name: within };
    } else if (depth === MAX_DEPTH) {
      const message = `archives lie inside each other more than ${MAX_DEPTH} deep: unpack them, and give the folder`;
      yield { kind: "trouble", name: within, notice: notice("reading/nested", "failure", message) };
    } else yield* openArchive(within, once(member.bytes), depth + 1);
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
