/** Numbers by text, in flat memory: a map of as many strings takes several times the room and the time to fill. */
export interface HashIndex {
  /** Files a number under a text; a number that is there already stays there once. */
  add(text: string, number: number): void;
  /** The numbers under a text, from the smallest; two texts share them with a chance of one to 2^64. */
  get(text: string): readonly number[];
}

const FIRST_CAPACITY = 2 ** 12;
/** Fuller tables look too long for a free place. */
const FULLEST = 0.6;
const FREE = -1;

/** An empty index (open addressing, linear probing; the texts themselves are not kept). */
export function hashIndex(): HashIndex {
  let capacity = FIRST_CAPACITY;
  let count = 0;
  let low = new Int32Array(capacity);
  let high = new Int32Array(capacity);
  let numbers = new Int32Array(capacity).fill(FREE);

  const put = (a: number, b: number, number: number): boolean => {
    let at = a & (capacity - 1);
    while (numbers[at] !== FREE) {
      if (numbers[at] === number && low[at] === a && high[at] === b) return false;
      at = (at + 1) & (capacity - 1);
    }
    low[at] = a;
    high[at] = b;
    numbers[at] = number;
    return true;
  };
  const grow = (): void => {
    const [olds, lows, highs] = [numbers, low, high];
    capacity *= 2;
    low = new Int32Array(capacity);
    high = new Int32Array(capacity);
    numbers = new Int32Array(capacity).fill(FREE);
    olds.forEach((number, at) => {
      if (number !== FREE) put(lows[at]!, highs[at]!, number);
    });
  };
  return {
    add: (text, number) => {
      if (count >= capacity * FULLEST) grow();
      if (put(hashOf(text, 0x811c9dc5), hashOf(text, 0x5bd1e995), number)) count++;
    },
    get: (text) => {
      const [a, b] = [hashOf(text, 0x811c9dc5), hashOf(text, 0x5bd1e995)];
      const found: number[] = [];
      for (let at = a & (capacity - 1); numbers[at] !== FREE; at = (at + 1) & (capacity - 1))
        if (low[at] === a && high[at] === b) found.push(numbers[at]!);
      return found.length < 2 ? found : found.sort((x, y) => x - y);
    },
  };
}

/** 32 bits of a text (FNV-1a over UTF-16 units, mixed at the end), by a seed. */
function hashOf(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) | 0;
}
