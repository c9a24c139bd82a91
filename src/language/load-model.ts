import { readArchive } from "./archive.ts";
import { type Features, UPOS, type Upos } from "./document.ts";
import type { Label, LanguageModel } from "./language-model.ts";
import { lemmaClass } from "./lemmatise.ts";
import { loadNameTagger } from "./names/load-tagger.ts";
import { indexNames } from "./names/name-index.ts";
import { loadNetwork } from "./network/load-network.ts";
import { LONGEST_SENTENCE } from "./split-sentences.ts";

export type { LanguageModel } from "./language-model.ts";

/** Makes a model of the bytes of the weights file. Throws where they are something else. */
export function loadModel(bytes: Uint8Array): LanguageModel {
  const archive = readArchive(bytes);
  const { json, arrays } = archive;
  const labels = (json["labels"] as string[]).map(readLabel);
  const relations = json["relations"] as string[];
  return {
    labels,
    relations,
    boundaries: {
      weights: arrays["boundaries"] as Int8Array,
      scale: json["boundaryScale"] as number,
      tags: (arrays["boundaryTags"] as Uint8Array | undefined) ?? new Uint8Array(1),
    },
    lemmas: {
      words: new Map(json["lemmaWords"] as [string, string][]),
      endings: new Map(json["lemmaEndings"] as [string, string][]),
    },
    network: loadNetwork(archive, LONGEST_SENTENCE),
    nameLists: [],
    names: { index: indexNames([]), tagger: loadNameTagger(archive) },
  };
}

/** Reads a label such as "VERB|Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin". */
export function readLabel(written: string): Label {
  const [tag = "X", ...parts] = written.split("|");
  const given = Object.fromEntries(parts.map((part) => part.split("=") as [string, string]));
  const features: Features = {
    ...pick("tense", given["Tense"], ["Past", "Pres"] as const),
    ...pick("number", given["Number"], ["Sing", "Plur"] as const),
    ...pick("voice", given["Voice"], ["Pass"] as const),
    ...pick("mood", given["Mood"], ["Ind", "Imp"] as const),
    ...pick("verbForm", given["VerbForm"], ["Fin", "Inf", "Ger", "Part"] as const),
  };
  const upos = (UPOS as readonly string[]).includes(tag) ? (tag as Upos) : "X";
  return { written, upos, lemmaClass: lemmaClass(written), features };
}

const pick = <K extends string, V extends string>(
  key: K,
  value: string | undefined,
  allowed: readonly V[],
): { [P in K]?: V } =>
  value !== undefined && (allowed as readonly string[]).includes(value) ? ({ [key]: value } as { [P in K]?: V }) : {};
