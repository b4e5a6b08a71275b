import { relaxationsOf, sortsOf } from "#graph/analyse/relaxations.ts";
import type { RelaxationsAnswer } from "#graph/model/answers/paths.ts";
import type { PathsParameters } from "#graph/model/parameters.ts";
import { type Change, openPaths, type Relaxed, relaxedPaths } from "#graph/model/relax.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { hasPaths, requireFit } from "../paths/find-paths.ts";
import { countPathsInNeo4j } from "../paths/neo4j.ts";

/** Tries the question itself and the changes one by one, together and at once; all changes in one only
 * where none of them helps: that way is the widest, and so the longest to walk. It asks the statements
 * of `paths`. */
export const relaxationsInNeo4j = async (
  session: Neo4jSession,
  parameters: PathsParameters,
): Promise<RelaxationsAnswer> => {
  await requireFit(session, parameters);
  const all = relaxedPaths(parameters);
  // Round hubs a search is short, and what cannot help costs less than to ask first whether it can.
  const hopeless = parameters.hubs ? await hopelessIn(session, parameters, all) : [];
  let own = 0;
  const relaxations = await relaxationsOf(all, hopeless, parameters.limit, async (changed) => {
    const [count = 0, ...counts] = await countPathsInNeo4j(session, [parameters, ...changed]);
    own = count;
    return counts;
  });
  if (own > 0) return { relaxations: [], together: true };
  if (relaxations.length > 0) return { relaxations, together: true };
  const [together = false] = await hasPaths(session, [openPaths(parameters)]);
  return { relaxations, together };
};

/** The sorts of change of which none gives any path. */
const hopelessIn = async (
  session: Neo4jSession,
  parameters: PathsParameters,
  all: readonly Relaxed<PathsParameters>[],
): Promise<Change[]> => {
  const { types: _, ...anyType } = parameters;
  const sorts = sortsOf(all, { type: anyType, avoid: { ...parameters, avoid: [] } });
  const help = await hasPaths(
    session,
    sorts.map((sort) => sort.parameters),
  );
  return sorts.filter((_, at) => !help[at]).map(({ change }) => change);
};
