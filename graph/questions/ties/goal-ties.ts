import { type Tie, type TieRole, tieRoles } from "#graph/model/answers.ts";
import { byId } from "#graph/model/ids.ts";
import { unknownId } from "#graph/model/problems.ts";
import type { Relationship } from "#graph/model/records.ts";
import type { MemoryGraph } from "#graph/store/memory/memory-graph.ts";
import type { Pace } from "#graph/store/store.ts";
import { byIds } from "../ranking.ts";
import { type Chain, type GoalBelow, goalsBelow } from "./below.ts";
import { bothKnown, isBefore, maybeSame } from "./period.ts";
import { alwaysInferred, type RoleHop, type RoleShape, roleShapes, yieldsTo } from "./roles.ts";

/** All ties of a goal, uncut, in every role. */
export interface GoalTies {
  readonly roles: Readonly<Record<TieRole, readonly Tie[]>>;
  /** Whether the goal has parts below the last level that is read. */
  readonly truncated: boolean;
}

interface Candidate {
  readonly node: string;
  readonly chain: Chain;
  readonly inferred: boolean;
}

const remembered = new WeakMap<MemoryGraph, Map<string, GoalTies>>();

/** The ties of a goal, kept with the graph, since tree, start view and lens all ask for them.
 * @throws unknown-id for an id that no goal bears; deadline-exceeded, cancelled */
export const tiesOf = async (graph: MemoryGraph, id: string, pace: Pace): Promise<GoalTies> => {
  if (graph.nodes.get(id)?.node.kind !== "Goal") throw unknownId(id);
  const known = remembered.get(graph) ?? new Map<string, GoalTies>();
  remembered.set(graph, known);
  const before = known.get(id);
  if (before !== undefined) return before;
  const made = await readRoles(graph, id, pace);
  known.set(id, made);
  return made;
};

const readRoles = async (graph: MemoryGraph, goal: string, pace: Pace): Promise<GoalTies> => {
  const { goals, cut } = goalsBelow(graph, goal);
  const best = new Map<TieRole, Map<string, Candidate>>(tieRoles.map((role) => [role, new Map()]));
  for (const below of goals)
    for (const { role, candidate } of candidatesAt(graph, below)) {
      await pace.step();
      if (candidate.node === goal) continue;
      const others = best.get(role);
      const other = others?.get(candidate.node);
      if (other === undefined || byBest(candidate, other) < 0)
        others?.set(candidate.node, candidate);
    }
  for (const role of tieRoles)
    for (const other of tieRoles)
      if (yieldsTo(role, other))
        for (const node of best.get(other)?.keys() ?? []) best.get(role)?.delete(node);
  const tiesIn = (role: TieRole): Tie[] =>
    [...(best.get(role)?.values() ?? [])].sort(byOrder).map(tieOf);
  const roles = Object.fromEntries(tieRoles.map((role) => [role, tiesIn(role)]));
  return { roles: roles as Record<TieRole, Tie[]>, truncated: cut };
};

/** The order in which the chains of one node are tried against one another. */
const byBest = (left: Candidate, right: Candidate): number =>
  Number(left.inferred) - Number(right.inferred) ||
  left.chain.length - right.chain.length ||
  byIds(
    left.chain.map(({ id }) => id),
    right.chain.map(({ id }) => id),
  );

/** The order of a role's ties. */
const byOrder = (left: Candidate, right: Candidate): number =>
  Number(left.inferred) - Number(right.inferred) ||
  left.chain.length - right.chain.length ||
  byId(left.node, right.node);

const tieOf = ({ node, chain, inferred }: Candidate): Tie => ({
  node,
  chain: chain.map(({ id }) => id),
  basis: inferred ? "inferred" : "stated",
  modality: chain[0]?.modality ?? null,
  quotes: chain[0]?.quotes ?? [],
});

function* candidatesAt(
  graph: MemoryGraph,
  below: GoalBelow,
): Generator<{ role: TieRole; candidate: Candidate }> {
  for (const role of tieRoles) {
    if (role === "parts") {
      if (below.shortest.length > 0) yield { role, candidate: complete(role, below.id, [], below) };
      continue;
    }
    for (const shape of roleShapes[role])
      for (const { node, head } of follow(graph, below.id, shape.hops))
        if (fits(graph, below.id, head, shape))
          yield { role, candidate: complete(role, node, head, below) };
  }
}

/** Puts the best way up behind a head: a stated one where that makes the whole chain stated. */
const complete = (role: TieRole, node: string, head: Chain, below: GoalBelow): Candidate => {
  const headStated = !alwaysInferred.has(role) && head.every(({ basis }) => basis === "stated");
  const tail = headStated ? below.stated : undefined;
  return {
    node,
    chain: [...head, ...(tail ?? below.shortest)],
    inferred: tail === undefined,
  };
};

/** Follows a shape's hops from a goal; a head is the chain from the tied node back to the goal. */
function* follow(
  graph: MemoryGraph,
  start: string,
  [hop, ...hops]: readonly RoleHop[],
  head: Chain = [],
): Generator<{ node: string; head: Chain }> {
  if (hop === undefined) {
    yield { node: start, head };
    return;
  }
  for (const link of linksOf(graph, start, hop))
    yield* follow(graph, hop.direction === "out" ? link.to : link.from, hops, [link, ...head]);
}

const kindLinks = new WeakMap<MemoryGraph, Map<RoleHop, Map<string, readonly Relationship[]>>>();

/** The relationships that a hop may take from a node. Where the hop asks for a kind they are kept:
 * every means in a place asks that place for its results, and looks at all that lies there. */
const linksOf = (graph: MemoryGraph, start: string, hop: RoleHop): readonly Relationship[] => {
  if (hop.kind === undefined) return findLinks(graph, start, hop);
  const byHop = kindLinks.get(graph) ?? new Map<RoleHop, Map<string, readonly Relationship[]>>();
  kindLinks.set(graph, byHop);
  const byStart = byHop.get(hop) ?? new Map<string, readonly Relationship[]>();
  byHop.set(hop, byStart);
  const known = byStart.get(start) ?? findLinks(graph, start, hop);
  byStart.set(start, known);
  return known;
};

const findLinks = (
  graph: MemoryGraph,
  start: string,
  { direction, types, kind }: RoleHop,
): Relationship[] =>
  (direction === "out" ? graph.outgoing(start) : graph.incoming(start)).filter(
    ({ type, from, to }) =>
      from !== to &&
      types.includes(type) &&
      (kind === undefined || graph.node(direction === "out" ? to : from).kind === kind),
  );

const fits = (graph: MemoryGraph, goal: string, head: Chain, { period }: RoleShape): boolean => {
  const [link] = head;
  if (period === undefined || link === undefined) return true;
  const own = periodOf(graph, link.from);
  if (period === "same") return maybeSame(own, periodOf(graph, link.to));
  return yardsticks(graph, goal).every(
    (yardstick) => !bothKnown(own, yardstick) || isBefore(own, yardstick),
  );
};

const periodOf = (graph: MemoryGraph, id: string): string | undefined =>
  graph.node(id).properties.period;

/** The periods that a goal aims at: its own and those of its targets. */
const yardsticks = (graph: MemoryGraph, goal: string): (string | undefined)[] => [
  periodOf(graph, goal),
  ...targetsOf(graph, goal).map(({ to }) => periodOf(graph, to)),
];

const targetsOf = (graph: MemoryGraph, goal: string): Relationship[] =>
  graph.outgoing(goal).filter(({ type }) => type === "HAS_TARGET");
