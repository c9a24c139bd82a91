import { statSync } from "node:fs";
import { type CodingRounds, codingRoundsIn } from "./coding-rounds.ts";
import type { FoundArticles, FoundClaims, LedgerSizes } from "./counts.ts";
import type { Engine } from "./engine.ts";
import type { ArticleQuery, ClaimQuery } from "./ledger.ts";
import { LedgerError } from "./ledger-error.ts";
import { type People, peopleIn } from "./people.ts";
import { findArticles, findClaims, ledgerSizes } from "./select-counts.ts";
import {
  type CarriedVoice,
  type NameSum,
  namesSaid,
  type OutletLine,
  type SaidName,
  selectOutletCopies,
  selectOutlets,
  sumNames,
  voicesCarried,
} from "./select-names.ts";
import type { SumFacet } from "./server-tables.ts";
import type { NameRole } from "./tables.ts";

/** What only a server asks of the ledger: lists of names and outlets, accounts, blind coding. */
export interface LedgerServing {
  /** Every actor, voice, place or outlet that claims hold, with its counts at the last comparison. */
  sumNames(facet: Exclude<SumFacet, "">): Promise<readonly NameSum[]>;
  /** What articles call an actor or place, folded, the commonest first. */
  namesSaid(id: string, roles: readonly NameRole[], limit: number): Promise<readonly SaidName[]>;
  /** The first `most` claims that fit, counted, and the newest `shown` of them: for searches, of which nobody reads all. */
  findClaims(query: ClaimQuery, limits: { readonly most: number; readonly shown: number }): Promise<FoundClaims>;
  findArticles(query: ArticleQuery, limits: { readonly most: number; readonly shown: number }): Promise<FoundArticles>;
  sizes(): Promise<LedgerSizes>;
  outlets(): Promise<readonly OutletLine[]>;
  voicesCarried(outlet: string, limit: number): Promise<readonly CarriedVoice[]>;
  /** With which outlets an outlet shares text: it gave (`source`), took (`copy`), or nobody knows. */
  outletCopies(
    outlet: string,
  ): Promise<
    readonly { readonly outlet: string; readonly role: "source" | "copy" | "unknown"; readonly articles: number }[]
  >;
  /**
   * Throws `LedgerError` where the ledger's file is gone or another one stands in its place: SQLite would go on writing
   * into what nobody can find again.
   */
  checkThere(): Promise<void>;
  readonly people: People;
  readonly coding: CodingRounds;
}

type Bind = <Given extends readonly unknown[], T>(
  operation: (engine: Engine, ...given: Given) => Promise<T>,
) => (...given: Given) => Promise<T>;

/** The part of the ledger that a server asks; `bind` explains errors. */
export const servingOver = (engine: Engine, bind: Bind): LedgerServing => ({
  sumNames: bind(sumNames),
  namesSaid: bind(namesSaid),
  findClaims: bind(findClaims),
  findArticles: bind(findArticles),
  sizes: bind(ledgerSizes),
  outlets: bind(selectOutlets),
  voicesCarried: bind(voicesCarried),
  outletCopies: bind(selectOutletCopies),
  checkThere: fileCheck(engine),
  people: explained(bind, peopleIn(engine)),
  coding: explained(bind, codingRoundsIn(engine)),
});

const fileCheck = ({ kind, address }: Engine): (() => Promise<void>) => {
  if (kind === "postgres") return async () => {};
  const inode = statSync(address).ino;
  return async () => {
    if (statSync(address, { throwIfNoEntry: false })?.ino === inode) return;
    throw new LedgerError(
      "unreachable",
      `${address} is gone, or another file stands in its place: put it back and start again; nothing was written meanwhile`,
    );
  };
};

/** The same methods, their errors explained. */
const explained = <Store extends object>(bind: Bind, store: Store): Store =>
  Object.fromEntries(
    Object.entries(store).map(([name, method]) => [
      name,
      bind((_engine: Engine, ...given: readonly unknown[]) =>
        (method as (...given: readonly unknown[]) => Promise<unknown>)(...given),
      ),
    ]),
  ) as Store;
