/**
 * Multiplies an 8-bit matrix by a 16-bit vector. It is a WebAssembly module of two hundred bytes, written out here
 * instruction by instruction, since eight products at once make the network some ten times faster than plain loops.
 * Sums are whole numbers, so every machine gets the same ones.
 */
export interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer };
  /**
   * `out[r] = Σ matrix[r, c] · vector[c]`, all places in bytes: matrix Int8 (rows × columns), vector Int16, out Int32;
   * rows a multiple of 4, columns of 8.
   */
  multiply(matrix: number, vector: number, out: number, rows: number, columns: number): void;
  /** The same with an Int16 matrix; the caller sees to it that no sum leaves 32 bits. */
  multiplyWide(matrix: number, vector: number, out: number, rows: number, columns: number): void;
}

/** What is used of WebAssembly, which the compiler's library for ES2023 leaves out. */
interface WebAssemblyHost {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}
const host = (globalThis as unknown as { readonly WebAssembly: WebAssemblyHost }).WebAssembly;

const I32 = 0x7f;
const V128 = 0x7b;
const get = (local: number): number[] => [0x20, local];
const set = (local: number): number[] => [0x21, local];
const constant = (value: number): number[] => [0x41, ...signed(value)];
const ADD = [0x6a];
const loadVector = [0xfd, 0x00, 0x00, 0x00];
const loadBytes = [0xfd, 0x01, 0x00, 0x00];
const DOT = [0xfd, 0xba, 0x01];
const ADD4 = [0xfd, 0xae, 0x01];
const ZERO = [0xfd, 0x0c, ...new Array<number>(16).fill(0)];
const store4 = [0xfd, 0x0b, 0x00, 0x00];

/** Compiles the kernel over its own memory of so many bytes. */
export function makeKernel(bytes: number): Kernel {
  const memory = new host.Memory({ initial: Math.ceil(bytes / 65536) });
  const module = new host.Module(Uint8Array.from(moduleBytes()));
  const instance = new host.Instance(module, { e: { m: memory } });
  const { multiply, multiplyWide } = instance.exports as Pick<Kernel, "multiply" | "multiplyWide">;
  return { memory, multiply, multiplyWide };
}

// parameters
const [MATRIX, VECTOR, OUT, ROWS, COLUMNS] = [0, 1, 2, 3, 4];
// locals: place in the vector, end of the vector, places in four rows, four running sums, the piece of the vector
const [AT, END, ROW0] = [5, 6, 7];
const [SUM0, PIECE] = [11, 15];

/** The body of one function; `size` is how many bytes an entry of the matrix has. */
function functionBody(size: 1 | 2): number[] {
  const lanes = [0, 1, 2, 3];
  const row = (i: number): number => ROW0! + i;
  const sum = (i: number): number => SUM0! + i;
  const inner = [
    ...get(AT!),
    ...loadVector,
    ...set(PIECE!),
    ...lanes.flatMap((i) => [
      ...get(sum(i)),
      ...get(row(i)),
      ...(size === 1 ? loadBytes : loadVector),
      ...get(PIECE!),
      ...DOT,
      ...ADD4,
      ...set(sum(i)),
      ...get(row(i)),
      ...constant(8 * size),
      ...ADD,
      ...set(row(i)),
    ]),
    ...get(AT!),
    ...constant(16),
    ...ADD,
    0x22,
    AT!,
    ...get(END!),
    0x49,
    0x0d,
    0x00, // while AT < END
  ];
  const shuffle = (bytes: readonly number[]): number[] => [0xfd, 0x0d, ...bytes];
  const words = (...picked: number[]): number[] => picked.flatMap((w) => [0, 1, 2, 3].map((b) => w * 4 + b));
  const pairs = (a: number, b: number): number[] => [
    // (a0+a2, a1+a3, b0+b2, b1+b3)
    ...get(sum(a)),
    ...get(sum(b)),
    ...shuffle(words(0, 1, 4, 5)),
    ...get(sum(a)),
    ...get(sum(b)),
    ...shuffle(words(2, 3, 6, 7)),
    ...ADD4,
  ];
  const outer = [
    ...get(VECTOR!),
    ...set(AT!),
    ...get(MATRIX!),
    ...set(row(0)),
    ...[1, 2, 3].flatMap((i) => [
      ...get(row(i - 1)),
      ...get(COLUMNS!),
      ...constant(size - 1),
      0x74,
      ...ADD,
      ...set(row(i)),
    ]),
    ...lanes.flatMap((i) => [...ZERO, ...set(sum(i))]),
    0x03,
    0x40,
    ...inner,
    0x0b,
    ...get(row(3)),
    ...set(MATRIX!),
    ...get(OUT!),
    ...pairs(0, 1),
    ...set(sum(0)),
    ...pairs(2, 3),
    ...set(sum(1)),
    ...get(sum(0)),
    ...get(sum(1)),
    ...shuffle(words(0, 2, 4, 6)),
    ...get(sum(0)),
    ...get(sum(1)),
    ...shuffle(words(1, 3, 5, 7)),
    ...ADD4,
    ...store4,
    ...get(OUT!),
    ...constant(16),
    ...ADD,
    ...set(OUT!),
    ...get(ROWS!),
    ...constant(4),
    0x6b,
    0x22,
    ROWS!,
    0x0d,
    0x00, // while rows are left
  ];
  const body = [
    2,
    6,
    I32,
    5,
    V128,
    ...get(VECTOR!),
    ...get(COLUMNS!),
    ...constant(1),
    0x74,
    ...ADD,
    ...set(END!),
    0x03,
    0x40,
    ...outer,
    0x0b,
    0x0b,
  ];
  return [...unsigned(body.length), ...body];
}

function moduleBytes(): number[] {
  const name = (text: string): number[] => [text.length, ...Array.from(text, (sign) => sign.charCodeAt(0))];
  const section = (id: number, content: readonly number[]): number[] => [id, ...unsigned(content.length), ...content];
  return [
    0x00,
    0x61,
    0x73,
    0x6d,
    0x01,
    0x00,
    0x00,
    0x00,
    ...section(1, [1, 0x60, 5, I32, I32, I32, I32, I32, 0]),
    ...section(2, [1, ...name("e"), ...name("m"), 0x02, 0x00, 0x01]),
    ...section(3, [2, 0, 0]),
    ...section(7, [2, ...name("multiply"), 0x00, 0x00, ...name("multiplyWide"), 0x00, 0x01]),
    ...section(10, [2, ...functionBody(1), ...functionBody(2)]),
  ];
}

function unsigned(value: number): number[] {
  const low = value & 0x7f;
  return value < 0x80 ? [low] : [low | 0x80, ...unsigned(value >>> 7)];
}

function signed(value: number): number[] {
  const low = value & 0x7f;
  const rest = value >> 7;
  const done = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0);
  return done ? [low] : [low | 0x80, ...signed(rest)];
}
