import { canonicalAddress } from "../../reading/canonical-address.ts";
import type { Followed } from "../../storage/following/followed.ts";

/**
 * An address to be followed from now on; `null` for what is none. Pages are followed under their canonical form, so that
 * two lists that name one page in two ways have it fetched once; lists under the form that they were given in.
 */
export const follow = (
  written: string,
  kind: Followed["kind"],
  listedBy: string | null,
  at: string,
): Followed | null => {
  const url = kind === "page" ? canonicalAddress(written) : plainAddress(written);
  if (url === null) return null;
  return {
    url,
    kind,
    host: new URL(url).host,
    listedBy,
    state: "due",
    due: at,
    etag: null,
    modified: null,
    digest: null,
    seen: null,
    tries: 0,
    visits: 0,
    notice: null,
  };
};

const plainAddress = (written: string): string | null => {
  if (written.length > 2_000 || !URL.canParse(written)) return null;
  const url = new URL(written);
  url.hash = "";
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
};
