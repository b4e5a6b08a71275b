import type { RelationshipAnswer } from "#graph/model/answers/nodes.ts";
import type { SpanRole } from "#graph/model/claims.ts";
import { parseRelationshipId } from "#graph/model/ids.ts";
import { unknownId } from "#graph/model/problems.ts";
import { relationTypes } from "#graph/model/relations.ts";
import { documentOf, nodeOf, passageOf, relationshipOf } from "#graph/store/neo4j/decode.ts";
import type {
  DocumentRow,
  EntityRow,
  PassageRow,
  RelationshipRow,
} from "#graph/store/neo4j/rows.ts";
import { statement } from "#graph/store/neo4j/statement.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { typeLiteral, withLiterals } from "../literals.ts";

interface Row {
  readonly from: EntityRow;
  readonly relationship: RelationshipRow;
  readonly to: EntityRow;
  readonly voice: { id: string; zh: string; en: string } | null;
  readonly evidence: readonly {
    readonly index: number;
    readonly role: SpanRole;
    readonly start: number;
    readonly end: number;
    readonly passage: PassageRow;
    readonly document: DocumentRow;
  }[];
}

const text = statement(import.meta.url, "./relationship.cypher");

/** The statement for a type. */
export const relationshipCypher = (type: (typeof relationTypes)[number]): string =>
  withLiterals(text, { type: typeLiteral([type]) });

/** Looks a relationship up by its ends: by its id alone the database would look at all. */
export const relationshipInNeo4j = async (
  session: Neo4jSession,
  { id }: { id: string },
): Promise<RelationshipAnswer> => {
  const named = parseRelationshipId(id);
  const type = relationTypes.find((candidate) => candidate === named?.type);
  if (named === undefined || type === undefined) throw unknownId(id);
  const { from, to } = named;
  const [row] = await session.read<Row>(relationshipCypher(type), { id, from, to });
  if (row === undefined) throw unknownId(id);
  const { voice } = row;
  return {
    relationship: relationshipOf(row.relationship),
    from: nodeOf(row.from),
    to: nodeOf(row.to),
    voice: voice === null ? null : { id: voice.id, name: { zh: voice.zh, en: voice.en } },
    evidence: row.evidence.map(({ index, role, start, end, passage, document }) => ({
      quote: row.relationship.quotes[index] ?? "",
      role,
      passage: passageOf(passage),
      document: documentOf(document),
      ranges: [{ start, end }],
    })),
  };
};
