import type { Plan } from "#graph/model/plan.ts";
import type { Passage, PlanNode, PlanRelationship, SourceDocument } from "#graph/model/records.ts";

const found = <T>(value: T | undefined, id: string): T => {
  if (value === undefined) throw new Error(`The plan has no ${id}.`);
  return value;
};

/** The node of a plan, for whole expected answers. */
export const nodeIn = (plan: Plan, id: string): PlanNode =>
  found(plan.nodes.find(({ node }) => node.id === id)?.node, id);

export const relationshipIn = (plan: Plan, id: string): PlanRelationship =>
  found(
    plan.relationships.find((relationship) => relationship.id === id),
    id,
  );

export const passageIn = (plan: Plan, id: string): Passage =>
  found(
    plan.passages.find((passage) => passage.id === id),
    id,
  );

export const documentIn = (plan: Plan, id: string): SourceDocument =>
  found(
    plan.documents.find((document) => document.id === id),
    id,
  );

/** The ids of records, for answers in which only these matter. */
export const ids = (records: readonly { readonly id: string }[]): string[] =>
  records.map(({ id }) => id);

/** The ids of a plan's nodes, in id order. */
export const nodeIds = (plan: Plan): string[] => plan.nodes.map(({ node }) => node.id).sort();
