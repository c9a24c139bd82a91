import { MEDIA_ENDINGS } from "../../reading/media-endings.ts";
import { UsageError } from "../usage-error.ts";
import { NoAnswer } from "./answer.ts";
import { ASK_LIMITS, type AskLimits, askAddress } from "./ask-address.ts";

/** What an address gave. */
export interface Fetched {
  /** Where the last redirect led. */
  readonly url: string;
  /** A file name whose ending says the format. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Fetches the one report under an address of the web.
 * @throws UsageError for an address that may not be asked, does not answer, or gives more than the limits allow
 */
export const fetchAddress = async (address: string, limits: AskLimits = ASK_LIMITS): Promise<Fetched> => {
  const { url, status, headers, bytes } = await askAddress(limits)(address, {}).catch((error: unknown) => {
    throw error instanceof NoAnswer ? new UsageError(`${address.slice(0, 200)}: ${error.message}`) : error;
  });
  if (status !== 200)
    throw new UsageError(`${url} answers ${status}: open it in a browser, save the page and read the file`);
  return { url, name: nameOf(new URL(url), headers["content-type"] ?? ""), bytes };
};

/** The address itself names the report; its ending is that of the media type. */
const nameOf = (url: URL, contentType: string): string => {
  const ending = MEDIA_ENDINGS[contentType.split(";")[0]!.trim().toLowerCase()] ?? ".html";
  const plain = `${url.hostname}${url.pathname}`.replace(/\/+$/, "").replace(/[^\p{L}\p{N}.-]+/gu, "-");
  return plain.toLowerCase().endsWith(ending) ? plain : `${plain}${ending}`;
};
