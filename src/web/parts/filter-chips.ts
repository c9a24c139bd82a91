import { type Filter, LIST_KEYS, NO_FILTER, toggled } from "../address/filter.ts";
import { dayWords } from "../words/days.ts";
import { typeWords, words } from "../words/words.ts";

/** One thing that a filter asks for, and the filter without it. */
export interface Chip {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly without: Filter;
}

/** Names of ids that a view knows: actors, places. */
export type Names = ReadonlyMap<string, string>;

const valueWords = (key: (typeof LIST_KEYS)[number], value: string, names: Names): string => {
  switch (key) {
    case "type":
      return typeWords(value);
    case "family":
      return words.families[value as keyof typeof words.families] ?? value;
    case "polarity":
      return words.polarity[value as keyof typeof words.polarity] ?? value;
    case "modality":
      return words.modality[value as keyof typeof words.modality] ?? value;
    default:
      return names.get(value) ?? value;
  }
};

/** Everything that a filter asks for, one by one. */
export const filterChips = (filter: Filter, names: Names): readonly Chip[] => {
  const chips: Chip[] = [];
  if (filter.q.trim() !== "") {
    chips.push({ key: "q", label: words.filter.words, value: filter.q, without: { ...filter, q: NO_FILTER.q } });
  }
  for (const key of LIST_KEYS) {
    for (const value of filter[key]) {
      chips.push({
        key: `${key} ${value}`,
        label: words.filter[key],
        value: valueWords(key, value, names),
        without: toggled(filter, key, value),
      });
    }
  }
  for (const key of ["from", "to"] as const) {
    if (filter[key] === "") continue;
    chips.push({ key, label: words.filter[key], value: dayWords(filter[key]), without: { ...filter, [key]: "" } });
  }
  if (filter.contested) {
    chips.push({
      key: "contested",
      label: "",
      value: words.filter.contested,
      without: { ...filter, contested: false },
    });
  }
  return chips;
};
