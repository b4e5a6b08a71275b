import type { FoundationsAnswer } from "#graph/model/answers/rest.ts";
import type { FactFilter } from "#graph/model/fact-filter.ts";
import type { FoundationsParameters } from "#graph/model/parameters.ts";
import { nodeOf } from "#graph/store/neo4j/decode.ts";
import type { EntityRow } from "#graph/store/neo4j/rows.ts";
import { statement } from "#graph/store/neo4j/statement.ts";
import { whole } from "#graph/store/neo4j/whole.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { factParameters } from "../fact-condition.ts";
import { withLiterals } from "../literals.ts";
import { restLiterals } from "../rest.ts";

interface Row {
  readonly node: EntityRow;
  readonly stated: number;
  readonly inferred: number;
}

const text = statement(import.meta.url, "./foundations.cypher");

/** The statement for the facts that a filter leaves. */
export const foundationsCypher = (filter: FactFilter): string =>
  withLiterals(text, restLiterals(filter));

/** Counts in the database. */
export const foundationsInNeo4j = async (
  session: Neo4jSession,
  { limit, ...filter }: FoundationsParameters,
): Promise<FoundationsAnswer> => {
  const rows = await session.read<Row>(foundationsCypher(filter), {
    ...factParameters(filter),
    limit: whole(limit),
  });
  return { items: rows.map(({ node, ...counts }) => ({ node: nodeOf(node), ...counts })) };
};
