import { describe, expect, test } from "vitest";
import { floatsAt, planMemory, shortsAt } from "../../../src/language/network/arena.ts";
import { blockPlace } from "../../../src/language/network/multiply-function.ts";

/** Numbers that look random and are the same each time. */
const noise = (i: number): number => ((i * 2654435761) % 2 ** 32) / 2 ** 31 - 1;

describe("the kernel computes what plain loops compute", () => {
  test("products of a matrix and a vector", () => {
    const [rows, columns] = [12, 48];
    const plan = planMemory();
    const [matrix, vector] = [plan.reserve(rows * columns * 2), plan.reserve(columns * 2)];
    const [scales, bias, out] = [plan.reserve(rows * 4), plan.reserve(rows * 4), plan.reserve(rows * 4)];
    const kernel = plan.make();
    const [m, v] = [shortsAt(kernel, matrix), shortsAt(kernel, vector)];
    for (let c = 0; c < columns; c++) v[c] = Math.round(noise(c + 1) * 32767);
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++) m[blockPlace(r, c, columns)] = Math.round(noise(r * 100 + c + 7) * 127);
    floatsAt(kernel, scales).set(Array.from({ length: rows }, (_, r) => 0.001 * (r + 1)));
    floatsAt(kernel, bias).set(Array.from({ length: rows }, (_, r) => r - 5));
    kernel.multiply(matrix.place, vector.place, scales.place, bias.place, out.place, rows, columns, 0.5);
    for (let r = 0; r < rows; r++) {
      let sum = 0;
      for (let c = 0; c < columns; c++) sum += m[blockPlace(r, c, columns)]! * v[c]!;
      const scaled = Math.fround(Math.fround(Math.fround(sum) * Math.fround(0.001 * (r + 1))) * 0.5);
      expect(floatsAt(kernel, out)[r]).toBe(Math.fround(scaled + (r - 5)));
    }
  });

  test("the places of a matrix are all different", () => {
    const places = new Set<number>();
    for (let r = 0; r < 8; r++) for (let c = 0; c < 32; c++) places.add(blockPlace(r, c, 32));
    expect(places.size).toBe(8 * 32);
    expect(Math.max(...places)).toBe(8 * 32 - 1);
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
