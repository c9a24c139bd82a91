/** Turns UTF-16 offsets of one text into counts of Unicode code points. */
export type CodePointCounter = (offset: number) => number;

/**
 * A counter over a text: every offset is told by how many characters above U+FFFF stand before it (two units, one code
 * point). An offset inside such a character counts as before it.
 */
export const codePointCounter = (text: string): CodePointCounter => {
  const pairs: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text.codePointAt(i)! > 0xffff) {
      pairs.push(i);
      i++;
    }
  }
  return (offset) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle]! + 1 < offset) low = middle + 1;
      else high = middle;
    }
    const inside = pairs[low] !== undefined && pairs[low]! + 1 === offset ? 1 : 0;
    return offset - low - inside;
  };
};
