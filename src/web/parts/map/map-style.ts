import type { FeatureCollection } from "geojson";
import type { ExpressionSpecification, FilterSpecification, StyleSpecification } from "maplibre-gl";
import aleppo from "../../map-data/aleppo.json?url";
import countries from "../../map-data/countries.json?url";
import governorates from "../../map-data/governorates.json?url";
import towns from "../../map-data/towns.json?url";

/** Colours of the page that the map is drawn in; read again when the room turns dark. */
const colourOf = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const isOn = (name: string): ExpressionSpecification => ["boolean", ["get", name], false];
const EMPTY: FeatureCollection = { type: "FeatureCollection", features: [] };

/** Drawn by the browser from the page's own letters: without `glyphs` in the style MapLibre asks nobody. */
const LETTERS = ["'Source Sans 3 Variable'"];

const contestedOr = (otherwise: string): ExpressionSpecification => [
  "case",
  isOn("contested"),
  colourOf("--differ"),
  otherwise,
];

const IS_COUNTRY: ExpressionSpecification = ["==", ["get", "kind"], "country"];

/** Towns by their size, the nearer the more of them; those that are told of have their name already. */
export const townFilter = (told: readonly string[]): FilterSpecification => [
  "all",
  ["!", IS_COUNTRY],
  [">=", ["get", "people"], ["step", ["zoom"], 900_000, 5.5, 250_000, 7, 60_000, 8.5, 10_000, 10, 0]],
  ["!", ["in", ["get", "name"], ["literal", [...told]]]],
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
          "fill-opacity": ["case", isOn("chosen"), 0.3, isOn("wide"), 0, 0.12],
        },
      },
      {
        id: "area-lines",
        type: "line",
        source: "areas",
        filter: ["!", isOn("wide")],
        paint: {
          "line-color": contestedOr(one),
          "line-width": ["case", isOn("chosen"), 2.5, 0.8],
          "line-opacity": 0.8,
        },
      },
      {
        id: "wide-lines",
        type: "line",
        source: "areas",
        filter: isOn("wide"),
        paint: {
          "line-color": one,
          "line-width": ["case", isOn("chosen"), 2.5, 1],
          "line-opacity": 0.45,
          "line-dasharray": [4, 3],
        },
      },
      {
        id: "rings",
        type: "circle",
        source: "rings",
        filter: ["<", ["zoom"], ["get", "until"]],
        paint: {
          "circle-radius": ["get", "radius"],
          "circle-color": contestedOr(one),
          "circle-opacity": ["case", isOn("chosen"), 0.55, 0.22],
          "circle-stroke-color": contestedOr(one),
          "circle-stroke-width": ["case", isOn("chosen"), 2.5, 1.2],
        },
      },
      {
        id: "country-names",
        type: "symbol",
        source: "towns",
        filter: IS_COUNTRY,
        maxzoom: 7,
        layout: {
          "text-field": ["get", "name"],
          "text-font": LETTERS,
          "text-size": 12,
          "text-transform": "uppercase",
          "text-letter-spacing": 0.12,
        },
        paint: { "text-color": soft, "text-opacity": 0.8, "text-halo-color": land, "text-halo-width": 1 },
      },
      {
        id: "towns",
        type: "symbol",
        source: "towns",
        filter: townFilter([]),
        layout: {
          "text-field": ["get", "name"],
          "text-font": LETTERS,
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
          "text-font": LETTERS,
          "text-size": 13,
          "text-variable-anchor": ["left", "right", "top", "bottom"],
          "text-radial-offset": 0.9,
          "text-padding": 8,
          "symbol-sort-key": ["-", 0, ["get", "weight"]],
        },
        paint: { "text-color": ink, "text-halo-color": paper, "text-halo-width": 1.6 },
      },
    ],
  };
};
