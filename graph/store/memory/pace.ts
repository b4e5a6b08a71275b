import { Problem } from "#graph/model/problems.ts";
import type { AskOptions, Pace } from "../store.ts";

/** Milliseconds that a question may take unless the caller says otherwise. */
const defaultDeadline = 5000;

/** Steps between two looks at the clock: a step is a node or a goal, some microseconds of work, and
 * a look costs about 50 ns, so time is kept to a millisecond at no cost that shows. */
const stepsPerLook = 32;

/** Milliseconds of work after which other requests get their turn. */
const slice = 12;

/** The pace of one question: throws when its time is up or its caller has gone, and gives way to
 * other requests now and then.
 * @throws cancelled, deadline-exceeded; both also here, before any work is done */
export const createPace = ({ signal, deadline = defaultDeadline }: AskOptions = {}): Pace => {
  const end = performance.now() + deadline;
  let resumed = performance.now();
  let steps = 0;

  const check = (): void => {
    if (signal?.aborted) throw new Problem("cancelled", "The caller cancelled the question.");
    if (performance.now() >= end)
      throw new Problem("deadline-exceeded", `The question was not answered in ${deadline} ms.`);
  };

  const giveWay = async (): Promise<void> => {
    await new Promise((resolve) => setImmediate(resolve));
    resumed = performance.now();
    check();
  };

  check();
  return {
    step() {
      steps += 1;
      if (steps % stepsPerLook !== 0) return undefined;
      check();
      return performance.now() - resumed < slice ? undefined : giveWay();
    },
  };
};
