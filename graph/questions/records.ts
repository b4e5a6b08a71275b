import { parseRelationshipId } from "#graph/model/ids.ts";
import type { Node, Relationship } from "#graph/model/records.ts";
import { nodeOf, relationshipOf } from "#graph/store/neo4j/decode.ts";
import type { EntityRow, RelationshipRow } from "#graph/store/neo4j/rows.ts";
import { statement } from "#graph/store/neo4j/statement.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { typeLiteral, withLiterals } from "./literals.ts";

interface Row {
  readonly nodes: readonly EntityRow[];
  readonly relationships: readonly RelationshipRow[];
}

export const recordsCypher = withLiterals(statement(import.meta.url, "./records.cypher"), {
  types: typeLiteral(),
});

/** The nodes and relationships of ids, with the ends of the relationships, each once, in id order.
 * Questions whose rows name the same record many times fetch it here, once. */
export const readRecords = async (
  session: Neo4jSession,
  nodeIds: Iterable<string>,
  relationshipIds: Iterable<string>,
): Promise<{ nodes: Node[]; relationships: Relationship[] }> => {
  const links = Array.from(new Set(relationshipIds), (id) => {
    const { from = "", to = "" } = parseRelationshipId(id) ?? {};
    return { id, from, to };
  });
  const wanted = new Set([...nodeIds, ...links.flatMap(({ from, to }) => [from, to])]);
  const [row] = await session.read<Row>(recordsCypher, { nodeIds: [...wanted], links });
  return {
    nodes: row?.nodes.map(nodeOf) ?? [],
    relationships: row?.relationships.map(relationshipOf) ?? [],
  };
};
