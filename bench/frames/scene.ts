import { largePlan } from "#graph/fixtures/large-plan.ts";
import type { Plan } from "#graph/model/plan.ts";
import { emptyView, type View } from "#graph/model/view.ts";

/** A graph with places, as every painter of the comparison gets it. */
export interface DrawnGraph {
  readonly nodes: readonly { id: string; name: string; x: number; y: number }[];
  readonly edges: readonly { id: string; from: string; to: string }[];
}

/** Moves a picture by pixels to the right, and makes it larger by a factor about its middle. */
export type Mover = (dx: number, factor: number) => void;

/** The plan that pictures are taken from. */
export const scenePlan = (): Plan => largePlan(2000);

/** Pixels between neighbours on the spiral: a node with its label has room. */
const spacing = 110;
const golden = Math.PI * (3 - Math.sqrt(5));

/** The first nodes of a plan, hubs left out, with all that is between them, until nodes and edges are
 * about so many elements; on a spiral, which gives every painter the same crowd.
 * @returns a graph with at most that many elements */
export const sceneOf = ({ nodes, relationships }: Plan, elements: number): DrawnGraph => {
  const ids = new Set<string>();
  const around = new Map<string, string[]>();
  for (const { from, to } of relationships) {
    around.set(from, [...(around.get(from) ?? []), to]);
    around.set(to, [...(around.get(to) ?? []), from]);
  }
  let count = 0;
  for (const { node } of nodes) {
    if (node.ties > 100) continue;
    const links = (around.get(node.id) ?? []).filter((other) => ids.has(other)).length;
    if (count + 1 + links > elements) break;
    ids.add(node.id);
    count += 1 + links;
  }
  const names = new Map(nodes.map(({ node }) => [node.id, node.name]));
  return {
    nodes: [...ids].map((id, index) => ({
      id,
      name: names.get(id) ?? id,
      x: Math.round(spacing * Math.sqrt(index) * Math.cos(index * golden)),
      y: Math.round(spacing * Math.sqrt(index) * Math.sin(index * golden)),
    })),
    edges: relationships.filter(({ from, to }) => ids.has(from) && ids.has(to)),
  };
};

/** The view that shows a graph in the page. */
export const viewOf = ({ nodes }: DrawnGraph): View => ({
  ...emptyView,
  canvas: { ...emptyView.canvas, nodes: nodes.map(({ id, x, y }) => ({ id, x, y })) },
});
