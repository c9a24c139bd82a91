import { useMemo, useState } from "react";
import type { Overview } from "../../../server/api/overview.ts";
import { binFor, calendarTicks, lastOfBin, rebinned } from "../../parts/calendar.ts";
import { useWidth } from "../../parts/use-width.ts";
import { dayWords, monthWords, shortDayWords, yearWords } from "../../words/days.ts";
import { numberWords, words } from "../../words/words.ts";
import { type TimeScale, timeScale } from "./time-scale.ts";
import { useBrush } from "./use-brush.ts";

interface TimelineProps {
  readonly days: Overview["days"];
  readonly bin: Overview["bin"];
  /** `main` shows numbers and the dead; `context` is a thin strip with the chosen days marked. */
  readonly kind: "main" | "context";
  /** Days that are in force. */
  readonly chosen: { readonly from: string; readonly to: string };
  readonly choose: (from: string, to: string) => void;
}

const HEIGHT = { main: { claims: 110, killed: 34 }, context: { claims: 34, killed: 0 } } as const;
const AXIS = 20;
/** A label of the axis needs this many pixels. */
const TICK_WIDTH = 84;

/** A bar thinner than this many pixels is hard to see and to hit: then bins are put together. */
const LEAST_BAR = 4;

type BinDay = Overview["days"][number];

const summed = (a: BinDay, b: BinDay): BinDay => ({
  day: a.day,
  claims: a.claims + b.claims,
  events: a.events + b.events,
  killed: a.killed + b.killed,
});

const binWords = ({ day }: BinDay, bin: Overview["bin"]): string => {
  switch (bin) {
    case "day":
      return dayWords(day);
    case "week":
      return `${dayWords(day)} – ${dayWords(lastOfBin(day, bin))}`;
    case "month":
      return monthWords(day);
    case "year":
      return yearWords(day);
  }
};

/** Claims over time as bars, the dead below them, and a brush over both. */
export const Timeline = ({ days: given, bin: givenBin, kind, chosen, choose }: TimelineProps) => {
  const [box, width] = useWidth<HTMLDivElement>();
  const { days, bin } = useMemo(() => {
    const [first, last] = [given[0]?.day, given.at(-1)?.day];
    if (first === undefined || last === undefined || width === 0) return { days: given, bin: givenBin };
    const coarse = binFor(first, last, givenBin, width / LEAST_BAR);
    return { days: coarse === givenBin ? given : rebinned(given, coarse, summed), bin: coarse };
  }, [given, givenBin, width]);
  const [hovered, setHovered] = useState<BinDay | null>(null);
  const scale = days.length > 0 && width > 0 ? timeScale(days, bin, width) : null;
  const binAt = (x: number): BinDay | null => {
    const day = scale?.dayAt(x);
    return day === undefined
      ? null
      : (days.findLast((one) => one.day <= day && lastOfBin(one.day, bin) >= day) ?? null);
  };
  const brush = useBrush((x1, x2) => {
    if (scale === null) return;
    const hit = binAt(x1);
    if (x2 - x1 >= 3) choose(scale.dayAt(x1), scale.dayAt(x2));
    else if (hit !== null) choose(hit.day, lastOfBin(hit.day, bin));
  });
  const { claims: up, killed: down } = HEIGHT[kind];
  const ticks = scale === null ? [] : calendarTicks(scale.from, scale.to, Math.max(2, Math.floor(width / TICK_WIDTH)));
  return (
    <div className={`timeline ${kind}`} ref={box}>
      {kind === "main" && (
        <p className="timeline-caption" aria-hidden="true">
          {hovered === null
            ? words.overview.bins[bin]
            : `${binWords(hovered, bin)}: ${words.counted.claims(hovered.claims)}, ${words.counted.events(hovered.events)}${
                hovered.killed > 0 ? `, ${words.toll.killed(numberWords(hovered.killed))}` : ""
              }`}
        </p>
      )}
      {scale !== null && (
        <svg
          width={width}
          height={up + AXIS + down}
          aria-hidden="true"
          {...brush.handlers}
          onPointerMove={(event) => {
            brush.handlers.onPointerMove(event);
            setHovered(binAt(event.clientX - event.currentTarget.getBoundingClientRect().left));
          }}
          onPointerLeave={() => setHovered(null)}
        >
          <rect className="ground" width={width} height={up + AXIS + down} />
          {ticks.map(({ day }) => (
            <line key={day} className="tick" x1={scale.x(day)} x2={scale.x(day)} y1={0} y2={up + 5} />
          ))}
          <Columns days={days} bin={bin} scale={scale} of="claims" height={up} base={up} direction={-1} />
          <line className="axis" x1={0} x2={width} y1={up} y2={up} />
          {ticks.map(({ day, unit }) => (
            <text key={day} x={scale.x(day) + 3} y={up + 15}>
              {unit === "year" ? yearWords(day) : unit === "month" ? monthWords(day) : shortDayWords(day)}
            </text>
          ))}
          {down > 0 && (
            <Columns days={days} bin={bin} scale={scale} of="killed" height={down} base={up + AXIS} direction={1} />
          )}
          <Window scale={scale} chosen={chosen} height={up} width={width} />
          {brush.stroke !== null && (
            <rect
              className="stroke"
              x={Math.min(brush.stroke.from, brush.stroke.to)}
              width={Math.abs(brush.stroke.to - brush.stroke.from)}
              height={up}
            />
          )}
        </svg>
      )}
    </div>
  );
};

interface ColumnsProps {
  readonly days: Overview["days"];
  readonly bin: Overview["bin"];
  readonly scale: TimeScale;
  readonly of: "claims" | "killed";
  readonly height: number;
  readonly base: number;
  /** Up (-1) or down (1) from the base. */
  readonly direction: -1 | 1;
}

/** One column a bin. The scale is that of the root: a day of a thousand must not hide the days of three. */
const Columns = ({ days, bin, scale, of, height, base, direction }: ColumnsProps) => {
  const most = Math.sqrt(Math.max(1, ...days.map((day) => day[of])));
  return (
    <g className={of}>
      {days
        .filter((day) => day[of] > 0)
        .map((day) => {
          const x = scale.x(day.day);
          const wide = Math.max(2, scale.end(lastOfBin(day.day, bin)) - x - 1);
          const tall = Math.max(2, (height * Math.sqrt(day[of])) / most);
          return (
            <rect key={day.day} x={x} width={Math.min(wide, 28)} y={direction < 0 ? base - tall : base} height={tall} />
          );
        })}
    </g>
  );
};

/** The chosen days on a strip that shows all. */
const Window = ({
  scale,
  chosen,
  height,
  width,
}: {
  readonly scale: TimeScale;
  readonly chosen: TimelineProps["chosen"];
  readonly height: number;
  readonly width: number;
}) => {
  if (chosen.from === "" && chosen.to === "") return null;
  const within = (x: number): number => Math.min(width, Math.max(0, x));
  const left = chosen.from === "" ? 0 : within(scale.x(chosen.from));
  const right = chosen.to === "" ? width : within(scale.end(chosen.to));
  return <rect className="window" x={left} width={Math.max(2, right - left)} height={height} />;
};
