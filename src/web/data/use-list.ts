import { useInfiniteQuery } from "@tanstack/react-query";
import { apiAddress, askServer } from "./ask-server.ts";

/** A page of a list, as every list of the server comes. */
interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
  readonly total: number | null;
}

/** A list that grows page by page. */
export interface GrowingList<Item> {
  readonly items: readonly Item[];
  readonly total: number | null;
  readonly isPending: boolean;
  readonly error: Error | null;
  /** Asks for the next page; `null` where there is none. */
  readonly more: (() => void) | null;
  readonly isGrowing: boolean;
}

/** A list of the server, a page at a time; `params` narrow it, `limit` says how long a page is. */
export const useList = <Item>(path: string, params: URLSearchParams, limit = 50): GrowingList<Item> => {
  const query = useInfiniteQuery({
    queryKey: ["list", path, String(params), limit],
    queryFn: ({ signal, pageParam }) => {
      const asked = new URLSearchParams(params);
      asked.set("limit", String(limit));
      if (pageParam !== null) asked.set("after", pageParam);
      return askServer<ListPage<Item>>(apiAddress(path, asked), { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  return {
    items: query.data?.pages.flatMap(({ items }) => items) ?? [],
    total: query.data?.pages[0]?.total ?? null,
    isPending: query.isPending,
    error: query.error,
    more: query.hasNextPage ? () => void query.fetchNextPage() : null,
    isGrowing: query.isFetchingNextPage,
  };
};
