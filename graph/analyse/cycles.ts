import { byId } from "#graph/model/ids.ts";

/** A directed link between two ids. */
export type Link = readonly [from: string, to: string];

/** Groups of nodes that reach one another, every node in exactly one group.
 * @param links both ends among `nodes`; others are passed over
 * @returns each group in id order, the groups by their first id
 * @see Tarjan, SIAM Journal on Computing 1 (1972), without recursion so that long chains fit */
export const components = (nodes: readonly string[], links: readonly Link[]): string[][] => {
  const next = new Map<string, string[]>(nodes.map((id) => [id, []]));
  for (const [from, to] of links) if (next.has(to)) next.get(from)?.push(to);
  const groups = new Tarjan(next).run();
  for (const group of groups) group.sort(byId);
  return groups.sort((left, right) => byId(left[0] ?? "", right[0] ?? ""));
};

/** Cycles: groups of more than one node that reach one another, and nodes linked to themselves.
 * @returns as `components`, without the groups that hold no cycle */
export const cycles = (nodes: readonly string[], links: readonly Link[]): string[][] => {
  const loops = new Set(links.filter(([from, to]) => from === to).map(([from]) => from));
  return components(nodes, links).filter(
    ([first = "", ...others]) => others.length > 0 || loops.has(first),
  );
};

interface Frame {
  readonly id: string;
  /** The next of its links to follow. */
  at: number;
}

class Tarjan {
  private readonly index = new Map<string, number>();
  private readonly low = new Map<string, number>();
  private readonly stack: string[] = [];
  private readonly open = new Set<string>();
  private readonly groups: string[][] = [];

  constructor(private readonly next: ReadonlyMap<string, readonly string[]>) {}

  run(): string[][] {
    for (const id of this.next.keys()) if (!this.index.has(id)) this.walk(id);
    return this.groups;
  }

  private walk(start: string): void {
    const frames: Frame[] = [this.enter(start)];
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      const to = this.next.get(frame.id)?.[frame.at];
      frame.at += 1;
      if (to === undefined) {
        frames.pop();
        this.leave(frame.id, frames.at(-1)?.id);
      } else if (!this.index.has(to)) frames.push(this.enter(to));
      else if (this.open.has(to)) this.lower(frame.id, this.index.get(to) ?? 0);
    }
  }

  private enter(id: string): Frame {
    this.index.set(id, this.index.size);
    this.low.set(id, this.index.size - 1);
    this.stack.push(id);
    this.open.add(id);
    return { id, at: 0 };
  }

  private leave(id: string, parent: string | undefined): void {
    const low = this.low.get(id) ?? 0;
    if (parent !== undefined) this.lower(parent, low);
    if (low !== this.index.get(id)) return;
    const group = this.stack.splice(this.stack.lastIndexOf(id));
    for (const member of group) this.open.delete(member);
    this.groups.push(group);
  }

  private lower(id: string, low: number): void {
    this.low.set(id, Math.min(this.low.get(id) ?? low, low));
  }
}
