import {
  type FiveQuestions,
  type Said,
  type Tie,
  type TieRole,
  tieRoles,
} from "#graph/model/answers/goals.ts";
import type { Kind } from "#graph/model/kinds.ts";
import { mostMarks, mostMeasures } from "#graph/model/limits.ts";
import type { Plan } from "#graph/model/plan.ts";
import { MemoryGraph } from "#graph/store/memory/memory-graph.ts";
import { createPace } from "#graph/store/memory/pace.ts";
import type { Pace } from "#graph/store/store.ts";
import { forestOf } from "../goal-tree/forest.ts";
import { readRoles } from "./goal-ties.ts";

/** What start map, goal tree and the list of what is not said tell of a goal: its ties in numbers,
 * without the ties. */
export interface GoalSummary {
  readonly id: string;
  readonly stated: number;
  readonly inferred: number;
  /** Roles that hold any tie. */
  readonly roles: number;
  /** Kinds of the tied nodes in the order of the roles, the first `mostMarks`. */
  readonly marks: readonly Kind[];
  readonly said: FiveQuestions;
  /** Whether the goal, one below it or a target of either says when. */
  readonly date: Said;
  /** Where no owner is stated, the body that an inference names, never a person, with the chain. */
  readonly inferredOwner: { readonly node: string; readonly chain: readonly string[] } | null;
  /** Ids of what measures it, and after it of what was reached before: the first `mostMeasures`. */
  readonly targets: readonly string[];
  readonly results: readonly string[];
  /** How many there are beyond those. */
  readonly more: { readonly targets: number; readonly results: number };
}

const remembered = new WeakMap<MemoryGraph, Map<string, GoalSummary>>();

/** Sums a goal up; kept with the graph.
 * @param id of a goal
 * @throws deadline-exceeded, cancelled */
export const summaryOf = async (
  graph: MemoryGraph,
  id: string,
  pace: Pace,
): Promise<GoalSummary> => {
  const known = remembered.get(graph) ?? new Map<string, GoalSummary>();
  remembered.set(graph, known);
  const made = known.get(id) ?? sumUp(graph, id, (await readRoles(graph, id, pace)).roles);
  known.set(id, made);
  return made;
};

/** A goal with where it stands among the others. */
export interface PlacedSummary extends GoalSummary {
  /** Whether it stands at the top. */
  readonly root: boolean;
  /** Ids of the goals directly below it, in the order of the text. */
  readonly parts: readonly string[];
}

/** Sums up all goals of a plan, for a store that tells of them without reading their ties: those of a
 * goal with thousands below it take seconds.
 * @returns in the order of the text */
export const summariesOf = async (plan: Plan): Promise<PlacedSummary[]> => {
  const pace = createPace({ deadline: Number.POSITIVE_INFINITY });
  const graph = await MemoryGraph.build(plan, pace);
  const { roots, children } = forestOf(graph);
  const atTop = new Set(roots);
  const found: PlacedSummary[] = [];
  // The forest names all goals in the order of the text.
  for (const [id, parts] of children)
    found.push({ ...(await summaryOf(graph, id, pace)), root: atTop.has(id), parts });
  return found;
};

const sumUp = (
  graph: MemoryGraph,
  id: string,
  roles: Readonly<Record<TieRole, readonly Tie[]>>,
): GoalSummary => {
  const all = tieRoles.flatMap((role) => roles[role]);
  const kindOf = ({ node }: Tie): Kind => graph.node(node).kind;
  const ofKind = (ties: readonly Tie[], kind: Kind): Tie[] =>
    ties.filter((tie) => kindOf(tie) === kind);
  const measures = [...roles["measured-by"], ...roles["earlier-results"]];
  const targets = ofKind(measures, "Target").map(({ node }) => node);
  const results = ofKind(measures, "Result").map(({ node }) => node);
  const stated = all.filter(({ basis }) => basis === "stated").length;
  return {
    id,
    stated,
    inferred: all.length - stated,
    roles: tieRoles.filter((role) => roles[role].length > 0).length,
    marks: all.slice(0, mostMarks).map(kindOf),
    said: {
      proposed: saidBy(roles["proposed-by"]),
      owner: saidBy(roles["owned-by"]),
      means: saidBy(roles.means),
      target: saidBy(ofKind(roles["measured-by"], "Target")),
      result: saidBy([...ofKind(roles["measured-by"], "Result"), ...roles["earlier-results"]]),
    },
    date: dateOf(graph, id, [...roles.parts, ...ofKind(roles["measured-by"], "Target")]),
    inferredOwner: inferredOwner(
      roles["owned-by"].filter((tie) => kindOf(tie) !== "Person"),
      saidBy(roles["owned-by"]),
    ),
    targets: targets.slice(0, mostMeasures),
    results: results.slice(0, mostMeasures),
    more: { targets: beyond(targets), results: beyond(results) },
  };
};

const dateOf = (graph: MemoryGraph, goal: string, ties: readonly Tie[]): Said => {
  const isDated = (id: string): boolean => {
    const { date, period, deadline } = graph.node(id).properties;
    return (date ?? period ?? deadline) !== undefined;
  };
  return isDated(goal) ? "stated" : saidBy(ties.filter(({ node }) => isDated(node)));
};

const inferredOwner = ([first]: readonly Tie[], owner: Said): GoalSummary["inferredOwner"] =>
  owner === "stated" || first === undefined ? null : { node: first.node, chain: first.chain };

const beyond = (measures: readonly string[]): number => Math.max(0, measures.length - mostMeasures);

const saidBy = (ties: readonly Tie[]): Said => {
  if (ties.length === 0) return "none";
  return ties.some(({ basis }) => basis === "stated") ? "stated" : "inferred";
};
