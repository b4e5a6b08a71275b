import { byId } from "#graph/model/ids.ts";

/** A link that carries rest: `rests` rests on `on`. */
export interface RestLink {
  readonly id: string;
  readonly rests: string;
  readonly on: string;
  readonly stated: boolean;
  /** Whether it makes a part of a whole, not a means or condition. */
  readonly part: boolean;
}

/** Something that rests on what slips. */
export interface Affected {
  readonly id: string;
  /** Ids of links from what slips to it. */
  readonly chain: readonly string[];
  /** Whether every link of the chain is stated. */
  readonly stated: boolean;
}

/** A way from what slips, link by link backwards. */
interface Way {
  readonly link: RestLink;
  readonly before: Way | undefined;
}

/** The best ways to a node, and their places among those of its layer. */
interface Reached {
  readonly any: Way | undefined;
  readonly rank: number;
  readonly stated: Way | undefined;
  /** Place among the stated ways; −1 where none is. */
  readonly statedRank: number;
}

/** What rests on things that slip, each with the chain that says why: the shortest, among equals one
 * that is stated throughout, among these the least by its ids from what slips on.
 * @param slipping ids; what slips by itself is not affected
 * @param links those that may be walked; a link from a thing to itself affects nothing
 * @returns shorter chains first, then stated before inferred, then by id */
export const affectedBy = (slipping: readonly string[], links: readonly RestLink[]): Affected[] => {
  const from = new Map<string, RestLink[]>();
  for (const link of links) {
    const known = from.get(link.on);
    if (known === undefined) from.set(link.on, [link]);
    else known.push(link);
  }
  const start: Reached = { any: undefined, rank: 0, stated: undefined, statedRank: 0 };
  const seen = new Set(slipping);
  const affected: Affected[] = [];
  let layer = new Map([...seen].map((id) => [id, start]));
  while (layer.size > 0) {
    const next = nextLayer(layer, from, seen);
    for (const id of next.keys()) seen.add(id);
    affected.push(...[...next].map(toldOf).sort(inLayer));
    layer = next;
  }
  return affected;
};

interface Candidate {
  readonly way: Way;
  readonly rank: number;
}

const better = (one: Candidate, other: Candidate | undefined): boolean =>
  other === undefined ||
  one.rank < other.rank ||
  (one.rank === other.rank && byId(one.way.link.id, other.way.link.id) < 0);

/** A chain is less than another of its length where its beginning is, or where only its last link is;
 * so the places of the layer before decide, and no chain is compared whole. */
const nextLayer = (
  layer: ReadonlyMap<string, Reached>,
  from: ReadonlyMap<string, readonly RestLink[]>,
  seen: ReadonlySet<string>,
): Map<string, Reached> => {
  const any = new Map<string, Candidate>();
  const stated = new Map<string, Candidate>();
  for (const [id, reached] of layer)
    for (const link of from.get(id) ?? []) {
      if (seen.has(link.rests)) continue;
      const one = { way: { link, before: reached.any }, rank: reached.rank };
      if (better(one, any.get(link.rests))) any.set(link.rests, one);
      if (!link.stated || reached.statedRank < 0) continue;
      const sure = { way: { link, before: reached.stated }, rank: reached.statedRank };
      if (better(sure, stated.get(link.rests))) stated.set(link.rests, sure);
    }
  const [ranks, statedRanks] = [placesOf(any), placesOf(stated)];
  return new Map(
    Array.from(any, ([id, { way }]) => [
      id,
      {
        any: way,
        rank: ranks.get(id) ?? 0,
        stated: stated.get(id)?.way,
        statedRank: statedRanks.get(id) ?? -1,
      },
    ]),
  );
};

const placesOf = (candidates: ReadonlyMap<string, Candidate>): Map<string, number> =>
  new Map(
    [...candidates]
      .sort(([, left], [, right]) => (better(left, right) ? -1 : 1))
      .map(([id], place) => [id, place]),
  );

const toldOf = ([id, { any, stated }]: [string, Reached]): Affected => {
  const chain: string[] = [];
  for (let way = stated ?? any; way !== undefined; way = way.before) chain.push(way.link.id);
  return { id, chain: chain.reverse(), stated: stated !== undefined };
};

const inLayer = (left: Affected, right: Affected): number =>
  Number(right.stated) - Number(left.stated) || byId(left.id, right.id);

/** Something else that a goal rests on, with the best link that says so. */
export interface Other {
  readonly node: string;
  readonly link: string;
  readonly stated: boolean;
}

/** What a goal rests on beside what slips and what that affects. */
export interface Others {
  /** Means and conditions, and parts; stated first, then by id. */
  readonly means: readonly Other[];
  readonly parts: readonly Other[];
  /** Whether the goal has stated means and all of them slip or are affected. */
  readonly onlyMeans: boolean;
}

/** What each of some goals rests on directly beside what is out.
 * @param links all that the goals rest on; one from a goal to itself is passed over
 * @param out what slips and what that affects */
export const othersOf = (
  goals: readonly string[],
  links: readonly RestLink[],
  out: ReadonlySet<string>,
): Map<string, Others> => {
  const byGoal = new Map<string, RestLink[]>(goals.map((id) => [id, []]));
  for (const link of links) if (link.on !== link.rests) byGoal.get(link.rests)?.push(link);
  return new Map(
    Array.from(byGoal, ([goal, all]) => {
      const means = all.filter(({ part }) => !part);
      const left = others(means, out);
      const slipped = means.some(({ on, stated }) => stated && out.has(on));
      return [
        goal,
        {
          means: left,
          parts: others(
            all.filter(({ part }) => part),
            out,
          ),
          onlyMeans: slipped && !left.some(({ stated }) => stated),
        },
      ];
    }),
  );
};

const others = (links: readonly RestLink[], out: ReadonlySet<string>): Other[] => {
  const best = new Map<string, Other>();
  for (const { id, on, stated } of links) {
    if (out.has(on)) continue;
    const other = { node: on, link: id, stated };
    const known = best.get(on);
    const first = known === undefined || (stated === known.stated ? id < known.link : stated);
    if (first) best.set(on, other);
  }
  return [...best.values()].sort(
    (left, right) => Number(right.stated) - Number(left.stated) || byId(left.node, right.node),
  );
};
