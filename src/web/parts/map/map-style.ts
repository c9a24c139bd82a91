import type { FeatureCollection } from "geojson";
import type { ExpressionSpecification, StyleSpecification } from "maplibre-gl";
import aleppo from "../../map-data/aleppo.json?url";
import countries from "../../map-data/countries.json?url";
import governorates from "../../map-data/governorates.json?url";
import towns from "../../map-data/towns.json?url";

/** Colours of the page that the map is drawn in; read again when the room turns dark. */
const colourOf = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const isOn = (name: string): ExpressionSpecification => ["boolean", ["get", name], false];
const EMPTY: FeatureCollection = { type: "FeatureCollection", features: [] };

/** A ring grows with the root of what is told, so that its area stands for the number. */
const RING: ExpressionSpecification = ["min", 26, ["+", 3.5, ["*", 1.6, ["sqrt", ["get", "weight"]]]]];

const contestedOr = (otherwise: string): ExpressionSpecification => [
  "case",
  isOn("contested"),
  colourOf("--differ"),
  otherwise,
];

/** The map's look: land and borders quietly, places as areas and rings, towns by name. No tiles, no glyphs from afar. */
export const mapStyle = (): StyleSpecification => {
  const [land, border, soft, ink, one, paper] = ["--land", "--border", "--soft", "--ink", "--one", "--paper"].map(
    colourOf,
  ) as [string, string, string, string, string, string];
  return {
    version: 8,
    sources: {
      countries: { type: "geojson", data: countries },
      governorates: { type: "geojson", data: governorates },
      aleppo: { type: "geojson", data: aleppo },
      towns: { type: "geojson", data: towns },
      areas: { type: "geojson", data: EMPTY },
      rings: { type: "geojson", data: EMPTY },
    },
    layers: [
      { id: "water", type: "background", paint: { "background-color": colourOf("--water") } },
      { id: "land", type: "fill", source: "countries", paint: { "fill-color": land } },
      {
        id: "quarters",
        type: "line",
        source: "aleppo",
        minzoom: 9,
        paint: { "line-color": border, "line-width": 0.6 },
      },
      {
        id: "governorates",
        type: "line",
        source: "governorates",
        paint: { "line-color": border, "line-width": 0.8, "line-dasharray": [3, 2] },
      },
      { id: "borders", type: "line", source: "countries", paint: { "line-color": border, "line-width": 1.2 } },
      {
        id: "areas",
        type: "fill",
        source: "areas",
        filter: ["==", ["geometry-type"], "Polygon"],
        paint: {
          "fill-color": contestedOr(one),
          "fill-opacity": ["case", isOn("chosen"), 0.3, isOn("wide"), 0.05, 0.16],
        },
      },
      {
        id: "area-lines",
        type: "line",
        source: "areas",
        paint: {
          "line-color": contestedOr(one),
          "line-width": ["case", isOn("chosen"), 2.5, 1],
          "line-opacity": ["case", isOn("wide"), 0.5, 0.9],
          "line-dasharray": [3, 2],
        },
      },
      {
        id: "rings",
        type: "circle",
        source: "rings",
        paint: {
          "circle-radius": RING,
          "circle-color": contestedOr(one),
          "circle-opacity": ["case", isOn("chosen"), 0.55, 0.22],
          "circle-stroke-color": contestedOr(one),
          "circle-stroke-width": ["case", isOn("chosen"), 2.5, 1.2],
        },
      },
      {
        id: "towns",
        type: "symbol",
        source: "towns",
        filter: [">=", ["get", "people"], ["step", ["zoom"], 900_000, 5.5, 250_000, 7, 60_000, 8.5, 10_000, 10, 0]],
        layout: {
          "text-field": ["get", "name"],
          "text-font": ["Source Sans 3 Variable"],
          "text-size": 12,
          "text-variable-anchor": ["top", "bottom", "left", "right"],
          "text-radial-offset": 0.5,
          "symbol-sort-key": ["-", 0, ["get", "people"]],
        },
        paint: { "text-color": soft, "text-halo-color": paper, "text-halo-width": 1.2 },
      },
      {
        id: "names",
        type: "symbol",
        source: "rings",
        layout: {
          "text-field": ["get", "name"],
          "text-font": ["Source Sans 3 Variable"],
          "text-size": 13,
          "text-variable-anchor": ["left", "right", "top", "bottom"],
          "text-radial-offset": 0.9,
          "symbol-sort-key": ["-", 0, ["get", "weight"]],
        },
        paint: { "text-color": ink, "text-halo-color": paper, "text-halo-width": 1.6 },
      },
    ],
  };
};
