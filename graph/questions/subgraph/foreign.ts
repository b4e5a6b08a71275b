import type { SubgraphAnswer } from "#graph/model/answers/nodes.ts";
import { nodeElementId } from "#graph/model/foreign.ts";
import { byId } from "#graph/model/ids.ts";
import type { SubgraphParameters } from "#graph/model/parameters.ts";
import { statement } from "#graph/store/neo4j/statement.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { foreignStatement, nameKeys } from "../foreign/fragments.ts";
import {
  type ForeignNodeRow,
  type ForeignRelationshipRow,
  foreignNodeOf,
  foreignRelationshipOf,
} from "../foreign/rows.ts";

interface Row {
  readonly nodes: readonly ForeignNodeRow[];
  readonly relationships: readonly ForeignRelationshipRow[];
}

export const foreignSubgraphCypher = foreignStatement(
  statement(import.meta.url, "./foreign.cypher"),
);

/** The nodes of a set and what is among them. */
export const subgraphInForeign = async (
  session: Neo4jSession,
  { nodeIds }: SubgraphParameters,
): Promise<SubgraphAnswer> => {
  const ids = [...new Set(nodeIds)].flatMap((id) => nodeElementId(id) ?? []);
  const [row] = await session.read<Row>(foreignSubgraphCypher, { ids, nameKeys });
  return {
    nodes: (row?.nodes ?? []).map(foreignNodeOf).sort((left, right) => byId(left.id, right.id)),
    relationships: (row?.relationships ?? [])
      .map(foreignRelationshipOf)
      .sort((left, right) => byId(left.id, right.id)),
  };
};
