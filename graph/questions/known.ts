import { unknownId } from "#graph/model/problems.ts";
import { statement } from "#graph/store/neo4j/statement.ts";
import type { Neo4jSession } from "#graph/store/store.ts";

export const knownCypher = statement(import.meta.url, "./known.cypher");

/** Makes sure that a node is there.
 * @param path field of the question that named it, for the message
 * @throws unknown-id */
export const requireNode = async (
  session: Neo4jSession,
  id: string,
  path = "id",
): Promise<void> => {
  const rows = await session.read<{ id: string }>(knownCypher, { id });
  if (rows.length === 0) throw unknownId(id, path);
};
