import type { AffectedNode, ClosureAnswer } from "#graph/model/answers/rest.ts";
import type { Basis } from "#graph/model/claims.ts";
import { byId } from "#graph/model/ids.ts";
import type { Node, Relationship } from "#graph/model/records.ts";
import { type Answers, endsOf, type Facts } from "./drawn.ts";

/** A node of the list, with why it is there. */
export interface Item {
  readonly node: Node;
  /** From the basis to what rests on it, between the node and what was asked about. */
  readonly chain: readonly Relationship[];
  readonly basis: Basis;
  /** What else an affected goal rests on. */
  readonly others: AffectedNode["others"];
}

/** Things that stand under one heading of the list. */
export interface Group {
  readonly key: "upstream" | "downstream" | "affected" | "others";
  /** Hops from what was asked about. */
  readonly steps: number;
  readonly items: readonly Item[];
}

/** The list beside the picture: if something slips what it affects and what else the goals rest on,
 * else what was found, hop by hop. Every node but those asked about stands in it once. */
export const groupsOf = (answers: Answers, facts: Facts): Group[] => {
  const { slip, upstream, downstream } = answers;
  const groups: Group[] = [];
  const listed = new Set<string>(slip?.slipping ?? [answers.root]);
  const add = (key: Group["key"], steps: number, items: readonly Item[]): void => {
    const fresh = items.filter(({ node }) => !listed.has(node.id));
    for (const { node } of fresh) listed.add(node.id);
    if (fresh.length > 0) groups.push({ key, steps, items: fresh });
  };
  if (slip !== undefined) {
    const affected = slip.affected.flatMap((each) => affectedItem(each, facts));
    const most = Math.max(0, ...affected.map(({ chain }) => chain.length));
    for (let steps = 1; steps <= most; steps += 1)
      add(
        "affected",
        steps,
        affected.filter(({ chain }) => chain.length === steps),
      );
    for (const { others } of slip.affected)
      add(
        "others",
        1,
        [...(others?.means.items ?? []), ...(others?.parts.items ?? [])].flatMap((other) =>
          itemOf(other.node, [other.relationship], facts),
        ),
      );
  }
  for (const [key, answer] of [
    ["upstream", upstream],
    ["downstream", downstream],
  ] as const)
    for (const [index, items] of layerItems(answer, key, facts).entries())
      add(key, index + 1, items);
  return joinedOthers(groups);
};

/** Others of several goals stand under one heading. */
const joinedOthers = (groups: readonly Group[]): Group[] => {
  const others = groups.filter(({ key }) => key === "others").flatMap(({ items }) => items);
  const rest = groups.filter(({ key }) => key !== "others");
  if (others.length === 0) return rest;
  const at = rest.filter(({ key }) => key === "affected").length;
  return [...rest.slice(0, at), { key: "others", steps: 1, items: others }, ...rest.slice(at)];
};

const affectedItem = ({ node, chain, others }: AffectedNode, facts: Facts): Item[] =>
  itemOf(node, chain, facts).map((item) => ({ ...item, others }));

const itemOf = (id: string, chain: readonly string[], facts: Facts): Item[] => {
  const node = facts.nodes.get(id);
  if (node === undefined) return [];
  const links = chain.flatMap((each) => facts.relationships.get(each) ?? []);
  return [{ node, chain: links, basis: basisOf(links), others: null }];
};

const basisOf = (chain: readonly Relationship[]): Basis =>
  chain.every(({ basis }) => basis === "stated") ? "stated" : "inferred";

/** The nodes of each layer with a shortest chain, stated links first, then by id. */
const layerItems = (
  answer: ClosureAnswer | undefined,
  side: "upstream" | "downstream",
  facts: Facts,
): Item[][] => {
  if (answer === undefined) return [];
  const toward = linksToward(answer, side, facts);
  const chains = new Map<string, readonly Relationship[]>([[answer.root, []]]);
  const layers: Item[][] = [];
  for (const layer of answer.layers) {
    const before = new Map(chains);
    const items: Item[] = [];
    for (const id of layer) {
      const [best] = (toward.get(id) ?? []).filter(({ near }) => before.has(near));
      const node = facts.nodes.get(id);
      if (best === undefined || node === undefined) continue;
      const rest = before.get(best.near) ?? [];
      const { link } = best;
      const chain = side === "upstream" ? [link, ...rest] : [...rest, link];
      chains.set(id, chain);
      items.push({ node, chain, basis: basisOf(chain), others: null });
    }
    layers.push(items);
  }
  return layers;
};

/** For each node its links toward the root, the best first. */
const linksToward = (
  answer: ClosureAnswer,
  side: "upstream" | "downstream",
  { nodes }: Facts,
): Map<string, { link: Relationship; near: string }[]> => {
  const toward = new Map<string, { link: Relationship; near: string }[]>();
  const ordered = answer.relationships.toSorted(
    (left, right) =>
      Number(left.basis === "inferred") - Number(right.basis === "inferred") ||
      byId(left.id, right.id),
  );
  for (const link of ordered) {
    const ends = endsOf(link, nodes);
    if (ends === undefined) continue;
    const [far, near] = side === "upstream" ? [ends.on, ends.rests] : [ends.rests, ends.on];
    toward.set(far, [...(toward.get(far) ?? []), { link, near }]);
  }
  return toward;
};
