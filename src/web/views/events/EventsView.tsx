import type { EventLine } from "../../../server/api/events.ts";
import { writeFilter } from "../../address/filter.ts";
import { useFilter } from "../../address/use-filter.ts";
import { useList } from "../../data/use-list.ts";
import { EventItems } from "../../parts/EventItem.tsx";
import { FilterBar } from "../../parts/FilterBar.tsx";
import { MoreButton } from "../../parts/MoreButton.tsx";
import { TroubleNote } from "../../parts/TroubleNote.tsx";
import { Waiting } from "../../parts/Waiting.tsx";
import { useTitle } from "../../shell/use-title.ts";
import { words } from "../../words/words.ts";

/** All events that fit the filter, page by page. */
export const EventsView = () => {
  useTitle(words.event.listTitle);
  const [filter] = useFilter();
  const list = useList<EventLine>("/events", writeFilter(filter));
  return (
    <div className="view middle">
      <h1>{words.event.listTitle}</h1>
      <FilterBar />
      {list.total !== null && <p role="status">{words.counted.events(list.total)}</p>}
      {list.error !== null && <TroubleNote error={list.error} />}
      {list.isPending ? <Waiting /> : <EventItems events={list.items} level={2} />}
      {!list.isPending && list.items.length === 0 && <p className="soft">{words.trouble.nothing}</p>}
      <MoreButton more={list.more} isGrowing={list.isGrowing} />
    </div>
  );
};
