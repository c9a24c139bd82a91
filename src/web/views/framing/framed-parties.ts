import type { Framing } from "../../../server/api/framing.ts";

type Count = Framing["counts"][number];

/** A party with the loaded words that are put on it. */
export interface FramedParty {
  readonly id: string;
  /** Empty where the texts name no party. */
  readonly name: string;
  readonly uses: number;
  readonly counts: readonly Count[];
}

const usesOf = ({ own, quoted, distanced }: Count): number => own + quoted + distanced;

/** Uses of loaded words by the party that they are put on, the most named first, nobody in particular last. */
export const framedParties = (counts: readonly Count[]): readonly FramedParty[] => {
  const parties = new Map<string, Count[]>();
  for (const count of counts) {
    const id = count.party?.id ?? "";
    const known = parties.get(id);
    if (known === undefined) parties.set(id, [count]);
    else known.push(count);
  }
  return [...parties]
    .map(([id, of]) => ({
      id,
      name: of[0]!.party?.name ?? "",
      uses: of.reduce((sum, count) => sum + usesOf(count), 0),
      counts: of,
    }))
    .sort((a, b) => Number(a.id === "") - Number(b.id === "") || b.uses - a.uses || a.name.localeCompare(b.name));
};
