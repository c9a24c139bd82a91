/**
 * Krippendorff's alpha for nominal data: 1 is perfect agreement, 0 what chance gives. Values that are missing (`null`) are left
 * out, and units with fewer than two values with them.
 *
 * After K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C: observed over expected disagreement
 * in the matrix of coincidences.
 *
 * @param units for each unit the value that each coder gave it
 * @returns `null` where it is not defined: nothing to compare, or only one value is ever used
 */
export const krippendorffAlpha = (units: readonly (readonly (string | null)[])[]): number | null => {
  const totals = new Map<string, number>();
  let [pairable, disagreeing] = [0, 0];
  for (const unit of units) {
    const values = unit.filter((value) => value !== null);
    if (values.length < 2) continue;
    const counts = new Map<string, number>();
    for (const value of values) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
      totals.set(value, (totals.get(value) ?? 0) + 1);
    }
    pairable += values.length;
    const agreeing = sum([...counts.values()].map((count) => count * (count - 1)));
    disagreeing += (values.length * (values.length - 1) - agreeing) / (values.length - 1);
  }
  const expected = pairable * pairable - sum([...totals.values()].map((total) => total * total));
  return expected === 0 ? null : 1 - ((pairable - 1) * disagreeing) / expected;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
