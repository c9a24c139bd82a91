import pg from "pg";

/** Takes rows of tables and writes them in large pieces. */
export interface Loader {
  add(table: string, row: object): void;
  flush(): Promise<void>;
  run(statement: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens a loader into the schema of an address; rows go in as arrays, one statement a table. */
export const openLoader = async (address: string): Promise<Loader> => {
  const url = new URL(address);
  const schema = url.searchParams.get("schema") ?? "variorum";
  url.searchParams.delete("schema");
  const client = new pg.Client({
    connectionString: url.href,
    options: `-c search_path=${schema} -c synchronous_commit=off`,
  });
  await client.connect();
  const { rows } = await client.query<{ table: string; column: string; type: string }>(
    `select table_name as table, column_name as column, data_type as type from information_schema.columns where table_schema = $1`,
    [schema],
  );
  const types = new Map(rows.map(({ table, column, type }) => [`${table}.${column}`, type]));
  let waiting = new Map<string, object[]>();
  return {
    add: (table, row) => {
      const list = waiting.get(table) ?? [];
      list.push(row);
      waiting.set(table, list);
    },
    flush: async () => {
      const all = waiting;
      waiting = new Map();
      for (const [table, list] of all) {
        const columns = Object.keys(list[0]!);
        const arrays = columns.map((column, i) => `$${i + 1}::${types.get(`${table}.${column}`)}[]`);
        const values = columns.map((column) => list.map((row) => (row as Record<string, unknown>)[column]));
        await client.query(
          `insert into ${table} (${columns.join(", ")}) select * from unnest(${arrays.join(", ")})`,
          values,
        );
      }
    },
    run: async (statement) => void (await client.query(statement)),
    close: () => client.end(),
  };
};
