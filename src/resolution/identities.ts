import type { VersionId } from "../model/ids.ts";
import type { IdentityAnswer, JudgementOf, NamedWords } from "../model/judgement.ts";
import { foldName } from "./fold-name.ts";

/** What people have said about whom or which place a name means. */
export interface Identities {
  /** What holds for a name in one article version. */
  of(role: NamedWords["role"], name: string, version: VersionId): IdentityRuling | null;
}

export interface IdentityRuling {
  /** The one that is meant, and the judgement that says so. */
  readonly same: Decided | null;
  /** Those that are not meant, or of which people could not tell. */
  readonly ruledOut: ReadonlyMap<string, Decided>;
  /** Those of which one article's judge said this and another's that, where none is of this article. */
  readonly disputed: readonly string[];
}

export interface Decided {
  readonly id: string;
  readonly answer: IdentityAnswer;
  /** Whether it was decided on this very article; else on another with the same name. */
  readonly own: boolean;
  readonly judgement: string;
}

type Identified = JudgementOf<"identified">;

/**
 * Identities from judgements that stand, in any order. On one article the latest answer about a name and an id counts; an
 * article's own judgements go before those of others, and where those of others contradict each other they decide nothing.
 */
export function compileIdentities(judgements: readonly Identified[]): Identities {
  const byName = new Map<string, Identified[]>();
  for (const judgement of [...judgements].sort(byTime)) {
    const key = keyOf(judgement.name.role, judgement.name.words);
    byName.set(key, [...(byName.get(key) ?? []), judgement]);
  }
  return {
    of: (role, name, version) => {
      const said = byName.get(keyOf(role, name));
      return said === undefined ? null : rule(said, version);
    },
  };
}

const keyOf = (role: NamedWords["role"], words: string): string => `${role} ${foldName(words)}`;

const byTime = (a: Identified, b: Identified): number =>
  a.when !== b.when ? (a.when < b.when ? -1 : 1) : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** @param said about one name, in order of time */
function rule(said: readonly Identified[], version: VersionId): IdentityRuling {
  const own = said.filter(({ anchor }) => anchor.version === version);
  const settled = settle(own, true);
  if (settled.same !== null) return settled;
  const taken = new Set(settled.ruledOut.keys());
  const others = settle(
    said.filter(({ anchor, is }) => anchor.version !== version && !taken.has(is)),
    false,
  );
  return { ...others, ruledOut: new Map([...others.ruledOut, ...settled.ruledOut]) };
}

/** What the latest answers say: on the article itself the last "same" wins, among others' they must agree. */
function settle(said: readonly Identified[], own: boolean): IdentityRuling {
  const latest = new Map<string, Identified>();
  for (const each of said) latest.set(`${each.anchor.version} ${each.is}`, each);
  const standing = [...latest.values()].sort(byTime);
  const decided = ({ is, answer, id }: Identified): Decided => ({ id: is, answer, own, judgement: id });
  const yes = standing.filter(({ answer }) => answer === "same");
  const no = standing.filter(({ answer }) => answer !== "same");
  const meant = new Set(yes.map(({ is }) => is));
  const contradicted = [...meant].filter((id) => no.some(({ is }) => is === id));
  const agreed = own ? yes.slice(-1) : meant.size === 1 && contradicted.length === 0 ? yes.slice(-1) : [];
  const disputed = agreed.length > 0 || meant.size === 0 ? [] : [...meant].sort();
  return {
    same: agreed[0] === undefined ? null : decided(agreed[0]),
    ruledOut: new Map(no.filter(({ is }) => !disputed.includes(is)).map((each) => [each.is, decided(each)])),
    disputed,
  };
}
