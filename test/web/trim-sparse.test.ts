import { describe, expect, it } from "vitest";
import { dayAt, ordinalOf } from "../../src/web/parts/calendar.ts";
import { trimSparse } from "../../src/web/views/overview/trim-sparse.ts";

const bins = (counts: readonly number[]) =>
  counts.map((claims, i) => ({ day: dayAt(ordinalOf("2010-01-01") + i), claims }));

describe("bins without their sparse rims", () => {
  it("leave out what holds less than a hundredth of all at either end, and count it", () => {
    const all = bins([1, 2, ...Array.from({ length: 40 }, () => 50), 3]);
    const { kept, before, after } = trimSparse(all);
    expect([kept[0]?.claims, kept.length, before, after]).toEqual([50, 40, 3, 3]);
  });

  it("lose nothing where the rims are full, or where there are few bins", () => {
    const even = bins(Array.from({ length: 40 }, () => 50));
    expect(trimSparse(even)).toEqual({ kept: even, before: 0, after: 0 });
    const few = bins([1, 500, 1]);
    expect(trimSparse(few)).toEqual({ kept: few, before: 0, after: 0 });
  });

  it("leave out no sparse bin in the middle", () => {
    const gap = bins([...Array.from({ length: 20 }, () => 50), 1, 1, ...Array.from({ length: 20 }, () => 50)]);
    expect(trimSparse(gap).kept).toHaveLength(42);
  });
});
