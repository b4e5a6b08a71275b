import type { NeighboursAnswer } from "#graph/model/answers/nodes.ts";
import type { NeighboursParameters } from "#graph/model/parameters.ts";
import { unknownId } from "#graph/model/problems.ts";
import { statement } from "#graph/store/neo4j/statement.ts";
import { whole } from "#graph/store/neo4j/whole.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { type CursorContext, readCursor, writeCursor } from "../cursor.ts";
import { foreignStatement, nameKeys } from "../foreign/fragments.ts";
import { labelPattern, labelsOf, typePattern } from "../foreign/labels.ts";
import {
  elementIdOf,
  type ForeignNodeRow,
  type ForeignRelationshipRow,
  foreignNodeOf,
  foreignRelationshipOf,
} from "../foreign/rows.ts";

interface Row {
  readonly total: number;
  readonly page: readonly {
    readonly node: ForeignNodeRow;
    readonly relationships: readonly ForeignRelationshipRow[];
  }[];
}

const text = statement(import.meta.url, "./foreign.cypher");

/** The statement for a direction and filters. */
export const foreignNeighboursCypher = ({
  direction,
  types,
  kinds,
}: Pick<NeighboursParameters, "direction" | "types" | "kinds">): string =>
  foreignStatement(text, {
    "<": direction === "in" ? "<" : "",
    ">": direction === "out" ? ">" : "",
    types: typePattern(types),
    kinds: labelPattern(kinds),
  });

/** Asks for one neighbour more than the page, which tells whether another follows. The database's
 * state has no version that a cursor could carry: a page goes on after the last neighbour's key. */
export const neighboursInForeign = async (
  session: Neo4jSession,
  parameters: NeighboursParameters,
): Promise<NeighboursAnswer> => {
  const { id, limit, cursor, basis, ...filter } = parameters;
  const context: CursorContext = {
    version: "",
    question: "foreign neighbours",
    filter: [id, filter.direction, filter.types, filter.kinds, basis],
  };
  const after = cursor === undefined ? undefined : readCursor(cursor, 2, context);
  const [row] = await session.read<Row>(foreignNeighboursCypher(filter), {
    id: elementIdOf(id),
    kinds: labelsOf(filter.kinds),
    stated: basis === undefined || basis.includes("stated"),
    limit: whole(limit + 1),
    after: after === undefined ? null : { ties: Number(after[0]), id: String(after[1]) },
    nameKeys,
  });
  if (row === undefined) throw unknownId(id);
  const page = row.page.slice(0, limit);
  const last = page.at(-1)?.node;
  return {
    nodes: page.map(({ node }) => foreignNodeOf(node)),
    relationships: page.flatMap(({ relationships }) => relationships.map(foreignRelationshipOf)),
    page: {
      next:
        last === undefined || row.page.length <= limit
          ? null
          : writeCursor([last.ties, last.id], context),
      total: row.total,
      exact: true,
    },
  };
};
