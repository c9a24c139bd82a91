import { type Html, html } from "../html.ts";
import type { MapFrame } from "./map-frame.ts";
import type { Box, Label } from "./place-labels.ts";

/** The extent of another map inside this one, with its name above. */
export interface Inset {
  readonly box: Box;
  readonly title: string;
  readonly label: Label;
}

/** The inset that shows where in `frame` the map `inner` lies. */
export const insetOf = (frame: MapFrame, inner: MapFrame, title: string): Inset => {
  const [left, top] = frame.project(inner.unproject([0, 0]));
  const [right, bottom] = frame.project(inner.unproject([inner.width, inner.height]));
  const toLeft = right > frame.width / 2;
  return {
    box: { left, top, right, bottom },
    title,
    label: { x: toLeft ? right : left, y: top - 5, anchor: toLeft ? "end" : "start" },
  };
};

/** Its outline and name. */
export const drawInset = ({ box: { left, top, right, bottom }, title, label: { x, y, anchor } }: Inset): Html =>
  html`<g class="box"><rect x="${left.toFixed(1)}" y="${top.toFixed(1)}" width="${(right - left).toFixed(1)}" height="${(bottom - top).toFixed(1)}"/><text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}">${title}</text></g>`;
