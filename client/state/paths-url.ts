import { factFilterOf } from "#graph/model/fact-filter.ts";
import { kindNames } from "#graph/model/kinds.ts";
import { longestPath, mostEnds, PathOrder, type PathsParameters } from "#graph/model/parameters.ts";
import type { ViewFilters } from "#graph/model/view.ts";

/** A question on paths as the address of the canvas holds it, and which answer is read. */
export interface PathsAddress
  extends Pick<
    PathsParameters,
    | "from"
    | "to"
    | "maxLength"
    | "slack"
    | "directed"
    | "hubs"
    | "single"
    | "order"
    | "avoid"
    | "limit"
  > {
  /** Place of the path that is read, from 0. */
  readonly path: number;
  /** What is read of it: its sentences, or what the ends have in common. */
  readonly tab: PathsTab;
}

export const pathsTabs = ["sentences", "common"] as const;
export type PathsTab = (typeof pathsTabs)[number];

/** A question that says nothing: the strongest paths, and those one hop longer than the shortest. */
export const plainPaths: PathsAddress = {
  from: [],
  to: [],
  maxLength: 6,
  slack: 1,
  directed: false,
  hubs: false,
  single: false,
  order: "strength",
  avoid: [],
  limit: 10,
  path: 0,
  tab: "sentences",
};

export const mostSlack = 2;

/** Paths that can be listed. */
export const mostPaths = 50;

/** The question in a query; what cannot be read there takes its default.
 * @returns null where no end is named: then nothing is asked */
export const readPaths = (query: URLSearchParams): PathsAddress | null => {
  const list = (name: string): string[] => [
    ...new Set((query.get(name) ?? "").split(",").filter((id) => id !== "")),
  ];
  const from = list("from").slice(0, mostEnds - 1);
  const to = list("to")
    .filter((id) => !from.includes(id))
    .slice(0, mostEnds - Math.max(1, from.length));
  if (from.length + to.length === 0) return null;
  const whole = (name: "maxLength" | "slack" | "limit", least: number, most: number): number => {
    const value = Number(query.get(name) ?? Number.NaN);
    return Number.isInteger(value) && value >= least && value <= most ? value : plainPaths[name];
  };
  const path = Number(query.get("path") ?? "1") - 1;
  return {
    from,
    to,
    maxLength: whole("maxLength", 1, longestPath),
    slack: whole("slack", 0, mostSlack),
    directed: query.get("directed") === "true",
    hubs: query.get("hubs") === "true",
    single: query.get("single") === "true",
    order: PathOrder.options.find((each) => each === query.get("order")) ?? plainPaths.order,
    avoid: list("avoid").filter((id) => !from.includes(id) && !to.includes(id)),
    limit: whole("limit", 1, mostPaths),
    path: Number.isInteger(path) && path > 0 ? path : 0,
    tab: pathsTabs.find((each) => each === query.get("tab")) ?? plainPaths.tab,
  };
};

/** The address of the canvas with a question on paths; what is plain is left out. */
export const pathsUrl = (asked: Partial<PathsAddress>): string => {
  const parts = Object.entries({ ...plainPaths, ...asked }).flatMap(([name, value]) => {
    const plain = plainPaths[name as keyof PathsAddress];
    if (Array.isArray(value))
      return value.length === 0 ? [] : `${name}=${value.map(encodeURIComponent).join(",")}`;
    if (value === plain) return [];
    return `${name}=${name === "path" ? Number(value) + 1 : value}`;
  });
  return `/explore?${parts.join("&")}`;
};

/** Whether a node can be one more end. */
export const canBeEnd = (asked: PathsAddress | null, id: string): boolean =>
  asked === null ||
  (![...asked.from, ...asked.to].includes(id) && asked.from.length + asked.to.length < mostEnds);

/** The question with one more end: on the side that has none, else where paths lead to. */
export const withEnd = (asked: PathsAddress | null, id: string): PathsAddress => {
  const before = asked ?? plainPaths;
  if (!canBeEnd(asked, id)) return before;
  const avoid = before.avoid.filter((each) => each !== id);
  return before.from.length === 0
    ? { ...before, from: [id], avoid, path: 0 }
    : { ...before, to: [...before.to, id], avoid, path: 0 };
};

/** The question without an end. */
export const withoutEnd = (asked: PathsAddress, id: string): PathsAddress => ({
  ...asked,
  from: asked.from.filter((each) => each !== id),
  to: asked.to.filter((each) => each !== id),
  path: 0,
});

/** The question with an end on the other side. */
export const withEndMoved = (asked: PathsAddress, id: string): PathsAddress => {
  const left = withoutEnd(asked, id);
  return asked.from.includes(id)
    ? { ...left, to: [...left.to, id] }
    : { ...left, from: [...left.from, id] };
};

/** What is asked of the server: the question of the address with what the legend leaves. */
export const pathsWish = (
  { path: _, tab: __, ...asked }: PathsAddress,
  filters: ViewFilters,
): PathsParameters => ({ ...asked, ...wishFilters(filters) });

/** What the legend leaves, for questions that hold to it. */
export const wishFilters = (filters: ViewFilters) => ({
  ...factFilterOf(filters),
  ...(filters.kinds.length === 0
    ? {}
    : { kinds: kindNames.filter((kind) => !filters.kinds.includes(kind)) }),
});
