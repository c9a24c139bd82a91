/** Longest strings that are compared; names are shorter. */
const LONGEST = 80;

/** How alike two spellings are, 0 to 1: one less the Levenshtein distance over the longer length. */
export function likeness(a: string, b: string): number {
  const [left, right] = [a.slice(0, LONGEST), b.slice(0, LONGEST)];
  let row = Array.from({ length: right.length + 1 }, (_, i) => i);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (left[i - 1] === right[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return 1 - row[right.length]! / Math.max(left.length, right.length, 1);
}
