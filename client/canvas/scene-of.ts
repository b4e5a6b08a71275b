import type { State } from "#client/state/state.ts";
import type { Node, Relationship } from "#graph/model/records.ts";
import { lineOf, restOf } from "#graph/model/relations.ts";
import type { Placed } from "#graph/model/view.ts";
import type { Item, Link, Scene } from "./layout/scene.ts";
import { measuredBox } from "./measure.ts";

/** What is to be placed among what. */
export interface Question {
  readonly state: State;
  /** What is not on the canvas yet, with its relationships. */
  readonly added: {
    readonly nodes: readonly Node[];
    readonly relationships: readonly Relationship[];
  };
  readonly around: string | null;
  /** Whether a node that is on the canvas keeps its place. */
  readonly keeps: (id: string) => boolean;
  /** Where a node would stand, were there room. */
  readonly wish?: (id: string) => Placed | undefined;
}

/** Wanted distance between the rims of two linked nodes: veins pull closer. */
const lengths = { vein: 74, duty: 92, background: 92 } as const;

/** Room that the “+12” at the top right of a body takes beyond it. */
const pillOverhang = 22;
const pillRise = 10;

/** The nodes on the canvas of a state. */
export const there = ({ view, facts }: State): Node[] =>
  view.canvas.nodes.flatMap(({ id }) => facts.nodes[id] ?? []);

/** A question as boxes and lines, with boxes as wide as names are in a language.
 * @param aspect width by height of the canvas */
export const sceneOf = (
  { state, added, around, keeps, wish }: Question,
  language: "zh" | "en",
  aspect: number,
): Scene => {
  const { view, facts } = state;
  const places = new Map(view.canvas.nodes.map((placed) => [placed.id, placed]));
  const fresh = added.nodes.filter(({ id }) => !places.has(id));
  const nodes = new Map([...there(state), ...fresh].map((node) => [node.id, node]));
  const itemOf = (node: Node): Item => {
    const { left, right, top, bottom, width } = measuredBox(node, language);
    const wished = wish?.(node.id);
    return {
      id: node.id,
      left,
      right: Math.max(right, width / 2 + pillOverhang),
      top: top + pillRise,
      bottom,
      at: keeps(node.id) ? (places.get(node.id) ?? null) : null,
      ...(wished === undefined ? {} : { wish: wished }),
      group: node.kind,
    };
  };
  const relationships = new Map(
    [...Object.values(facts.relationships), ...added.relationships].map((each) => [each.id, each]),
  );
  const links = [...relationships.values()].flatMap((each): Link[] => {
    const [from, to] = [nodes.get(each.from), nodes.get(each.to)];
    return from === undefined || to === undefined ? [] : [linkOf(each, from, to)];
  });
  return { items: [...nodes.values()].map(itemOf), links, around, aspect };
};

/** A relationship as a link that reads from left to right: from what is rested on to what rests. */
const linkOf = ({ type }: Relationship, from: Node, to: Node): Link => {
  const rest = restOf(type, from.kind, to.kind);
  const [start, end] = rest === "from-on-to" ? [to, from] : [from, to];
  const length = lengths[lineOf(type).tier];
  return { from: start.id, to: end.id, length, rests: rest !== undefined };
};
