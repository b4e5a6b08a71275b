import type { Node } from "#graph/model/records.ts";
import { statement } from "#graph/store/neo4j/statement.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { foreignStatement, nameKeys } from "./fragments.ts";
import { type ForeignNodeRow, foreignNodeOf } from "./rows.ts";

export const foreignNodesCypher = foreignStatement(statement(import.meta.url, "./nodes.cypher"));

/** Nodes by their element ids; those that are gone are left out. */
export const readForeignNodes = async (
  session: Neo4jSession,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Node>> => {
  const rows = await session.read<{ node: ForeignNodeRow }>(foreignNodesCypher, { ids, nameKeys });
  return new Map(rows.map(({ node }) => [node.id, foreignNodeOf(node)]));
};
