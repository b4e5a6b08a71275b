import type { TestServer } from "./testing.ts";

/** Every property of what a variable stands for, exactly: a number of JavaScript's holds no big one. */
const exact = (variable: string): string =>
  `[key IN keys(${variable}) | [key, valueType(${variable}[key]), toStringOrNull(${variable}[key]),
    CASE WHEN valueType(${variable}[key]) STARTS WITH 'LIST' THEN [item IN ${variable}[key] | toStringOrNull(item)] END]]`;

/** All that is in the database, data and schema, as lines that can be compared.
 * @param identity whether nodes and relationships must be the very same, not only bear the same */
export const dump = async (server: TestServer, identity = false): Promise<string[]> => {
  const id = (variable: string): string => (identity ? `elementId(${variable})` : exact(variable));
  const parts = [
    `MATCH (n) RETURN labels(n) AS labels, ${exact("n")} AS properties${identity ? ", elementId(n) AS id" : ""}`,
    `MATCH (a)-[r]->(b) RETURN type(r) AS type, ${exact("r")} AS properties, ${id("a")} AS a, ${id("b")} AS b${identity ? ", elementId(r) AS id" : ""}`,
    "SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, indexProvider, options, owningConstraint",
    "SHOW CONSTRAINTS YIELD name, type, entityType, labelsOrTypes, properties, ownedIndex, propertyType",
  ];
  const lines: string[] = [];
  for (const part of parts)
    for (const record of await server.run(part)) lines.push(canonical(record.toObject()));
  return lines.sort();
};

const canonical = (value: unknown): string =>
  JSON.stringify(value, (key, part: unknown) => {
    // Keys come in no order that Neo4j promises.
    if (key === "properties" && Array.isArray(part))
      return part.map((pair) => JSON.stringify(pair)).sort();
    return part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part;
  });
