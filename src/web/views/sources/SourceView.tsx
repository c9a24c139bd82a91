import "./source.css";
import { Link, useParams } from "wouter";
import type { SourceDetail } from "../../../server/api/sources.ts";
import { actorPath, articlePath, overviewPath, searchPath, sourcePath } from "../../address/paths.ts";
import { useAnswer } from "../../data/use-answer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { DayText } from "../../parts/Days.tsx";
import { EventItems } from "../../parts/EventItem.tsx";
import { useTitle } from "../../shell/use-title.ts";
import { numberWords, typeWords, words } from "../../words/words.ts";

/** An outlet: what it tells, whose text and whose voices it carries, what it tells first, leaves out and corrects. */
export const SourceView = () => {
  const { outlet } = useParams<{ outlet: string }>();
  const answer = useAnswer<SourceDetail>(`/sources/${encodeURIComponent(outlet)}`);
  useTitle(answer.data?.source.outlet ?? null);
  return (
    <div className="view source">
      <Answer of={answer}>
        {({ source, types, copies, voices, first, leavesOut, corrects }) => (
          <>
            <p className="kicker">{words.sources.outlet}</p>
            <h1 dir="auto">{source.outlet}</h1>
            <p>
              {words.counted.articles(source.articles)}, {words.sources.ofThese(source.independent)} ·{" "}
              <Link href={searchPath({ outlet: [source.outlet] })}>{words.counted.claims(source.claims)}</Link> ·{" "}
              <Link href={overviewPath({ outlet: [source.outlet] })}>{words.survey.toOverview}</Link>
            </p>
            <div className="source-parts">
              <Counted
                title={words.sources.tells}
                items={types.map(({ type, claims }) => ({ key: type, name: typeWords(type), claims, href: null }))}
              />
              <Counted
                title={words.sources.voices}
                items={voices.map(({ name, id, claims }) => ({
                  key: id ?? name,
                  name,
                  claims,
                  href: id === null ? null : actorPath(id),
                }))}
              />
              {copies.length > 0 && (
                <section>
                  <h2>{words.article.copies}</h2>
                  <ul className="lines">
                    {copies.map((copy) => (
                      <li key={`${copy.role} ${copy.outlet}`}>
                        <span className="soft">{words.sources.roles[copy.role]}</span>{" "}
                        <Link href={sourcePath(copy.outlet)}>
                          <bdi>{copy.outlet}</bdi>
                        </Link>{" "}
                        <span className="soft">{words.counted.articles(copy.articles)}</span>
                      </li>
                    ))}
                  </ul>
                </section>
              )}
              <Events title={words.sources.first} events={first} />
              <Events title={words.sources.leavesOut} events={leavesOut} />
              {corrects.length > 0 && (
                <section>
                  <h2>{words.sources.corrects}</h2>
                  <ul className="lines">
                    {corrects.map((article) => (
                      <li key={`${article.id} ${article.version}`}>
                        <Link href={articlePath(article.id)}>
                          <bdi>{article.title ?? article.label}</bdi>
                        </Link>{" "}
                        <span className="soft">
                          <DayText day={article.published} />
                        </span>
                      </li>
                    ))}
                  </ul>
                </section>
              )}
            </div>
          </>
        )}
      </Answer>
    </div>
  );
};

interface CountedProps {
  readonly title: string;
  readonly items: readonly {
    readonly key: string;
    readonly name: string;
    readonly claims: number;
    readonly href: string | null;
  }[];
}

const Counted = ({ title, items }: CountedProps) =>
  items.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <ul className="counted">
        {items.map(({ key, name, claims, href }) => (
          <li key={key}>
            {href === null ? (
              <bdi>{name}</bdi>
            ) : (
              <Link href={href}>
                <bdi>{name}</bdi>
              </Link>
            )}
            <span className="soft number">{numberWords(claims)}</span>
          </li>
        ))}
      </ul>
    </section>
  );

const Events = ({ title, events }: { readonly title: string; readonly events: SourceDetail["first"] }) =>
  events.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <EventItems events={events} />
    </section>
  );
