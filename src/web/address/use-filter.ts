import { useMemo } from "react";
import { useSearchParams } from "wouter";
import { type Filter, readFilter, writeFilter } from "./filter.ts";

/**
 * The filter in the address bar, and how to change it. Other parameters of the address stay. `replace` writes over the
 * last step of the history, for changes that come by the dozen (typing, dragging).
 */
export const useFilter = (): readonly [Filter, (next: Filter, options?: { readonly replace?: boolean }) => void] => {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => readFilter(params), [params]);
  return [
    filter,
    (next, options = {}) =>
      setParams((now) => {
        const others = [...now].filter(([key]) => !(key in filter));
        return new URLSearchParams([...writeFilter(next), ...others]);
      }, options),
  ];
};
