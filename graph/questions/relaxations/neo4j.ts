import { relaxationsOf } from "#graph/analyse/relaxations.ts";
import type { RelaxationsAnswer } from "#graph/model/answers/paths.ts";
import type { PathsParameters } from "#graph/model/parameters.ts";
import { openPaths, relaxedPaths } from "#graph/model/relax.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { allOf } from "../all-of.ts";
import { hasPaths, requireFit } from "../paths/find-paths.ts";
import { countPathsInNeo4j } from "../paths/neo4j.ts";

/** Tries the changes one by one, and all at once only where none of them helps: that way is the widest,
 * and so the longest to walk. It asks the statements of `paths`, and of those that do not wait for an
 * answer all together. */
export const relaxationsInNeo4j = async (
  session: Neo4jSession,
  parameters: PathsParameters,
): Promise<RelaxationsAnswer> => {
  await requireFit(session, parameters);
  const count = (asked: PathsParameters): Promise<number> => countPathsInNeo4j(session, asked);
  if (await hasPaths(session, parameters)) return { relaxations: [], together: true };
  const { types: _, ...anyType } = parameters;
  const wholes = { type: anyType, avoid: { ...parameters, avoid: [] } };
  const all = relaxedPaths(parameters);
  const relaxations = await relaxationsOf(all, wholes, parameters.limit, (each) =>
    allOf(each.map(count)),
  );
  const helps = relaxations.length > 0;
  return { relaxations, together: helps || (await hasPaths(session, openPaths(parameters))) };
};
