import { type TiesAnswer, tieRoles } from "#graph/model/answers/goals.ts";
import type { TiesParameters } from "#graph/model/parameters.ts";
import { unknownId } from "#graph/model/problems.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { type RecordRows, recordsOf } from "../records.ts";
import { readTies } from "./tied.ts";

/** More than this in one role no lens shows; the best come first. */
const maxTies = 1000;

/** The ties of a goal, and once each what their chains name: most ties share the way up. */
export const tiesInNeo4j = async (
  session: Neo4jSession,
  { id, ...filter }: TiesParameters,
): Promise<TiesAnswer> => {
  const tied = (await readTies(session, [id], filter, "records")).get(id);
  if (tied === undefined) throw unknownId(id);
  const all = tieRoles.map((role) => ({
    role,
    ties: tied.ties
      .filter((tie) => tie.role === role)
      .map(({ node, chain, basis, modality, quotes }) => ({
        node,
        chain,
        basis,
        modality,
        quotes,
      })),
  }));
  const roles = all.map(({ role, ties }) => ({ role, ties: ties.slice(0, maxTies) }));
  const isCut = all.some(({ ties }) => ties.length > maxTies);
  const { nodes, relationships } = recordsOf(isCut ? named(tied, id, roles) : tied);
  const goal = nodes.find((node) => node.id === id);
  if (goal === undefined) throw unknownId(id);
  return { goal, roles, nodes, relationships, truncated: tied.cut || isCut };
};

/** Of the records of all ties those that the ties of an answer name, with the goal. */
const named = (
  { nodes, relationships }: RecordRows,
  goal: string,
  roles: TiesAnswer["roles"],
): RecordRows => {
  const chains = new Set(roles.flatMap(({ ties }) => ties.flatMap(({ chain }) => chain)));
  const kept = relationships.filter(({ id }) => chains.has(id));
  const ends = new Set([goal, ...kept.flatMap(({ from, to }) => [from, to])]);
  return { nodes: nodes.filter(({ id }) => ends.has(id)), relationships: kept };
};
