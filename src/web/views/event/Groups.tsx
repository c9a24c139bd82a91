import { Link } from "wouter";
import type { EventDetail } from "../../../server/api/events.ts";
import { articlePath } from "../../address/paths.ts";
import { DayText } from "../../parts/Days.tsx";
import { words } from "../../words/words.ts";

/** Articles by the text that they descend from, folded: one group is one source. */
export const Groups = ({ detail: { groups, accounts } }: { readonly detail: EventDetail }) => {
  if (groups.length === 0) return null;
  const headOf = new Map(accounts.map((account) => [account.article, account]));
  return (
    <section aria-labelledby="groups">
      <h2 id="groups">{words.event.groups}</h2>
      <p className="help">{words.event.groupsHelp}</p>
      <ul className="groups">
        {groups.map(({ number, reason, articles }) => (
          <li key={number}>
            <details>
              <summary>
                {words.event.group(number)} <span className="soft">· {words.counted.articles(articles.length)}</span>
              </summary>
              {articles.length > 1 && <p className="help">{reason}</p>}
              <ul className="lines">
                {articles.map((id) => {
                  const head = headOf.get(id);
                  return (
                    <li key={id}>
                      <Link href={articlePath(id)}>
                        <bdi>{head?.title ?? head?.label ?? id}</bdi>
                      </Link>{" "}
                      {head !== undefined && (
                        <span className="soft">
                          <bdi>{head.outlet ?? head.label}</bdi>, <DayText day={head.published} />
                        </span>
                      )}
                    </li>
                  );
                })}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
};
