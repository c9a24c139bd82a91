import type { ClaimType } from "../model/claim-types.ts";

/** Types whose claims tell of something that happened; the others are states, judgements, ties and words about words. */
const EVENT_TYPES: ReadonlySet<ClaimType> = new Set<ClaimType>([
  "clash",
  "offensive",
  "airstrike",
  "shelling",
  "bombing",
  "massacre",
  "chemical",
  "repulse",
  "capture",
  "withdrawal",
  "siege",
  "siege-broken",
  "route-cut",
  "killed",
  "injured",
  "displaced",
  "detained",
  "damage",
  "shortage",
  "deployment",
  "agreement",
  "breach",
  "talks",
  "request",
  "denial",
]);

export const formsEvent = (type: ClaimType): boolean => EVENT_TYPES.has(type);

/** Harm that belongs to the event that caused it, where the article tells one near by. */
export const DEPENDENT_HARM: ReadonlySet<ClaimType> = new Set<ClaimType>(["killed", "injured", "damage"]);

/** What can cause such harm. */
export const CAUSES: ReadonlySet<ClaimType> = new Set<ClaimType>([
  "airstrike",
  "shelling",
  "bombing",
  "massacre",
  "chemical",
  "clash",
  "offensive",
  "repulse",
  "capture",
]);

/** Types that go on: accounts of one of them may name days that lie weeks apart. */
export const LASTING: ReadonlySet<ClaimType> = new Set<ClaimType>([
  "offensive",
  "siege",
  "agreement",
  "shortage",
  "displaced",
  "talks",
]);

/**
 * How well two types can be two tellings of one event, 0 to 1, where they differ; pairs that are not listed cannot.
 * One side's capture is the other's withdrawal; rivals call one blow an air strike and a shelling; the dead of an article
 * that names no cause may be those of another's bombing.
 */
const PAIRS: readonly (readonly [ClaimType, ClaimType, number])[] = [
  ["offensive", "clash", 0.7],
  ["offensive", "repulse", 0.8],
  ["clash", "repulse", 0.7],
  ["offensive", "capture", 0.4],
  ["clash", "capture", 0.4],
  ["capture", "repulse", 0.4],
  ["capture", "withdrawal", 0.9],
  ["siege", "siege-broken", 0.8],
  ["siege-broken", "route-cut", 0.5],
  ["siege", "route-cut", 0.4],
  ["airstrike", "shelling", 0.5],
  ["airstrike", "bombing", 0.4],
  ["shelling", "bombing", 0.4],
  ["chemical", "airstrike", 0.7],
  ["chemical", "shelling", 0.6],
  ["massacre", "airstrike", 0.4],
  ["massacre", "shelling", 0.4],
  ["massacre", "bombing", 0.4],
  ["massacre", "killed", 0.9],
  ["killed", "injured", 0.8],
  ["killed", "airstrike", 0.7],
  ["killed", "shelling", 0.7],
  ["killed", "bombing", 0.7],
  ["killed", "chemical", 0.7],
  ["killed", "clash", 0.6],
  ["killed", "offensive", 0.5],
  ["injured", "airstrike", 0.7],
  ["injured", "shelling", 0.7],
  ["injured", "bombing", 0.7],
  ["injured", "chemical", 0.7],
  ["injured", "clash", 0.6],
  ["injured", "massacre", 0.6],
  ["damage", "airstrike", 0.5],
  ["damage", "shelling", 0.5],
  ["damage", "bombing", 0.5],
  ["request", "denial", 0.8],
];

const WEIGHTS = new Map(
  PAIRS.flatMap(([a, b, weight]): [string, number][] => [
    [`${a} ${b}`, weight],
    [`${b} ${a}`, weight],
  ]),
);

/** 1 for the same type, 0 where two types cannot be one event. */
export const typesFit = (a: ClaimType, b: ClaimType): number => (a === b ? 1 : (WEIGHTS.get(`${a} ${b}`) ?? 0));

/** The best fit between two sets of types. */
export const typeSetsFit = (a: readonly ClaimType[], b: readonly ClaimType[]): number =>
  a.reduce((best, left) => b.reduce((inner, right) => Math.max(inner, typesFit(left, right)), best), 0);

/** Types between which claims are searched for pairs; types of different kinds never meet. */
export type EventKind =
  | "violence"
  | "ground"
  | "displaced"
  | "detained"
  | "shortage"
  | "deployment"
  | "deal"
  | "speech";

/** The kinds under which a type is filed. Ground fighting is filed under both, since the dead of a clash are violence. */
export function kindsOf(type: ClaimType): readonly EventKind[] {
  switch (type) {
    case "airstrike":
    case "shelling":
    case "bombing":
    case "massacre":
    case "chemical":
    case "killed":
    case "injured":
    case "damage":
      return ["violence"];
    case "clash":
    case "offensive":
      return ["violence", "ground"];
    case "repulse":
    case "capture":
    case "withdrawal":
    case "siege":
    case "siege-broken":
    case "route-cut":
      return ["ground"];
    case "displaced":
    case "detained":
    case "shortage":
    case "deployment":
      return [type];
    case "agreement":
    case "breach":
    case "talks":
      return ["deal"];
    case "request":
    case "denial":
      return ["speech"];
    default:
      return [];
  }
}
