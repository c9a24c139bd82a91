import type { AuditPage } from "../../../server/api/people.ts";
import { useList } from "../../data/use-list.ts";
import { MoreButton } from "../../parts/MoreButton.tsx";
import { ScrollX } from "../../parts/ScrollX.tsx";
import { TroubleNote } from "../../parts/TroubleNote.tsx";
import { momentWords } from "../../words/days.ts";
import { words } from "../../words/words.ts";

const NOTHING = new URLSearchParams();

/** What was done, by whom and when; the newest first. */
export const Audit = () => {
  const list = useList<AuditPage["items"][number]>("/audit", NOTHING);
  return (
    <section aria-labelledby="audit">
      <h2 id="audit">{words.people.audit}</h2>
      {list.error !== null && <TroubleNote error={list.error} />}
      {list.items.length === 0 && list.error === null && !list.isPending && (
        <p className="soft">{words.people.noAudit}</p>
      )}
      {list.items.length > 0 && (
        <ScrollX label={words.people.audit}>
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">{words.people.when}</th>
                <th scope="col">{words.people.who}</th>
                <th scope="col">{words.people.what}</th>
                <th scope="col">{words.people.about}</th>
              </tr>
            </thead>
            <tbody>
              {list.items.map(({ sequence, when, who, what, about }) => (
                <tr key={sequence}>
                  <td>{momentWords(when)}</td>
                  <td dir="auto">{who}</td>
                  <td>{what}</td>
                  <td dir="auto">{about}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      )}
      <MoreButton more={list.more} isGrowing={list.isGrowing} />
    </section>
  );
};
