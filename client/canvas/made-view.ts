import { emptyState, withFacts } from "#client/state/state.ts";
import type { Node, Relationship } from "#graph/model/records.ts";
import { emptyView, type Language, type Placed, type View } from "#graph/model/view.ts";
import { arrange, settle } from "./layout/arrange.ts";
import { sceneOf } from "./scene-of.ts";

/** What a screen beside the canvas shows, to be drawn as the canvas draws. */
export interface Shown {
  readonly nodes: readonly Node[];
  /** Those that are drawn, and no others among the nodes. */
  readonly relationships: readonly Relationship[];
  readonly filters: View["filters"];
  /** Ids of what it is about, which is ringed; the first of them first. */
  readonly about: readonly string[];
  /** Where each node would stand, were there room: in layers, or as told. */
  readonly places: "layered" | ((id: string) => { readonly x: number; readonly y: number });
}

/** Width by height that a slide leaves for the picture. */
const aspect = 1.5;

/** A view of what a screen beside the canvas shows. It is laid out at once, without the worker: what a
 * reader keeps as a scene is at hand when he asks for it.
 * @param language whose names have room */
export const madeView = (
  { nodes, relationships, filters, about, places }: Shown,
  language: Language,
): View => {
  const wishes = new Map<string, Placed>(
    places === "layered" ? [] : nodes.map(({ id }) => [id, { id, ...places(id) }]),
  );
  const scene = sceneOf(
    {
      state: withFacts(emptyState, { nodes: [], relationships }),
      added: { nodes, relationships },
      around: null,
      keeps: () => false,
      wish: (id) => wishes.get(id),
    },
    language,
    aspect,
  );
  const [first, ...others] = about;
  return {
    ...emptyView,
    canvas: {
      ...emptyView.canvas,
      nodes: places === "layered" ? arrange(scene, "layered") : settle(scene),
      layout: places === "layered" ? "layered" : emptyView.canvas.layout,
    },
    selection: first === undefined ? null : { type: "node", id: first, others },
    only: relationships.map(({ id }) => id),
    filters,
  };
};
