import "./overview.css";
import { Link } from "wouter";
import type { Overview } from "../../../server/api/overview.ts";
import { isNarrow, toggled, writeFilter } from "../../address/filter.ts";
import { useFilter } from "../../address/use-filter.ts";
import { useAnswer } from "../../data/use-answer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { Bars } from "../../parts/Bars.tsx";
import { EventItems } from "../../parts/EventItem.tsx";
import { FilterBar } from "../../parts/FilterBar.tsx";
import { useTitle } from "../../shell/use-title.ts";
import { words } from "../../words/words.ts";
import { Kinds } from "./Kinds.tsx";
import { PlacesPanel } from "./PlacesPanel.tsx";
import { Standfirst } from "./Standfirst.tsx";
import { TimePanel } from "./TimePanel.tsx";

/** Everything at once, each part narrowing all others: where, when, what, who, what is contested and what came last. */
export const OverviewView = () => {
  useTitle(words.overview.title);
  const [filter] = useFilter();
  const answer = useAnswer<Overview>("/overview", writeFilter(filter));
  return (
    <div className="view overview">
      <h1 className="unseen">{words.overview.title}</h1>
      <Answer of={answer}>
        {(overview) =>
          overview.counts.reports === 0 && overview.counts.articles === 0 && !isNarrow(filter) ? (
            <EmptyLedger />
          ) : (
            <Panels overview={overview} />
          )
        }
      </Answer>
    </div>
  );
};

const Panels = ({ overview }: { readonly overview: Overview }) => {
  const [filter, setFilter] = useFilter();
  const events = [...overview.latest, ...overview.contested];
  const names = new Map(
    [...overview.places, ...events.flatMap(({ parties, places }) => [...parties, ...places])].map(({ id, name }) => [
      id,
      name,
    ]),
  );
  return (
    <>
      <Standfirst overview={overview} />
      <FilterBar names={names} />
      <div className="panels">
        <section className="where" aria-labelledby="where">
          <h2 id="where">{words.overview.map}</h2>
          <PlacesPanel places={overview.places} />
        </section>
        <section className="contested" aria-labelledby="contested">
          <h2 id="contested">{words.overview.contested}</h2>
          <EventList events={overview.contested} />
        </section>
        <section className="when" aria-labelledby="when">
          <h2 id="when">{words.overview.when}</h2>
          <TimePanel overview={overview} />
        </section>
        <section className="what" aria-labelledby="what">
          <h2 id="what">{words.overview.kinds}</h2>
          <Kinds types={overview.types} />
        </section>
        <section className="who" aria-labelledby="who">
          <h2 id="who">{words.overview.outlets}</h2>
          <Bars
            label={words.overview.outlets}
            bars={overview.outlets.map(({ outlet, claims }) => ({
              key: outlet,
              label: outlet,
              count: claims,
              isOn: filter.outlet.includes(outlet),
            }))}
            choose={(outlet) => setFilter(toggled(filter, "outlet", outlet))}
          />
        </section>
        <section className="latest" aria-labelledby="latest">
          <h2 id="latest">{words.overview.latest}</h2>
          <EventList events={overview.latest} />
          <p>
            <Link href={`/events?${writeFilter(filter)}`}>{words.overview.allEvents}</Link>
          </p>
        </section>
      </div>
    </>
  );
};

const EventList = ({ events }: { readonly events: Overview["latest"] }) =>
  events.length === 0 ? <p className="soft">{words.trouble.nothing}</p> : <EventItems events={events} />;

const EmptyLedger = () => (
  <div className="empty">
    <h2>{words.overview.empty}</h2>
    <p>{words.overview.emptyHint}</p>
    <p>
      <Link href="/reading">{words.overview.emptyAction}</Link>
    </p>
  </div>
);
