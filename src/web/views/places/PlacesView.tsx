import { useMemo } from "react";
import { Link, useLocation } from "wouter";
import type { PlaceLine } from "../../../server/api/places.ts";
import { placePath } from "../../address/paths.ts";
import { useChoice } from "../../address/use-choice.ts";
import { useList } from "../../data/use-list.ts";
import { MoreButton } from "../../parts/MoreButton.tsx";
import { PlaceMap } from "../../parts/map/PlaceMap.tsx";
import { NameSearch } from "../../parts/NameSearch.tsx";
import { ScrollX } from "../../parts/ScrollX.tsx";
import { TroubleNote } from "../../parts/TroubleNote.tsx";
import { Waiting } from "../../parts/Waiting.tsx";
import { useTitle } from "../../shell/use-title.ts";
import { numberWords, words } from "../../words/words.ts";
import { drawnPlace } from "./drawn-place.ts";

/** Places of which the ledger tells, on the map and as a list. */
export const PlacesView = () => {
  useTitle(words.places.title);
  const [, navigate] = useLocation();
  const [q] = useChoice("q");
  const list = useList<PlaceLine>("/places", new URLSearchParams(q === null ? {} : { q }), 100);
  const drawn = useMemo(() => list.items.map((place) => drawnPlace(place)), [list.items]);
  return (
    <div className="view middle">
      <h1>{words.places.title}</h1>
      <NameSearch label={words.places.search} />
      {list.error !== null && <TroubleNote error={list.error} />}
      {list.isPending ? (
        <Waiting />
      ) : (
        <>
          <PlaceMap places={drawn} label={words.overview.mapLabel} choose={(id) => navigate(placePath(id))} />
          <ScrollX label={words.places.title}>
            <table className="plain">
              <thead>
                <tr>
                  <th scope="col">{words.places.place}</th>
                  <th scope="col">{words.places.kind}</th>
                  <th scope="col" className="number">
                    {words.survey.claims}
                  </th>
                  <th scope="col" className="number">
                    {words.survey.events}
                  </th>
                </tr>
              </thead>
              <tbody>
                {list.items.map(({ id, name, kind, claims, events }) => (
                  <tr key={id}>
                    <th scope="row">
                      <Link href={placePath(id)}>
                        <bdi>{name}</bdi>
                      </Link>
                    </th>
                    <td className="soft">{words.placeKinds[kind] ?? kind}</td>
                    <td className="number">{numberWords(claims)}</td>
                    <td className="number">{numberWords(events)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollX>
        </>
      )}
      <MoreButton more={list.more} isGrowing={list.isGrowing} />
    </div>
  );
};
