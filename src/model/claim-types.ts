/** The codes of the codebook (docs/codebook.md) by family, in the order that decides where two codes fit. */
export const CLAIM_FAMILIES = {
  fighting: ["clash", "offensive", "airstrike", "shelling", "bombing", "massacre", "chemical", "repulse"],
  territory: ["capture", "withdrawal", "control", "siege", "siege-broken", "route-cut"],
  harm: ["killed", "injured", "displaced", "detained", "damage", "shortage"],
  forces: ["strength", "deployment", "weapon-use"],
  politics: ["agreement", "breach", "talks", "request", "accusation", "denial", "threat", "support"],
  knowledge: ["identity", "assessment"],
} as const;

export type ClaimFamily = keyof typeof CLAIM_FAMILIES;
export type ClaimType = (typeof CLAIM_FAMILIES)[ClaimFamily][number];

export const CLAIM_TYPES: readonly ClaimType[] = Object.values(CLAIM_FAMILIES).flat();

const FAMILY_OF = new Map<ClaimType, ClaimFamily>(
  Object.entries(CLAIM_FAMILIES).flatMap(([family, types]) =>
    types.map((type): [ClaimType, ClaimFamily] => [type, family as ClaimFamily]),
  ),
);

/** The family that a code belongs to. */
export const familyOf = (type: ClaimType): ClaimFamily => FAMILY_OF.get(type)!;

/** The code as words: "siege broken". */
export const typeWords = (type: ClaimType): string => type.replaceAll("-", " ");

export const POLARITIES = ["affirmed", "denied"] as const;
export type Polarity = (typeof POLARITIES)[number];

export const MODALITIES = ["asserted", "hedged", "forecast", "demanded", "hypothetical"] as const;
export type Modality = (typeof MODALITIES)[number];
