import { useMemo } from "react";
import { Link } from "wouter";
import type { EventDetail, MapPlaceView } from "../../../server/api/events.ts";
import { placePath } from "../../address/paths.ts";
import type { MapPlace } from "../../parts/map/map-place.ts";
import { PlaceMap } from "../../parts/map/PlaceMap.tsx";
import { numberWords, words } from "../../words/words.ts";

/** "0.8", "12": a reach is never known better than to two digits. */
const kmWords = (km: number): string => numberWords(km < 10 ? Math.round(km * 10) / 10 : Math.round(km));

const reachWords = ({ radiusKm }: MapPlaceView): string => words.event.reach(kmWords(radiusKm));

/** Where the accounts have it, each place as large as it may be, and who names it. */
export const EventMap = ({ detail: { map, fields, accounts } }: { readonly detail: EventDetail }) => {
  const isContested = fields.some(({ field, outcome }) => field === "place" && outcome === "differ");
  const places = useMemo(
    () =>
      map.map(
        (place): MapPlace => ({
          ...place,
          weight: place.accounts.length,
          isContested,
          isChosen: false,
          caption: `${place.name}: ${words.counted.accounts(place.accounts.length)}, ${reachWords(place)}`,
        }),
      ),
    [map, isContested],
  );
  return (
    <section className="event-map" aria-labelledby="map">
      <h2 id="map">{words.event.map}</h2>
      {map.length === 0 ? (
        <p className="soft">{words.event.mapNone}</p>
      ) : (
        <>
          <PlaceMap places={places} label={words.event.mapLabel} />
          <p className="help">{words.event.mapHelp}</p>
          <ul className="lines">
            {map.map((place) => (
              <li key={place.id}>
                <Link href={placePath(place.id)}>
                  <bdi>{place.name}</bdi>
                </Link>{" "}
                <span className="soft">
                  {words.placeKinds[place.kind] ?? place.kind}, {reachWords(place)}
                </span>
                <p className="small">
                  {[...new Set(place.accounts.map((at) => accounts.find(({ index }) => index === at)?.voice))].map(
                    (voice, i) => (
                      <span key={voice}>
                        {i > 0 && ", "}
                        <bdi>{voice}</bdi>
                      </span>
                    ),
                  )}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
