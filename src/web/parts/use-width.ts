import { type RefObject, useEffect, useRef, useState } from "react";

/** The width of an element in CSS pixels, kept up to date; 0 before it is known. */
export const useWidth = <E extends HTMLElement>(): readonly [RefObject<E | null>, number] => {
  const box = useRef<E>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (box.current === null) return;
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  return [box, width];
};
