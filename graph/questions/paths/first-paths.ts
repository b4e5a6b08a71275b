import { byId } from "#graph/model/ids.ts";

/** A step from one node to another that a path may take; inferred where nothing on it is stated. */
export interface Hop {
  readonly from: string;
  readonly to: string;
  readonly inferred: boolean;
}

interface Wanted {
  readonly from: string;
  readonly to: string;
  /** Lengths of paths, in hops. */
  readonly shortest: number;
  readonly longest: number;
  /** How many paths, the first in the order of the answer. */
  readonly limit: number;
}

/** The first loopless paths by length, fewest inferred hops, ids of the nodes.
 *
 * What is left to go from a node is counted once for each number of hops and of inferred hops, on
 * demand; a search in id order then enters only where the rest can be done, so that the first paths
 * come out in order without the others being made.
 * @param hops every hop that may lie on such a path; the same one may be there twice
 * @param pause called now and then; it throws when time is up */
export const firstPaths = async (
  hops: readonly Hop[],
  wanted: Wanted,
  pause: () => Promise<void>,
): Promise<string[][]> => new FirstPaths(hops, wanted, pause).find();

/** Steps between two pauses: some milliseconds of work. */
const stepsPerPause = 5000;

class FirstPaths {
  private readonly next = new Map<string, Map<string, boolean>>();
  private readonly ways = new Map<string, boolean>();
  private readonly found: string[][] = [];
  private steps = 0;

  constructor(
    hops: readonly Hop[],
    private readonly wanted: Wanted,
    private readonly pause: () => Promise<void>,
  ) {
    const sorted = hops.toSorted((left, right) => byId(left.to, right.to));
    for (const { from, to, inferred } of sorted) {
      const targets = this.next.get(from) ?? new Map<string, boolean>();
      targets.set(to, inferred);
      this.next.set(from, targets);
    }
  }

  async find(): Promise<string[][]> {
    const { from, shortest, longest } = this.wanted;
    for (let length = shortest; length <= longest; length += 1)
      for (let inferred = 0; inferred <= length; inferred += 1)
        if (this.leads(from, length, inferred)) await this.extend([from], length, inferred);
    return this.found;
  }

  /** Whether a walk of so many hops, so many of them inferred, goes from a node to the end. */
  private leads(id: string, length: number, inferred: number): boolean {
    if (inferred < 0 || inferred > length) return false;
    if (length === 0) return id === this.wanted.to;
    const key = `${length} ${inferred} ${id}`;
    const known = this.ways.get(key);
    if (known !== undefined) return known;
    let leads = false;
    for (const [to, isInferred] of this.next.get(id) ?? [])
      if (this.leads(to, length - 1, isInferred ? inferred - 1 : inferred)) {
        leads = true;
        break;
      }
    this.ways.set(key, leads);
    return leads;
  }

  private async extend(path: readonly string[], length: number, inferred: number): Promise<void> {
    this.steps += 1;
    if (this.steps % stepsPerPause === 0) await this.pause();
    if (length === 0) this.found.push([...path]);
    for (const [to, isInferred] of this.next.get(path.at(-1) ?? "") ?? []) {
      if (length === 0 || this.found.length >= this.wanted.limit) return;
      const left = isInferred ? inferred - 1 : inferred;
      if (this.leads(to, length - 1, left) && !path.includes(to))
        await this.extend([...path, to], length - 1, left);
    }
  }
}
