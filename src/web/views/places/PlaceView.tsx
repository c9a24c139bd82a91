import "./place.css";
import { useMemo } from "react";
import { Link, useLocation, useParams } from "wouter";
import type { PlaceDetail } from "../../../server/api/places.ts";
import { overviewPath, placePath, searchPath } from "../../address/paths.ts";
import { useAnswer } from "../../data/use-answer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { EventItems } from "../../parts/EventItem.tsx";
import { HoldingLines } from "../../parts/HoldingLines.tsx";
import { PlaceMap } from "../../parts/map/PlaceMap.tsx";
import { useTitle } from "../../shell/use-title.ts";
import { words } from "../../words/words.ts";
import { drawnPlace } from "./drawn-place.ts";

/** A place: where it lies and how far it may reach, what is told of it, who is said to hold it. */
export const PlaceView = () => {
  const { id } = useParams<{ id: string }>();
  const answer = useAnswer<PlaceDetail>(`/places/${encodeURIComponent(id)}`);
  useTitle(answer.data?.place.name ?? null);
  return (
    <div className="view place">
      <Answer of={answer}>{(detail) => <PlaceText detail={detail} />}</Answer>
    </div>
  );
};

const PlaceText = ({ detail }: { readonly detail: PlaceDetail }) => {
  const { place, within, otherNames, inside, shape } = detail;
  const [, navigate] = useLocation();
  const drawn = useMemo(
    () => [drawnPlace(place, shape, true), ...inside.map((one) => drawnPlace(one))],
    [place, shape, inside],
  );
  return (
    <>
      <p className="kicker">
        {words.placeKinds[place.kind] ?? place.kind}
        {within.map(({ id, name }) => (
          <span key={id}>
            {" "}
            · <Link href={placePath(id)}>{name}</Link>
          </span>
        ))}
      </p>
      <h1 dir="auto">{place.name}</h1>
      {otherNames.length > 0 && (
        <p className="soft">
          {otherNames.map((name, i) => (
            <span key={name}>
              {i > 0 && ", "}
              <bdi>{name}</bdi>
            </span>
          ))}
        </p>
      )}
      <p>
        <Link href={searchPath({ place: [place.id] })}>{words.counted.claims(place.claims)}</Link> ·{" "}
        <Link href={overviewPath({ place: [place.id] })}>{words.survey.toOverview}</Link>
      </p>
      <div className="place-parts">
        <section aria-labelledby="where">
          <h2 id="where">{words.overview.map}</h2>
          <PlaceMap places={drawn} label={words.overview.mapLabel} choose={(id) => navigate(placePath(id))} />
          <p className="help">
            {words.places.source} {detail.source}
          </p>
          {inside.length > 0 && (
            <p>
              {words.places.inside}{" "}
              {inside.map(({ id, name }, i) => (
                <span key={id}>
                  {i > 0 && ", "}
                  <Link href={placePath(id)}>
                    <bdi>{name}</bdi>
                  </Link>
                </span>
              ))}
            </p>
          )}
          {detail.calledBy.length > 0 && (
            <p>
              {words.places.called}{" "}
              {detail.calledBy.map(({ name, claims }, i) => (
                <span key={name}>
                  {i > 0 && ", "}
                  <bdi>{name}</bdi> <span className="soft">{claims}</span>
                </span>
              ))}
            </p>
          )}
        </section>
        {detail.territory.length > 0 && (
          <section aria-labelledby="held">
            <h2 id="held">{words.territory.title}</h2>
            <HoldingLines holdings={detail.territory} />
          </section>
        )}
        {detail.events.length > 0 && (
          <section aria-labelledby="events">
            <h2 id="events">{words.survey.events}</h2>
            <EventItems events={detail.events} />
          </section>
        )}
      </div>
    </>
  );
};
