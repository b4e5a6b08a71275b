import { openMemory } from "./memory/memory-engine.ts";
import type { Neo4jSettings } from "./neo4j/settings.ts";
import type { Engine } from "./store.ts";

/** Opens the engine that answers questions: Neo4j where one is named, else the embedded one, which
 * needs no server.
 * @returns an engine that refuses a database with data of others; the embedded one has no data until
 * a plan has been applied */
export const openEngine = async (neo4j?: Neo4jSettings): Promise<Engine> => {
  if (neo4j === undefined) return openMemory();
  // The driver is read only where it is used: it costs every start a third of a second.
  const { openNeo4j } = await import("./neo4j/neo4j-engine.ts");
  return openNeo4j(neo4j);
};
