import { cycles, type Link } from "#graph/analyse/cycles.ts";
import type { ClosureAnswer } from "#graph/model/answers/rest.ts";
import type { FactFilter } from "#graph/model/fact-filter.ts";
import type { ClosureParameters } from "#graph/model/parameters.ts";
import { unknownId } from "#graph/model/problems.ts";
import { nodeOf, relationshipOf } from "#graph/store/neo4j/decode.ts";
import type { EntityRow, RelationshipRow } from "#graph/store/neo4j/rows.ts";
import { statement } from "#graph/store/neo4j/statement.ts";
import { whole } from "#graph/store/neo4j/whole.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { factParameters } from "../fact-condition.ts";
import { withLiterals } from "../literals.ts";
import { restLiterals } from "../rest.ts";

interface Row {
  readonly layers: string[][];
  readonly nodes: readonly EntityRow[];
  readonly links: readonly { relationship: RelationshipRow; from: string; to: string }[];
  readonly leadsOn: boolean;
}

/** More nodes than this no picture shows and no one reads. */
const maxNodes = 2000;

const text = statement(import.meta.url, "./closure.cypher");

/** The statement for the facts that a filter leaves. */
export const closureCypher = (filter: FactFilter): string =>
  withLiterals(text, restLiterals(filter));

/** Lets the database walk, and finds the cycles in what it found. */
export const closureInNeo4j = async (
  session: Neo4jSession,
  { id, direction, depth, ...filter }: ClosureParameters,
): Promise<ClosureAnswer> => {
  const [row] = await session.read<Row>(closureCypher(filter), {
    id,
    ...factParameters(filter),
    upstream: direction === "upstream",
    depth: whole(depth),
    maxNodes: whole(maxNodes),
  });
  if (row === undefined) throw unknownId(id);
  const nodes = row.nodes.map(nodeOf);
  return {
    root: id,
    layers: row.layers,
    nodes,
    relationships: row.links.map(({ relationship }) => relationshipOf(relationship)),
    cycles: cycles(
      nodes.map((node) => node.id),
      row.links.map(({ from, to }): Link => [from, to]),
    ),
    truncated: row.leadsOn,
  };
};
