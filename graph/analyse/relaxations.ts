import type { Relaxation } from "#graph/model/answers/paths.ts";
import type { Change, Relaxed } from "#graph/model/relax.ts";

/** A sort of change with the question that all changes of it at once make. */
export interface Sort<P> {
  readonly change: Change;
  readonly parameters: P;
}

/** The sorts of change that come many times over: where the question with all of one sort made at once
 * has no answer, none of them gives any, and they need not be tried.
 * @param all the changes
 * @param wholes the question with all of a sort made at once */
export const sortsOf = <P>(
  all: readonly Relaxed<P>[],
  wholes: Partial<Record<Change, P>>,
): Sort<P>[] =>
  Object.entries(wholes)
    .map(([change, parameters]) => ({ change: change as Change, parameters }))
    .filter(({ change }) => all.filter((each) => each.change === change).length > 1);

/** Which of several single changes to a question give it answers.
 * @param all the changes, in the order in which they are to be told
 * @param hopeless sorts of change of which none gives any
 * @param count how many answers each of some questions has, at most one more than `limit` of them */
export const relaxationsOf = async <P>(
  all: readonly Relaxed<P>[],
  hopeless: readonly Change[],
  limit: number,
  count: (questions: readonly P[]) => Promise<readonly number[]>,
): Promise<Relaxation[]> => {
  const hopeful = all.filter(({ change }) => !hopeless.includes(change));
  const found = await count(hopeful.map(({ parameters }) => parameters));
  return hopeful.flatMap(({ change, value }, at): Relaxation[] => {
    const times = found[at] ?? 0;
    return times > 0 ? [{ change, value, count: Math.min(times, limit), more: times > limit }] : [];
  });
};

/** As `relaxationsOf`, trying the sorts as a whole before their changes one by one. */
export const relaxationsBySort = async <P>(
  all: readonly Relaxed<P>[],
  wholes: Partial<Record<Change, P>>,
  limit: number,
  count: (questions: readonly P[]) => Promise<readonly number[]>,
): Promise<Relaxation[]> => {
  const sorts = sortsOf(all, wholes);
  const found = await count(sorts.map(({ parameters }) => parameters));
  const hopeless = sorts.filter((_, at) => found[at] === 0).map(({ change }) => change);
  return relaxationsOf(all, hopeless, limit, count);
};
