import { useState } from "react";

/** A long list that is here already, shown a part at a time; `more` is `null` where all of it is shown. */
export const useGrowing = <Item>(
  items: readonly Item[],
  step = 40,
): readonly [readonly Item[], (() => void) | null] => {
  const [count, setCount] = useState(step);
  return [items.slice(0, count), count < items.length ? () => setCount(count + step) : null];
};
