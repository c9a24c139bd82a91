import "./drawings.css";
import { lazy, Suspense } from "react";
import type { EventDetail, HarmPoint } from "../../../server/api/events.ts";
import { DayText } from "../../parts/Days.tsx";
import { ScrollX } from "../../parts/ScrollX.tsx";
import { Stance } from "../../parts/Stance.tsx";
import { Waiting } from "../../parts/Waiting.tsx";
import { tollWords } from "../../words/toll.ts";
import { words } from "../../words/words.ts";

const HarmPlot = lazy(async () => ({ default: (await import("./HarmPlot.tsx")).HarmPlot }));

const FIELDS = ["killed", "injured"] as const;

/** More numbers than this make no picture: totals go before parts, the table has them all. */
const MOST_DRAWN = 24;

const drawnPoints = (points: readonly HarmPoint[]): readonly HarmPoint[] =>
  points.length <= MOST_DRAWN
    ? points
    : [...points].sort((a, b) => Number(a.partOf) - Number(b.partOf)).slice(0, MOST_DRAWN);

/** Who gives which number of harmed, drawn and as a table. */
export const Harm = ({ detail: { harm } }: { readonly detail: EventDetail }) => {
  if (harm.length === 0) return null;
  return (
    <section className="harm" aria-labelledby="harm">
      <h2 id="harm">{words.event.harm}</h2>
      {FIELDS.map((field) => {
        const points = harm.filter((point) => point.field === field);
        return points.length === 0 ? null : (
          <figure key={field}>
            <figcaption>{words.fields[field]}</figcaption>
            <Suspense fallback={<Waiting />}>
              <HarmPlot points={drawnPoints(points)} label={words.fields[field]} />
            </Suspense>
            {points.length > MOST_DRAWN && <p className="help">{words.event.harmLeft(points.length - MOST_DRAWN)}</p>}
          </figure>
        );
      })}
      <p className="help">{words.event.harmHelp}</p>
      <HarmTable harm={harm} />
    </section>
  );
};

const HarmTable = ({ harm }: { readonly harm: readonly HarmPoint[] }) => (
  <details>
    <summary>{words.event.harmTable}</summary>
    <ScrollX label={words.event.harmTable}>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{words.event.harmOwner}</th>
            <th scope="col">{words.event.harmOf}</th>
            <th scope="col" className="number">
              {words.event.harmNumber}
            </th>
            <th scope="col">{words.event.harmWords}</th>
            <th scope="col">{words.event.harmDay}</th>
          </tr>
        </thead>
        <tbody>
          {harm.map((point) => (
            <tr key={`${point.claim} ${point.field} ${point.words}`}>
              <th scope="row" dir="auto">
                {point.owner}
              </th>
              <td>{words.fields[point.field]}</td>
              <td className="number">{tollWords(point)}</td>
              <td>
                <Stance polarity={point.polarity} modality={point.modality} />
                <bdi>{point.words}</bdi>
              </td>
              <td>
                <DayText day={point.day} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  </details>
);
