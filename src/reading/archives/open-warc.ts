import { LimitReader, WARCParser, type WARCRecord } from "warcio";
import { notice } from "../../model/notice.ts";
import { formatOf } from "../formats.ts";
import { MEDIA_ENDINGS } from "../media-endings.ts";
import { MAX_MEMBER, type Member } from "./member.ts";
import { collect } from "./open-zip.ts";

/**
 * The pages of a web archive (WARC 1.0 and 1.1, plain or gzipped): each successful answer whose content is of a kind that
 * can be read, with the address and the time of its fetching. Pictures, scripts, failures and requests are passed over.
 * An archive that breaks off gives all that stands before.
 */
export async function* openWarc(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Member> {
  let records = 0;
  try {
    for await (const record of WARCParser.iterRecords(chunks)) {
      if (!record.warcType) break;
      records++;
      const page = pageOf(record);
      if (page === null) continue;
      const bytes = await collect(record, MAX_MEMBER);
      if (bytes === null) yield trouble(page.name, "reading/too-long", `the page has more than ${MAX_MEMBER} bytes`);
      else if (isCutOff(record)) throw new Error("the last record is not whole");
      else if (bytes.length > 0)
        yield {
          kind: "report",
          name: page.name,
          bytes,
          hints: { address: page.url },
          received: record.warcDate ?? null,
        };
    }
  } catch (error) {
    const message = `the archive breaks off after ${records} records (${error instanceof Error ? error.message : String(error)}); what stands before was read`;
    yield trouble("", "reading/broken-archive", message);
    return;
  }
  if (records === 0) yield trouble("", "reading/broken-archive", "there is no WARC record in it");
}

/** The archive ended before the record did: its own count of bytes was not used up. */
const isCutOff = ({ _reader: reader }: WARCRecord): boolean => reader instanceof LimitReader && reader.limit > 0;

const trouble = (name: string, rule: string, message: string): Member => ({
  kind: "trouble",
  name,
  notice: notice(rule, "failure", message),
});

/** Name and address of a record that is a page to be read; `null` for all others. */
const pageOf = (record: WARCRecord): { readonly name: string; readonly url: string } | null => {
  const url = record.warcTargetURI?.replace(/^<|>$/g, "");
  if (url === undefined || !/^https?:/i.test(url)) return null;
  const isAnswer = record.warcType === "response" && Number(record.httpHeaders?.statusCode) === 200;
  if (!isAnswer && record.warcType !== "resource" && record.warcType !== "conversion") return null;
  const type = isAnswer ? record.httpHeaders?.headers.get("content-type") : record.warcContentType;
  const ending = MEDIA_ENDINGS[(type ?? "").split(";")[0]?.trim().toLowerCase() ?? ""];
  if (ending === undefined) return null;
  const name = url.replace(/^https?:\/\//i, "").replace(/[?#].*$/, "");
  return { url, name: formatOf(name)?.endings.includes(ending) ? name : `${name.replace(/\/+$/, "")}${ending}` };
};
