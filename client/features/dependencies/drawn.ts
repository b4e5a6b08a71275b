import type { ClosureAnswer, SlipAnswer } from "#graph/model/answers/rest.ts";
import { byId } from "#graph/model/ids.ts";
import type { Node, Relationship } from "#graph/model/records.ts";
import { restOf } from "#graph/model/relations.ts";

/** What a node is in the picture: what was asked about, what slips, what that affects, what else an
 * affected goal rests on, and all other. */
export type Standing = "root" | "slipping" | "affected" | "other" | "rest";

export interface DrawnNode {
  readonly node: Node;
  readonly standing: Standing;
}

/** All relationships by which one thing rests on another, drawn as one line. */
export interface DrawnLink {
  readonly id: string;
  readonly rests: string;
  readonly on: string;
  /** The one that the line stands for: of a chain, stated, least id. */
  readonly relationship: Relationship;
  /** Whether it is on the chain of something affected. */
  readonly chain: boolean;
}

export interface Drawn {
  readonly nodes: readonly DrawnNode[];
  readonly links: readonly DrawnLink[];
  /** Nodes that are left to the list, since no reader would find his way among them. */
  readonly left: number;
}

/** The answers to what the screen asks; those that are not asked or not there yet are missing. */
export interface Answers {
  readonly root: string;
  readonly upstream?: ClosureAnswer | undefined;
  readonly downstream?: ClosureAnswer | undefined;
  readonly slip?: SlipAnswer | undefined;
}

/** Records by id, of all answers. */
export interface Facts {
  readonly nodes: ReadonlyMap<string, Node>;
  readonly relationships: ReadonlyMap<string, Relationship>;
}

export const factsOf = ({ upstream, downstream, slip }: Answers): Facts => {
  const all = [upstream, downstream, slip].filter((answer) => answer !== undefined);
  return {
    nodes: new Map(all.flatMap(({ nodes }) => nodes.map((node) => [node.id, node]))),
    relationships: new Map(
      all.flatMap(({ relationships }) => relationships.map((each) => [each.id, each])),
    ),
  };
};

/** More nodes than this are no picture any more. */
export const mostDrawn = 160;

/** What the picture shows, nearest first where there is too much.
 * @returns nodes in the order that columns keep where lines leave it open: what is asked about and
 * its chains on top, what is only inferred at the bottom */
export const drawnOf = (answers: Answers, most = mostDrawn): Drawn => {
  const facts = factsOf(answers);
  const standings = standingsOf(answers, facts);
  const shown = new Set([...standings.keys()].slice(0, most));
  const chains = new Set(answers.slip?.affected.flatMap(({ chain }) => chain) ?? []);
  const links = linksAmong(facts, shown, chains);
  const stated = new Set(
    links
      .filter(({ relationship }) => relationship.basis === "stated")
      .flatMap(({ rests, on }) => [rests, on]),
  );
  const nodes = [...standings].flatMap(([id, standing]): DrawnNode[] => {
    const node = facts.nodes.get(id);
    return node === undefined || !shown.has(id) ? [] : [{ node, standing }];
  });
  const place = ({ node, standing }: DrawnNode): number =>
    order[standing] + (stated.has(node.id) ? 0 : 0.5);
  return {
    nodes: nodes.sort((a, b) => place(a) - place(b) || byId(a.node.id, b.node.id)),
    links,
    left: standings.size - shown.size,
  };
};

const order: Readonly<Record<Standing, number>> = {
  slipping: 0,
  root: 0,
  affected: 0,
  other: 1,
  rest: 2,
};

/** What each node is, nearest first. */
const standingsOf = (answers: Answers, facts: Facts): Map<string, Standing> => {
  const { root, upstream, downstream, slip } = answers;
  const standings = new Map<string, Standing>();
  const add = (id: string, standing: Standing): void => {
    if (!standings.has(id) && facts.nodes.has(id)) standings.set(id, standing);
  };
  for (const id of slip?.slipping ?? []) add(id, "slipping");
  for (const { node } of slip?.affected ?? []) add(node, "affected");
  add(root, "root");
  for (const { others } of slip?.affected ?? [])
    for (const { node } of [...(others?.means.items ?? []), ...(others?.parts.items ?? [])])
      add(node, "other");
  const layers = [upstream?.layers ?? [], downstream?.layers ?? []];
  const deepest = Math.max(...layers.map(({ length }) => length));
  for (let depth = 0; depth < deepest; depth += 1)
    for (const side of layers) for (const id of side[depth] ?? []) add(id, "rest");
  return standings;
};

/** Which end of a relationship rests on which, by the model. */
export const endsOf = (
  { type, from, to }: Relationship,
  nodes: Facts["nodes"],
): { rests: string; on: string } | undefined => {
  const [start, end] = [nodes.get(from)?.kind, nodes.get(to)?.kind];
  if (start === undefined || end === undefined) return undefined;
  const rest = restOf(type, start, end);
  if (rest === undefined) return undefined;
  return rest === "from-on-to" ? { rests: from, on: to } : { rests: to, on: from };
};

const linksAmong = (
  { nodes, relationships }: Facts,
  shown: ReadonlySet<string>,
  chains: ReadonlySet<string>,
): DrawnLink[] => {
  const weight = ({ id, basis }: Relationship): string =>
    `${chains.has(id) ? 0 : 1}${basis === "stated" ? 0 : 1}${id}`;
  const lines = new Map<string, DrawnLink>();
  for (const relationship of relationships.values()) {
    const ends = endsOf(relationship, nodes);
    if (ends === undefined || !shown.has(ends.rests) || !shown.has(ends.on)) continue;
    const id = `${ends.on} ${ends.rests}`;
    const known = lines.get(id);
    if (known === undefined || weight(relationship) < weight(known.relationship))
      lines.set(id, { id, ...ends, relationship, chain: chains.has(relationship.id) });
  }
  return [...lines.values()].sort((left, right) =>
    byId(weight(left.relationship), weight(right.relationship)),
  );
};
