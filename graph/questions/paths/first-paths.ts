import { byId } from "#graph/model/ids.ts";
import { type Grade, rankOf } from "./strength.ts";

/** A step from one node to another that a path may take, with how strong it is. */
export interface Hop extends Grade {
  readonly from: string;
  readonly to: string;
}

/** A path with what it is ordered by before the ids of its nodes. */
export interface Ranked {
  readonly nodes: readonly string[];
  readonly rank: readonly number[];
}

interface Wanted {
  readonly from: string;
  readonly to: string;
  /** Lengths of paths, in hops. */
  readonly shortest: number;
  readonly longest: number;
  /** How many paths, the first in the order of the answer. */
  readonly limit: number;
  readonly order: "length" | "strength";
}

/** The first loopless paths in the order of the answer.
 *
 * With which grades a node leads to the end is counted once for each number of hops, on demand; a
 * search in id order then enters only where the rest can be done, so that the first paths come out
 * in order without the others being made.
 * @param hops every hop that may lie on such a path; the same one may be there twice
 * @param pause called now and then; it throws when time is up */
export const firstPaths = async (
  hops: readonly Hop[],
  wanted: Wanted,
  pause: () => Promise<void>,
): Promise<Ranked[]> => new FirstPaths(hops, wanted, pause).find();

/** Steps between two pauses: some milliseconds of work. */
const stepsPerPause = 5000;

const none: Grade = { inferred: 0, risk: 0, lack: 0 };

/** The grade of a walk that is put together of two. */
const together = (one: Grade, other: Grade): Grade => ({
  inferred: one.inferred + other.inferred,
  risk: Math.max(one.risk, other.risk),
  lack: Math.max(one.lack, other.lack),
});

const keyOf = ({ inferred, risk, lack }: Grade): number => inferred * 100 + risk * 10 + lack;

/** Grades, each once. */
type Grades = ReadonlyMap<number, Grade>;

class FirstPaths {
  private readonly next = new Map<string, Map<string, Grade>>();
  private readonly rests = new Map<string, Grades>();
  private readonly found: Ranked[] = [];
  private steps = 0;

  constructor(
    hops: readonly Hop[],
    private readonly wanted: Wanted,
    private readonly pause: () => Promise<void>,
  ) {
    const sorted = hops.toSorted((left, right) => byId(left.to, right.to));
    for (const hop of sorted) {
      const targets = this.next.get(hop.from) ?? new Map<string, Grade>();
      targets.set(hop.to, hop);
      this.next.set(hop.from, targets);
    }
  }

  async find(): Promise<Ranked[]> {
    const { from, shortest, longest, order } = this.wanted;
    const rounds: { length: number; grade: Grade; rank: number[] }[] = [];
    for (let length = shortest; length <= longest; length += 1)
      for (const grade of this.restsOf(from, length).values())
        rounds.push({ length, grade, rank: rankOf({ order }, length, grade) });
    rounds.sort((left, right) => compare(left.rank, right.rank));
    for (const { length, grade, rank } of rounds) {
      const key = keyOf(grade);
      await this.extend([from], length, none, key, rank);
      if (this.found.length >= this.wanted.limit) break;
    }
    return this.found;
  }

  /** The grades of all walks of so many hops from a node to the end. */
  private restsOf(id: string, length: number): Grades {
    if (length === 0) return new Map(id === this.wanted.to ? [[keyOf(none), none]] : []);
    const name = `${length} ${id}`;
    const known = this.rests.get(name);
    if (known !== undefined) return known;
    const rests = new Map<number, Grade>();
    for (const [to, hop] of this.next.get(id) ?? [])
      for (const rest of this.restsOf(to, length - 1).values()) {
        const whole = together(hop, rest);
        rests.set(keyOf(whole), whole);
      }
    this.rests.set(name, rests);
    return rests;
  }

  private async extend(
    path: readonly string[],
    length: number,
    so: Grade,
    key: number,
    rank: readonly number[],
  ): Promise<void> {
    this.steps += 1;
    if (this.steps % stepsPerPause === 0) await this.pause();
    if (length === 0) this.found.push({ nodes: path, rank });
    for (const [to, hop] of this.next.get(path.at(-1) ?? "") ?? []) {
      if (length === 0 || this.found.length >= this.wanted.limit) return;
      if (path.includes(to)) continue;
      const whole = together(so, hop);
      const fits = [...this.restsOf(to, length - 1).values()].some(
        (rest) => keyOf(together(whole, rest)) === key,
      );
      if (fits) await this.extend([...path, to], length - 1, whole, key, rank);
    }
  }
}

/** The order of ranks. */
export const compare = (left: readonly number[], right: readonly number[]): number => {
  for (const [index, value] of left.entries()) {
    const other = right[index] ?? 0;
    if (value !== other) return value - other;
  }
  return 0;
};
