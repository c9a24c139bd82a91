import { readFile } from "node:fs/promises";
import { findAddresses } from "../../reading/addresses/find-addresses.ts";
import type { Followed } from "../../storage/following/followed.ts";
import { UsageError } from "../usage-error.ts";
import { follow } from "./followed-address.ts";

/**
 * What a person gave to be followed: addresses of feeds, sitemaps, sites or articles, and files that list such (OPML,
 * sitemaps, tables, one address a line).
 *
 * @throws UsageError for what is neither an address nor a list
 */
export async function givenSources(given: readonly string[], at: string): Promise<readonly Followed[]> {
  const sources = await Promise.all(
    given.map((one) => (/^https?:/i.test(one) ? sourceAt(one, at) : sourcesIn(one, at))),
  );
  return sources.flat();
}

const sourceAt = (address: string, at: string): readonly Followed[] => {
  const source = follow(address, "list", null, at);
  if (source === null) throw new UsageError(`"${address.slice(0, 200)}" is no address: give one with https://`);
  return [source];
};

const sourcesIn = async (path: string, at: string): Promise<readonly Followed[]> => {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(
      `${path} cannot be opened (${code}): give a file that lists addresses, or an address with https://`,
    );
  }
  const list = findAddresses(path, bytes);
  if (list === null)
    throw new UsageError(
      `${path} lists no addresses: give OPML, a sitemap, a table with a column url, or one address a line`,
    );
  return [
    ...list.lists.flatMap((url) => follow(url, "list", null, at) ?? []),
    ...list.addresses.flatMap(({ url }) => follow(url, "page", null, at) ?? []),
  ];
};
