import { byId, parseRelationshipId } from "#graph/model/ids.ts";
import type { Node, Relationship } from "#graph/model/records.ts";
import { nodeOf, relationshipOf } from "#graph/store/neo4j/decode.ts";
import type { EntityRow, RelationshipRow } from "#graph/store/neo4j/rows.ts";
import { statement } from "#graph/store/neo4j/statement.ts";
import type { Neo4jSession } from "#graph/store/store.ts";

/** Nodes and relationships as a statement answers them, each once. */
export interface RecordRows {
  readonly nodes: readonly EntityRow[];
  readonly relationships: readonly RelationshipRow[];
}

/** Nodes and relationships, each once, in id order. */
export interface Records {
  readonly nodes: Node[];
  readonly relationships: Relationship[];
}

export const noRecords: Records = { nodes: [], relationships: [] };

/** All records of several, each once, in id order.
 * @returns null where some are not known */
export const together = (all: readonly (Records | null)[]): Records | null => {
  const known = all.flatMap((each) => each ?? []);
  if (known.length < all.length) return null;
  return {
    nodes: eachOnce(known.flatMap(({ nodes }) => nodes)),
    relationships: eachOnce(known.flatMap(({ relationships }) => relationships)),
  };
};

const eachOnce = <T extends { readonly id: string }>(records: readonly T[]): T[] =>
  [...new Map(records.map((each) => [each.id, each])).values()].sort((left, right) =>
    byId(left.id, right.id),
  );

export const recordsCypher = statement(import.meta.url, "./records.cypher");

/** The records of a statement's row, in id order. */
export const recordsOf = ({ nodes, relationships }: RecordRows): Records => ({
  nodes: nodes.map(nodeOf).sort((left, right) => byId(left.id, right.id)),
  relationships: relationships.map(relationshipOf).sort((left, right) => byId(left.id, right.id)),
});

/** The nodes and relationships of ids, with the ends of the relationships, each once, in id order.
 * Questions whose rows name the same record many times fetch it here, once. */
export const readRecords = async (
  session: Neo4jSession,
  nodeIds: Iterable<string>,
  relationshipIds: Iterable<string>,
): Promise<Records> => recordsOf(await readRows(session, nodeIds, relationshipIds));

/** The same as the database holds them, in no order. Asks nothing where nothing is wanted. */
export const readRows = async (
  session: Neo4jSession,
  nodeIds: Iterable<string>,
  relationshipIds: Iterable<string>,
): Promise<RecordRows> => {
  const links = Array.from(new Set(relationshipIds), (id) => {
    const { from = "", to = "" } = parseRelationshipId(id) ?? {};
    return { id, from, to };
  });
  const wanted = new Set([...nodeIds, ...links.flatMap(({ from, to }) => [from, to])]);
  const none = { nodes: [], relationships: [] };
  if (wanted.size === 0) return none;
  const [row] = await session.read<RecordRows>(recordsCypher, { nodeIds: [...wanted], links });
  return row ?? none;
};
