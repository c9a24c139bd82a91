import * as Plot from "@observablehq/plot";
import { useEffect, useRef } from "react";
import type { HarmPoint } from "../../../server/api/events.ts";
import { useWidth } from "../../parts/use-width.ts";
import { words } from "../../words/words.ts";
import { type HarmRow, harmRows, scaleKind } from "./harm-rows.ts";

interface HarmPlotProps {
  readonly points: readonly HarmPoint[];
  readonly label: string;
}

const ROW = 42;
/** Numbers of fewer days than this make no course. */
const LEAST_DAYS = 3;

const ink = { stroke: "currentColor", fill: "currentColor" } as const;

/** A row an owner: dots for ends that were said, a line over what lies between, an arrow where the words leave an end open. */
const byOwner = (rows: readonly HarmRow[], width: number, label: string) => {
  const most = Math.max(1, ...rows.map(({ high }) => high));
  const data = [...rows];
  return Plot.plot({
    className: "plot",
    ariaLabel: label,
    width,
    height: rows.length * ROW + 44,
    marginLeft: 12,
    marginRight: 28,
    marginTop: 4,
    marginBottom: 36,
    x: {
      type: scaleKind(rows),
      domain: [0, most],
      nice: true,
      grid: true,
      label: scaleKind(rows) === "symlog" ? words.event.logScale : null,
      ticks: Math.max(3, Math.floor(width / 110)),
    },
    y: { type: "band", domain: rows.map(({ row }) => row), axis: null },
    marks: [
      Plot.text(data, {
        y: "row",
        text: "caption",
        frameAnchor: "left",
        textAnchor: "start",
        dx: -10,
        dy: -11,
        fontSize: 13.5,
        lineWidth: width / 14.5,
        textOverflow: "ellipsis",
        title: "caption",
        fill: "currentColor",
      }),
      Plot.link(data, { x1: "low", x2: "high", y1: "row", y2: "row", stroke: "currentColor", strokeWidth: 2, dy: 9 }),
      Plot.text(data, {
        filter: "isOpenAbove",
        x: "high",
        y: "row",
        text: () => "▸",
        dx: 13,
        dy: 9,
        fontSize: 15,
        ...ink,
      }),
      Plot.text(data, {
        filter: "isOpenBelow",
        x: "low",
        y: "row",
        text: () => "◂",
        dx: -13,
        dy: 9,
        fontSize: 15,
        ...ink,
      }),
      ...(["low", "high"] as const).map((end) =>
        Plot.dot(data, {
          x: end,
          y: "row",
          dy: 9,
          r: 5,
          symbol: (row: HarmRow) => (row.isPart ? "square" : "circle"),
          fill: (row: HarmRow) => (row.isRough ? "var(--paper)" : "currentColor"),
          stroke: "currentColor",
          strokeWidth: 1.6,
        }),
      ),
      Plot.dot(data, {
        filter: "isDenied",
        x: "low",
        y: "row",
        dy: 9,
        r: 8,
        symbol: "times",
        stroke: "currentColor",
        strokeWidth: 1.8,
      }),
    ],
  });
};

/** The same numbers along the days of publication, each owner's joined: how a count was raised or taken back. */
const overTime = (rows: readonly HarmRow[], width: number, label: string) => {
  const data = rows
    .filter(({ day, isPart }) => day !== null && !isPart)
    .map((row) => ({ ...row, at: new Date(`${row.day}T00:00:00Z`) }));
  if (new Set(data.map(({ day }) => day)).size < LEAST_DAYS) return null;
  return Plot.plot({
    className: "plot",
    ariaLabel: `${label}: ${words.event.harmOver}`,
    width,
    height: 240,
    marginLeft: 48,
    marginRight: Math.min(150, width / 4),
    marginBottom: 32,
    x: { type: "utc", label: null, ticks: Math.max(3, Math.floor(width / 120)) },
    y: { type: scaleKind(rows), grid: true, label: null, zero: true, nice: true, ticks: 5 },
    marks: [
      Plot.line(data, { x: "at", y: "high", z: "owner", stroke: "currentColor", strokeOpacity: 0.35 }),
      Plot.link(data, { x1: "at", x2: "at", y1: "low", y2: "high", stroke: "currentColor", strokeWidth: 2 }),
      ...(["low", "high"] as const).map((end) =>
        Plot.dot(data, {
          x: "at",
          y: end,
          r: 4,
          fill: (row: HarmRow) => (row.isRough ? "var(--paper)" : "currentColor"),
          stroke: "currentColor",
          title: "caption",
        }),
      ),
      Plot.text(
        data,
        Plot.selectLast({
          x: "at",
          y: "high",
          z: "owner",
          text: "owner",
          textAnchor: "start",
          dx: 9,
          fontSize: 12.5,
          lineWidth: 11,
          fill: "currentColor",
        }),
      ),
    ],
  });
};

/** Plot's own style element would be refused by the Content-Security-Policy; what it says stands in event.css. */
const drawnInto = (box: HTMLElement, drawings: readonly (Element | null)[]): (() => void) => {
  const shown = drawings.filter((drawing) => drawing !== null);
  for (const drawing of shown) {
    for (const style of drawing.querySelectorAll("style")) style.remove();
    // The table below says the same to those who do not see it.
    drawing.setAttribute("aria-hidden", "true");
  }
  box.replaceChildren(...shown);
  return () => box.replaceChildren();
};

/** Numbers of one kind of harm by who gives them, and, where they moved over days, along the days. */
export const HarmPlot = ({ points, label }: HarmPlotProps) => {
  const [box, width] = useWidth<HTMLDivElement>();
  const drawing = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (width === 0 || drawing.current === null) return;
    const rows = harmRows(points);
    return drawnInto(
      drawing.current,
      rows.length === 0 ? [] : [byOwner(rows, width, label), overTime(rows, width, label)],
    );
  }, [points, width, label]);
  return (
    <div ref={box}>
      <div className="harm-plot" ref={drawing} />
    </div>
  );
};
