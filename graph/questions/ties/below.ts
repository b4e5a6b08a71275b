import { byId } from "#graph/model/ids.ts";
import type { PlanRelationship } from "#graph/model/records.ts";
import { maxGoalDepth } from "#graph/model/relations.ts";
import type { TieGraph } from "./tie-graph.ts";

/** A way up by `PART_OF`, from a goal to the goal that is asked about. */
export type Chain = readonly PlanRelationship[];

/** A goal that is read for the ties of another, with its best ways up to it. */
export interface GoalBelow {
  readonly id: string;
  /** The shortest, by ids among equals. */
  readonly shortest: Chain;
  /** The shortest of those that are stated throughout, where there is one. */
  readonly stated: Chain | undefined;
}

/** The goal itself and the goals below it, nearest first, by id within a level; cycles end where
 * they come back.
 * @returns `cut` when there are goals below the last level */
export const goalsBelow = (graph: TieGraph, goal: string): { goals: GoalBelow[]; cut: boolean } => {
  const any = waysUp(graph, goal, () => true);
  const stated = waysUp(graph, goal, ({ basis }) => basis === "stated");
  const cut = [...any]
    .filter(([, chain]) => chain.length === maxGoalDepth)
    .some(([id]) => partsOf(graph, id).some(({ from }) => !any.has(from)));
  const goals = Array.from(any, ([id, shortest]) => ({ id, shortest, stated: stated.get(id) }));
  return { goals, cut };
};

/** The relationships by which goals are part of a goal, loops left out. */
export const partsOf = (graph: TieGraph, goal: string): PlanRelationship[] =>
  graph
    .incoming(goal, "PART_OF")
    .filter(({ from, to }) => from !== to && graph.node(from).kind === "Goal");

/** Level by level; within a level the parents stand in the order of their own ways up, so the
 * first way found that has the least id is the least by all its ids. */
const waysUp = (
  graph: TieGraph,
  goal: string,
  passes: (link: PlanRelationship) => boolean,
): Map<string, Chain> => {
  const ways = new Map<string, Chain>([[goal, []]]);
  let level = [goal];
  for (let depth = 1; depth <= maxGoalDepth; depth += 1) {
    const links = level.flatMap((id) => partsOf(graph, id)).filter(passes);
    // A relationship's id names its ends, so the first id decides which parent the way goes on to.
    links.sort((left, right) => byId(left.id, right.id));
    level = [];
    for (const link of links) {
      if (ways.has(link.from)) continue;
      ways.set(link.from, [link, ...(ways.get(link.to) ?? [])]);
      level.push(link.from);
    }
    level.sort(byId);
  }
  return ways;
};
