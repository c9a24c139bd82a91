import { type Answer, NoAnswer } from "./fetching/answer.ts";
import { ASK_LIMITS, type AskLimits, askAddress } from "./fetching/ask-address.ts";
import { MEDIA_ENDINGS } from "./fetching/media-endings.ts";
import { UsageError } from "./usage-error.ts";

/** What an address gave. */
export interface Fetched {
  /** Where the last redirect led. */
  readonly url: string;
  /** A file name whose ending says the format. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type FetchLimits = AskLimits;
export const FETCH_LIMITS = ASK_LIMITS;

/**
 * Fetches one address that a person gave.
 *
 * @throws UsageError for an address that may not be asked, does not answer, or gives more than the limits allow
 */
export const fetchAddress = async (address: string, limits: FetchLimits = FETCH_LIMITS): Promise<Fetched> => {
  const answer = await askAddress(limits)(address, {}).catch((error: unknown) => {
    throw error instanceof NoAnswer ? new UsageError(`${address.slice(0, 200)}: ${error.message}`) : error;
  });
  const { url, status, bytes } = answer;
  if (status !== 200)
    throw new UsageError(`${url} answers ${status}: open it in a browser, save the page and read the file`);
  return { url, name: nameOf(answer), bytes };
};

/** The address itself names the report; its ending is that of the media type. */
const nameOf = ({ url, headers }: Answer): string => {
  const { hostname, pathname } = new URL(url);
  const type = (headers["content-type"] ?? "").split(";")[0]!.trim().toLowerCase();
  const ending = MEDIA_ENDINGS[type] ?? ".html";
  const plain = `${hostname}${pathname}`.replace(/\/+$/, "").replace(/[^\p{L}\p{N}.-]+/gu, "-");
  return plain.toLowerCase().endsWith(ending) ? plain : `${plain}${ending}`;
};
