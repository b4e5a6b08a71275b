import { relaxationsOf } from "#graph/analyse/relaxations.ts";
import type { RelaxationsAnswer } from "#graph/model/answers.ts";
import type { PathsParameters } from "#graph/model/parameters.ts";
import { openPaths, relaxedPaths } from "#graph/model/relax.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { countPathsInNeo4j, requireEnds } from "../paths/neo4j.ts";

/** Tries the changes one by one, unless all of them at once give nothing. It asks the statements of
 * `paths`. */
export const relaxationsInNeo4j = async (
  session: Neo4jSession,
  parameters: PathsParameters,
): Promise<RelaxationsAnswer> => {
  await requireEnds(session, parameters);
  const count = (asked: PathsParameters): Promise<number> => countPathsInNeo4j(session, asked);
  if ((await count({ ...parameters, limit: 1 })) > 0) return { relaxations: [], together: true };
  if ((await count({ ...openPaths(parameters), limit: 1 })) === 0)
    return { relaxations: [], together: false };
  const { types: _, ...anyType } = parameters;
  const wholes = { type: anyType, avoid: { ...parameters, avoid: [] } };
  const all = relaxedPaths(parameters);
  const relaxations = await relaxationsOf(all, wholes, parameters.limit, count);
  return { relaxations, together: true };
};
