import type { RelationshipAnswer } from "#graph/model/answers/nodes.ts";
import { relationshipElementId } from "#graph/model/foreign.ts";
import { unknownId } from "#graph/model/problems.ts";
import { statement } from "#graph/store/neo4j/statement.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { foreignStatement, nameKeys } from "../foreign/fragments.ts";
import {
  type ForeignNodeRow,
  type ForeignRelationshipRow,
  foreignNodeOf,
  foreignRelationshipOf,
  type StoredRow,
  storedOf,
} from "../foreign/rows.ts";

interface Row {
  readonly from: ForeignNodeRow;
  readonly relationship: ForeignRelationshipRow;
  readonly to: ForeignNodeRow;
  readonly stored: readonly StoredRow[];
}

export const foreignRelationshipCypher = foreignStatement(
  statement(import.meta.url, "./foreign.cypher"),
);

/** Looks a relationship up; nobody says it, and no sentence. */
export const relationshipInForeign = async (
  session: Neo4jSession,
  { id }: { id: string },
): Promise<RelationshipAnswer> => {
  const elementId = relationshipElementId(id);
  if (elementId === undefined) throw unknownId(id);
  const [row] = await session.read<Row>(foreignRelationshipCypher, { id: elementId, nameKeys });
  if (row === undefined) throw unknownId(id);
  return {
    relationship: foreignRelationshipOf(row.relationship),
    from: foreignNodeOf(row.from),
    to: foreignNodeOf(row.to),
    voice: null,
    evidence: [],
    stored: storedOf(row.stored),
  };
};
