import { Link } from "wouter";
import type { HoldingView } from "../../server/api/territory.ts";
import { actorPath, placePath } from "../address/paths.ts";
import { dayWords } from "../words/days.ts";
import { listWords, words } from "../words/words.ts";

interface HoldingLinesProps {
  readonly holdings: readonly HoldingView[];
  /** Whether the place is named: on the page of one place it is known. */
  readonly withPlace?: boolean;
}

/** Who is said to hold, besiege or cut something, from when to when, by whose word. */
export const HoldingLines = ({ holdings, withPlace = false }: HoldingLinesProps) => (
  <ul className="lines">
    {holdings.map((holding) => (
      <li key={`${holding.place.id} ${holding.state} ${holding.party?.id} ${holding.from}`}>
        {withPlace && (
          <>
            <Link href={placePath(holding.place.id)}>
              <bdi>{holding.place.name}</bdi>
            </Link>{" "}
          </>
        )}
        <span className="soft">{words.territory.states[holding.state]}</span>{" "}
        {holding.party !== null && (
          <>
            <span className="soft">{words.territory.by}</span> <Party party={holding.party} />{" "}
          </>
        )}
        <span className="soft">
          {words.survey.since(dayWords(holding.from))} {holding.to !== null && words.survey.until(dayWords(holding.to))}{" "}
          · {words.territory.said(listWords(holding.voices))}
        </span>
      </li>
    ))}
  </ul>
);

const Party = ({ party: { id, name } }: { readonly party: { readonly id: string; readonly name: string } }) =>
  id.startsWith("~") ? (
    <bdi>{name}</bdi>
  ) : (
    <Link href={actorPath(id)}>
      <bdi>{name}</bdi>
    </Link>
  );
