import { relaxationsBySort } from "#graph/analyse/relaxations.ts";
import type { RelaxationsAnswer } from "#graph/model/answers/paths.ts";
import type { PathsParameters } from "#graph/model/parameters.ts";
import { openPaths, relaxedPaths } from "#graph/model/relax.ts";
import type { MemoryGraph } from "#graph/store/memory/memory-graph.ts";
import type { Pace } from "#graph/store/store.ts";
import { inTurn } from "../all-of.ts";
import { countPathsInMemory, requireEndsInMemory } from "../paths/memory.ts";

/** Tries the changes one by one, and all at once only where none of them helps. */
export const relaxationsInMemory = async (
  graph: MemoryGraph,
  parameters: PathsParameters,
  pace: Pace,
): Promise<RelaxationsAnswer> => {
  requireEndsInMemory(graph, parameters);
  const count = (asked: PathsParameters): Promise<number> => countPathsInMemory(graph, asked, pace);
  if ((await count({ ...parameters, limit: 1 })) > 0) return { relaxations: [], together: true };
  const { types: _, ...anyType } = parameters;
  const wholes = { type: anyType, avoid: { ...parameters, avoid: [] } };
  const all = relaxedPaths(parameters);
  const relaxations = await relaxationsBySort(all, wholes, parameters.limit, (each) =>
    inTurn(each, count),
  );
  const helps = relaxations.length > 0;
  return {
    relaxations,
    together: helps || (await count({ ...openPaths(parameters), limit: 1 })) > 0,
  };
};
