import type { Tie, TiesAnswer } from "#graph/model/answers/goals.ts";
import type { Node, Relationship } from "#graph/model/records.ts";

/** The nodes and relationships of an answer, by id. */
export interface Facts {
  readonly nodes: ReadonlyMap<string, Node>;
  readonly relationships: ReadonlyMap<string, Relationship>;
}

export const factsOf = ({ goal, nodes, relationships }: TiesAnswer): Facts => ({
  nodes: new Map([goal, ...nodes].map((node) => [node.id, node])),
  relationships: new Map(relationships.map((each) => [each.id, each])),
});

/** A link of a chain with its ends as asserted. */
export interface Link {
  readonly relationship: Relationship;
  readonly from: Node | undefined;
  readonly to: Node | undefined;
}

/** The links of a tie, from the tied node to the goal. */
export const chainOf = ({ chain }: Tie, { nodes, relationships }: Facts): Link[] =>
  chain.flatMap((id) => {
    const relationship = relationships.get(id);
    return relationship === undefined
      ? []
      : [{ relationship, from: nodes.get(relationship.from), to: nodes.get(relationship.to) }];
  });

/** The node that a tie's first link leads to from the tied node. */
export const nextOf = (tie: Tie, { relationships }: Facts): string | undefined => {
  const first = relationships.get(tie.chain[0] ?? "");
  if (first === undefined) return undefined;
  return first.from === tie.node ? first.to : first.from;
};
