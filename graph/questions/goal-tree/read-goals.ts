import type { Node } from "#graph/model/records.ts";
import { nodeOf } from "#graph/store/neo4j/decode.ts";
import type { EntityRow, GoalRow } from "#graph/store/neo4j/rows.ts";
import { statement } from "#graph/store/neo4j/statement.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import type { GoalSummary } from "../ties/summary.ts";

/** A goal with what is told of it in numbers. */
export interface ToldGoal {
  readonly goal: Node;
  readonly summary: GoalSummary;
}

interface Row {
  readonly goal: EntityRow;
  readonly summary: GoalRow;
}

export const goalsCypher = statement(import.meta.url, "./goals.cypher");

/** Goals with what the load wrote of them, by id; what is no goal is not there. */
export const readGoals = async (
  session: Neo4jSession,
  goals: Iterable<string>,
): Promise<ReadonlyMap<string, ToldGoal>> => {
  const rows = await session.read<Row>(goalsCypher, { goals: [...new Set(goals)] });
  return new Map(
    rows.map(({ goal, summary }) => [
      goal.id,
      { goal: nodeOf(goal), summary: summaryFrom(summary) },
    ]),
  );
};

/** What a load wrote of a goal. */
export const summaryFrom = (row: GoalRow): GoalSummary => ({
  id: row.id,
  stated: row.stated,
  inferred: row.inferred,
  roles: row.roles,
  marks: row.marks,
  said: {
    proposed: row.proposed,
    owner: row.owner,
    means: row.means,
    target: row.target,
    result: row.result,
  },
  date: row.date,
  inferredOwner:
    row.inferredOwner === undefined
      ? null
      : { node: row.inferredOwner, chain: row.inferredOwnerChain ?? [] },
  targets: row.targets,
  results: row.results,
  more: { targets: row.moreTargets, results: row.moreResults },
});
