import type { NodeAnswer, TieGroup } from "#graph/model/answers/nodes.ts";
import { placeOfKind } from "#graph/model/kinds.ts";
import { unknownId } from "#graph/model/problems.ts";
import type { TextRange } from "#graph/model/records.ts";
import { placeOfType } from "#graph/model/relations.ts";
import { claimOf, documentOf, nodeOf, passageOf } from "#graph/store/neo4j/decode.ts";
import type { ClaimRow, DocumentRow, EntityRow, PassageRow } from "#graph/store/neo4j/rows.ts";
import { statement } from "#graph/store/neo4j/statement.ts";
import { whole } from "#graph/store/neo4j/whole.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { typeLiteral, withLiterals } from "../literals.ts";
import { joined } from "../ranges.ts";
import { typeRank } from "../ranking.ts";

interface Row {
  readonly node: EntityRow;
  readonly claims: readonly ClaimRow[];
  readonly groups: readonly TieGroup[];
  readonly documents: readonly { document: DocumentRow; passages: number }[];
  readonly passages: readonly { passage: PassageRow; ranges: TextRange[] }[];
}

/** Sentences shown with a node; a name that stands everywhere would drown the rest. */
const maxPassages = 50;

export const nodeCypher = withLiterals(statement(import.meta.url, "./node.cypher"), {
  types: typeLiteral(),
});

/** Looks a node up with its groups and its sentences. */
export const nodeInNeo4j = async (
  session: Neo4jSession,
  { id }: { id: string },
): Promise<NodeAnswer> => {
  const [row] = await session.read<Row>(nodeCypher, { id, maxPassages: whole(maxPassages) });
  if (row === undefined) throw unknownId(id);
  const groups = row.groups
    .toSorted((left, right) => placeInLegend(left) - placeInLegend(right))
    .map(({ type, direction, kind, stated, inferred }) => ({
      type,
      direction,
      kind,
      stated,
      inferred,
    }));
  return {
    node: nodeOf(row.node),
    claims: row.claims.map(claimOf),
    ties: {
      total: groups.reduce((sum, { stated, inferred }) => sum + stated + inferred, 0),
      groups,
    },
    documents: row.documents.map(({ document, passages }) => ({
      document: documentOf(document),
      passages,
    })),
    passages: row.passages.map(({ passage, ranges }) => ({
      passage: passageOf(passage),
      ranges: joined(ranges),
    })),
  };
};

/** Tier, type, direction and kind as digits of one number, the first the heaviest. */
const placeInLegend = (group: TieGroup): number =>
  [placeOfType(group.type), group.direction === "out" ? 0 : 1, placeOfKind(group.kind)].reduce(
    (place, digit) => place * 100 + digit,
    typeRank(group),
  );
