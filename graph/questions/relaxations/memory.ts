import { relaxationsOf } from "#graph/analyse/relaxations.ts";
import type { RelaxationsAnswer } from "#graph/model/answers/paths.ts";
import type { PathsParameters } from "#graph/model/parameters.ts";
import { openPaths, relaxedPaths } from "#graph/model/relax.ts";
import type { MemoryGraph } from "#graph/store/memory/memory-graph.ts";
import type { Pace } from "#graph/store/store.ts";
import { inTurn } from "../all-of.ts";
import { countPathsInMemory, requireEndsInMemory } from "../paths/memory.ts";

/** Tries the changes one by one, unless all of them at once give nothing. */
export const relaxationsInMemory = async (
  graph: MemoryGraph,
  parameters: PathsParameters,
  pace: Pace,
): Promise<RelaxationsAnswer> => {
  requireEndsInMemory(graph, parameters);
  const count = (asked: PathsParameters): Promise<number> => countPathsInMemory(graph, asked, pace);
  if ((await count({ ...parameters, limit: 1 })) > 0) return { relaxations: [], together: true };
  if ((await count({ ...openPaths(parameters), limit: 1 })) === 0)
    return { relaxations: [], together: false };
  const { types: _, ...anyType } = parameters;
  const wholes = { type: anyType, avoid: { ...parameters, avoid: [] } };
  const all = relaxedPaths(parameters);
  const relaxations = await relaxationsOf(all, wholes, parameters.limit, (each) =>
    inTurn(each, count),
  );
  return { relaxations, together: true };
};
