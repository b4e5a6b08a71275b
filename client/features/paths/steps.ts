import type { PathsAnswer } from "#graph/model/answers/paths.ts";
import type { Basis } from "#graph/model/claims.ts";
import type { Node, Relationship } from "#graph/model/records.ts";

/** A hop as it is read: the strongest of its relationships, in the direction that is asserted. */
export interface Step {
  /** From 1, the same as on the line in the picture. */
  readonly number: number;
  readonly relationship: Relationship;
  /** Other relationships between the same two nodes, strongest first. */
  readonly others: readonly Relationship[];
  readonly from: Node;
  readonly to: Node;
}

/** A path as it is read. */
export interface PathRead {
  readonly nodes: readonly Node[];
  readonly steps: readonly Step[];
  /** The nodes between the ends. */
  readonly via: readonly Node[];
  readonly inferred: number;
  /** The document that is cited for every step, where one had to be. */
  readonly document: string | null;
}

/** The paths of an answer, each with its steps in the order in which they are walked. */
export const pathsRead = (answer: PathsAnswer): PathRead[] => {
  const nodes = new Map(answer.nodes.map((node) => [node.id, node]));
  const relationships = new Map(answer.relationships.map((each) => [each.id, each]));
  return answer.paths.map((path) => {
    const walked = path.nodes.flatMap((id) => nodes.get(id) ?? []);
    const steps = path.hops.flatMap((hop, at): Step[] => {
      const [relationship, ...others] = hop.flatMap((id) => relationships.get(id) ?? []);
      if (relationship === undefined) return [];
      const [from, to] = [nodes.get(relationship.from), nodes.get(relationship.to)];
      return from === undefined || to === undefined
        ? []
        : [{ number: at + 1, relationship, others, from, to }];
    });
    return {
      nodes: walked,
      steps,
      via: walked.slice(1, -1),
      inferred: count(steps, "inferred"),
      document: path.document,
    };
  });
};

const count = (steps: readonly Step[], basis: Basis): number =>
  steps.filter(({ relationship }) => relationship.basis === basis).length;

/** The numbers that the relationships of a path bear in the picture: the strongest of each hop has
 * the hop's, the others have none. */
export const marksOf = ({ steps }: PathRead): Map<string, number | null> =>
  new Map(
    steps.flatMap(({ number, relationship, others }): [string, number | null][] => [
      [relationship.id, number],
      ...others.map(({ id }): [string, null] => [id, null]),
    ]),
  );
