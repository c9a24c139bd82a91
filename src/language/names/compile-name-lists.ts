import { z } from "zod";
import { NAME_KINDS } from "../document.ts";
import type { NameList } from "../language-model.ts";

const fileSchema = z.strictObject({ kind: z.enum(NAME_KINDS), names: z.array(z.coerce.string().min(1)) });

/**
 * Checks the files of `knowledge/language` and gives their name lists. A file without `kind` holds words for training
 * and is passed over.
 *
 * @throws Error with the file's name and the faulty path.
 */
export function compileNameLists(files: readonly { readonly name: string; readonly data: unknown }[]): NameList[] {
  return files.flatMap(({ name, data }) => {
    if (typeof data === "object" && data !== null && "words" in data) return [];
    const result = fileSchema.safeParse(data);
    if (!result.success) throw new Error(`knowledge file ${name}: ${z.prettifyError(result.error)}`);
    return [result.data];
  });
}
