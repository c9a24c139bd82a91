import { foldName } from "./fold-name.ts";
import type { FoundFault, KnowledgePath } from "./knowledge-file.ts";
import type { PlacedEntry } from "./placed-entry.ts";

interface Checked {
  readonly kept: readonly PlacedEntry[];
  readonly faults: readonly FoundFault[];
}

/** Checks entries against each other: ids, relations, renames, owners of names. Keeps those without fault. */
export function checkActors(entries: readonly PlacedEntry[]): Checked {
  const unique = dropDoubles(entries);
  const related = dropDanglingRelations(unique.kept);
  const straight = dropRenameCycles(related.kept);
  const owned = dropSharedNames(straight.kept);
  return { kept: owned.kept, faults: [unique, related, straight, owned].flatMap(({ faults }) => faults) };
}

const faultAt = ({ file, index }: PlacedEntry, path: KnowledgePath, reason: string): FoundFault => ({
  file,
  path: ["actors", index, ...path],
  reason,
});

function dropDoubles(entries: readonly PlacedEntry[]): Checked {
  const seen = new Map<string, PlacedEntry>();
  const faults: FoundFault[] = [];
  for (const placed of entries) {
    const first = seen.get(placed.entry.id);
    if (first === undefined) seen.set(placed.entry.id, placed);
    else faults.push(faultAt(placed, ["id"], `the id "${placed.entry.id}" is taken in ${first.file}`));
  }
  return { kept: [...seen.values()], faults };
}

function dropDanglingRelations(entries: readonly PlacedEntry[]): Checked {
  const ids = new Set(entries.map(({ entry }) => entry.id));
  const faults: FoundFault[] = [];
  const kept = entries.map((placed): PlacedEntry => {
    const relations = (placed.entry.relations ?? []).filter(({ to }, i) => {
      if (ids.has(to)) return true;
      faults.push(faultAt(placed, ["relations", i, "to"], `no actor has the id "${to}"`));
      return false;
    });
    return { ...placed, entry: { ...placed.entry, relations } };
  });
  return { kept, faults };
}

function dropRenameCycles(entries: readonly PlacedEntry[]): Checked {
  const later = new Map(
    entries.map(({ entry }) => [
      entry.id,
      (entry.relations ?? []).filter(({ kind }) => kind === "renamed-to").map(({ to }) => to),
    ]),
  );
  const inCycle = (start: string): boolean => {
    const seen = new Set<string>();
    const stack = [...(later.get(start) ?? [])];
    for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
      if (id === start) return true;
      if (seen.has(id)) continue;
      seen.add(id);
      stack.push(...(later.get(id) ?? []));
    }
    return false;
  };
  const faults: FoundFault[] = [];
  const kept = entries.map((placed): PlacedEntry => {
    if (!inCycle(placed.entry.id)) return placed;
    faults.push(faultAt(placed, ["relations"], `"${placed.entry.id}" is renamed, in a circle, to itself`));
    const relations = (placed.entry.relations ?? []).filter(({ kind }) => kind !== "renamed-to");
    return { ...placed, entry: { ...placed.entry, relations } };
  });
  return { kept, faults };
}

interface OwnedName {
  readonly owner: string;
  readonly from: string;
  readonly to: string;
}

/** One spelling may have two owners only at different times, or where every entry says `shared: true`. */
function dropSharedNames(entries: readonly PlacedEntry[]): Checked {
  const owners = new Map<string, OwnedName[]>();
  const faults: FoundFault[] = [];
  const kept = entries.map((placed): PlacedEntry => {
    const names = placed.entry.names.filter((given) => {
      if ("shared" in given && given.shared === true) return true;
      const own = {
        owner: placed.entry.id,
        from: ("from" in given ? given.from : undefined) ?? "",
        to: ("to" in given ? given.to : undefined) ?? "9999",
      };
      const key = foldName(given.name);
      const list = owners.get(key) ?? [];
      const rival = list.find((other) => other.owner !== own.owner && other.from <= own.to && own.from <= other.to);
      if (rival !== undefined) {
        const reason = `"${given.name}" is at the same time a name of "${rival.owner}"; say "shared: true" at both if that is so`;
        faults.push(
          given.addedIn !== undefined
            ? { file: given.addedIn, path: ["names", placed.entry.id, given.group], reason }
            : faultAt(placed, ["names", given.group], reason),
        );
        return false;
      }
      owners.set(key, [...list, own]);
      return true;
    });
    return { ...placed, entry: { ...placed.entry, names: names.length > 0 ? names : placed.entry.names } };
  });
  return { kept, faults };
}
