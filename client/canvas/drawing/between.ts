import type { Picture } from "../picture.ts";

/** The picture part of the way from one to another: what both have moves, the rest is the later's.
 * @param part 0 at the first, 1 at the second */
export const between = (before: Picture, after: Picture, part: number): Picture => {
  if (part >= 1) return after;
  const places = new Map(before.nodes.map(({ id, x, y }) => [id, { x, y }]));
  // Out fast, in slow, as every motion of the page.
  const eased = 1 - (1 - part) ** 3;
  return {
    ...after,
    nodes: after.nodes.map((node) => {
      const from = places.get(node.id);
      if (from === undefined) return node;
      return {
        ...node,
        x: from.x + (node.x - from.x) * eased,
        y: from.y + (node.y - from.y) * eased,
      };
    }),
  };
};
