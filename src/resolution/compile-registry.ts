import type { Actor, Ownership } from "../model/actor.ts";
import type { ActorId } from "../model/ids.ts";
import { type ActorFile, actorEntry, actorFile } from "./actor-file.ts";
import { checkActors } from "./check-actors.ts";
import { foldName, soundName } from "./fold-name.ts";
import {
  type CompileOptions,
  type FoundFault,
  faultsOf,
  KnowledgeError,
  type KnowledgeFile,
  withLines,
} from "./knowledge-file.ts";
import { once } from "./once.ts";
import type { PlacedEntry, PlacedName } from "./placed-entry.ts";
import type { NamedActor, Registry } from "./registry.ts";

/**
 * The registry of actors from parsed files (knowledge/actors/*.yaml). Later files may add to earlier ones.
 * Throws a `KnowledgeError` that names file, place and reason: unknown keys, dates that are none, ids used twice,
 * relations to nobody, cycles of renames, one name with two owners at a time. With `lenient`, what is bad is left out and
 * listed in `faults`.
 */
export function compileRegistry(files: readonly KnowledgeFile[], options: CompileOptions = {}): Registry {
  const found: FoundFault[] = [];
  const read = files.flatMap(({ name, data }): readonly { readonly name: string; readonly content: ActorFile }[] => {
    const parsed = actorFile.safeParse(data ?? {});
    if (parsed.success) return [{ name, content: parsed.data }];
    found.push(...faultsOf(name, [], parsed.error));
    return [];
  });
  const entries = read.flatMap(({ name, content }) =>
    (content.actors ?? []).flatMap((raw, index): readonly PlacedEntry[] => {
      const parsed = actorEntry.safeParse(raw);
      if (parsed.success) return [{ file: name, index, entry: parsed.data }];
      found.push(...faultsOf(name, ["actors", index], parsed.error));
      return [];
    }),
  );
  const { kept, faults: between } = checkActors(withMoreNames(entries, read, found));
  found.push(...between);
  const known = new Set(kept.map(({ entry }) => entry.id));
  const contents = read.map(({ name, content }) => keepKnown(name, content, known, found));
  const faults = withLines(found, files);
  if (faults.length > 0 && options.lenient !== true) throw new KnowledgeError(faults);

  const bySound = once(() => indexNames(actors.values(), soundName));
  const owners = new Map(contents.flatMap(({ ownership }) => Object.entries(ownership ?? {})));
  const actors = new Map(
    kept.map(({ entry }): [ActorId, Actor] => [entry.id, toActor(entry, owners.get(entry.id) ?? null)]),
  );
  return {
    actors,
    bySpelling: indexNames(actors.values(), foldName),
    sounding: (key) => bySound().get(key) ?? [],
    demonyms: foldedMap(contents.flatMap((content) => Object.entries(content.demonyms ?? {}))),
    metonyms: foldedMap(contents.flatMap((content) => Object.entries(content.metonyms ?? {}))),
    roles: foldedMap(
      contents.flatMap((content) =>
        Object.entries(content.roles ?? {}).flatMap(([role, words]) =>
          words.map((word): [string, string] => [word, role]),
        ),
      ),
    ),
    forces: new Map(
      kept.flatMap(({ entry }) =>
        (entry.roles ?? []).map((role): [string, ActorId] => [`${entry.country}/${role}`, entry.id]),
      ),
    ),
    generics: foldedMap(contents.flatMap((content) => Object.entries(content.generics ?? {}))),
    titles: new Set(contents.flatMap((content) => content.titles ?? []).map(foldName)),
    members: new Set(contents.flatMap((content) => content.members ?? []).map(foldName)),
    lines: findLines(actors),
    faults,
  };
}

/** Entries with the names that other files add to them. */
function withMoreNames(
  entries: readonly PlacedEntry[],
  files: readonly { readonly name: string; readonly content: ActorFile }[],
  faults: FoundFault[],
): readonly PlacedEntry[] {
  const more = new Map<string, readonly PlacedName[]>();
  const known = new Set(entries.map(({ entry }) => entry.id));
  for (const { name: file, content } of files) {
    for (const [id, names] of Object.entries(content.names ?? {})) {
      if (known.has(id)) more.set(id, [...(more.get(id) ?? []), ...names.map((name) => ({ ...name, addedIn: file }))]);
      else faults.push({ file, path: ["names", id], reason: `no actor has the id "${id}"` });
    }
  }
  return entries.map((placed) => {
    const added = more.get(placed.entry.id);
    return added === undefined
      ? placed
      : { ...placed, entry: { ...placed.entry, names: [...placed.entry.names, ...added] } };
  });
}

/** A file's content without the words that point to actors nobody has described. */
function keepKnown(file: string, content: ActorFile, known: ReadonlySet<string>, faults: FoundFault[]): ActorFile {
  const pick = (section: "demonyms" | "metonyms"): Record<string, string> =>
    Object.fromEntries(
      Object.entries(content[section] ?? {}).filter(([word, actor]) => {
        if (known.has(actor)) return true;
        faults.push({ file, path: [section, word], reason: `no actor has the id "${actor}"` });
        return false;
      }),
    );
  for (const id of Object.keys(content.ownership ?? {}))
    if (!known.has(id)) faults.push({ file, path: ["ownership", id], reason: `no actor has the id "${id}"` });
  const generics = Object.fromEntries(
    Object.entries(content.generics ?? {}).map(([word, candidates]) => [
      word,
      candidates.filter(({ actor }, i) => {
        if (known.has(actor)) return true;
        faults.push({ file, path: ["generics", word, i], reason: `no actor has the id "${actor}"` });
        return false;
      }),
    ]),
  );
  return { ...content, demonyms: pick("demonyms"), metonyms: pick("metonyms"), generics };
}

const toActor = (entry: PlacedEntry["entry"], ownership: Ownership | null): Actor => ({
  id: entry.id,
  kind: entry.kind,
  country: entry.country ?? null,
  names: entry.names.map((given) => ({
    name: given.name,
    kind: "kind" in given ? (given.kind ?? "short") : "short",
    language: "language" in given ? (given.language ?? "en") : "en",
    from: "from" in given ? (given.from ?? null) : null,
    to: "to" in given ? (given.to ?? null) : null,
    usedBy: "usedBy" in given ? (given.usedBy ?? null) : null,
  })),
  relations: (entry.relations ?? []).map((relation) => ({
    kind: relation.kind,
    to: relation.to,
    from: relation.from ?? null,
    until: relation.until ?? null,
    source: relation.source,
    claimedBy: relation.claimedBy ?? null,
  })),
  ...(ownership === null ? {} : { ownership }),
});

function indexNames(
  actors: Iterable<Actor>,
  key: (name: string) => string,
): ReadonlyMap<string, readonly NamedActor[]> {
  const index = new Map<string, NamedActor[]>();
  for (const actor of actors) {
    for (const name of actor.names) {
      const list = index.get(key(name.name));
      if (list === undefined) index.set(key(name.name), [{ actor: actor.id, name }]);
      else list.push({ actor: actor.id, name });
    }
  }
  return index;
}

const foldedMap = <Value>(entries: readonly (readonly [string, Value])[]): ReadonlyMap<string, Value> =>
  new Map(entries.map(([word, value]) => [foldName(word), value]));

/** For each actor the first of its line of renames (checked before: there are no cycles). */
function findLines(actors: ReadonlyMap<ActorId, Actor>): ReadonlyMap<ActorId, ActorId> {
  const before = new Map<ActorId, ActorId>();
  for (const actor of actors.values()) {
    for (const { kind, to } of actor.relations) if (kind === "renamed-to" && !before.has(to)) before.set(to, actor.id);
  }
  const first = (id: ActorId): ActorId => {
    const earlier = before.get(id);
    return earlier === undefined ? id : first(earlier);
  };
  return new Map([...actors.keys()].map((id) => [id, first(id)]));
}
