import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Said, SaidClaim } from "../../src/model/claim.ts";
import type { ClaimType, Modality } from "../../src/model/claim-types.ts";
import { resolve } from "../../src/resolution/resolve.ts";
import { gazetteer } from "./own-gazetteer.ts";
import { registry } from "./own-registry.ts";

const TEXT =
  "The rebels attacked on Wednesday. By Friday, they had taken fifty villages near Aleppo, a week after they first met there.";

const said = (words: string): Said => {
  const start = TEXT.indexOf(words);
  return { name: words, span: { start, end: start + words.length }, rule: "test" };
};

const claim = (
  words: string,
  type: ClaimType,
  time: { readonly words: string; readonly carried?: boolean } | null,
  more: Partial<SaidClaim> = {},
): SaidClaim => ({
  span: said(words).span,
  type,
  polarity: "affirmed",
  modality: "asserted" satisfies Modality,
  attribution: [],
  actors: [],
  targets: [],
  places: [],
  instruments: [],
  time: time === null ? null : { ...said(time.words), carried: time.carried ?? false },
  quantities: [],
  cues: [],
  confidence: 1,
  ...more,
});

const article = { text: TEXT, version: "v", published: { day: "2024-11-30", basis: "given" as const }, title: null };
const knowledge = { registry, gazetteer };

describe("resolve", () => {
  const claims = [
    claim("The rebels attacked on Wednesday", "offensive", { words: "on Wednesday" }, { actors: [said("The rebels")] }),
    claim("they had taken fifty villages", "capture", { words: "By Friday" }, { places: [said("Aleppo")] }),
    claim("they had taken fifty villages", "capture", { words: "By Friday", carried: true }),
    claim("they first met there", "talks", { words: "a week after" }),
    claim("they first met there", "talks", null),
  ];
  const resolved = resolve(claims, article, knowledge);

  it("keeps the order and what was said", () => {
    expect(resolved.map((each) => each.said)).toEqual(claims);
    for (const each of resolved) {
      expect(each.actors).toHaveLength(each.said.actors.length);
      expect(each.places).toHaveLength(each.said.places.length);
    }
  });

  it("resolves names", () => {
    expect(resolved[0]!.actors[0]).toMatchObject({ id: "syrian-rebels" });
    expect(resolved[1]!.places[0]).toMatchObject({ id: "sy-aleppo" });
  });

  it("begins what is told to have ended by a day with the operation that it belongs to", () => {
    expect(resolved[0]!.days).toMatchObject({ from: "2024-11-27", to: "2024-11-27", basis: "implied" });
    expect(resolved[1]!.days).toMatchObject({ from: "2024-11-27", to: "2024-11-29" });
    expect(resolved[2]!.days).toMatchObject({ from: "2024-11-27", to: "2024-11-29", basis: "carried" });
  });

  it("reckons from the days told before, backwards for what stands after the words", () => {
    expect(resolved[3]!.days).toMatchObject({ from: "2024-11-20", to: "2024-11-22" });
    expect(resolved[4]!.days).toBeNull();
  });

  it("reckons forwards for what comes a week later", () => {
    const text = "The rebels attacked on Wednesday. A week later, the army came back. Two days after, it left again.";
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const timed = (words: string, when: string) =>
      claim("The rebels", "offensive", null, {
        span: at(words),
        time: { name: when, span: at(when), rule: "test", carried: false },
      });
    const days = resolve(
      [
        timed("The rebels attacked", "on Wednesday"),
        timed("the army came back", "A week later"),
        timed("it left again", "Two days after"),
      ],
      { ...article, text },
      knowledge,
    ).map((each) => each.days?.from);
    expect(days).toEqual(["2024-11-27", "2024-12-04", "2024-12-06"]);
  });

  it("gives claims with the same span and type different ids, and the same ids again", () => {
    expect(new Set(resolved.map(({ id }) => id)).size).toBe(claims.length);
    expect(resolve(claims, article, knowledge)).toEqual(resolved);
  });

  it("counts weekdays from an estimated day where none is given", () => {
    const undated = { ...article, text: `${TEXT} It was 28 November 2024.`, published: null };
    expect(resolve(claims, undated, knowledge)[0]!.days).toMatchObject({ from: "2024-11-27", basis: "estimated" });
    expect(resolve(claims, { ...article, published: null }, knowledge)[0]!.days).toBeNull();
  });

  it("takes any name without throwing, and never scores beyond 0 to 1", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (name) => {
        const odd = { ...said("The rebels"), name };
        const [only] = resolve(
          [claim("they first met there", "talks", null, { actors: [odd], places: [odd] })],
          article,
          knowledge,
        );
        for (const { id, score } of [...only!.actors, ...only!.places]) {
          expect(score >= 0 && score <= 1).toBe(true);
          expect(id !== null || score === 0).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
