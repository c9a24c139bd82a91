/** Parameters that say how a reader came to a page, not which page it is. */
const TRACKING = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|cmpid|ref_src|ref_url)$/i;

/**
 * The address of an article in the one form that ids are made from: http(s) only, no fragment, no tracking parameters,
 * no default port, host in lower case, no slash at the end of the path. `null` for what is no such address and for the
 * bare front page of a site, which many pages wrongly name as their own address.
 */
export const canonicalAddress = (written: string): string | null => {
  if (written.length > 2000) return null;
  let url: URL;
  try {
    url = new URL(written.trim());
  } catch {
    return null;
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  url.hash = "";
  url.username = "";
  url.password = "";
  for (const key of [...url.searchParams.keys()]) if (TRACKING.test(key)) url.searchParams.delete(key);
  url.pathname = url.pathname.replace(/(?<=.)\/+$/, "");
  return url.pathname === "/" && url.search === "" ? null : url.href;
};
