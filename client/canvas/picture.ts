import {
  presentIds,
  selectedIds,
  visibleNodes,
  visibleRelationships,
} from "#client/state/selectors.ts";
import type { State } from "#client/state/state.ts";
import type { Modality } from "#graph/model/claims.ts";
import { mentionId } from "#graph/model/ids.ts";
import { drawingOf, type KindShape } from "#graph/model/kinds.ts";
import type { Node, Relationship } from "#graph/model/records.ts";
import type { AnyRelationType } from "#graph/model/relations.ts";
import type { Box } from "./box.ts";

/** A node as it is drawn. Lengths are model pixels. */
export interface PictureNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly kind: Node["kind"];
  readonly shape: KindShape;
  readonly theme: boolean;
  readonly modality: Modality | null;
  readonly label: string;
  readonly box: Box;
  readonly selected: boolean;
  /** Whether it is dragged together with others of which this holds. */
  readonly moves: boolean;
  /** Relationships of the node that are not on the canvas. */
  readonly more: number;
  readonly pinned: boolean;
  /** Nodes that are folded into it. */
  readonly folded: number;
  /** Stands back while something else is being read. */
  readonly dim: boolean;
}

/** A relationship as it is drawn. */
export interface PictureEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly type: AnyRelationType;
  readonly inferred: boolean;
  /** Shown while the edge is selected or hovered. */
  readonly label: string;
  /** How far the middle of the line is from the straight one, to the left of its direction. */
  readonly bend: number;
  readonly selected: boolean;
  readonly dim: boolean;
  /** Number at its middle, by which a text beside the picture names it. */
  readonly mark: number | null;
}

/** Two nodes that one sentence names and nothing relates. */
export interface PictureMention {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly selected: boolean;
  readonly dim: boolean;
}

/** What is being read: the rest of the picture stands back. */
export interface Emphasis {
  readonly nodes: ReadonlySet<string>;
  /** Relationships, each with the number that it is named by, if any. */
  readonly edges: ReadonlyMap<string, number | null>;
  /** Nodes that it is about: ringed as what is selected is. */
  readonly ends?: ReadonlySet<string>;
}

export interface Picture {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  readonly mentions: readonly PictureMention[];
}

/** What turns facts into words and boxes, which a test can stand in for. */
export interface Setting {
  readonly box: (node: Node) => Box;
  readonly edgeLabel: (relationship: Relationship) => string;
}

/** The picture of a state: pure, and the only thing that the adapter draws.
 * @param emphasis what is being read, if anything is; without it nothing stands back
 * @param mentions pairs of nodes that one sentence names, drawn while their layer is on
 * @returns nodes in the order of the canvas and edges by id; nothing that a filter hides */
export const picture = (
  state: State,
  { box, edgeLabel }: Setting,
  emphasis: Emphasis | null = null,
  mentions: readonly (readonly [one: string, other: string])[] = [],
): Picture => {
  const nodes = visibleNodes(state);
  const selected = selectedIds(state);
  const relationships = visibleRelationships(state);
  const places = new Map(state.view.canvas.nodes.map((placed) => [placed.id, placed]));
  const drawn = drawnTies(state);
  const pinned = new Set(state.view.canvas.pinned);
  const folded = new Map(state.view.canvas.folded.map(({ into, leaves }) => [into, leaves.length]));
  return {
    nodes: nodes.map((node) => {
      const { x, y } = places.get(node.id) ?? { x: 0, y: 0 };
      const measured = box(node);
      return {
        id: node.id,
        x,
        y,
        kind: node.kind,
        shape: drawingOf(node.kind).shape,
        theme: node.theme,
        modality: node.modality,
        label: measured.lines.join("\n"),
        box: measured,
        selected: selected.has(node.id) || emphasis?.ends?.has(node.id) === true,
        moves: selected.has(node.id),
        more: Math.max(0, node.ties - (drawn.get(node.id) ?? 0)),
        pinned: pinned.has(node.id),
        folded: folded.get(node.id) ?? 0,
        dim: emphasis !== null && !emphasis.nodes.has(node.id),
      };
    }),
    edges: edgesOf(state, relationships, edgeLabel, emphasis),
    mentions: mentionsOf(state, new Set(nodes.map(({ id }) => id)), mentions, emphasis),
  };
};

const mentionsOf = (
  { view }: State,
  shown: ReadonlySet<string>,
  pairs: readonly (readonly [string, string])[],
  emphasis: Emphasis | null,
): PictureMention[] =>
  !view.layers.mentions
    ? []
    : pairs.flatMap(([from, to]) => {
        if (!shown.has(from) || !shown.has(to)) return [];
        const id = mentionId(from, to);
        return [{ id, from, to, selected: view.selection?.id === id, dim: emphasis !== null }];
      });

const drawnTies = (state: State): Map<string, number> => {
  const { facts } = state;
  const there = presentIds(state);
  const counts = new Map<string, number>();
  for (const { from, to } of Object.values(facts.relationships))
    if (there.has(from) && there.has(to))
      for (const end of new Set([from, to])) counts.set(end, (counts.get(end) ?? 0) + 1);
  return counts;
};

const bendOfLength = 0.06;
const mostBend = 16;
const betweenParallels = 16;

const edgesOf = (
  { view }: State,
  relationships: readonly Relationship[],
  edgeLabel: Setting["edgeLabel"],
  emphasis: Emphasis | null,
): PictureEdge[] => {
  const places = new Map(view.canvas.nodes.map((placed) => [placed.id, placed]));
  const drawn = new Map<string, number>();
  return relationships.map((relationship) => {
    const { id, type, from, to, basis } = relationship;
    const pair = from < to ? `${from} ${to}` : `${to} ${from}`;
    const nth = drawn.get(pair) ?? 0;
    drawn.set(pair, nth + 1);
    const [start, end] = [places.get(from), places.get(to)];
    const length = start && end ? Math.hypot(start.x - end.x, start.y - end.y) : 0;
    const base = Math.min(mostBend, length * bendOfLength);
    // Parallel lines lie side by side whichever way each runs: the side is the pair's, not the edge's.
    const side = from < to ? 1 : -1;
    return {
      id,
      from,
      to,
      type,
      inferred: basis === "inferred",
      label: edgeLabel(relationship),
      bend: side * (base + (nth % 2 === 0 ? nth / 2 : -(nth + 1) / 2) * betweenParallels * 2),
      selected: view.selection?.id === id,
      dim: emphasis !== null && !emphasis.edges.has(id),
      mark: emphasis?.edges.get(id) ?? null,
    };
  });
};
