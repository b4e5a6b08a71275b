import type { NeighboursAnswer } from "#graph/model/answers/nodes.ts";
import type { NeighboursParameters } from "#graph/model/parameters.ts";
import { unknownId } from "#graph/model/problems.ts";
import { relationTypes } from "#graph/model/relations.ts";
import { nodeOf, relationshipOf } from "#graph/store/neo4j/decode.ts";
import type { EntityRow, RelationshipRow } from "#graph/store/neo4j/rows.ts";
import { statement } from "#graph/store/neo4j/statement.ts";
import { whole } from "#graph/store/neo4j/whole.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { type CursorContext, readCursor, writeCursor } from "../cursor.ts";
import { requireNode } from "../known.ts";
import { kindLiteral, typeLiteral, withLiterals } from "../literals.ts";
import { typeRank } from "../ranking.ts";

interface Row {
  readonly total: number;
  readonly page: readonly {
    readonly node: EntityRow;
    /** Twice the tier, and one where the best relationship is inferred. */
    readonly rank: number;
    readonly relationships: readonly RelationshipRow[];
  }[];
}

const text = statement(import.meta.url, "./neighbours.cypher");

/** The statement for a direction and filters. */
export const neighboursCypher = ({
  direction,
  types,
  kinds,
}: Pick<NeighboursParameters, "direction" | "types" | "kinds">): string =>
  withLiterals(text, {
    "<": direction === "in" ? "<" : "",
    ">": direction === "out" ? ">" : "",
    types: typeLiteral(types),
    kinds: kindLiteral(kinds),
  });

export const tiers = Object.fromEntries(
  relationTypes.map((type) => [type, whole(typeRank({ type }))]),
);

/** Asks for one neighbour more than the page, which tells whether another follows. */
export const neighboursInNeo4j = async (
  session: Neo4jSession,
  parameters: NeighboursParameters,
): Promise<NeighboursAnswer> => {
  const { id, limit, ...filter } = parameters;
  const [row] = await session.read<Row>(neighboursCypher(filter), {
    id,
    basis: filter.basis ?? null,
    tiers,
    limit: whole(limit + 1),
    after: await readAfter(session, parameters),
  });
  if (row === undefined) throw unknownId(id);
  const page = row.page.slice(0, limit);
  const last = page.at(-1);
  const follows = last !== undefined && row.page.length > limit;
  return {
    nodes: page.map(({ node }) => nodeOf(node)),
    relationships: page.flatMap(({ relationships }) => relationships.map(relationshipOf)),
    page: {
      next: follows ? writeCursor(keyOf(last), await contextOf(session, parameters)) : null,
      total: row.total,
      exact: true,
    },
  };
};

const contextOf = async (
  session: Neo4jSession,
  { id, direction, types, kinds, basis }: NeighboursParameters,
): Promise<CursorContext> => ({
  version: await session.version(),
  question: "neighbours",
  filter: [id, direction, types, kinds, basis],
});

const keyOf = ({ node, rank }: Row["page"][number]): [number, number, number, string] => [
  Math.floor(rank / 2),
  rank % 2,
  -node.ties,
  node.id,
];

const readAfter = async (
  session: Neo4jSession,
  parameters: NeighboursParameters,
): Promise<{ rank: number; ties: number; id: string } | null> => {
  const { id, cursor } = parameters;
  if (cursor === undefined) return null;
  // An unknown id is the graver fault of the two, and the one that is told.
  await requireNode(session, id);
  const context = await contextOf(session, parameters);
  const [tier, basis, lessTies, last] = readCursor(cursor, 4, context);
  return { rank: 2 * Number(tier) + Number(basis), ties: -Number(lessTies), id: String(last) };
};
