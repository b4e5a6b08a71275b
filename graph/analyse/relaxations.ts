import type { Relaxation } from "#graph/model/answers/paths.ts";
import type { Change, Relaxed } from "#graph/model/relax.ts";

/** Which of several single changes to a question give it answers.
 * @param all the changes, in the order in which they are to be told
 * @param wholes for a change that comes many times over, the question with all of that sort made at
 * once: where that gives nothing, none of them does, and they are not tried
 * @param count how many answers each of some questions has, at most one more than `limit` of them */
export const relaxationsOf = async <P>(
  all: readonly Relaxed<P>[],
  wholes: Partial<Record<Change, P>>,
  limit: number,
  count: (questions: readonly P[]) => Promise<readonly number[]>,
): Promise<Relaxation[]> => {
  const hopeless = new Set<string>();
  const tried = Object.entries(wholes).filter(
    ([change]) => all.filter((each) => each.change === change).length > 1,
  );
  const wholly = await count(tried.map(([, parameters]) => parameters));
  for (const [at, [change]] of tried.entries()) if (wholly[at] === 0) hopeless.add(change);
  const hopeful = all.filter(({ change }) => !hopeless.has(change));
  const found = await count(hopeful.map(({ parameters }) => parameters));
  return hopeful.flatMap(({ change, value }, at): Relaxation[] => {
    const times = found[at] ?? 0;
    return times > 0 ? [{ change, value, count: Math.min(times, limit), more: times > limit }] : [];
  });
};
