/** Who cites or copies whom. */
export interface Edge {
  readonly from: string;
  readonly to: string;
}

/** A name in the drawing: its column from the left, its place in the column from the top. */
export interface GraphNode {
  readonly name: string;
  readonly column: number;
  readonly row: number;
}

const MOST_COLUMNS = 6;
const SWEEPS = 4;

/** Column of each name: one right of the farthest that cites it. Circles stop at the sixth column. */
const columnsOf = (names: readonly string[], edges: readonly Edge[]): ReadonlyMap<string, number> => {
  const columns = new Map(names.map((name) => [name, 0]));
  for (let round = 1; round < MOST_COLUMNS; round++) {
    let hasMoved = false;
    for (const { from, to } of edges) {
      const wanted = columns.get(from)! + 1;
      if (from === to || wanted <= columns.get(to)! || wanted >= MOST_COLUMNS) continue;
      columns.set(to, wanted);
      hasMoved = true;
    }
    if (!hasMoved) break;
  }
  return columns;
};

/**
 * A small layered drawing: who prints stands left, who is cited right of them. Rows are ordered by the middle of their
 * neighbours in a few sweeps, which keeps most lines from crossing.
 */
export const layOutCitations = (edges: readonly Edge[]): readonly GraphNode[] => {
  const names = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a.localeCompare(b));
  const columns = columnsOf(names, edges);
  const layers = Array.from({ length: MOST_COLUMNS }, (_, column) =>
    names.filter((name) => columns.get(name) === column),
  ).filter((layer) => layer.length > 0);
  const rows = new Map<string, number>();
  const place = (layer: readonly string[]): void => {
    for (const [row, name] of layer.entries()) rows.set(name, (row + 0.5) / layer.length);
  };
  for (const layer of layers) place(layer);
  const middle = (name: string): number => {
    const near = edges.flatMap(({ from, to }) => (from === name ? [to] : to === name ? [from] : []));
    return near.length === 0 ? rows.get(name)! : near.reduce((sum, other) => sum + rows.get(other)!, 0) / near.length;
  };
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const layer of layers) {
      const middles = new Map(layer.map((name) => [name, middle(name)]));
      layer.sort((a, b) => middles.get(a)! - middles.get(b)! || a.localeCompare(b));
      place(layer);
    }
  }
  return layers.flatMap((layer, column) => layer.map((name, row) => ({ name, column, row })));
};
