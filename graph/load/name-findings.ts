import { byId } from "#graph/model/ids.ts";
import type { PlanNode, PlanRelationship } from "#graph/model/records.ts";
import { fold } from "#graph/text/fold.ts";
import { byKey, type Finding, findingOf, sharing } from "./finding.ts";
import { clauseKinds } from "./plan.ts";

/** A name or alias with its folded form and who bears it. */
interface Borne {
  readonly node: PlanNode;
  readonly text: string;
  readonly key: string;
}

/** Names that may hide that two nodes are one thing, or make a reader take one for the other: two
 * nodes with one name or alias, and a name that stands in that of another of its kind, unless a
 * relationship between the two tells them apart. Names of goals, targets and results are clauses, in
 * which others are named as a matter of course. */
export const nameFindings = (
  nodes: readonly PlanNode[],
  relationships: readonly PlanRelationship[],
): Finding[] => {
  const borne = nodes.flatMap((node) =>
    [node.name, ...node.aliases].map((text): Borne => ({ node, text, key: fold(text).key })),
  );
  return [
    ...sameNames(borne),
    ...lookAlikes(
      borne.filter(({ node }) => !clauseKinds.has(node.kind)),
      new Set(relationships.map(({ from, to }) => pairOf(from, to))),
    ),
  ];
};

const pairOf = (...ends: readonly string[]): string => ends.toSorted(byId).join("\0");

const sameNames = (borne: readonly Borne[]): Finding[] =>
  sharing(borne, ({ key }) => key)
    .filter((group) => new Set(group.map(({ node }) => node.id)).size > 1)
    .map((group) =>
      findingOf(
        "same-name",
        group.map(({ node }) => node.id),
        `bear one name: ${group[0]?.text}`,
      ),
    );

/** A shorter key would stand in too many names to mean anything. */
const leastUnits = 2;

const startOf = ({ node, key }: Borne, at = 0): string =>
  `${node.kind}\0${key.slice(at, at + leastUnits)}`;

const lookAlikes = (borne: readonly Borne[], linked: ReadonlySet<string>): Finding[] => {
  const byStart = byKey(
    borne.filter(({ key }) => key.length >= leastUnits),
    (name) => startOf(name),
  );
  const found = new Map<string, Finding>();
  for (const whole of borne)
    for (let at = 0; at < whole.key.length; at += 1)
      for (const part of byStart.get(startOf(whole, at)) ?? []) {
        const other = part.node !== whole.node && part.key !== whole.key;
        if (!other || !whole.key.startsWith(part.key, at)) continue;
        const pair = pairOf(part.node.id, whole.node.id);
        if (linked.has(pair)) continue;
        const finding = findingOf(
          "look-alike",
          [part.node.id, whole.node.id],
          `may be one thing: ${part.text} stands in ${whole.text}`,
        );
        found.set(pair, finding);
      }
  return [...found.values()];
};
