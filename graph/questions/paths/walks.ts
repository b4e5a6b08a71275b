import type { PathsParameters } from "#graph/model/parameters.ts";
import type { Pace } from "#graph/store/store.ts";
import { type Grades, gradesThrough, type Reach, reachTable, type Stretch } from "./reach.ts";
import type { Streets } from "./streets.ts";
import { type Grade, lacks, rankOf } from "./strength.ts";

export interface Walk {
  readonly nodes: readonly string[];
  /** What it is ordered by before the ids. */
  readonly rank: readonly number[];
}

/** Loopless walks between two nodes in the order of the answer, at most `limit + 1` of them.
 *
 * A table says from which node the goal is reached in exactly r hops and with which grades; it is
 * filled from both ends, so that only the neighbourhoods of half the length are seen. Then, rank by
 * rank, a search in id order walks only where the table says that the rest can be done: the first
 * `limit` come out in order without the others being made. A walk that would close a loop is given
 * up where it would. */
export const findWalks = async (
  streets: Streets,
  stretch: Stretch,
  asked: Pick<PathsParameters, "order" | "limit">,
  pace: Pace,
): Promise<Walk[]> => {
  const reach = await reachTable(streets, stretch, pace);
  const search = new Search(streets, reach, asked.limit + 1, pace);
  for (const { length, grade, rank } of roundsOf(streets, stretch, asked, reach)) {
    await search.round([stretch.from], length, grade, rank);
    if (search.done) break;
  }
  return search.found;
};

/** Every length and grade that a walk may have, in the order of the answer. */
const roundsOf = (
  streets: Streets,
  { from, shortest, longest }: Stretch,
  asked: Pick<PathsParameters, "order">,
  reach: readonly Reach[],
): { length: number; grade: Grade; rank: number[] }[] => {
  const rounds = [];
  for (let length = shortest; length <= longest; length += 1) {
    const grades = gradesThrough(streets.leaving(from), reach[length - 1] ?? new Map());
    for (const [at, bits = 0] of grades.entries())
      for (let inferred = 0; inferred <= length; inferred += 1)
        if ((bits >> inferred) & 1) {
          const grade = { inferred, risk: Math.floor(at / lacks), lack: at % lacks };
          rounds.push({ length, grade, rank: rankOf(asked, length, grade) });
        }
  }
  return rounds.sort((left, right) => byRank(left.rank, right.rank));
};

/** The order of ranks of equal length. */
export const byRank = (left: readonly number[], right: readonly number[]): number => {
  const at = left.findIndex((value, index) => value !== right[index]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
};

/** Length of the shortest path, by breadth from both ends, the front with fewer ties first. */
export const distance = async (
  streets: Streets,
  { from, to, maxLength }: { from: string; to: string; maxLength: number },
  pace: Pace,
): Promise<number | undefined> => {
  const ahead = { seen: new Set([from]), front: [from], forward: true };
  const back = { seen: new Set([to]), front: [to], forward: false };
  for (let length = 1; length <= maxLength; length += 1) {
    const [side, other] =
      streets.tiesOf(ahead.front) <= streets.tiesOf(back.front) ? [ahead, back] : [back, ahead];
    const next: string[] = [];
    for (const id of side.front) {
      await pace.step();
      for (const street of side.forward ? streets.leaving(id) : streets.entering(id)) {
        if (other.seen.has(street.to)) return length;
        if (side.seen.has(street.to) || !streets.mayBridge(street.to)) continue;
        side.seen.add(street.to);
        next.push(street.to);
      }
    }
    if (next.length === 0) return undefined;
    side.front = next;
  }
  return undefined;
};

class Search {
  readonly found: Walk[] = [];

  constructor(
    private readonly streets: Streets,
    private readonly reach: readonly Reach[],
    private readonly most: number,
    private readonly pace: Pace,
  ) {}

  /** Whether as many as are wanted were found. */
  get done(): boolean {
    return this.found.length >= this.most;
  }

  /** Adds every walk of exactly this length and grade. */
  async round(walk: readonly string[], hops: number, grade: Grade, rank: number[]): Promise<void> {
    await this.extend(walk, hops, { inferred: 0, risk: 0, lack: 0 }, grade, rank);
  }

  private async extend(
    walk: readonly string[],
    hops: number,
    so: Grade,
    wanted: Grade,
    rank: number[],
  ): Promise<void> {
    await this.pace.step();
    if (hops === 0) {
      this.found.push({ nodes: walk, rank });
      return;
    }
    for (const street of this.streets.leaving(walk.at(-1) ?? "")) {
      if (this.done) return;
      const rest = this.reach[hops - 1]?.get(street.to);
      if (rest === undefined || walk.includes(street.to)) continue;
      const next = {
        inferred: so.inferred + street.inferred,
        risk: Math.max(so.risk, street.risk),
        lack: Math.max(so.lack, street.lack),
      };
      if (finishes(next, rest, wanted))
        await this.extend([...walk, street.to], hops - 1, next, wanted, rank);
    }
  }
}

/** Whether some rest makes a walk exactly what is wanted. */
const finishes = (so: Grade, rest: Grades, wanted: Grade): boolean => {
  const left = wanted.inferred - so.inferred;
  return (
    left >= 0 &&
    rest.some(
      (bits, at) =>
        ((bits >> left) & 1) === 1 &&
        Math.max(so.risk, Math.floor(at / lacks)) === wanted.risk &&
        Math.max(so.lack, at % lacks) === wanted.lack,
    )
  );
};
