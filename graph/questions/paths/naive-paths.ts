import type { PathsAnswer } from "#graph/model/answers.ts";
import type { PathsParameters } from "#graph/model/parameters.ts";
import type { Plan } from "#graph/model/plan.ts";
import type { PlanNode, PlanRelationship } from "#graph/model/records.ts";
import { relationOf, tierRank } from "#graph/model/relations.ts";

type Found = Pick<PathsAnswer, "paths" | "hubsLeftOut" | "truncated">;

/** The answer to `paths` by following every loopless path, straight from the plan: slow, and sharing
 * nothing with the engines, so that it can judge them. For tests alone. */
export const naivePaths = (plan: Plan, asked: PathsParameters): Found => {
  const all = everyPath(plan, asked);
  return {
    paths: all.slice(0, asked.limit),
    truncated: all.length > asked.limit,
    hubsLeftOut: asked.hubs ? [] : hubsOn(plan, everyPath(plan, { ...asked, hubs: true }), asked),
  };
};

const hubsOn = (plan: Plan, paths: PathsAnswer["paths"], { limit }: PathsParameters): string[] => {
  const hubs = new Set(plan.nodes.filter(({ node }) => node.ties > 30).map(({ node }) => node.id));
  const between = paths.slice(0, limit).flatMap(({ nodes }) => nodes.slice(1, -1));
  return [...new Set(between.filter((id) => hubs.has(id)))].sort();
};

const everyPath = (plan: Plan, asked: PathsParameters): PathsAnswer["paths"] => {
  const nodes = new Map<string, PlanNode>(plan.nodes.map(({ node }) => [node.id, node]));
  const links = plan.relationships.filter(
    ({ type, basis }) =>
      asked.types?.includes(type) !== false && asked.basis?.includes(basis) !== false,
  );
  const found: { nodes: string[]; hops: PlanRelationship[][] }[] = [];
  const walk = (path: string[], hops: PlanRelationship[][]): void => {
    const last = path.at(-1) ?? "";
    if (last === asked.to) found.push({ nodes: path, hops });
    const node = nodes.get(last);
    const open =
      last === asked.from ||
      (node !== undefined &&
        asked.kinds?.includes(node.kind) !== false &&
        (asked.hubs || node.ties <= 30));
    if (last === asked.to || path.length > asked.maxLength || !open) return;
    for (const next of nodes.keys()) {
      const between = links.filter(
        ({ from, to }) =>
          (from === last && to === next) || (!asked.directed && from === next && to === last),
      );
      if (between.length > 0 && !path.includes(next)) walk([...path, next], [...hops, between]);
    }
  };
  walk([asked.from], []);
  const shortest = Math.min(...found.map(({ hops }) => hops.length));
  return found
    .filter(({ hops }) => hops.length <= shortest + asked.slack)
    .map((path) => ({ ...path, key: keyOf(path) }))
    .sort((left, right) => (left.key < right.key ? -1 : 1))
    .map((path) => ({
      nodes: path.nodes,
      hops: path.hops.map((hop) => hop.toSorted(byStrength).map(({ id }) => id)),
    }));
};

/** Length, inferred hops, ids, as one text whose order is theirs: a blank sorts before all of them. */
const keyOf = ({ nodes, hops }: { nodes: string[]; hops: PlanRelationship[][] }): string => {
  const inferred = hops.filter((hop) => hop.every(({ basis }) => basis === "inferred")).length;
  return [hops.length, inferred, ...nodes].join(" ");
};

const byStrength = (left: PlanRelationship, right: PlanRelationship): number => {
  const key = ({ basis, type, id }: PlanRelationship): string =>
    `${basis === "stated" ? 0 : 1} ${tierRank[relationOf(type).tier]} ${id}`;
  return key(left) < key(right) ? -1 : 1;
};
