import type { Picture } from "./picture.ts";

/** A picture with the very objects of the one before it for all that is drawn alike, so that who draws
 * it sees at once what changed.
 * @returns the picture before, where nothing changed */
export const keptFrom = (before: Picture | null, now: Picture): Picture => {
  if (before === null) return now;
  const nodes = keptItems(before.nodes, now.nodes);
  const edges = keptItems(before.edges, now.edges);
  const mentions = keptItems(before.mentions, now.mentions);
  const same = nodes === before.nodes && edges === before.edges && mentions === before.mentions;
  return same ? before : { nodes, edges, mentions };
};

const keptItems = <Item extends { readonly id: string }>(
  before: readonly Item[],
  now: readonly Item[],
): readonly Item[] => {
  const known = new Map(before.map((item) => [item.id, item]));
  const kept = now.map((item) => {
    const old = known.get(item.id);
    return old !== undefined && isAlike(old, item) ? old : item;
  });
  const same = kept.length === before.length && kept.every((item, at) => item === before[at]);
  return same ? before : kept;
};

/** Whether two flat records have the same values. */
const isAlike = <Item extends object>(one: Item, other: Item): boolean =>
  (Object.keys(other) as (keyof Item)[]).every((key) => one[key] === other[key]);
