import * as z from "zod";
import type { AddressList } from "./address.ts";

const entry = z.looseObject({
  url: z.string().regex(/^https?:/i),
  title: z.string().nullish(),
  media_name: z.string().nullish(),
  domain: z.string().nullish(),
  publish_date: z.string().nullish(),
  seendate: z.string().nullish(),
});

/** GDELT's article list (`mode=artlist`) has its entries under `articles`, Media Cloud's under `stories` or bare. */
const list = z.union([
  z.array(entry).min(1),
  z.looseObject({ articles: z.array(entry).min(1) }).transform(({ articles }) => articles),
  z.looseObject({ stories: z.array(entry).min(1) }).transform(({ stories }) => stories),
]);

/** A list of addresses in JSON; `null` for other JSON, and for entries that hold texts too. */
export const parseJsonList = (value: unknown): AddressList | null => {
  const read = list.safeParse(value);
  if (!read.success || read.data.some((one) => typeof one.text === "string")) return null;
  return {
    addresses: read.data.map(({ url, title, media_name, domain, publish_date, seendate }) => ({
      url,
      title: title ?? null,
      outlet: media_name ?? domain ?? null,
      // When GDELT saw an address is no day of publication, but never long after it.
      published: publish_date ?? seendate ?? null,
    })),
    lists: [],
  };
};
