/** Waits for statements that are under way together, which the server answers in turn without a wait
 * between them.
 * @returns their answers in the order given
 * @throws the first failure, but only when all are done: a transaction must not end with one under way */
export const allOf = async <T>(works: readonly Promise<T>[]): Promise<T[]> => {
  await Promise.allSettled(works);
  return Promise.all(works);
};

/** Does work on one thing after another, where each takes much memory.
 * @returns what came of it in the order given */
export const inTurn = async <T, R>(
  things: readonly T[],
  work: (thing: T) => Promise<R>,
): Promise<R[]> => {
  const done: R[] = [];
  for (const thing of things) done.push(await work(thing));
  return done;
};
