import { type Notice, notice } from "../../model/notice.ts";
import { UnzipError, unzip } from "./unzip.ts";

/** Office documents hold pictures too, which are not unpacked; their texts are small. */
const LIMITS = { file: 100_000_000, total: 400_000_000, files: 20_000 };

/**
 * The named parts of an office document (a ZIP archive), after everything in it was unpacked once to see that it keeps to
 * the limits: the libraries behind this trust what they are given. `files` is `null` for what is no such document.
 */
export const openOffice = async (
  stem: string,
  bytes: Uint8Array,
  parts: readonly string[],
): Promise<{ readonly files: ReadonlyMap<string, Uint8Array> | null; readonly notices: readonly Notice[] }> => {
  const files = new Map<string, Uint8Array>();
  const failed = (message: string) => ({
    files: null,
    notices: [notice("reading/broken-document", "failure", `${stem}: ${message}`)],
  });
  try {
    for await (const file of unzip(bytes, LIMITS)) {
      if (file.kind === "refused") return failed(`a part of the document ${file.message}`);
      if (parts.includes(file.name)) files.set(file.name, file.bytes);
    }
  } catch (error) {
    if (!(error instanceof UnzipError)) throw error;
    return failed(error.message);
  }
  return { files, notices: [] };
};
