import type { PathsParameters } from "#graph/model/parameters.ts";
import type { Pace } from "#graph/store/store.ts";
import type { Streets } from "./streets.ts";

type Ends = Pick<PathsParameters, "from" | "to" | "maxLength" | "slack" | "limit">;

/** Of a node: the numbers of inferred hops with which walks of one length reach the goal, as bits. */
type Reach = ReadonlyMap<string, number>;

/** Loopless walks between two nodes in the order of the answer, at most `limit + 1` of them.
 *
 * A table says from which node the goal is reached in exactly r hops with exactly j of them
 * inferred; it is filled from both ends, so that only the neighbourhoods of half the length are
 * seen. Then, length by length and inferred count by inferred count, a search in id order walks
 * only where the table says that the rest can be done: the first `limit` come out in order without
 * the others being made. A walk that would close a loop is given up where it would. */
export const findWalks = async (streets: Streets, ends: Ends, pace: Pace): Promise<string[][]> => {
  const shortest = await distance(streets, ends, pace);
  if (shortest === undefined) return [];
  const longest = Math.min(ends.maxLength, shortest + ends.slack);
  const reach = await reachTable(streets, ends, longest, pace);
  const search = new Search(streets, ends, reach, pace);
  for (let length = shortest; length <= longest; length += 1)
    for (let inferred = 0; inferred <= length; inferred += 1) {
      await search.extend([ends.from], length, inferred);
      if (search.done) return search.found;
    }
  return search.found;
};

/** Length of the shortest path, by breadth from both ends, the smaller front first. */
const distance = async (
  streets: Streets,
  { from, to, maxLength }: Ends,
  pace: Pace,
): Promise<number | undefined> => {
  const ahead = { seen: new Set([from]), front: [from], forward: true };
  const back = { seen: new Set([to]), front: [to], forward: false };
  for (let length = 1; length <= maxLength; length += 1) {
    const [side, other] = ahead.front.length <= back.front.length ? [ahead, back] : [back, ahead];
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

/** `table[r]`: the bridges from which exactly r hops lead to the goal; the start is in none. */
const reachTable = async (
  streets: Streets,
  { from, to }: Ends,
  longest: number,
  pace: Pace,
): Promise<Reach[]> => {
  const table: Reach[] = [new Map([[to, 1]])];
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

const reachBackward = async (
  streets: Streets,
  before: Reach,
  mayStand: (id: string) => boolean,
  pace: Pace,
): Promise<Reach> => {
  const reach = new Map<string, number>();
  for (const [id, bits] of before) {
    await pace.step();
    for (const street of streets.entering(id)) {
      if (!mayStand(street.to)) continue;
      reach.set(street.to, (reach.get(street.to) ?? 0) | (street.inferred ? bits << 1 : bits));
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
  const reach = new Map<string, number>();
  for (const id of ball) {
    await pace.step();
    let bits = 0;
    for (const street of streets.leaving(id)) {
      const rest = before.get(street.to) ?? 0;
      bits |= street.inferred ? rest << 1 : rest;
    }
    if (bits !== 0) reach.set(id, bits);
  }
  return reach;
};

class Search {
  readonly found: string[][] = [];

  constructor(
    private readonly streets: Streets,
    private readonly ends: Ends,
    private readonly reach: readonly Reach[],
    private readonly pace: Pace,
  ) {}

  /** Whether one more than asked for was found, which tells that there are more. */
  get done(): boolean {
    return this.found.length > this.ends.limit;
  }

  /** Adds every way to finish a walk in exactly `hops` hops of which `inferred` are inferred. */
  async extend(walk: readonly string[], hops: number, inferred: number): Promise<void> {
    await this.pace.step();
    if (hops === 0) {
      this.found.push([...walk]);
      return;
    }
    for (const street of this.streets.leaving(walk.at(-1) ?? "")) {
      if (this.done) return;
      const left = street.inferred ? inferred - 1 : inferred;
      const bits = this.reach[hops - 1]?.get(street.to) ?? 0;
      if (left < 0 || ((bits >> left) & 1) === 0 || walk.includes(street.to)) continue;
      await this.extend([...walk, street.to], hops - 1, left);
    }
  }
}
