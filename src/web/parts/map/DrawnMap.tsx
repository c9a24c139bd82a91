import "maplibre-gl/dist/maplibre-gl.css";
import { type GeoJSONSource, Map as GlMap, type MapMouseEvent, NavigationControl, setWorkerUrl } from "maplibre-gl";
import workerAddress from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { useEffect, useRef, useState } from "react";
import { words } from "../../words/words.ts";
import { fitPlaces } from "./fit-places.ts";
import { loadOutlines } from "./load-outlines.ts";
import type { MapPlace } from "./map-place.ts";
import { mapStyle, townFilter } from "./map-style.ts";
import { type Outlines, placeAreas, placeRings } from "./place-areas.ts";

setWorkerUrl(workerAddress);

export interface DrawnMapProps {
  readonly places: readonly MapPlace[];
  /** Names the map for screen readers. */
  readonly label: string;
  readonly choose?: (id: string) => void;
}

/** Layers that answer to the pointer, the topmost first. */
const LIVE = ["names", "rings", "areas", "area-lines", "wide-lines"] as const;

const PADDING = { top: 36, right: 56, bottom: 56, left: 36 };
/** Nothing is known so exactly that more would be honest. */
const MOST_ZOOM = 13;
const FIRST_ZOOM = 12;

const placeUnder = (map: GlMap, { point }: MapMouseEvent): string | null => {
  const box: [[number, number], [number, number]] = [
    [point.x - 3, point.y - 3],
    [point.x + 3, point.y + 3],
  ];
  const hits = map.queryRenderedFeatures(box, { layers: [...LIVE] });
  const best = hits.find(({ properties }) => properties["wide"] !== true) ?? hits[0];
  return typeof best?.properties["id"] === "string" ? best.properties["id"] : null;
};

const fill = (map: GlMap, places: readonly MapPlace[], outlines: Outlines): void => {
  map.getSource<GeoJSONSource>("areas")?.setData(placeAreas(places, outlines));
  map.getSource<GeoJSONSource>("rings")?.setData(placeRings(places));
  map.setFilter("towns", townFilter(places.map(({ name }) => name)));
};

/** The map itself. It lies in a chunk of its own with MapLibre; `PlaceMap` loads it when it is seen. */
export const DrawnMap = ({ places, label, choose }: DrawnMapProps) => {
  const box = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<GlMap | null>(null);
  const [outlines, setOutlines] = useState<Outlines | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const [isDrawn, setDrawn] = useState(false);
  const frame = fitPlaces(places).join(" ");
  const latest = useRef({ places, choose });
  latest.current = { places, choose };

  useEffect(() => {
    void loadOutlines().then(setOutlines);
  }, []);

  useEffect(() => {
    const [west, south, east, north] = fitPlaces(latest.current.places);
    const made = new GlMap({
      container: box.current!,
      style: mapStyle(),
      bounds: [west, south, east, north],
      fitBoundsOptions: { padding: PADDING, maxZoom: FIRST_ZOOM },
      maxZoom: MOST_ZOOM,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      // The page scrolls over the map; Ctrl and the wheel, or two fingers, move the map itself.
      cooperativeGestures: true,
      fadeDuration: 0,
      locale: { "Map.Title": label, ...words.map.gestures },
    });
    made.touchZoomRotate.disableRotation();
    made.addControl(new NavigationControl({ showCompass: false }), "top-right");
    made.on("mousemove", (event) => {
      const id = placeUnder(made, event);
      setHovered(id);
      made.getCanvas().style.cursor = id === null ? "" : "pointer";
    });
    made.on("mouseout", () => setHovered(null));
    made.on("click", (event) => {
      const id = placeUnder(made, event);
      if (id !== null) latest.current.choose?.(id);
    });
    made.once("load", () => setMap(made));
    const dark = window.matchMedia("(prefers-color-scheme: dark)");
    const recolour = (): void => {
      made.setStyle(mapStyle());
      made.once("styledata", () => setOutlines((now) => (now === null ? null : new Map(now))));
    };
    dark.addEventListener("change", recolour);
    return () => {
      dark.removeEventListener("change", recolour);
      setMap(null);
      made.remove();
    };
  }, [label]);

  useEffect(() => {
    if (map === null || outlines === null) return;
    fill(map, places, outlines);
    const drawn = (): void => setDrawn(true);
    map.once("idle", drawn);
    return () => void map.off("idle", drawn);
  }, [map, outlines, places]);

  useEffect(() => {
    const [west, south, east, north] = frame.split(" ").map(Number) as [number, number, number, number];
    map?.fitBounds([west, south, east, north], { padding: PADDING, maxZoom: FIRST_ZOOM, duration: 0 });
  }, [map, frame]);

  const caption = places.find(({ id }) => id === hovered)?.caption ?? null;
  return (
    <div className="drawn-map" data-drawn={isDrawn}>
      <div className="canvas" ref={box} />
      <p className="map-caption" aria-hidden="true" dir="auto">
        {caption ?? words.map.credit}
      </p>
    </div>
  );
};
