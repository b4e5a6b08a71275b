import { relaxationsOf, sortsOf } from "#graph/analyse/relaxations.ts";
import type { RelaxationsAnswer } from "#graph/model/answers/paths.ts";
import type { PathsParameters } from "#graph/model/parameters.ts";
import { openPaths, relaxedPaths } from "#graph/model/relax.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { hasPaths, requireFit } from "../paths/find-paths.ts";
import { countPathsInNeo4j } from "../paths/neo4j.ts";

/** Tries what does not wait for an answer together: first the question itself and the sorts of change as
 * a whole, then the changes one by one, and all at once only where none of them helps: that way is the
 * widest, and so the longest to walk. It asks the statements of `paths`. */
export const relaxationsInNeo4j = async (
  session: Neo4jSession,
  parameters: PathsParameters,
): Promise<RelaxationsAnswer> => {
  await requireFit(session, parameters);
  const { types: _, ...anyType } = parameters;
  const all = relaxedPaths(parameters);
  const sorts = sortsOf(all, { type: anyType, avoid: { ...parameters, avoid: [] } });
  const [has, ...help] = await hasPaths(session, [
    parameters,
    ...sorts.map((sort) => sort.parameters),
  ]);
  if (has) return { relaxations: [], together: true };
  const hopeless = sorts.filter((_, at) => !help[at]).map(({ change }) => change);
  const relaxations = await relaxationsOf(all, hopeless, parameters.limit, (each) =>
    countPathsInNeo4j(session, each),
  );
  if (relaxations.length > 0) return { relaxations, together: true };
  const [together = false] = await hasPaths(session, [openPaths(parameters)]);
  return { relaxations, together };
};
