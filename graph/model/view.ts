import * as z from "zod/mini";
import { Basis, Modality } from "./claims.ts";
import { AnyKind } from "./kinds.ts";
import { AnyRelationType } from "./relations.ts";

/** Where a node stands on the canvas, in model pixels; x to the right, y downward. */
export const Placed = z.object({ id: z.string(), x: z.number(), y: z.number() });
export type Placed = z.infer<typeof Placed>;

/** Languages in which names are drawn. */
export const languages = ["zh", "en"] as const;
export const Language = z.enum(languages);
export type Language = z.infer<typeof Language>;

/** What is selected: it is what the inspector shows. A mention is two nodes in one sentence, which is
 * no relationship; its id is `mentionId` of the two. */
export const Selection = z.object({
  type: z.enum(["node", "relationship", "mention"]),
  id: z.string(),
  /** Nodes that were selected before this one and still are, in their order; links of before and a
   * selection of one do not have it. Only nodes are selected together. */
  others: z.optional(z.array(z.string())),
});
export type Selection = z.infer<typeof Selection>;

/** What the legend has switched off. Nothing filtered is lost: it comes back where it was. */
export const ViewFilters = z.object({
  kinds: z.array(AnyKind),
  types: z.array(AnyRelationType),
  basis: z.array(Basis),
  modalities: z.array(Modality),
  /** Ids of those who may say a fact, and of documents that may be cited for it. Here the lists hold
   * what is left on, and an empty one leaves all: who else speaks elsewhere is not known here. */
  voices: z.array(z.string()),
  documents: z.array(z.string()),
});
export type ViewFilters = z.infer<typeof ViewFilters>;

/** One step of exploring, shown as a trail above the canvas. */
export const TrailStep = z.object({
  node: z.string(),
  /** How many nodes the step brought. */
  added: z.number(),
  /** Those of them that can be taken back together; links of before do not have it. */
  brought: z.optional(z.array(z.string())),
});
export type TrailStep = z.infer<typeof TrailStep>;

/** What the dependencies screen shows: what a node rests on, what rests on it, or both, and what slips
 * together, if anything. */
export const RestQuestion = z.object({
  id: z.string(),
  direction: z.enum(["upstream", "downstream", "both"]),
  /** Hops, 1 to 12. */
  depth: z.number(),
  slip: z.array(z.string()),
});
export type RestQuestion = z.infer<typeof RestQuestion>;

/** How the nodes of a canvas are laid out when the reader asks for it. */
export const layoutNames = ["force", "layered", "concentric", "grouped"] as const;
export const LayoutName = z.enum(layoutNames);
export type LayoutName = z.infer<typeof LayoutName>;

/** Nodes gathered into the one that alone they are tied to, with the places to bring them back to. */
export const Fold = z.object({ into: z.string(), leaves: z.array(Placed) });
export type Fold = z.infer<typeof Fold>;

/** The one state that a link, a scene or an undo restores: plain, versioned, serialisable.
 * Facts fetched are a cache beside it. The canvas shows every relationship among its nodes that passes
 * the filters; a picture of a lens, a path or dependencies shows its own alone, and lists them. */
export const View = z
  .object({
    version: z.literal(1),
    canvas: z.object({
      nodes: z.array(Placed),
      /** Taken off the canvas by the reader, with the places to bring them back to. */
      hidden: z.array(Placed),
      /** Nodes that a new layout leaves where they are. */
      pinned: z.array(z.string()),
      trail: z.array(TrailStep),
      folded: z.array(Fold),
      /** The layout that was asked for last. */
      layout: LayoutName,
    }),
    /** What is drawn beside the facts; off at first. */
    layers: z.object({
      /** Dotted lines between nodes that one sentence names and nothing relates. */
      mentions: z.boolean(),
    }),
    selection: z.nullable(Selection),
    /** Ids of the relationships that alone are drawn; absent where all are. */
    only: z.optional(z.array(z.string())),
    filters: ViewFilters,
    /** Goal in the lens, and the tie whose chain is open there. */
    goal: z.nullable(z.string()),
    /** Document and sentence that are open in the sources. */
    source: z.nullable(z.object({ document: z.string(), passage: z.nullable(z.string()) })),
    /** Question that is open in the dependencies. */
    dependencies: z.nullable(RestQuestion),
  })
  .check(z.meta({ id: "View" }));
export type View = z.infer<typeof View>;

/** The view of a reader who has just come in. */
export const emptyView: View = {
  version: 1,
  canvas: { nodes: [], hidden: [], pinned: [], trail: [], folded: [], layout: "force" },
  layers: { mentions: false },
  selection: null,
  filters: { kinds: [], types: [], basis: [], modalities: [], voices: [], documents: [] },
  goal: null,
  source: null,
  dependencies: null,
};
