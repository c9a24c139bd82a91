/** The few instructions of WebAssembly (with 128-bit SIMD) that the kernel is written in, as bytes. */
export type Code = readonly number[];

export const I32 = 0x7f;
export const F32 = 0x7d;
export const V128 = 0x7b;

export const get = (local: number): Code => [0x20, local];
export const set = (local: number): Code => [0x21, local];
export const tee = (local: number): Code => [0x22, local];
export const int = (value: number): Code => [0x41, ...signed(value)];
export const add: Code = [0x6a];
export const subtract: Code = [0x6b];
export const shiftLeft: Code = [0x74];
export const isBelow: Code = [0x49];
/** Repeats `body` as long as it leaves a number other than 0. */
export const loop = (body: Code): Code => [0x03, 0x40, ...body, 0x0d, 0x00, 0x0b];

const simd = (...code: readonly number[]): Code => [0xfd, ...code];
export const load128 = (offset = 0): Code => simd(0x00, 0x00, ...unsigned(offset));
/** Four times the 32 bits at a place. */
export const loadSplat: Code = simd(0x09, 0x00, 0x00);
export const store128: Code = simd(0x0b, 0x00, 0x00);
/** Stores the first lane. */
export const store32: Code = simd(0x5a, 0x00, 0x00, 0x00);
/** Stores the lower half. */
export const store64: Code = simd(0x5b, 0x00, 0x00, 0x00);
export const zero: Code = simd(0x0c, ...new Array<number>(16).fill(0));
/** Products of 16-bit numbers, added up in pairs. */
export const dotPairs: Code = simd(0xba, 0x01);
export const addInts: Code = simd(0xae, 0x01);
export const shuffle = (bytes: readonly number[]): Code => simd(0x0d, ...bytes);
export const splat: Code = simd(0x13);
export const toFloats: Code = simd(0xfa, 0x01);
export const nearest: Code = simd(0x6a);
export const toInts: Code = simd(0xf8, 0x01);
export const narrow: Code = simd(0x85, 0x01);
export const magnitude: Code = simd(0xe0, 0x01);
export const plus: Code = simd(0xe4, 0x01);
export const times: Code = simd(0xe6, 0x01);
export const over: Code = simd(0xe7, 0x01);
export const least: Code = simd(0xea, 0x01);
export const most: Code = simd(0xeb, 0x01);
/** Four times the same 32-bit float. */
export function floats(value: number): Code {
  const four = new Uint8Array(new Float32Array([value]).buffer);
  return simd(0x0c, ...four, ...four, ...four, ...four);
}

export interface Func {
  readonly name: string;
  readonly parameters: readonly number[];
  /** Types of the locals after the parameters. */
  readonly locals: readonly number[];
  readonly body: Code;
}

/** A module that takes its memory as `e.m` and exports functions that give nothing back. */
export function moduleBytes(functions: readonly Func[]): Uint8Array {
  const name = (text: string): Code => [text.length, ...Array.from(text, (sign) => sign.charCodeAt(0))];
  const section = (id: number, content: Code): Code => [id, ...unsigned(content.length), ...content];
  const list = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()];
  const bodies = functions.map(({ locals, body }) => {
    const code = [...list(locals.map((type) => [1, type])), ...body, 0x0b];
    return [...unsigned(code.length), ...code];
  });
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, list(functions.map(({ parameters }) => [0x60, ...list(parameters.map((type) => [type])), 0]))),
    ...section(2, [1, ...name("e"), ...name("m"), 0x02, 0x00, 0x01]),
    ...section(3, list(functions.map((_, i) => [i]))),
    ...section(7, list(functions.map((func, i) => [...name(func.name), 0x00, i]))),
    ...section(10, list(bodies)),
  ]);
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
