import { readFileSync } from "node:fs";
import { loadModel } from "../src/language/load-model.ts";
import { parse, parseTokens } from "../src/language/parse.ts";
import { goldTexts, scoredDocument } from "./gold-text.ts";
import { readConllu } from "./read-conllu.ts";
import { f1, score, sum } from "./score.ts";

const [, , weights = "models/english.bin", ...files] = process.argv;
const model = loadModel(readFileSync(weights));
for (const file of files) {
  const texts = goldTexts(readConllu(file));
  const given = sum(
    texts.map((gold) =>
      score(
        gold.scored,
        scoredDocument(parseTokens(gold.text, { ...gold, length: gold.starts.length }, gold.lasts, model)),
      ),
    ),
  );
  const raw = sum(texts.map((gold) => score(gold.scored, scoredDocument(parse(gold.text, model)))));
  const show = (n: number): string => n.toFixed(2);
  console.log(file);
  console.log(
    "gold",
    "upos",
    show(f1(given.upos)),
    "lemma",
    show(f1(given.lemmas)),
    "uas",
    show(f1(given.uas)),
    "las",
    show(f1(given.las)),
  );
  console.log(
    "raw",
    "sent",
    show(f1(raw.sentences)),
    "tok",
    show(f1(raw.words)),
    "upos",
    show(f1(raw.upos)),
    "las",
    show(f1(raw.las)),
  );
}
