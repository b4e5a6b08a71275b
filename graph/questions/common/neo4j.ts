import { relaxationsBySort } from "#graph/analyse/relaxations.ts";
import type { CommonAnswer } from "#graph/model/answers/paths.ts";
import { passesFact } from "#graph/model/fact-filter.ts";
import type { CommonParameters } from "#graph/model/parameters.ts";
import { unknownId } from "#graph/model/problems.ts";
import { leastOf, relaxedCommon } from "#graph/model/relax.ts";
import { statement } from "#graph/store/neo4j/statement.ts";
import { whole } from "#graph/store/neo4j/whole.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { allOf } from "../all-of.ts";
import { factCondition, factParameters } from "../fact-condition.ts";
import { typeLiteral, withLiterals } from "../literals.ts";
import { subgraphInNeo4j } from "../subgraph/neo4j.ts";

interface Row {
  readonly total: number;
  readonly neighbours: readonly { readonly id: string; readonly of: readonly string[] }[];
}

const text = statement(import.meta.url, "./common.cypher");

/** The statement for a filter. */
export const commonCypher = ({ types, ...filter }: CommonParameters): string =>
  withLiterals(text, {
    types: typeLiteral(types),
    facts: `true${factCondition(filter, "r")}`,
  });

/** Asks for the neighbours, then for what is among them and the given nodes. */
export const commonInNeo4j = async (
  session: Neo4jSession,
  parameters: CommonParameters,
): Promise<CommonAnswer> => {
  const { limit } = parameters;
  const found = await find(session, parameters);
  const { types: _, ...anyType } = parameters;
  const count = async (asked: CommonParameters): Promise<number> => {
    const { row, between } = await find(session, asked);
    return row.total + between;
  };
  return {
    neighbours: found.row.neighbours.map(({ id, of }) => ({ id, of: [...of] })),
    total: found.row.total,
    nodes: found.nodes,
    relationships: found.relationships,
    relaxations:
      found.row.total + found.between > 0
        ? []
        : await relaxationsBySort(relaxedCommon(parameters), { type: anyType }, limit, (each) =>
            allOf(each.map(count)),
          ),
    truncated: found.row.total > limit,
  };
};

const find = async (session: Neo4jSession, parameters: CommonParameters) => {
  const given = [...new Set(parameters.ids)];
  const [row = { total: 0, neighbours: [] }] = await session.read<Row>(commonCypher(parameters), {
    ids: given,
    least: whole(leastOf(parameters)),
    limit: whole(parameters.limit),
    kinds: parameters.kinds ?? null,
    ...factParameters(parameters),
  });
  const nodeIds = [...given, ...row.neighbours.map(({ id }) => id)];
  const { nodes, relationships } = await subgraphInNeo4j(session, { nodeIds });
  const there = new Set(nodes.map(({ id }) => id));
  for (const id of given) if (!there.has(id)) throw unknownId(id, "ids");
  const passing = relationships.filter((each) => passesFact(parameters, each));
  const between = passing.filter(({ from, to }) => given.includes(from) && given.includes(to));
  return { row, nodes, relationships: passing, between: between.length };
};
