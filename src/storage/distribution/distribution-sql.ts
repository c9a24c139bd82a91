import { DISTRIBUTED_TABLES } from "./distributed-tables.ts";

/** The statements that distribute the tables of a schema, in their order: first those that others lie beside. */
export const distributionSql = (schema: string): readonly string[] =>
  DISTRIBUTED_TABLES.map(({ table, column, beside }) => {
    const where = beside === null ? "'none'" : `'${schema}.${beside}'`;
    return `select create_distributed_table('${schema}.${table}', '${column}', colocate_with => ${where})`;
  });
