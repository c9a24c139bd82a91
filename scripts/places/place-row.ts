import type { PlaceKind } from "../../src/model/place.ts";
import { PLACE_COLUMNS } from "../../src/resolution/place-file.ts";

/** A place on its way into a table. */
export interface PlaceDraft {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly country: string;
  readonly within: string;
  readonly lat: number;
  readonly lon: number;
  /** Metres; 0 leaves it to the kind. */
  readonly radius: number;
  readonly population: number;
  readonly source: string;
}

/** A table of places as text, sorted by id. */
export const placeTable = (places: readonly PlaceDraft[]): string =>
  `${[
    PLACE_COLUMNS,
    ...[...places]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((place) => [
        place.id,
        place.kind,
        clean(place.name),
        [...new Set(place.otherNames.map(clean))].filter((name) => name !== "" && name !== place.name).join("|"),
        place.country,
        place.within,
        place.lat.toFixed(4),
        place.lon.toFixed(4),
        place.radius > 0 ? String(Math.round(place.radius)) : "",
        String(place.population),
        place.source,
      ]),
  ]
    .map((cells) => cells.join("\t"))
    .join("\n")}\n`;

const clean = (name: string): string =>
  name
    .replace(/[\t\n|]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();

export const slugOf = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/['’‘`ʿʾ]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** Gives each draft an id that no other has: the slug, then with its governorate or division, then with a number. */
export function withIds(
  drafts: readonly Omit<PlaceDraft, "id">[],
  prefix: (draft: Omit<PlaceDraft, "id">) => string,
  taken: ReadonlySet<string>,
): readonly PlaceDraft[] {
  const used = new Set(taken);
  return drafts.map((draft) => {
    const base = `${draft.country.toLowerCase()}-${slugOf(draft.name)}`;
    const finer = `${base}-${slugOf(prefix(draft))}`.replace(/-$/, "");
    const free = [base, finer].find((id) => !used.has(id)) ?? numbered(finer, used);
    used.add(free);
    return { ...draft, id: free };
  });
}

const numbered = (base: string, used: ReadonlySet<string>): string => {
  for (let number = 2; ; number++) if (!used.has(`${base}-${number}`)) return `${base}-${number}`;
};
