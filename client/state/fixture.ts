import { kindOfId, parseRelationshipId } from "#graph/model/ids.ts";
import type { Node, Relationship } from "#graph/model/records.ts";
import type { RelationType } from "#graph/model/relations.ts";
import { emptyState, type State, withFacts } from "./state.ts";

/** A node of a test: its kind is told by its id. */
export const aNode = (id: string, given: Partial<Node> = {}): Node => ({
  id,
  kind: kindOfId(id) ?? "Goal",
  name: id,
  nameEn: id,
  aliases: [],
  summary: { zh: "", en: "" },
  modality: null,
  stage: null,
  ties: 0,
  breaks: [],
  theme: false,
  corpus: "test",
  properties: {},
  ...given,
});

/** A relationship of a test: its type and ends are told by its id. */
export const aRelationship = (id: string, given: Partial<Relationship> = {}): Relationship => {
  const parsed = parseRelationshipId(id);
  return {
    id,
    type: parsed?.type as RelationType,
    from: parsed?.from ?? "",
    to: parsed?.to ?? "",
    basis: "stated",
    force: null,
    stage: null,
    stageWord: null,
    modality: null,
    voice: null,
    note: null,
    quotes: [],
    spans: [],
    spanRoles: [],
    corpus: "test",
    properties: {},
    ...given,
  };
};

/** A state whose canvas holds nodes and relationships, each node one pixel further right.
 * @param hidden ids of nodes that the reader has hidden */
export const aState = (
  nodes: readonly Node[],
  relationships: readonly Relationship[] = [],
  hidden: readonly string[] = [],
): State => {
  const placed = nodes.map(({ id }, x) => ({ id, x, y: 0 }));
  const state = withFacts(emptyState, { nodes, relationships });
  return {
    ...state,
    view: {
      ...state.view,
      canvas: {
        ...state.view.canvas,
        nodes: placed.filter(({ id }) => !hidden.includes(id)),
        hidden: placed.filter(({ id }) => hidden.includes(id)),
      },
    },
  };
};
