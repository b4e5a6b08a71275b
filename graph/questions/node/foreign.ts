import type { NodeAnswer } from "#graph/model/answers/nodes.ts";
import { foreignName } from "#graph/model/foreign.ts";
import { unknownId } from "#graph/model/problems.ts";
import { statement } from "#graph/store/neo4j/statement.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { foreignStatement, nameKeys } from "../foreign/fragments.ts";
import {
  elementIdOf,
  type ForeignNodeRow,
  foreignNodeOf,
  type StoredRow,
  storedOf,
} from "../foreign/rows.ts";

interface Row {
  readonly node: ForeignNodeRow;
  readonly groups: readonly {
    readonly type: string;
    readonly direction: "out" | "in";
    readonly kind: string;
    readonly count: number;
  }[];
  readonly stored: readonly StoredRow[];
}

export const foreignNodeCypher = foreignStatement(statement(import.meta.url, "./foreign.cypher"));

/** Looks a node up with its groups, the largest first, and its properties. */
export const nodeInForeign = async (
  session: Neo4jSession,
  { id }: { id: string },
): Promise<NodeAnswer> => {
  const [row] = await session.read<Row>(foreignNodeCypher, { id: elementIdOf(id), nameKeys });
  if (row === undefined) throw unknownId(id);
  return {
    node: foreignNodeOf(row.node),
    claims: [],
    ties: {
      total: row.groups.reduce((sum, { count }) => sum + count, 0),
      groups: row.groups.map(({ type, direction, kind, count }) => ({
        type: foreignName(type),
        direction,
        kind: foreignName(kind),
        stated: count,
        inferred: 0,
      })),
    },
    documents: [],
    passages: [],
    stored: storedOf(row.stored),
  };
};
