import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "../../src/language/parse.ts";
import { covers } from "../../src/model/span.ts";
import { claimsOf, engine, read } from "./engine.ts";

const WORDS =
  'rebels army said killed 12 civilians in Aleppo on Monday , . " ( ) the of and not will strikes by shelled warplanes which held - town according to truce broke siege 2016 dozens including children he they us'.split(
    " ",
  );

const texts = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(" "));

describe("every claim of any text", () => {
  it("lies inside one sentence and all its fields cut into the text", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { sentences } = parse(text, engine.model);
        for (const each of claimsOf(text)) {
          expect(sentences.some(({ span }) => covers(span, each.span))).toBe(true);
          expect(each.span.end).toBeGreaterThan(each.span.start);
          const spans = [
            ...each.attribution,
            ...each.actors,
            ...each.targets,
            ...each.places,
            ...each.quantities,
            ...each.cues,
          ];
          for (const { span } of spans) expect(text.slice(span.start, span.end).trim()).not.toBe("");
          for (const { min, max } of each.quantities)
            if (min !== null && max !== null) expect(min).toBeLessThanOrEqual(max);
          expect(each.confidence).toBeGreaterThanOrEqual(0);
          expect(each.confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is the same on every reading", () => {
    const text = "Rebels captured the town, the army said. It killed at least 12 people, including two children.";
    expect(read(text)).toEqual(read(text));
  });

  it.each(["", " ", "\n\n", '"', "((((", "killed", "12", "said said said", "“‘’”", "\u0000\u200b", "a".repeat(5000)])(
    "survives %j",
    (text) => {
      expect(() => read(text)).not.toThrow();
    },
  );
});

describe("furniture", () => {
  const text = "Rebels captured the town. Rebels captured the port.";
  it("makes no claims", () => {
    const span = { start: 0, end: 25 };
    const found = claimsOf(text, { furniture: [{ span, reason: "menu" }] });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((each) => each.span.start >= span.end)).toBe(true);
  });
});
