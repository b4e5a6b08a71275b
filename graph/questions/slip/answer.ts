import { cycles } from "#graph/analyse/cycles.ts";
import {
  affectedBy,
  type Other,
  type Others,
  othersOf,
  type RestLink,
} from "#graph/analyse/slip.ts";
import type { AffectedNode, SlipAnswer } from "#graph/model/answers/rest.ts";
import type { Relationship } from "#graph/model/records.ts";

/** More nodes than this no picture shows and no one reads. */
export const maxAffected = 2000;

/** What a goal rests on beside is named as far as a list of it is read, and an answer sent. */
const namedOfGoal = 50;
const namedInAll = 2000;

/** What an engine has found: the links of all walks, and all that the affected goals rest on. */
export interface Walked {
  /** In id order, each once. */
  readonly slipping: readonly string[];
  /** Every node of the walks, what slips included. */
  readonly found: readonly string[];
  readonly walked: readonly RestLink[];
  readonly goals: readonly string[];
  readonly goalLinks: readonly RestLink[];
}

type Analysed = Pick<SlipAnswer, "slipping" | "affected" | "counts" | "cycles"> & {
  /** What the answer names, to be fetched. */
  readonly nodeIds: readonly string[];
  readonly relationshipIds: readonly string[];
};

/** A relationship as a link that carries rest. */
export const restLink = (
  { id, type, basis }: Pick<Relationship, "id" | "type" | "basis">,
  rests: string,
  on: string,
): RestLink => ({ id, rests, on, stated: basis === "stated", part: type === "PART_OF" });

/** The answer but for its records. */
export const analysed = ({ slipping, found, walked, goals, goalLinks }: Walked): Analysed => {
  const affected = affectedBy(slipping, walked);
  const others = othersOf(goals, goalLinks, new Set(found));
  const named = new Naming();
  const told = affected.map(
    ({ id, chain, stated }): AffectedNode => ({
      node: id,
      chain: [...chain],
      basis: basisOf(stated),
      others: named.told(others.get(id)),
    }),
  );
  const direct = affected.filter(({ chain }) => chain.length === 1).length;
  return {
    slipping: [...slipping],
    affected: told,
    counts: { direct, transitive: affected.length - direct },
    cycles: cycles(
      found,
      walked.map(({ on, rests }) => [on, rests]),
    ),
    nodeIds: [...found, ...named.all.map(({ node }) => node)],
    relationshipIds: [...walked.map(({ id }) => id), ...named.all.map(({ link }) => link)],
  };
};

/** Names others until the answer is full; their counts stay whole. */
class Naming {
  readonly all: Other[] = [];

  told(others: Others | undefined): AffectedNode["others"] {
    if (others === undefined) return null;
    const { means, parts, onlyMeans } = others;
    return { means: this.left(means), parts: this.left(parts), onlyMeans };
  }

  private left(others: readonly Other[]) {
    const room = Math.max(0, Math.min(namedOfGoal, namedInAll - this.all.length));
    const named = others.slice(0, room);
    this.all.push(...named);
    const stated = others.filter((other) => other.stated).length;
    return {
      stated,
      inferred: others.length - stated,
      items: named.map(({ node, link, ...other }) => ({
        node,
        relationship: link,
        basis: basisOf(other.stated),
      })),
    };
  }
}

const basisOf = (stated: boolean): AffectedNode["basis"] => (stated ? "stated" : "inferred");
