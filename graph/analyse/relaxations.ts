import type { Relaxation } from "#graph/model/answers.ts";
import type { Change, Relaxed } from "#graph/model/relax.ts";

/** Which of several single changes to a question give it answers.
 * @param all the changes, in the order in which they are to be told
 * @param wholes for a change that comes many times over, the question with all of that sort made at
 * once: where that gives nothing, none of them does, and they are not tried
 * @param count how many answers a question has, at most one more than `limit` of them */
export const relaxationsOf = async <P>(
  all: readonly Relaxed<P>[],
  wholes: Partial<Record<Change, P>>,
  limit: number,
  count: (parameters: P) => Promise<number>,
): Promise<Relaxation[]> => {
  const hopeless = new Set<string>();
  for (const [change, parameters] of Object.entries(wholes)) {
    const times = all.filter((each) => each.change === change).length;
    if (times > 1 && (await count(parameters)) === 0) hopeless.add(change);
  }
  const given: Relaxation[] = [];
  for (const { change, value, parameters } of all) {
    if (hopeless.has(change)) continue;
    const found = await count(parameters);
    if (found > 0)
      given.push({ change, value, count: Math.min(found, limit), more: found > limit });
  }
  return given;
};
