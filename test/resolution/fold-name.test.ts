import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldName, foldWords, soundName } from "../../src/resolution/fold-name.ts";
import { hashIndex } from "../../src/resolution/hash-index.ts";

describe("foldName", () => {
  it.each([
    ["The al-Nusra Front", "nusra front"],
    ["AL NUSRAH FRONT", "nusra front"],
    ["Al", "al"],
    ["the Al", "the al"],
    ["Deir ez-Zor", "deir ez zor"],
    ["  Ash-Shaddadah  ", "shaddada"],
    ["U.S.", "us"],
    ["Ma'arat", "maarat"],
    ["", ""],
  ])("%j is %j", (name, key) => {
    expect(foldName(name)).toBe(key);
  });

  it("is the words of foldWords, whatever way it takes", () => {
    const parts = fc.array(
      fc.constantFrom("al", "The", "Nusrah", "ash", "Homs", "ah", "-", " ", "--", "Sheh", "'", "é"),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(parts, (list) => {
        expect(foldName(list.join(""))).toBe(foldWords(list.join("")).join(" "));
      }),
    );
  });

  it("sounds alike in other transliterations", () => {
    expect(soundName("Hezbollah")).toBe(soundName("Hizballah"));
  });
});

describe("hashIndex", () => {
  it("gives what a map of lists gives", () => {
    const entries = fc.array(fc.tuple(fc.string({ maxLength: 4 }), fc.nat({ max: 9_000 })), { maxLength: 60 });
    fc.assert(
      fc.property(entries, (list) => {
        const index = hashIndex();
        const map = new Map<string, Set<number>>();
        for (const [text, number] of list) {
          index.add(text, number);
          map.set(text, (map.get(text) ?? new Set()).add(number));
        }
        for (const [text, numbers] of map) expect(index.get(text)).toEqual([...numbers].sort((a, b) => a - b));
      }),
    );
  });

  it("keeps all when it grows", () => {
    const index = hashIndex();
    for (let i = 0; i < 20_000; i++) index.add(`name ${i % 15_000}`, i);
    expect(index.get("name 3")).toEqual([3, 15_003]);
    expect(index.get("name 14999")).toEqual([14_999]);
    expect(index.get("name 15000")).toEqual([]);
  });
});
