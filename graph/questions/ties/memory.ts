import { type TiesAnswer, tieRoles } from "#graph/model/answers/goals.ts";
import type { TiesParameters } from "#graph/model/parameters.ts";
import type { MemoryGraph } from "#graph/store/memory/memory-graph.ts";
import type { Pace } from "#graph/store/store.ts";
import { gather } from "../gather.ts";
import { tiesOf } from "./goal-ties.ts";
import { filtered } from "./tie-graph.ts";

/** More than this in one role no lens shows; the best come first. */
const maxTies = 1000;

/** The ties of a goal with every node and relationship that their chains name. */
export const tiesInMemory = async (
  graph: MemoryGraph,
  { id, ...filter }: TiesParameters,
  pace: Pace,
): Promise<TiesAnswer> => {
  const found = await tiesOf(filtered(graph, filter), id, pace);
  const roles = tieRoles.map((role) => ({
    role,
    ties: found.roles[role].slice(0, maxTies),
  }));
  const chains = roles.flatMap(({ ties }) => ties.flatMap(({ chain }) => chain));
  const ends = chains.map((key) => graph.relationship(key));
  return {
    goal: graph.node(id),
    roles,
    ...gather(graph, [id, ...ends.flatMap(({ from, to }) => [from, to])], chains),
    truncated: found.truncated || tieRoles.some((role) => found.roles[role].length > maxTies),
  };
};
