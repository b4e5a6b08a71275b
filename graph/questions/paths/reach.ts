import type { Pace } from "#graph/store/store.ts";
import type { Street, Streets } from "./streets.ts";
import { type Grade, lacks } from "./strength.ts";

/** The ends of one search, and how far it may go. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
  /** Hops of the shortest and of the longest walk. */
  readonly shortest: number;
  readonly longest: number;
}

/** With which grades walks of one length finish: by risk and lack (`risk * lacks + lack`), the
 * numbers of inferred hops as bits. */
export type Grades = readonly number[];
export type Reach = ReadonlyMap<string, Grades>;

/** `table[r]`: the bridges from which exactly r hops lead to the goal; the start is in none.
 *
 * Filled back from the goal, and for the rest only where the start can get to: without that half it
 * would grow over the whole graph. Which side goes on is decided step by step by the ties that lie
 * ahead of it, so that a hub's neighbours are not all walked through as long as the other side has
 * fewer. */
export const reachTable = async (
  streets: Streets,
  { from, to, longest }: Stretch,
  pace: Pace,
): Promise<Reach[]> => {
  const table: Reach[] = [new Map([[to, [1]]])];
  const mayStand = (id: string): boolean => id !== from && id !== to && streets.mayBridge(id);
  const balls: Ball[] = [{ all: new Set(), outermost: [from] }];
  while (balls.length - 1 + table.length < longest) {
    const ball = balls.at(-1) ?? { all: new Set(), outermost: [] };
    const before: Reach = table.at(-1) ?? new Map();
    if (streets.tiesOf(ball.outermost) <= streets.tiesOf(before.keys()))
      balls.push(await grown(streets, ball, mayStand, pace));
    else table.push(await reachBackward(streets, before, mayStand, pace));
  }
  for (let hops = table.length; hops < longest; hops += 1)
    table.push(
      await reachWithin(
        streets,
        balls[longest - hops]?.all ?? new Set(),
        table[hops - 1] ?? new Map(),
        pace,
      ),
    );
  return table;
};

/** The bridges that are at most some hops away from the start, and those that are no nearer. */
interface Ball {
  readonly all: ReadonlySet<string>;
  readonly outermost: readonly string[];
}

/** The ball that reaches one hop further. */
const grown = async (
  streets: Streets,
  { all, outermost }: Ball,
  mayStand: (id: string) => boolean,
  pace: Pace,
): Promise<Ball> => {
  const further = new Set(all);
  const next: string[] = [];
  for (const id of outermost) {
    await pace.step();
    for (const street of streets.leaving(id)) {
      if (further.has(street.to) || !mayStand(street.to)) continue;
      further.add(street.to);
      next.push(street.to);
    }
  }
  return { all: further, outermost: next };
};

/** Adds to grades those that a hop makes of what comes after it. */
const addThrough = (into: number[], { inferred, risk, lack }: Grade, rest: Grades): void => {
  for (let at = 0; at < rest.length; at += 1) {
    const bits = rest[at] ?? 0;
    if (bits === 0) continue;
    const worst = Math.max(risk, Math.floor(at / lacks)) * lacks + Math.max(lack, at % lacks);
    while (into.length <= worst) into.push(0);
    into[worst] = (into[worst] ?? 0) | (bits << inferred);
  }
};

/** The grades of all walks that begin with one of some hops. */
export const gradesThrough = (leaving: readonly Street[], before: Reach): number[] => {
  const grades: number[] = [];
  for (const street of leaving) {
    const rest = before.get(street.to);
    if (rest !== undefined) addThrough(grades, street, rest);
  }
  return grades;
};

const reachBackward = async (
  streets: Streets,
  before: Reach,
  mayStand: (id: string) => boolean,
  pace: Pace,
): Promise<Reach> => {
  const reach = new Map<string, number[]>();
  for (const [id, rest] of before) {
    await pace.step();
    for (const street of streets.entering(id)) {
      if (!mayStand(street.to)) continue;
      const grades = reach.get(street.to) ?? [];
      addThrough(grades, street, rest);
      reach.set(street.to, grades);
    }
  }
  return reach;
};

const reachWithin = async (
  streets: Streets,
  ball: ReadonlySet<string>,
  before: Reach,
  pace: Pace,
): Promise<Reach> => {
  const reach = new Map<string, Grades>();
  for (const id of ball) {
    await pace.step();
    const grades = gradesThrough(streets.leaving(id), before);
    if (grades.length > 0) reach.set(id, grades);
  }
  return reach;
};
