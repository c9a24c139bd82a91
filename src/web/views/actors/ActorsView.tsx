import { Link } from "wouter";
import type { ActorLine } from "../../../server/api/actors.ts";
import { actorPath } from "../../address/paths.ts";
import { useChoice } from "../../address/use-choice.ts";
import { useList } from "../../data/use-list.ts";
import { MoreButton } from "../../parts/MoreButton.tsx";
import { NameSearch } from "../../parts/NameSearch.tsx";
import { ScrollX } from "../../parts/ScrollX.tsx";
import { TroubleNote } from "../../parts/TroubleNote.tsx";
import { Waiting } from "../../parts/Waiting.tsx";
import { useTitle } from "../../shell/use-title.ts";
import { numberWords, words } from "../../words/words.ts";

/** Actors of the registry that the ledger names, the most named first. */
export const ActorsView = () => {
  useTitle(words.actors.title);
  const [q] = useChoice("q");
  const list = useList<ActorLine>("/actors", new URLSearchParams(q === null ? {} : { q }));
  return (
    <div className="view middle">
      <h1>{words.actors.title}</h1>
      <p className="help">{words.actors.help}</p>
      <NameSearch label={words.actors.search} />
      {list.error !== null && <TroubleNote error={list.error} />}
      {list.isPending ? (
        <Waiting />
      ) : (
        <ScrollX label={words.actors.title}>
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">{words.actors.actor}</th>
                <th scope="col">{words.actors.kind}</th>
                <th scope="col" className="number">
                  {words.survey.claims}
                </th>
                <th scope="col" className="number">
                  {words.actors.carries}
                </th>
                <th scope="col" className="number">
                  {words.survey.events}
                </th>
              </tr>
            </thead>
            <tbody>
              {list.items.map(({ id, name, kind, claims, carries, events }) => (
                <tr key={id}>
                  <th scope="row">
                    <Link href={actorPath(id)}>
                      <bdi>{name}</bdi>
                    </Link>
                  </th>
                  <td className="soft">{words.actors.kinds[kind]}</td>
                  <td className="number">{numberWords(claims)}</td>
                  <td className="number">{numberWords(carries)}</td>
                  <td className="number">{numberWords(events)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      )}
      <MoreButton more={list.more} isGrowing={list.isGrowing} />
    </div>
  );
};
