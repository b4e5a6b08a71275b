import type { SlipAnswer } from "#graph/model/answers/rest.ts";
import type { Basis } from "#graph/model/claims.ts";
import type { FactFilter } from "#graph/model/fact-filter.ts";
import type { SlipParameters } from "#graph/model/parameters.ts";
import { unknownId } from "#graph/model/problems.ts";
import type { RelationType } from "#graph/model/relations.ts";
import type { EntityRow, RelationshipRow } from "#graph/store/neo4j/rows.ts";
import { statement } from "#graph/store/neo4j/statement.ts";
import { whole } from "#graph/store/neo4j/whole.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { factParameters } from "../fact-condition.ts";
import { withLiterals } from "../literals.ts";
import { readRows, recordsOf } from "../records.ts";
import { restLiterals } from "../rest.ts";
import { analysed, maxAffected, restLink } from "./answer.ts";

interface LinkRow {
  readonly id: string;
  readonly type: RelationType;
  readonly basis: Basis;
  readonly rests: string;
  readonly on: string;
}

interface Row {
  readonly roots: readonly string[];
  readonly found: readonly EntityRow[];
  readonly walked: readonly {
    readonly relationship: RelationshipRow;
    readonly rests: string;
    readonly on: string;
  }[];
  readonly leadsOn: boolean;
  readonly goals: readonly { readonly goal: string; readonly links: readonly LinkRow[] }[];
}

const text = statement(import.meta.url, "./slip.cypher");

/** The statement for the facts that a filter leaves. */
export const slipCypher = (filter: FactFilter): string => withLiterals(text, restLiterals(filter));

/** Lets the database walk, and fetches beside what it found whatever else the analysis names. */
export const slipInNeo4j = async (
  session: Neo4jSession,
  { ids, depth, ...filter }: SlipParameters,
): Promise<SlipAnswer> => {
  const [row] = await session.read<Row>(slipCypher(filter), {
    ids: [...new Set(ids)],
    ...factParameters(filter),
    depth: whole(depth),
    maxNodes: whole(maxAffected),
  });
  if (row === undefined) throw new Error("What slips is one row.");
  const { roots, found, walked, leadsOn, goals } = row;
  const unknown = ids.find((id) => !roots.includes(id));
  if (unknown !== undefined) throw unknownId(unknown, "ids");
  const { nodeIds, relationshipIds, ...answer } = analysed({
    slipping: roots,
    found: found.map(({ id }) => id),
    walked: walked.map(({ relationship, rests, on }) => restLink(relationship, rests, on)),
    goals: goals.map(({ goal }) => goal),
    goalLinks: goals.flatMap(({ links }) =>
      links.map((link) => restLink(link, link.rests, link.on)),
    ),
  });
  const nodes = new Map(found.map((each) => [each.id, each]));
  const relationships = new Map(walked.map(({ relationship: each }) => [each.id, each]));
  const others = await readRows(
    session,
    nodeIds.filter((id) => !nodes.has(id)),
    relationshipIds.filter((id) => !relationships.has(id)),
  );
  for (const each of others.nodes) nodes.set(each.id, each);
  for (const each of others.relationships) relationships.set(each.id, each);
  const all = { nodes: [...nodes.values()], relationships: [...relationships.values()] };
  return { ...answer, ...recordsOf(all), truncated: leadsOn };
};
