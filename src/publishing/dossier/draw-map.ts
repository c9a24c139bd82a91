import type { Place } from "../../model/place.ts";
import { type Html, html } from "../html.ts";
import { frameAround, type MapFrame } from "./map-frame.ts";
import { drawInset, type Inset, insetOf } from "./map-inset.ts";
import { crowdedPlaces, isWide, type MapPlace, mapPlaces, placesInReach } from "./map-places.ts";
import { outcomeSign } from "./outcome-mark.ts";
import type { Outline } from "./outline.ts";
import { boxOf, type Labelled, placeLabels } from "./place-labels.ts";
import { type DossierPlan, eventAnchor } from "./plan-dossier.ts";
import { ringPath } from "./ring-path.ts";
import { counted, numberWords } from "./wording.ts";

/** Size of a map in units of the drawing; the page scales it. */
const WIDTH = 520;
const HEIGHT = 400;
/** The smallest circle that can be seen and pointed at, alone and among many, where badges are left out too. */
const LEAST_RADIUS = 4.5;
const LEAST_AMONG_MANY = 3;
/** Places out of the map that are named. */
const MOST_FAR = 12;
/** From this many marks on there are many. */
const MANY = 60;
/** Circles beyond this are drawn lightly: they would drown what lies inside them. */
const LARGE = 40;
/** A page of names helps nobody. */
const MOST_LABELS = 40;

/** A name without what its spellings differ in: signs, capitals, the word for what it is. */
const fold = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\b(governorate|province|district)\b|[^\p{L}\p{N}]/gu, "");

/** The outline of a place that is an area, by any of its names. */
const outlineOf = ({ place }: MapPlace, outlines: readonly Outline[]): Outline | undefined => {
  if (!isWide(place)) return undefined;
  const names = new Set([place.name, ...place.otherNames].map(fold));
  return outlines.find(({ name }) => names.has(fold(name)));
};

const drawOutline = ({ name, rings }: Outline, frame: MapFrame, told: boolean): Html | null => {
  const path = rings.map((ring) => ringPath(ring, frame)).join("");
  if (path === "") return null;
  return html`<path class="outline${told && " told"}" fill-rule="evenodd" d="${path}"><title>${name}</title></path>`;
};

interface Mark extends Labelled {
  readonly told: MapPlace;
  /** The circle shows the real extent, not just the least that can be seen. */
  readonly toScale: boolean;
}

const markOf = (told: MapPlace, frame: MapFrame, least: number): Mark => {
  const { lon, lat, radius, name } = told.place;
  const units = radius / frame.metresPerUnit;
  return {
    told,
    at: frame.project([lon, lat]),
    radius: Math.max(least, units),
    toScale: units >= least,
    text: told.events.length > 1 ? `${name} · ${told.events.length}` : name,
  };
};

const describe = ({ place, events, contested }: MapPlace): string =>
  `${place.name}: ${counted(events.length, "event")}${contested ? ", contested" : ""}; within about ${kilometres(place.radius)} of the point`;

const kilometres = (metres: number): string =>
  metres >= 1000 ? `${numberWords(Math.round(metres / 1000))} km` : `${numberWords(metres)} m`;

/** Where the badge of a contested place sits on its circle: to the upper right. */
const EDGE = Math.SQRT1_2;

const contestBadge = (x: number, y: number): Html =>
  html`<g class="badge" transform="translate(${x.toFixed(1)} ${y.toFixed(1)})"><circle r="6"/><path d="M-3 -1.4h6M-3 1.4h6M1.6 -3.6L-1.6 3.6"/></g>`;

const drawMark = ({ told, at: [x, y], radius, toScale }: Mark): Html => {
  const classes = [
    "place",
    isWide(told.place) && "wide",
    told.contested && "contested",
    !toScale && "least",
    radius > LARGE && "large",
  ];
  return html`<a href="#${eventAnchor(told.events[0]!)}" tabindex="-1"><circle class="${classes.filter(Boolean).join(" ")}" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}"><title>${describe(told)}</title></circle>${told.contested && radius >= LEAST_RADIUS && contestBadge(x + (radius + 3) * EDGE, y - (radius + 3) * EDGE)}</a>`;
};

const drawLabels = (marks: readonly Mark[], frame: MapFrame, inset: Inset | null): readonly (Html | null)[] => {
  const first = marks.slice(0, MOST_LABELS);
  const reserved = inset === null ? [] : [inset.box, boxOf(inset.label, inset.title)];
  return placeLabels(first, frame, reserved).map((label, i) => {
    if (label === null) return null;
    const mark = first[i]!;
    return html`<a href="#${eventAnchor(mark.told.events[0]!)}" tabindex="-1"><text class="name${mark.told.contested && " contested"}" x="${label.x.toFixed(1)}" y="${label.y.toFixed(1)}" text-anchor="${label.anchor}">${mark.text}<title>${describe(mark.told)}</title></text></a>`;
  });
};

/** A bar of a round length, at most a quarter of the map wide. */
const scaleBar = (frame: MapFrame): Html => {
  const most = (frame.width / 4) * frame.metresPerUnit;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = [5, 2, 1].map((factor) => factor * power).find((length) => length <= most)!;
  const units = metres / frame.metresPerUnit;
  const y = frame.height - 14;
  return html`<path class="scale" d="M14 ${y - 4}v4h${units.toFixed(1)}v-4"/><text class="scale" x="${(units / 2 + 14).toFixed(1)}" y="${y - 6}" text-anchor="middle">${kilometres(metres)}</text>`;
};

interface Picture {
  readonly title: string;
  readonly places: readonly MapPlace[];
  readonly frame: MapFrame;
  readonly inset: Inset | null;
}

const drawPicture = ({ title, places, frame, inset }: Picture, outlines: readonly Outline[]): Html => {
  const least = places.length < MANY ? LEAST_RADIUS : LEAST_AMONG_MANY;
  const marks = places.map((place) => {
    const outline = outlineOf(place, outlines);
    const mark = markOf(place, frame, least);
    return outline === undefined ? { ...mark, outline } : { ...mark, outline, radius: 0 };
  });
  const told = new Set(marks.map(({ outline }) => outline));
  const circles = marks.filter(({ outline }) => outline === undefined).sort((x, y) => y.radius - x.radius);
  return html`<svg class="map" viewBox="0 0 ${frame.width} ${frame.height}" role="group" aria-label="${title || "Map of all places"}"><title>${title || "Map of all places"}</title>
<g class="ground">${outlines.map((outline) => drawOutline(outline, frame, told.has(outline)))}</g>
${circles.map(drawMark)}
${inset !== null && drawInset(inset)}${drawLabels(marks, frame, inset)}<text class="title" x="12" y="22">${title}</text>${scaleBar(frame)}</svg>`;
};

/** Whether a map shows a place and as far as it reaches. */
const fits = ({ lon, lat, radius }: Place, frame: MapFrame): boolean => {
  const [x, y] = frame.project([lon, lat]);
  const reach = radius / frame.metresPerUnit;
  return x >= reach && x <= frame.width - reach && y >= reach && y <= frame.height - reach;
};

const largest = (places: readonly MapPlace[]): Place | undefined =>
  [...places].sort((a, b) => b.place.radius - a.place.radius)[0]?.place;

/**
 * One or two maps: all places of the told events, and where many crowd together those alone. A circle reaches as far
 * as the place may: a neighbourhood is small, a city large, an area known only by its name is an outline or a dashed
 * ring. `null` where no place is known.
 */
export const drawMap = (plan: DossierPlan): Html | null => {
  const shown = plan.sections.flatMap(({ events }) => events).filter((event) => plan.tellingOf(event) !== "left-out");
  const all = mapPlaces(shown, plan.input.places);
  const spots = all.filter(({ place }) => place.kind !== "country");
  const drawn = placesInReach(spots);
  const far = spots.filter((told) => !drawn.includes(told));
  if (drawn.length === 0) return null;
  const crowd = crowdedPlaces(drawn);
  const whole = frameAround(
    drawn.map(({ place }) => place),
    WIDTH,
    HEIGHT,
  );
  const detail =
    crowd.length === 0
      ? null
      : frameAround(
          crowd.map(({ place }) => place),
          WIDTH,
          HEIGHT,
        );
  const detailTitle = `Around ${largest(crowd)?.name ?? ""}`;
  const inside = detail === null ? [] : drawn.filter(({ place }) => fits(place, detail));
  const rest = drawn.filter((told) => !inside.includes(told));
  const pictures: readonly Picture[] = [
    {
      title: "",
      places: rest,
      frame: whole,
      inset: detail === null ? null : insetOf(whole, detail, detailTitle),
    },
    ...(detail === null ? [] : [{ title: detailTitle, places: inside, frame: detail, inset: null }]),
  ];
  const placed = new Set(spots.map(({ place }) => place.id));
  const unplaced = shown.filter(({ places }) => !places.some((id) => placed.has(id))).length;
  return html`<figure class="maps${pictures.length > 1 && " pair"}"><figcaption>Where: ${counted(drawn.length, "place")}${
    unplaced > 0 && html`; ${counted(unplaced, "event")} without a place not drawn`
  }</figcaption>
${pictures.map((picture) => drawPicture(picture, plan.input.outlines))}
${far.length > 0 && html`<p class="key">Too far away for this map: ${far.slice(0, MOST_FAR).map(({ place, events }, i) => html`${i > 0 && ", "}<a href="#${eventAnchor(events[0]!)}"><bdi>${place.name}</bdi></a>`)}${far.length > MOST_FAR && ` and ${far.length - MOST_FAR} more`}</p>`}
<p class="key">A circle reaches as far as the place may; dashed: an area rather than a spot. A number counts events; ${outcomeSign("differ")} or a filled circle marks places with contested ones.</p></figure>`;
};
