import type { ActorDetail } from "../../../server/api/actors.ts";
import { dayAt, ordinalOf } from "../../parts/calendar.ts";
import { yearWords } from "../../words/days.ts";
import { words } from "../../words/words.ts";
import { PeriodWords } from "./PeriodWords.tsx";

type Name = ActorDetail["names"][number];

/** Days that the registry gives, so that open ends can be drawn to the rim. */
const knownDays = (names: readonly Name[]): readonly number[] =>
  names.flatMap(({ from, to }) => [from, to]).flatMap((day) => (day === null ? [] : [ordinalOf(day)]));

const YEAR = 365;

/**
 * The names of an actor: those that the registry dates with the time in which they were in use, as words and as a bar on
 * one scale of years, where an open end runs to the rim; then the undated ones.
 */
export const NameLines = ({ names }: { readonly names: readonly Name[] }) => {
  const dated = names.filter(({ from, to }) => from !== null || to !== null);
  const undated = names.filter(({ from, to }) => from === null && to === null);
  return (
    <>
      {dated.length > 0 && <DatedNames names={dated} />}
      {undated.length > 0 && (
        <ul className="undated">
          {undated.map((name) => (
            <li key={`${name.name} ${name.kind}`}>
              <NameText name={name} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

const DatedNames = ({ names }: { readonly names: readonly Name[] }) => {
  const days = knownDays(names);
  const first = Math.min(...days) - YEAR;
  const last = Math.max(...days) + YEAR;
  const at = (day: string | null, open: number): number =>
    day === null ? open : (100 * (ordinalOf(day) - first)) / (last - first);
  return (
    <>
      <ul className="name-lines">
        {names.map((name) => (
          <li key={`${name.name} ${name.kind} ${name.from}`}>
            <NameText name={name} /> <PeriodWords from={name.from} to={name.to} />
            <span className="track" aria-hidden="true">
              <span
                className="bar"
                style={{
                  insetInlineStart: `${at(name.from, 0)}%`,
                  inlineSize: `${at(name.to, 100) - at(name.from, 0)}%`,
                }}
              />
            </span>
          </li>
        ))}
      </ul>
      <p className="years" aria-hidden="true">
        <span>{yearWords(dayAt(first))}</span>
        <span>{yearWords(dayAt(last))}</span>
      </p>
    </>
  );
};

const NameText = ({ name }: { readonly name: Name }) => (
  <>
    <bdi lang={name.language}>{name.name}</bdi>{" "}
    <span className="soft small">
      {words.actors.nameKinds[name.kind]}
      {name.usedBy !== null && <> · {words.actors.usedBy(name.usedBy)}</>}
    </span>
  </>
);
