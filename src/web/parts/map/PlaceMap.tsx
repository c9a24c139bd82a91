import "./place-map.css";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { Waiting } from "../Waiting.tsx";
import type { DrawnMapProps } from "./DrawnMap.tsx";

const DrawnMap = lazy(async () => ({ default: (await import("./DrawnMap.tsx")).DrawnMap }));

/** How far below the window a map begins to load. */
const AHEAD = "200px";

/** Places on a map, as large as they may be. MapLibre is loaded when the map comes into sight, and not before. */
export const PlaceMap = (props: DrawnMapProps) => {
  const box = useRef<HTMLDivElement>(null);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { rootMargin: AHEAD },
    );
    watch.observe(box.current!);
    return () => watch.disconnect();
  }, []);
  return (
    <div className="place-map" ref={box}>
      {isSeen && (
        <Suspense fallback={<Waiting />}>
          <DrawnMap {...props} />
        </Suspense>
      )}
    </div>
  );
};
