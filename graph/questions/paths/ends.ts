import type { PathsParameters } from "#graph/model/parameters.ts";
import { Problem } from "#graph/model/problems.ts";

/** Every pair of a start and an end, each once, in the order in which they were given. */
export const pairsOf = ({ from, to }: PathsParameters): { from: string; to: string }[] =>
  [...new Set(from)].flatMap((start) => [...new Set(to)].map((end) => ({ from: start, to: end })));

/** Refuses a node on both sides, and one that is to be avoided.
 * @throws bad-parameter */
export const refuseEnds = ({ from, to, avoid }: PathsParameters): void => {
  if (to.some((id) => from.includes(id)))
    throw new Problem("bad-parameter", "A path needs two different ends.", [
      { path: "to", message: "is the same node as `from`" },
    ]);
  if ([...from, ...to].some((id) => avoid.includes(id)))
    throw new Problem("bad-parameter", "An end cannot be avoided.", [
      { path: "avoid", message: "is an end of the paths" },
    ]);
};
