/** What a reader asked for: everything that Overview, Search and the lists can be narrowed by. Empty asks for all. */
export interface Filter {
  /** Words of the sentences. */
  readonly q: string;
  readonly type: readonly string[];
  readonly family: readonly string[];
  readonly actor: readonly string[];
  readonly voice: readonly string[];
  readonly place: readonly string[];
  readonly outlet: readonly string[];
  /** First and last day, `YYYY-MM-DD`; empty is open. */
  readonly from: string;
  readonly to: string;
  readonly polarity: readonly string[];
  readonly modality: readonly string[];
  /** Only events whose accounts differ. */
  readonly contested: boolean;
}

export const LIST_KEYS = ["type", "family", "actor", "voice", "place", "outlet", "polarity", "modality"] as const;
/** The parts of a filter that hold several values, any of which may fit. */
export type ListKey = (typeof LIST_KEYS)[number];

export const NO_FILTER: Filter = {
  q: "",
  type: [],
  family: [],
  actor: [],
  voice: [],
  place: [],
  outlet: [],
  from: "",
  to: "",
  polarity: [],
  modality: [],
  contested: false,
};

/** A comma inside a value is written as `%2C` once more, since commas part the values. */
const joinValues = (values: readonly string[]): string =>
  values.map((value) => value.replaceAll("%", "%25").replaceAll(",", "%2C")).join(",");

const splitValues = (text: string | null): readonly string[] =>
  (text ?? "")
    .split(",")
    .filter((value) => value !== "")
    .map((value) => value.replaceAll("%2C", ",").replaceAll("%25", "%"));

/** The filter that an address holds; parameters that are none of ours are passed over. */
export const readFilter = (params: URLSearchParams): Filter => ({
  q: params.get("q") ?? "",
  type: splitValues(params.get("type")),
  family: splitValues(params.get("family")),
  actor: splitValues(params.get("actor")),
  voice: splitValues(params.get("voice")),
  place: splitValues(params.get("place")),
  outlet: splitValues(params.get("outlet")),
  from: params.get("from") ?? "",
  to: params.get("to") ?? "",
  polarity: splitValues(params.get("polarity")),
  modality: splitValues(params.get("modality")),
  contested: params.get("contested") === "1",
});

/** The parameters of a filter, only those that narrow, always in one order. */
export const writeFilter = (filter: Filter): URLSearchParams => {
  const params = new URLSearchParams();
  if (filter.q.trim() !== "") params.set("q", filter.q);
  for (const key of LIST_KEYS) if (filter[key].length > 0) params.set(key, joinValues(filter[key]));
  if (filter.from !== "") params.set("from", filter.from);
  if (filter.to !== "") params.set("to", filter.to);
  if (filter.contested) params.set("contested", "1");
  return params;
};

/** Whether anything is asked for at all. */
export const isNarrow = (filter: Filter): boolean => writeFilter(filter).size > 0;

/** A filter with a value put in, or taken out where it was in. */
export const toggled = (filter: Filter, key: ListKey, value: string): Filter => ({
  ...filter,
  [key]: filter[key].includes(value) ? filter[key].filter((other) => other !== value) : [...filter[key], value],
});
