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

/** `table[r]`: the bridges from which exactly r hops lead to the goal; the start is in none. */
export const reachTable = async (
  streets: Streets,
  { from, to, longest }: Stretch,
  pace: Pace,
): Promise<Reach[]> => {
  const table: Reach[] = [new Map([[to, [1]]])];
  const mayStand = (id: string): boolean => id !== from && id !== to && streets.mayBridge(id);
  // Without this half of the table the other would have to grow over the whole graph.
  const balls = await ballsAround(streets, from, Math.floor(longest / 2), mayStand, pace);
  for (let hops = 1; hops < longest; hops += 1) {
    const before: Reach = table[hops - 1] ?? new Map();
    const ball = balls[longest - hops];
    table.push(
      ball === undefined
        ? await reachBackward(streets, before, mayStand, pace)
        : await reachWithin(streets, ball, before, pace),
    );
  }
  return table;
};

/** `balls[d]`: the bridges that are at most d hops away from the start. */
const ballsAround = async (
  streets: Streets,
  from: string,
  radius: number,
  mayStand: (id: string) => boolean,
  pace: Pace,
): Promise<ReadonlySet<string>[]> => {
  const balls: ReadonlySet<string>[] = [new Set()];
  let front = [from];
  for (let distance = 1; distance <= radius; distance += 1) {
    const ball = new Set(balls[distance - 1]);
    const next: string[] = [];
    for (const id of front) {
      await pace.step();
      for (const street of streets.leaving(id)) {
        if (ball.has(street.to) || !mayStand(street.to)) continue;
        ball.add(street.to);
        next.push(street.to);
      }
    }
    balls.push(ball);
    front = next;
  }
  return balls;
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
