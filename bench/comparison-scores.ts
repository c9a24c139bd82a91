/** A partition of mentions: which cluster each mention is in. */
export type Clusters = readonly (readonly string[])[];

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const score = (hits: number, found: number, matched: number, wanted: number): Score => {
  const precision = found === 0 ? 0 : hits / found;
  const recall = wanted === 0 ? 0 : matched / wanted;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
};

const indexOf = (clusters: Clusters): ReadonlyMap<string, number> =>
  new Map(clusters.flatMap((cluster, i) => cluster.map((mention): [string, number] => [mention, i])));

/** Link-based (Vilain et al. 1995): how many links are missing to hold each cluster together. */
export function muc(key: Clusters, response: Clusters): Score {
  const links = (from: Clusters, to: Clusters): readonly [number, number] => {
    const where = indexOf(to);
    let kept = 0;
    let all = 0;
    for (const cluster of from) {
      const parts = new Set(cluster.map((mention) => where.get(mention) ?? `alone ${mention}`));
      kept += cluster.length - parts.size;
      all += cluster.length - 1;
    }
    return [kept, all];
  };
  const [matched, wanted] = links(key, response);
  const [hits, found] = links(response, key);
  return score(hits, found, matched, wanted);
}

/** B³ (Bagga and Baldwin 1998): for each mention, how much of its cluster is right. */
export function bCubed(key: Clusters, response: Clusters): Score {
  const share = (from: Clusters, to: Clusters): readonly [number, number] => {
    const where = indexOf(to);
    let sum = 0;
    let all = 0;
    for (const cluster of from) {
      const counts = new Map<number, number>();
      for (const mention of cluster) {
        const other = where.get(mention);
        if (other !== undefined) counts.set(other, (counts.get(other) ?? 0) + 1);
      }
      for (const count of counts.values()) sum += (count * count) / cluster.length;
      all += cluster.length;
    }
    return [sum, all];
  };
  const [matched, wanted] = share(key, response);
  const [hits, found] = share(response, key);
  return score(hits, found, matched, wanted);
}

/** CEAF-e (Luo 2005): the best one-to-one match of clusters, by φ4 = 2·|shared| / (|a| + |b|). */
export function ceafE(key: Clusters, response: Clusters): Score {
  const where = indexOf(response);
  const edges = key.map((cluster) => {
    const counts = new Map<number, number>();
    for (const mention of cluster) {
      const other = where.get(mention);
      if (other !== undefined) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
    return new Map([...counts].map(([other, n]) => [other, (2 * n) / (cluster.length + response[other]!.length)]));
  });
  const sum = componentsOf(edges).reduce((total, rows) => total + bestMatch(rows, edges), 0);
  return score(sum, response.length, sum, key.length);
}

/** The mean of the three F1 scores (Pradhan et al. 2012). */
export const conll = (key: Clusters, response: Clusters): number =>
  (muc(key, response).f1 + bCubed(key, response).f1 + ceafE(key, response).f1) / 3;

/** Rows that hang together by common columns: matched apart, since the whole matrix is nearly empty. */
function componentsOf(edges: readonly ReadonlyMap<number, number>[]): readonly (readonly number[])[] {
  const rowsOf = new Map<number, number[]>();
  edges.forEach((row, i) => {
    for (const column of row.keys()) rowsOf.set(column, [...(rowsOf.get(column) ?? []), i]);
  });
  const seen = new Set<number>();
  return edges.flatMap((_, start) => {
    if (seen.has(start)) return [];
    const rows: number[] = [];
    const queue = [start];
    seen.add(start);
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      rows.push(at);
      for (const column of edges[at]!.keys()) {
        for (const next of rowsOf.get(column)!) {
          if (seen.has(next)) continue;
          seen.add(next);
          queue.push(next);
        }
      }
    }
    return [rows];
  });
}

/** Greatest sum of a one-to-one match of some rows with columns (Kuhn–Munkres with potentials, O(n³)). */
function bestMatch(rows: readonly number[], edges: readonly ReadonlyMap<number, number>[]): number {
  const columns = [...new Set(rows.flatMap((row) => [...edges[row]!.keys()]))];
  const [n, m] = [rows.length, Math.max(rows.length, columns.length)];
  const cost = (i: number, j: number): number => -(edges[rows[i]!]!.get(columns[j]!) ?? 0);
  const u = new Float64Array(n + 1);
  const v = new Float64Array(m + 1);
  const owner = new Int32Array(m + 1);
  for (let i = 1; i <= n; i++) {
    owner[0] = i;
    let j0 = 0;
    const least = new Float64Array(m + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(m + 1);
    const way = new Int32Array(m + 1);
    do {
      used[j0] = 1;
      const i0 = owner[j0]!;
      let delta = Number.POSITIVE_INFINITY;
      let j1 = 0;
      for (let j = 1; j <= m; j++) {
        if (used[j]) continue;
        const reduced = cost(i0 - 1, j - 1) - u[i0]! - v[j]!;
        if (reduced < least[j]!) {
          least[j] = reduced;
          way[j] = j0;
        }
        if (least[j]! < delta) {
          delta = least[j]!;
          j1 = j;
        }
      }
      for (let j = 0; j <= m; j++) {
        if (used[j]) {
          u[owner[j]!]! += delta;
          v[j]! -= delta;
        } else least[j]! -= delta;
      }
      j0 = j1;
    } while (owner[j0] !== 0);
    do {
      const j1 = way[j0]!;
      owner[j0] = owner[j1]!;
      j0 = j1;
    } while (j0);
  }
  let sum = 0;
  for (let j = 1; j <= m; j++) if (owner[j]! > 0) sum -= cost(owner[j]! - 1, j - 1);
  return sum;
}
