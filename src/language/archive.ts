/** Named arrays and JSON values in one file: the container of the trained weights. */
export interface Archive {
  readonly json: Readonly<Record<string, unknown>>;
  readonly arrays: Readonly<Record<string, Int8Array | Int16Array | Float32Array | Uint8Array | Int32Array>>;
}

const MAGIC = 0x314d4c56; // "VLM1"
const KINDS = { i8: Int8Array, u8: Uint8Array, i16: Int16Array, f32: Float32Array, i32: Int32Array } as const;
type Kind = keyof typeof KINDS;
interface Entry {
  readonly name: string;
  readonly kind: Kind;
  readonly offset: number;
  readonly length: number;
}

/** Packs an archive: magic, length of the header, header (JSON), arrays at multiples of 16 bytes, little endian. */
export function packArchive(archive: Archive): Uint8Array {
  const entries: Entry[] = [];
  let offset = 0;
  for (const [name, array] of Object.entries(archive.arrays)) {
    const kind = (Object.keys(KINDS) as Kind[]).find((key) => array instanceof KINDS[key])!;
    entries.push({ name, kind, offset, length: array.length });
    offset += Math.ceil(array.byteLength / 16) * 16;
  }
  const header = new TextEncoder().encode(JSON.stringify({ json: archive.json, arrays: entries }));
  const start = Math.ceil((8 + header.length) / 16) * 16;
  const bytes = new Uint8Array(start + offset);
  new DataView(bytes.buffer).setUint32(0, MAGIC, true);
  new DataView(bytes.buffer).setUint32(4, header.length, true);
  bytes.set(header, 8);
  for (const entry of entries) {
    const array = archive.arrays[entry.name]!;
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), start + entry.offset);
  }
  return bytes;
}

/** Reads what `packArchive` wrote. Throws where the bytes are something else. */
export function readArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC)
    throw new Error("these bytes are no language model: expected a file written by npm run train");
  const length = view.getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as {
    json: Record<string, unknown>;
    arrays: Entry[];
  };
  const start = Math.ceil((8 + length) / 16) * 16;
  const arrays: Record<string, Archive["arrays"][string]> = {};
  for (const { name, kind, offset, length: count } of header.arrays) {
    const size = KINDS[kind].BYTES_PER_ELEMENT;
    // a Buffer's own slice would share its memory
    const copy = new Uint8Array(bytes.subarray(start + offset, start + offset + count * size));
    arrays[name] = new KINDS[kind](copy.buffer, 0, count);
  }
  return { json: header.json, arrays };
}
