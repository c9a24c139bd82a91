import { describe, expect, test } from "vitest";
import { floatsAt, planMemory, shortsAt } from "../../../src/language/network/arena.ts";
import { multiply, NO_FLOOR } from "../../../src/language/network/matrix.ts";
import { blockPlace } from "../../../src/language/network/multiply-function.ts";

/** Numbers that look random and are the same each time. */
const noise = (i: number): number => ((i * 2654435761) % 2 ** 32) / 2 ** 31 - 1;

describe("the kernel computes what plain loops compute", () => {
  test("products of a matrix and a vector", () => {
    const [rows, columns, count] = [12, 48, 3];
    const plan = planMemory();
    const [matrix, vectors] = [plan.reserve(rows * columns * 2), plan.reserve(count * columns * 2)];
    const [scales, bias, worths] = [plan.reserve(rows * 4), plan.reserve(rows * 4), plan.reserve(count * 4)];
    const out = plan.reserve(count * rows * 4);
    const kernel = plan.make();
    const [m, v] = [shortsAt(kernel, matrix), shortsAt(kernel, vectors)];
    for (let c = 0; c < count * columns; c++) v[c] = Math.round(noise(c + 1) * 32767);
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++) m[blockPlace(r, c, columns)] = Math.round(noise(r * 100 + c + 7) * 127);
    const scale = (r: number): number => Math.fround(0.001 * (r + 1));
    floatsAt(kernel, scales).set(Array.from({ length: rows }, (_, r) => scale(r)));
    floatsAt(kernel, bias).set(Array.from({ length: rows }, (_, r) => r - 5));
    floatsAt(kernel, worths).set([0.5, 0.25, 3]);
    const vector = { place: vectors.place, stride: columns * 2, worths: worths.place, worthStride: 4 } as const;
    const learnt = { rows, columns, weights: matrix.place, scales: scales.place, bias: bias.place };
    multiply(kernel, learnt, vector, count, out.place);
    for (let k = 0; k < count; k++)
      for (let r = 0; r < rows; r++) {
        let sum = 0;
        for (let c = 0; c < columns; c++) sum += m[blockPlace(r, c, columns)]! * v[k * columns + c]!;
        const scaled = Math.fround(Math.fround(Math.fround(sum) * scale(r)) * [0.5, 0.25, 3][k]!);
        expect(floatsAt(kernel, out)[k * rows + r]).toBe(Math.fround(scaled + (r - 5)));
      }
  });

  test("the places of a matrix are all different", () => {
    const places = new Set<number>();
    for (let r = 0; r < 8; r++) for (let c = 0; c < 32; c++) places.add(blockPlace(r, c, 32));
    expect(places.size).toBe(8 * 32);
    expect(Math.max(...places)).toBe(8 * 32 - 1);
  });

  test.each([
    ["as they are", NO_FLOOR, [1, -2, 0.5, 0, 4, -4, 3, 2], [1000, -2000, 500, 0, 4000, -4000, 3000, 2000], 0.001],
    ["none below zero", 0, [1, -2, 0.5, 0, 2, -8, 1, 2], [2000, 0, 1000, 0, 4000, 0, 2000, 4000], 0.0005],
    ["nothing but zeros", 0, [0, -1, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0], 0],
  ] as const)("vectors in 16 bits, %s", (_, floor, values, expected, worth) => {
    const plan = planMemory();
    const [from, to, worths] = [plan.reserve(32), plan.reserve(16), plan.reserve(4)];
    const kernel = plan.make();
    floatsAt(kernel, from).set(values);
    kernel.pack(from.place, to.place, 16, 8, 4000, floor, worths.place);
    expect([...shortsAt(kernel, to)]).toEqual(expected);
    expect(floatsAt(kernel, worths)[0]).toBeCloseTo(worth, 9);
  });

  test("the gates of an LSTM, also far out on the curves", () => {
    const hidden = 8;
    const plan = planMemory();
    const [sums, cell, out] = [plan.reserve(16 * hidden), plan.reserve(4 * hidden), plan.reserve(2 * hidden)];
    const kernel = plan.make();
    const values = Array.from({ length: 4 * hidden }, (_, i) => noise(i + 3) * (i % 5 === 0 ? 40 : 4));
    const before = Array.from({ length: hidden }, (_, i) => noise(i + 50) * 2);
    floatsAt(kernel, sums).set(values);
    floatsAt(kernel, cell).set(before);
    kernel.gate(sums.place, cell.place, out.place, hidden);
    const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
    for (let h = 0; h < hidden; h++) {
      const gate = (k: number): number => values[k * hidden + h]!;
      const now = logistic(gate(1)) * before[h]! + logistic(gate(0)) * Math.tanh(gate(2));
      expect(floatsAt(kernel, cell)[h]).toBeCloseTo(now, 5);
      expect(shortsAt(kernel, out)[h]! / 32767).toBeCloseTo(logistic(gate(3)) * Math.tanh(now), 4);
    }
  });
});
