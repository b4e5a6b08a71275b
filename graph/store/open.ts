import { openMemory } from "./memory/memory-engine.ts";
import { openNeo4j } from "./neo4j/neo4j-engine.ts";
import type { Neo4jSettings } from "./neo4j/settings.ts";
import type { Engine } from "./store.ts";

/** Opens the engine that answers questions: Neo4j where one is named, else the embedded one, which
 * needs no server.
 * @returns an engine that refuses a database with data of others; the embedded one has no data until
 * a plan has been applied */
export const openEngine = (neo4j?: Neo4jSettings): Engine =>
  neo4j === undefined ? openMemory() : openNeo4j(neo4j);
