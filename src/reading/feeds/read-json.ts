import { notice } from "../../model/notice.ts";
import { addressesOnly } from "../addresses/addresses-only.ts";
import { parseJsonList } from "../addresses/parse-json-list.ts";
import { decode } from "../decode.ts";
import type { Drafts, Source } from "../draft.ts";
import { draftObjects } from "../read-json-lines.ts";
import { draftFeed } from "./draft-feed.ts";
import { parseFeed } from "./parse-feed.ts";
import { draftReliefWeb } from "./relief-web.ts";
import { draftTelegram } from "./telegram.ts";

/**
 * A JSON file, told by its shape: an export of Telegram, an answer of ReliefWeb, a JSON Feed, a list of addresses, or a
 * list of objects with their texts.
 */
export const readJson = (source: Source): Drafts => {
  const { text, notices } = decode(source.bytes);
  if (text === null) return { drafts: [], notices };
  const failed = (message: string): Drafts => ({
    drafts: [],
    notices: [...notices, notice("reading/broken-json", "failure", `${source.stem}: ${message}`)],
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return failed(`the file is no JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  if (Array.isArray(value) && value.some((one) => typeof one?.text === "string"))
    return draftObjects(source, value, notices);
  const drafts = draftTelegram(value) ?? draftReliefWeb(value);
  if (drafts !== null && drafts.length > 0) return { drafts, notices };
  if (drafts !== null) return failed("no message or report in it has words");
  const list = parseJsonList(value);
  if (list !== null) return addressesOnly(source.stem, list);
  const feed = parseFeed(text);
  if (feed !== null) return draftFeed(source.stem, feed);
  return failed(
    'its shape is not known: give a list of objects with a key "text", or one object a line as .jsonl with --map for other keys',
  );
};
