import { describe, expect, test } from "vitest";
import { packArchive, readArchive } from "../../src/language/archive.ts";

describe("the container of the weights", () => {
  test("gives back what was packed, from any place in memory", () => {
    const archive = {
      json: { names: ["a", "ü"], size: 3 },
      arrays: { small: Int8Array.of(-1, 2, 3), wide: Float32Array.of(0.5, -2), codes: Int32Array.of(7) },
    };
    const bytes = packArchive(archive);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(readArchive(bytes)).toEqual(archive);
    expect(readArchive(shifted.subarray(3))).toEqual(archive);
    expect(readArchive(Buffer.from(bytes))).toEqual(archive);
  });

  test("refuses other bytes", () => {
    expect(() => readArchive(new Uint8Array(3))).toThrow("no language model");
    expect(() => readArchive(new TextEncoder().encode("<!doctype html><title>x</title>"))).toThrow("npm run train");
  });
});
