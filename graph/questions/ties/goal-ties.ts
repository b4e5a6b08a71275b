import { type Tie, type TieRole, tieRoles } from "#graph/model/answers/goals.ts";
import { byId } from "#graph/model/ids.ts";
import { unknownId } from "#graph/model/problems.ts";
import type { PlanRelationship } from "#graph/model/records.ts";
import type { RelationType } from "#graph/model/relations.ts";
import type { Pace } from "#graph/store/store.ts";
import { type Chain, type GoalBelow, goalsBelow } from "./below.ts";
import { bothKnown, isBefore, maybeSame } from "./period.ts";
import { alwaysInferred, type RoleHop, roleShapes, yieldsTo } from "./roles.ts";
import type { TieGraph } from "./tie-graph.ts";

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

const remembered = new WeakMap<TieGraph, Map<string, GoalTies>>();

/** The ties of a goal, kept with the graph, since tree, start view and lens all ask for them.
 * @param graph all facts, or those that a filter leaves (`filtered`)
 * @throws unknown-id for an id that no goal bears; deadline-exceeded, cancelled */
export const tiesOf = async (graph: TieGraph, id: string, pace: Pace): Promise<GoalTies> => {
  if (graph.nodes.get(id)?.node.kind !== "Goal") throw unknownId(id);
  const known = remembered.get(graph) ?? new Map<string, GoalTies>();
  remembered.set(graph, known);
  const before = known.get(id);
  if (before !== undefined) return before;
  const made = await readRoles(graph, id, pace);
  known.set(id, made);
  return made;
};

/** The same without keeping it, for whoever asks of thousands of goals and needs little of each. */
export const readRoles = async (graph: TieGraph, goal: string, pace: Pace): Promise<GoalTies> => {
  const { goals, cut } = goalsBelow(graph, goal);
  const best = new Map<TieRole, Map<string, Candidate>>(tieRoles.map((role) => [role, new Map()]));
  for (const below of goals)
    for (const { role, node, head } of headsAt(graph, below)) {
      const pause = pace.step();
      if (pause !== undefined) await pause;
      if (node !== goal) offer(best.get(role), role, node, head, below);
    }
  for (const { role, node, head } of earlierHeads(graph, goals)) {
    const pause = pace.step();
    if (pause !== undefined) await pause;
    if (node !== goal) offer(best.get(role), role, node, head, noWay);
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

/** Puts the best way up behind a head, a stated one where that makes the whole chain stated, and keeps
 * the chain if it is the best of its node. Most are not: they are told apart before they are made. */
const offer = (
  others: Map<string, Candidate> | undefined,
  role: TieRole,
  node: string,
  head: Chain,
  { stated, shortest }: GoalBelow,
): void => {
  const headStated = !alwaysInferred.has(role) && head.every(({ basis }) => basis === "stated");
  const tail = headStated ? stated : undefined;
  const inferred = tail === undefined;
  const up = tail ?? shortest;
  const other = others?.get(node);
  const order =
    other === undefined
      ? -1
      : Number(inferred) - Number(other.inferred) || head.length + up.length - other.chain.length;
  if (order > 0) return;
  const candidate = { node, chain: [...head, ...up], inferred };
  if (order < 0 || (other !== undefined && byChain(candidate.chain, other.chain) < 0))
    others?.set(node, candidate);
};

/** The order of chains of one length, by the ids of their relationships. */
const byChain = (left: Chain, right: Chain): number => {
  for (const [index, { id }] of left.entries()) {
    const order = byId(id, right[index]?.id ?? "");
    if (order !== 0) return order;
  }
  return 0;
};

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

const noWay: GoalBelow = { id: "", shortest: [], stated: undefined };

/** A node with the chain from it to a goal below. */
interface Reached {
  readonly node: string;
  readonly head: Chain;
}

/** The same with the role in which it ties. */
interface Head extends Reached {
  readonly role: TieRole;
}

/** The heads of the shapes that ask for what is earlier, with the way up in them. That is inferred
 * however it is reached, so of all chains to one thing only the best goes on, for each set of periods
 * that goals aim at: many means lie in one place, which may hold thousands of results. */
function* earlierHeads(graph: TieGraph, goals: readonly GoalBelow[]): Generator<Head> {
  for (const role of tieRoles)
    for (const { hops, period } of role === "parts" ? [] : roleShapes[role]) {
      const last = hops.at(-1);
      if (period !== "earlier" || last === undefined) continue;
      const best = new Map<string, Map<string, Reached>>();
      for (const { id, shortest } of goals) {
        const aims = yardsticks(graph, id).join("\n");
        const things = best.get(aims) ?? new Map<string, Reached>();
        best.set(aims, things);
        for (const { node, head } of reach(graph, id, hops.slice(0, -1))) {
          const found = { node, head: [...head, ...shortest] };
          const other = things.get(node)?.head;
          const order = other === undefined ? -1 : found.head.length - other.length;
          if (order < 0 || (order === 0 && byChain(found.head, other ?? []) < 0))
            things.set(node, found);
        }
      }
      for (const [aims, things] of best) {
        const isEarlier = earlierThan(graph, aims.split("\n"));
        for (const { node, head } of things.values())
          for (const link of linksOf(graph, node, last))
            if (link.from !== link.to && isEarlier(link.from))
              yield { role, node: farEnd(link, last), head: [link, ...head] };
      }
    }
}

function* headsAt(graph: TieGraph, below: GoalBelow): Generator<Head> {
  for (const role of tieRoles) {
    if (role === "parts") {
      if (below.shortest.length > 0) yield { role, node: below.id, head: [] };
      continue;
    }
    for (const { hops, period } of roleShapes[role]) {
      const last = hops.at(-1);
      if (period === "earlier" || last === undefined) continue;
      for (const { node, head } of reach(graph, below.id, hops.slice(0, -1)))
        for (const link of linksOf(graph, node, last))
          if (
            link.from !== link.to &&
            (period === undefined ||
              maybeSame(periodOf(graph, link.from), periodOf(graph, link.to)))
          )
            yield { role, node: farEnd(link, last), head: [link, ...head] };
    }
  }
}

/** Follows all hops of a shape but the last; a head is the chain from the node reached back to the goal. */
const reach = (graph: TieGraph, goal: string, hops: readonly RoleHop[]): Reached[] => {
  let reached: Reached[] = [{ node: goal, head: [] }];
  for (const hop of hops) {
    const next: Reached[] = [];
    for (const { node, head } of reached)
      for (const link of linksOf(graph, node, hop))
        if (link.from !== link.to) next.push({ node: farEnd(link, hop), head: [link, ...head] });
    reached = next;
  }
  return reached;
};

const farEnd = ({ from, to }: PlanRelationship, { direction }: RoleHop): string =>
  direction === "out" ? to : from;

const kept = new WeakMap<TieGraph, Map<RoleHop, Map<string, readonly PlanRelationship[]>>>();

/** The relationships that a hop may take from a node, loops among them. Where the hop asks for more
 * than one type they are kept: every means in a place asks that place for its results, and looks at
 * all that lies there. */
const linksOf = (graph: TieGraph, start: string, hop: RoleHop): readonly PlanRelationship[] => {
  const [type, ...others] = hop.types;
  if (type !== undefined && others.length === 0 && hop.kind === undefined)
    return linksAt(graph, start, hop, type);
  const byHop = kept.get(graph) ?? new Map<RoleHop, Map<string, readonly PlanRelationship[]>>();
  kept.set(graph, byHop);
  const byStart = byHop.get(hop) ?? new Map<string, readonly PlanRelationship[]>();
  byHop.set(hop, byStart);
  const known = byStart.get(start);
  if (known !== undefined) return known;
  const found = hop.types
    .flatMap((each) => linksAt(graph, start, hop, each))
    .filter((link) => hop.kind === undefined || graph.node(farEnd(link, hop)).kind === hop.kind);
  byStart.set(start, found);
  return found;
};

const linksAt = (
  graph: TieGraph,
  start: string,
  { direction }: RoleHop,
  type: RelationType,
): readonly PlanRelationship[] =>
  direction === "out" ? graph.outgoing(start, type) : graph.incoming(start, type);

const periodOf = (graph: TieGraph, id: string): string | undefined =>
  graph.node(id).properties.period;

/** The periods that a goal aims at, its own and those of its targets, each once and in order. */
const yardsticks = (graph: TieGraph, goal: string): string[] => {
  const targets = graph.outgoing(goal, "HAS_TARGET").map(({ to }) => to);
  const periods = [goal, ...targets].flatMap((id) => periodOf(graph, id) ?? []);
  return [...new Set(periods)].sort(byId);
};

/** Tells whether a result is not known to be other than before periods. */
const earlierThan = (graph: TieGraph, aims: readonly string[]): ((id: string) => boolean) => {
  const answers = new Map<string | undefined, boolean>();
  return (id) => {
    const own = periodOf(graph, id);
    const known = answers.get(own);
    if (known !== undefined) return known;
    const answer = aims.every((aim) => !bothKnown(own, aim) || isBefore(own, aim));
    answers.set(own, answer);
    return answer;
  };
};
