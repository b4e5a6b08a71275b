import type { PathsAnswer } from "#graph/model/answers/paths.ts";
import { documentsOf, passesFact } from "#graph/model/fact-filter.ts";
import type { PathsParameters } from "#graph/model/parameters.ts";
import type { Plan } from "#graph/model/plan.ts";
import type { PlanNode, PlanRelationship } from "#graph/model/records.ts";
import { relationOf, tierRank } from "#graph/model/relations.ts";

type Found = Omit<PathsAnswer, "nodes" | "relationships">;

interface Path {
  readonly nodes: string[];
  readonly hops: PlanRelationship[][];
  readonly document: string | null;
}

/** The answer to `paths` by following every loopless path, straight from the plan: slow, and sharing
 * nothing with the engines, so that it can judge them. For tests alone. */
export const naivePaths = (plan: Plan, asked: PathsParameters): Found => {
  const pairs = [...new Set(asked.from)].flatMap((from) =>
    [...new Set(asked.to)].map((to) => ({ from, to })),
  );
  const all = (question: PathsParameters): Path[] =>
    inOrder(
      plan,
      question,
      pairs.flatMap((pair) => everyPath(plan, question, pair)),
    );
  const found = all(asked);
  return {
    paths: found.slice(0, asked.limit).map(({ nodes, hops, document }) => ({
      nodes,
      hops: hops.map((hop) => hop.toSorted(byStrength).map(({ id }) => id)),
      document,
    })),
    truncated: found.length > asked.limit,
    apart: pairs.filter(
      ({ from, to }) => !found.some(({ nodes }) => nodes[0] === from && nodes.at(-1) === to),
    ),
    hubsLeftOut: asked.hubs ? [] : hubsOn(plan, all({ ...asked, hubs: true }), asked),
    mixed: all({ ...asked, single: false })
      .slice(0, asked.limit)
      .filter(({ hops }) => sharedDocuments(plan, asked, hops).length === 0).length,
  };
};

const hubsOn = (plan: Plan, paths: readonly Path[], { limit }: PathsParameters): string[] => {
  const hubs = new Set(plan.nodes.filter(({ node }) => node.ties > 30).map(({ node }) => node.id));
  const between = paths.slice(0, limit).flatMap(({ nodes }) => nodes.slice(1, -1));
  return [...new Set(between.filter((id) => hubs.has(id)))].sort();
};

const everyPath = (
  plan: Plan,
  asked: PathsParameters,
  { from, to }: { from: string; to: string },
): Path[] => {
  const nodes = new Map<string, PlanNode>(plan.nodes.map(({ node }) => [node.id, node]));
  const links = plan.relationships.filter((link) => passesFact(asked, link));
  const found: Path[] = [];
  const walk = (path: string[], hops: PlanRelationship[][]): void => {
    const last = path.at(-1) ?? "";
    if (last === to) found.push({ nodes: path, hops, document: null });
    const node = nodes.get(last);
    const open =
      last === from ||
      (node !== undefined &&
        asked.kinds?.includes(node.kind) !== false &&
        !asked.avoid.includes(last) &&
        (asked.hubs || node.ties <= 30));
    if (last === to || path.length > asked.maxLength || !open) return;
    for (const next of nodes.keys()) {
      const between = links.filter(
        (link) =>
          (link.from === last && link.to === next) ||
          (!asked.directed && link.from === next && link.to === last),
      );
      if (between.length > 0 && !path.includes(next)) walk([...path, next], [...hops, between]);
    }
  };
  walk([from], []);
  const fit = asked.single ? found.flatMap((path) => byOneDocument(plan, asked, path)) : found;
  const shortest = Math.min(...fit.map(({ hops }) => hops.length));
  return fit.filter(({ hops }) => hops.length <= shortest + asked.slack);
};

const sharedDocuments = (
  plan: Plan,
  asked: PathsParameters,
  hops: PlanRelationship[][],
): string[] =>
  (asked.documents ?? plan.documents.map(({ id }) => id)).filter((id) =>
    hops.every((hop) => hop.some((link) => documentsOf(link).includes(id))),
  );

/** The path with only what one document says of it: the document by which it comes first. */
const byOneDocument = (plan: Plan, asked: PathsParameters, { nodes, hops }: Path): Path[] =>
  inOrder(
    plan,
    asked,
    sharedDocuments(plan, asked, hops)
      .sort()
      .map((document) => ({
        nodes,
        hops: hops.map((hop) => hop.filter((link) => documentsOf(link).includes(document))),
        document,
      })),
  ).slice(0, 1);

const inOrder = (plan: Plan, asked: PathsParameters, paths: readonly Path[]): Path[] =>
  paths
    .map((path) => ({ path, key: keyOf(plan, asked, path) }))
    .sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0))
    .map(({ path }) => path);

/** What a path is ordered by, as one text whose order is theirs: a blank sorts before all ids. */
const keyOf = (plan: Plan, { order }: PathsParameters, { nodes, hops }: Path): string => {
  const inferred = hops.filter((hop) => hop.every(({ basis }) => basis === "inferred")).length;
  if (order === "length") return [hops.length, inferred, ...nodes].join(" ");
  const graded = hops.map((hop) => {
    const stated = hop.filter(({ basis }) => basis === "stated");
    const best = stated.length > 0 ? stated : hop;
    return {
      risk: Math.min(...best.map(({ modality }) => (modality === null ? 0 : risks[modality]))),
      sentences: new Set(best.flatMap((link) => sentencesOf(plan, link))).size,
    };
  });
  const risk = Math.max(...graded.map((each) => each.risk));
  const sentences = Math.min(3, ...graded.map((each) => each.sentences));
  return [inferred, risk, 3 - sentences, hops.length, ...nodes].join(" ");
};

const risks = { done: 0, expected: 1, "in-progress": 2, planned: 3, "called-for": 4 } as const;

const sentencesOf = (plan: Plan, { spans, spanRoles }: PlanRelationship): string[] =>
  spans.flatMap((span, at) => {
    if (spanRoles[at] !== "fact") return [];
    const [document = "", range = ""] = span.split(":");
    const start = Number(range.split("-")[0]);
    return plan.passages
      .filter((each) => each.document === document && each.start <= start && start < each.end)
      .map(({ id }) => id);
  });

const byStrength = (left: PlanRelationship, right: PlanRelationship): number => {
  const key = ({ basis, type, id }: PlanRelationship): string =>
    `${basis === "stated" ? 0 : 1} ${tierRank[relationOf(type).tier]} ${id}`;
  return key(left) < key(right) ? -1 : 1;
};
