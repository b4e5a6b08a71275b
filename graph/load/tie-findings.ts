import { cycles, type Link } from "#graph/analyse/cycles.ts";
import { byId, kindOfId } from "#graph/model/ids.ts";
import type { PlannedNode } from "#graph/model/plan.ts";
import type { PlanRelationship } from "#graph/model/records.ts";
import { relationOf, restOf } from "#graph/model/relations.ts";
import { type Finding, findingOf, sharing } from "./finding.ts";

/** Nodes that hang in the air, and relationships that say one thing twice or against one another. */
export const tieFindings = (
  nodes: readonly PlannedNode[],
  relationships: readonly PlanRelationship[],
): Finding[] => [
  ...nodes.filter(({ node }) => node.ties === 0).map(untied),
  ...statedAndInferred(relationships),
  ...bothDirections(relationships),
  ...restFindings(relationships),
];

const untied = ({ node, claims }: PlannedNode): Finding =>
  claims.length === 0
    ? findingOf("no-evidence", [node.id], "has no evidence: no claim, no relationship")
    : findingOf("untied", [node.id], "is touched by no relationship");

const idsOf = (relationships: readonly PlanRelationship[]): string[] =>
  relationships.map(({ id }) => id);

const differ = <T>(things: readonly T[], of: (thing: T) => unknown): boolean =>
  new Set(things.map(of)).size > 1;

const statedAndInferred = (relationships: readonly PlanRelationship[]): Finding[] =>
  sharing(relationships, ({ type, from, to }) => [type, from, to].join("\0"))
    .filter((group) => differ(group, ({ basis }) => basis))
    .map((group) =>
      findingOf("stated-and-inferred", idsOf(group), "say one thing, stated and inferred"),
    );

const bothDirections = (relationships: readonly PlanRelationship[]): Finding[] =>
  sharing(
    // A circle of a type that has none is refused before.
    relationships.filter(({ type }) => relationOf(type).acyclic !== true),
    ({ type, from, to }) => [type, ...[from, to].sort(byId)].join("\0"),
  )
    .filter((group) => differ(group, ({ from }) => from))
    .map((group) => findingOf("both-directions", idsOf(group), "run both ways"));

const restFindings = (relationships: readonly PlanRelationship[]): Finding[] => {
  const resting = relationships.flatMap((relationship) => {
    const link = restLink(relationship);
    return link === undefined ? [] : [{ ...relationship, link }];
  });
  const links = resting.map(({ link }) => link);
  return [
    ...sharing(resting, ({ link }) => link.join("\0"))
      .filter((group) => differ(group, ({ type }) => type))
      .map((group) => findingOf("same-rest", idsOf(group), "say one rest by two types")),
    ...cycles([...new Set(links.flat())], links).map((circle) =>
      findingOf("circular-rest", circle, "rest on one another"),
    ),
  ];
};

/** From what rests to what it rests on, or nothing where the type carries no rest here. */
const restLink = ({ type, from, to }: PlanRelationship): Link | undefined => {
  const [start, end] = [kindOfId(from), kindOfId(to)];
  const rest = start && end && restOf(type, start, end);
  if (rest === undefined) return undefined;
  return rest === "from-on-to" ? [from, to] : [to, from];
};
