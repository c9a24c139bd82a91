/** The parts of a JSON schema that are shown. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
}

/** A schema as people write types: `{ id: string, next: string | null }`; names of others stand for them. */
export const shapeOf = (schema: Schema, depth = 0): string => {
  if (schema.$ref !== undefined) return schema.$ref.split("/").at(-1)!;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return choices.map((choice) => shapeOf(choice, depth)).join(" | ");
  if (schema.allOf !== undefined) return schema.allOf.map((part) => shapeOf(part, depth)).join(" & ");
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? []);
  return types.length === 0 ? "any" : types.map((type) => plainShape(type, schema, depth)).join(" | ");
};

const plainShape = (type: string, schema: Schema, depth: number): string => {
  switch (type) {
    case "array": {
      if (schema.prefixItems !== undefined)
        return `[${schema.prefixItems.map((item) => shapeOf(item, depth)).join(", ")}]`;
      const item = shapeOf(schema.items ?? {}, depth);
      return item.includes(" | ") && !item.startsWith("{") ? `(${item})[]` : `${item}[]`;
    }
    case "object":
      return objectShape(schema, depth);
    default:
      return type;
  }
};

const objectShape = ({ properties, required = [], additionalProperties }: Schema, depth: number): string => {
  const entries = Object.entries(properties ?? {});
  if (entries.length === 0)
    return typeof additionalProperties === "object" ? `{ [key]: ${shapeOf(additionalProperties, depth)} }` : "{}";
  const indent = "  ".repeat(depth + 1);
  const lines = entries.map(
    ([name, schema]) => `${indent}${name}${required.includes(name) ? "" : "?"}: ${shapeOf(schema, depth + 1)}`,
  );
  return `{\n${lines.join("\n")}\n${"  ".repeat(depth)}}`;
};
