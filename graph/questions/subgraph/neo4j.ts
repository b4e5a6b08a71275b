import type { SubgraphAnswer } from "#graph/model/answers/nodes.ts";
import type { SubgraphParameters } from "#graph/model/parameters.ts";
import type { EntityRow, RelationshipRow } from "#graph/store/neo4j/rows.ts";
import { statement } from "#graph/store/neo4j/statement.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { typeLiteral, withLiterals } from "../literals.ts";
import { recordsOf } from "../records.ts";

interface Row {
  readonly node: EntityRow;
  readonly relationships: readonly RelationshipRow[];
}

export const subgraphCypher = withLiterals(statement(import.meta.url, "./subgraph.cypher"), {
  types: typeLiteral(),
});

/** The nodes of a set and what is among them. */
export const subgraphInNeo4j = async (
  session: Neo4jSession,
  { nodeIds }: SubgraphParameters,
): Promise<SubgraphAnswer> => {
  const rows = await session.read<Row>(subgraphCypher, { nodeIds: [...new Set(nodeIds)] });
  return recordsOf({
    nodes: rows.map(({ node }) => node),
    relationships: rows.flatMap(({ relationships }) => relationships),
  });
};
