import { Link } from "wouter";
import type { SourceList } from "../../../server/api/sources.ts";
import { sourcePath } from "../../address/paths.ts";
import { useAnswer } from "../../data/use-answer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { ScrollX } from "../../parts/ScrollX.tsx";
import { useTitle } from "../../shell/use-title.ts";
import { dayWords } from "../../words/days.ts";
import { numberWords, words } from "../../words/words.ts";

/** Outlets, and how much of what they print is nobody else's text. */
export const SourcesView = () => {
  useTitle(words.sources.title);
  const answer = useAnswer<SourceList>("/sources");
  return (
    <div className="view middle">
      <h1>{words.sources.title}</h1>
      <p className="help">{words.sources.help}</p>
      <Answer of={answer}>
        {({ items }) => (
          <ScrollX label={words.sources.title}>
            <table className="plain">
              <thead>
                <tr>
                  <th scope="col">{words.framing.outlet}</th>
                  <th scope="col" className="number">
                    {words.survey.articles}
                  </th>
                  <th scope="col" className="number">
                    {words.sources.independent}
                  </th>
                  <th scope="col" className="number">
                    {words.survey.claims}
                  </th>
                  <th scope="col" className="number">
                    {words.sources.updated}
                  </th>
                  <th scope="col">{words.survey.days}</th>
                </tr>
              </thead>
              <tbody>
                {items.map(({ outlet, articles, independent, claims, updated, from, to }) => (
                  <tr key={outlet}>
                    <th scope="row">
                      <Link href={sourcePath(outlet)}>
                        <bdi>{outlet}</bdi>
                      </Link>
                    </th>
                    <td className="number">{numberWords(articles)}</td>
                    <td className="number">{numberWords(independent)}</td>
                    <td className="number">{numberWords(claims)}</td>
                    <td className="number">{numberWords(updated)}</td>
                    <td className="soft">
                      {from !== null && dayWords(from)} {to !== null && to !== from && `– ${dayWords(to)}`}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollX>
        )}
      </Answer>
    </div>
  );
};
