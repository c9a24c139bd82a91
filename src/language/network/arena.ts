import { type Kernel, makeKernel } from "./kernel.ts";

/** A run of the kernel's memory. */
export interface Block {
  readonly place: number;
  readonly bytes: number;
}

/** Hands out places of 16-byte alignment before the memory is made. */
export function planMemory(): { readonly reserve: (bytes: number) => Block; readonly make: () => Kernel } {
  let end = 0;
  return {
    reserve: (bytes) => {
      const place = end;
      end = Math.ceil((end + bytes) / 16) * 16;
      return { place, bytes };
    },
    make: () => makeKernel(end),
  };
}

export const floatsAt = (kernel: Kernel, block: Block): Float32Array =>
  new Float32Array(kernel.memory.buffer, block.place, block.bytes / 4);
export const shortsAt = (kernel: Kernel, block: Block): Int16Array =>
  new Int16Array(kernel.memory.buffer, block.place, block.bytes / 2);
