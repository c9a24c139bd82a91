import { type PointerEvent, useState } from "react";

/** A stretch that is being drawn, in pixels; `from` is where the pointer went down. */
interface Stroke {
  readonly from: number;
  readonly to: number;
}

interface Brush {
  readonly stroke: Stroke | null;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<SVGElement>) => void;
    readonly onPointerMove: (event: PointerEvent<SVGElement>) => void;
    readonly onPointerUp: (event: PointerEvent<SVGElement>) => void;
    readonly onPointerCancel: () => void;
  };
}

const xOf = (event: PointerEvent<SVGElement>): number =>
  event.clientX - event.currentTarget.getBoundingClientRect().left;

/** A brush along the x axis: `done` gets the two ends in order when the pointer is let go. */
export const useBrush = (done: (from: number, to: number) => void): Brush => {
  const [stroke, setStroke] = useState<Stroke | null>(null);
  return {
    stroke,
    handlers: {
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const x = xOf(event);
        setStroke({ from: x, to: x });
      },
      onPointerMove: (event) => {
        if (stroke !== null) setStroke({ from: stroke.from, to: xOf(event) });
      },
      onPointerUp: (event) => {
        if (stroke === null) return;
        setStroke(null);
        const to = xOf(event);
        done(Math.min(stroke.from, to), Math.max(stroke.from, to));
      },
      onPointerCancel: () => setStroke(null),
    },
  };
};
