import type { Picture } from "../picture.ts";
import { settle } from "./arrange.ts";

/** A picture in which no box lies on another: a view that was kept in one language may be drawn in the
 * other, whose names are longer. What lies on nothing stays where it is.
 * @returns the same picture where nothing has to move */
export const apart = (picture: Picture): Picture => {
  const items = picture.nodes.map(({ id, x, y, box: { left, right, top, bottom } }) => ({
    ...{ id, left, right, top, bottom, at: null },
    wish: { x, y },
  }));
  const places = settle({ items, links: [], around: null, aspect: 1 });
  const nodes = picture.nodes.map((node, index) => {
    const { x, y } = places[index] ?? node;
    const stays = x === Math.round(node.x) && y === Math.round(node.y);
    return stays ? node : { ...node, x, y };
  });
  return nodes.some((node, index) => node !== picture.nodes[index])
    ? { ...picture, nodes }
    : picture;
};
