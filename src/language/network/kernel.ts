import { gateFunction } from "./gate-function.ts";
import { multiplyFunction } from "./multiply-function.ts";
import { packFunction } from "./pack-function.ts";
import { moduleBytes } from "./wasm.ts";

/**
 * The arithmetic of the network: a WebAssembly module of some hundred instructions that is put together here, since
 * eight products at a time make the network thirty times faster than plain loops. Sums of products are whole numbers
 * and the rest is single floats in a fixed order, so every machine gets the same bits. All places are in bytes.
 */
export interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer };
  /**
   * For each of `count` vectors `v`: `out[r] = (Σ matrix[r, c] · v[c]) · scales[r] · worth + bias[r]`. Matrix Int16
   * (rows × columns, in blocks: see `blockPlace`), vectors Int16, the others Float32; rows a multiple of 4, columns of
   * 16. The next vector, its worth and what comes out of it lie their strides further on. The caller sees to it that
   * no sum leaves 32 bits.
   */
  multiply(
    matrix: number,
    rows: number,
    columns: number,
    scales: number,
    bias: number,
    vectors: number,
    stride: number,
    worths: number,
    worthStride: number,
    count: number,
    out: number,
    outStride: number,
  ): void;
  /**
   * One step of an LSTM: `sums` holds what goes into the gates i, f, g, o (Float32, 4 × hidden), `cell` is brought up
   * to date, and the state is written to `out` in steps of 1 / 32767 (Int16). Hidden is a multiple of 4.
   */
  gate(sums: number, cell: number, out: number, hidden: number): void;
  /**
   * Writes `count` floats (a multiple of 8), none of them taken below `floor`, in 16 bits, the largest as `full`; each
   * eight go `stride` bytes further on. The worth of one step is written to `worth` (Float32).
   */
  pack(from: number, to: number, stride: number, count: number, full: number, floor: number, worth: number): void;
}

/** What is used of WebAssembly, which the compiler's library for ES2023 leaves out. */
interface WebAssemblyHost {
  readonly Memory: new (size: { readonly initial: number }) => Kernel["memory"];
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}
const host = (globalThis as unknown as { readonly WebAssembly: WebAssemblyHost }).WebAssembly;

/** Compiles the kernel over its own memory of so many bytes. */
export function makeKernel(bytes: number): Kernel {
  const memory = new host.Memory({ initial: Math.ceil(bytes / 65536) });
  const functions = [multiplyFunction("multiply"), gateFunction("gate"), packFunction("pack")];
  const instance = new host.Instance(new host.Module(moduleBytes(functions)), { e: { m: memory } });
  const { multiply, gate, pack } = instance.exports as Omit<Kernel, "memory">;
  return { memory, multiply, gate, pack };
}
