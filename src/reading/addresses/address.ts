/** An article that a list names and does not hold: a sitemap, a list of GDELT's or Media Cloud's, a plain list. */
export interface Address {
  readonly url: string;
  /** As written; `null` is not said. */
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
}

/** A list of addresses, and what it calls other lists. */
export interface AddressList {
  readonly addresses: readonly Address[];
  /** Further sitemaps (of an index) or feeds (of an OPML list), which hold addresses in their turn. */
  readonly lists: readonly string[];
}

export const bareAddress = (url: string): Address => ({ url, title: null, outlet: null, published: null });
