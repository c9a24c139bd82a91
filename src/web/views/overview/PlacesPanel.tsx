import { useMemo } from "react";
import type { Overview } from "../../../server/api/overview.ts";
import { toggled } from "../../address/filter.ts";
import { useFilter } from "../../address/use-filter.ts";
import { Bars } from "../../parts/Bars.tsx";
import type { MapPlace } from "../../parts/map/map-place.ts";
import { PlaceMap } from "../../parts/map/PlaceMap.tsx";
import { words } from "../../words/words.ts";

/** How many places the list beside the map names. */
const MOST_LISTED = 40;
/** How many the map draws: those that most is told of. More would hide each other. */
const MOST_DRAWN = 120;

/** Places on the map and, for keyboards and screen readers, in a list that does the same. */
export const PlacesPanel = ({ places }: { readonly places: Overview["places"] }) => {
  const [filter, setFilter] = useFilter();
  const choose = (id: string): void => setFilter(toggled(filter, "place", id));
  const drawn = useMemo(
    () =>
      mostTold(places, MOST_DRAWN).map(
        (place): MapPlace => ({
          ...place,
          shape: null,
          weight: place.claims,
          isContested: place.contested > 0,
          isChosen: filter.place.includes(place.id),
          caption: `${place.name} (${words.placeKinds[place.kind] ?? place.kind}): ${words.counted.claims(place.claims)}, ${words.counted.events(place.events)}`,
        }),
      ),
    [places, filter.place],
  );
  return (
    <>
      <PlaceMap places={drawn} label={words.overview.mapLabel} choose={choose} />
      <p className="help">{words.overview.mapHelp}</p>
      <details className="place-list">
        <summary>{words.overview.mapList}</summary>
        <Bars
          label={words.overview.mapList}
          bars={mostTold(places, MOST_LISTED).map(({ id, name, claims }) => ({
            key: id,
            label: name,
            count: claims,
            isOn: filter.place.includes(id),
          }))}
          choose={choose}
        />
      </details>
    </>
  );
};

const mostTold = (places: Overview["places"], count: number): Overview["places"] =>
  [...places].sort((a, b) => b.claims - a.claims).slice(0, count);
