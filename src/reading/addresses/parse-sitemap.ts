import { XMLParser } from "fast-xml-parser";
import type { AddressList } from "./address.ts";

const parser = new XMLParser({
  ignoreAttributes: true,
  removeNSPrefix: true,
  parseTagValue: false,
  // Entities that a file declares itself are how XML bombs are made.
  processEntities: { enabled: true, maxTotalExpansions: 100_000, maxEntityCount: 0 },
  isArray: (name) => name === "url" || name === "sitemap",
});

/**
 * A sitemap (sitemaps.org 0.9), with what a news sitemap adds, or an index of sitemaps; `null` for what is neither. The
 * day of a news entry is its day of publication; `lastmod` is no such day and is left out.
 */
export const parseSitemap = (text: string): AddressList | null => {
  if (!/<(?:[\w-]+:)?(?:urlset|sitemapindex)[\s>]/.test(text.slice(0, 4_000))) return null;
  let root: unknown;
  try {
    root = parser.parse(text);
  } catch {
    return null;
  }
  const entries = listOf(at(at(root, "urlset"), "url"));
  return {
    addresses: entries.flatMap((entry) => {
      const url = words(at(entry, "loc"));
      if (url === null) return [];
      const news = at(entry, "news");
      return [
        {
          url,
          title: words(at(news, "title")),
          outlet: words(at(at(news, "publication"), "name")),
          published: words(at(news, "publication_date")),
        },
      ];
    }),
    lists: listOf(at(at(root, "sitemapindex"), "sitemap")).flatMap((entry) => words(at(entry, "loc")) ?? []),
  };
};

const at = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const words = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : null;
