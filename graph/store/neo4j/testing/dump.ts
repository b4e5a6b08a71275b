import type { TestServer } from "./testing.ts";

/** All that is in the database, data and schema, as lines that can be compared. */
export const dump = async (server: TestServer): Promise<string[]> => {
  const nodes = await server.run(
    "MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties",
  );
  const links = await server.run(
    "MATCH (a)-[r]->(b) RETURN type(r) AS type, properties(r) AS properties, properties(a) AS a, properties(b) AS b",
  );
  const schema = await server.run("SHOW INDEXES YIELD name, type, labelsOrTypes, properties");
  return [...nodes, ...links, ...schema].map((record) => canonical(record.toObject())).sort();
};

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
