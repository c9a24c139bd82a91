import type { Article } from "../../model/article.ts";
import type { Claim } from "../../model/claim.ts";
import type { Event, SourceGroup } from "../../model/event.ts";
import { contestedFields, rankByContest } from "../../model/field-outcome.ts";
import type { ClaimId, EventId, VersionId } from "../../model/ids.ts";
import { chooseTellings, type Section, sectionsOf, type Telling } from "./choose-events.ts";
import type { DossierInput } from "./dossier-input.ts";
import { type Footnotes, numberSentences } from "./number-sentences.ts";

/** A dossier with everything looked up and decided: what is told, how much of it, and under which numbers. */
export interface DossierPlan {
  readonly input: DossierInput;
  readonly sections: readonly Section[];
  /** Contested events, most contested first. */
  readonly contested: readonly Event[];
  readonly footnotes: Footnotes;
  readonly articles: ReadonlyMap<VersionId, Article>;
  readonly claims: ReadonlyMap<ClaimId, Claim>;
  readonly groups: ReadonlyMap<number, SourceGroup>;
  tellingOf(event: Event): Telling;
  /** The event of an id where the dossier shows it at all. */
  shownEvent(id: EventId): Event | null;
}

const demand = (found: boolean, what: string, event: Event): void => {
  if (!found) throw new Error(`${what} is named by event ${event.id} but was not given to the dossier`);
};

/** Throws where an event names an article version or a claim that the input does not hold. */
const check = (
  events: readonly Event[],
  articles: ReadonlyMap<VersionId, Article>,
  claims: ReadonlyMap<ClaimId, Claim>,
): void => {
  for (const event of events) {
    for (const account of event.accounts) {
      demand(articles.has(account.version), `article version ${account.version}`, event);
      const cited = Object.values(account.fields).flatMap((values) => values.map(({ claim }) => claim));
      for (const id of [...account.claims, ...cited]) demand(claims.has(id), `claim ${id}`, event);
    }
  }
};

/** Looks up and decides everything that the parts of the page need. Throws on events whose articles or claims are missing. */
export const planDossier = (input: DossierInput): DossierPlan => {
  const articles = new Map(input.articles.map((article) => [article.version, article]));
  const claims = new Map(input.claims.map((claim) => [claim.id, claim]));
  check(input.events, articles, claims);
  const tellings = chooseTellings(input.events);
  const tellingOf = (event: Event): Telling => tellings.get(event.id) ?? "left-out";
  const sections = sectionsOf(input.events);
  const told = sections
    .flatMap(({ events }) => events)
    .filter((event) => tellingOf(event) === "table" || tellingOf(event) === "single");
  const shown = new Map(
    input.events.filter((event) => tellingOf(event) !== "left-out").map((event) => [event.id, event]),
  );
  return {
    input,
    sections,
    tellingOf,
    contested: rankByContest(input.events.filter((event) => contestedFields(event).length > 0)),
    footnotes: numberSentences(told, input, articles, claims),
    articles,
    claims,
    shownEvent: (id) => shown.get(id) ?? null,
    groups: new Map(input.groups.map((group) => [group.number, group])),
  };
};

/** The fragment of an event in the page; ids are reduced to letters, digits and hyphens. */
export const eventAnchor = ({ id }: Pick<Event, "id">): string => `event-${id.replace(/[^a-zA-Z0-9-]/g, "")}`;
