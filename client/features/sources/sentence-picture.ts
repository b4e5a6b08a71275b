import type { Relationship } from "#graph/model/records.ts";
import type { Fact } from "./reading.ts";

/** Facts that are drawn; more stand in the list alone. */
const most = 9;

/** Pixels between the middles of nodes one below the other, at the left and at the right. */
const leftStep = 74;
const rightStep = 50;

/** A node of the picture, by its middle. */
export interface Placed {
  readonly node: string;
  readonly y: number;
}

/** A sentence's facts as lines from what does to what it does it to. */
export interface Picture {
  readonly left: readonly Placed[];
  readonly right: readonly Placed[];
  readonly links: readonly Relationship[];
  readonly height: number;
  /** Facts that are not drawn. */
  readonly more: number;
}

/** The facts that are drawn: those of the node that is read, or else the first group's, with the open
 * one among them in any case. */
const drawnOf = (
  groups: readonly { readonly facts: readonly Fact[] }[],
  node: string | null,
  open: string | null,
): Relationship[] => {
  const all = groups.flatMap(({ facts }) => facts.map(({ relationship }) => relationship));
  const about = all.filter(({ from, to }) => from === node || to === node);
  const first = about.length > 0 ? about : (groups[0]?.facts ?? []).map((f) => f.relationship);
  const opened = all.filter(({ id }) => id === open);
  return [...new Set([...opened.filter((fact) => !first.includes(fact)), ...first])].slice(0, most);
};

/** Lays out the facts of a sentence: starts at the left, ends at the right, each end once, the starts
 * in the middle of their ends. Nothing lies on another. */
export const pictureOf = (
  groups: readonly { readonly facts: readonly Fact[] }[],
  node: string | null,
  open: string | null,
): Picture => {
  const drawn = drawnOf(groups, node, open);
  const starts = [...new Set(drawn.map(({ from }) => from))];
  const ordered = starts.flatMap((from) => drawn.filter((link) => link.from === from));
  const ends = [...new Set(ordered.map(({ to }) => to))];
  const middleOf = (from: string): number => {
    const places = ordered.filter((link) => link.from === from).map(({ to }) => ends.indexOf(to));
    return (places.reduce((sum, at) => sum + at, 0) / places.length) * rightStep;
  };
  let last = Number.NEGATIVE_INFINITY;
  const left = starts
    .map((from) => ({ node: from, y: middleOf(from) }))
    .sort((a, b) => a.y - b.y)
    .map(({ node: id, y }) => {
      last = Math.max(y, last + leftStep);
      return { node: id, y: last };
    });
  const leftHeight = Math.max(0, (left.at(-1)?.y ?? 0) - (left[0]?.y ?? 0));
  const rightHeight = Math.max(0, (ends.length - 1) * rightStep);
  // The shorter column stands in the middle of the longer.
  const top = Math.min(0, left[0]?.y ?? 0);
  const down = Math.max(0, (leftHeight - rightHeight) / 2);
  const height = Math.max(rightHeight + down, last - top) + 92;
  return {
    left: left.map(({ node: id, y }) => ({ node: id, y: y - top + 34 })),
    right: ends.map((id, at) => ({ node: id, y: at * rightStep - top + down + 34 })),
    links: drawn,
    height: drawn.length === 0 ? 0 : height,
    more: groups.reduce((sum, { facts }) => sum + facts.length, 0) - drawn.length,
  };
};
