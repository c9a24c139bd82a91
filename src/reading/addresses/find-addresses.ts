import { decode } from "../decode.ts";
import { fileName } from "../file-name.ts";
import { parseTable } from "../parse-table.ts";
import type { AddressList } from "./address.ts";
import { addressesInTable } from "./addresses-in-table.ts";

import { parseJsonList } from "./parse-json-list.ts";
import { parseOpml } from "./parse-opml.ts";
import { parsePlainList } from "./parse-plain-list.ts";
import { parseSitemap } from "./parse-sitemap.ts";

/** The list of addresses that a file is; `null` for a file that holds words of its own. */
export const findAddresses = (name: string, bytes: Uint8Array): AddressList | null => {
  const { text } = decode(bytes);
  if (text === null) return null;
  if (/\.(?:csv|tsv)$/i.test(fileName(name))) return addressesInTable(parseTable(bytes));
  if (/^\s*[[{]/.test(text)) return parseJsonList(parsed(text));
  return parseSitemap(text) ?? parseOpml(text) ?? parsePlainList(text);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
