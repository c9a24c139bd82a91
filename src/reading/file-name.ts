/** The last part of a path, of either kind of slash. */
export const fileName = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);

/** A file name without its folder and its last ending: `a/b/004_x.txt` → `004_x`. */
export const stemOf = (path: string): string => {
  const name = fileName(path);
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(0, dot) : name;
};
