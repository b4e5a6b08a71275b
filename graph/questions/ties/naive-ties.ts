import { type TieRole, tieRoles } from "#graph/model/answers/goals.ts";
import { kindOfId } from "#graph/model/ids.ts";
import type { Plan } from "#graph/model/plan.ts";
import type { Relationship } from "#graph/model/records.ts";
import type { RelationType } from "#graph/model/relations.ts";

type Chain = Relationship[];
type Listed = { role: TieRole; ties: { node: string; chain: string[]; basis: string }[] };

/** The ties of a goal written out role by role from the table in words, by trying every chain:
 * slow, and sharing nothing with the engines, so that it can judge them. For tests alone. */
export const naiveTies = (plan: Plan, goal: string): Listed[] => {
  const chains = new Map<TieRole, Map<string, Chain[]>>(tieRoles.map((role) => [role, new Map()]));
  for (const tail of everyWayUp(plan, goal))
    for (const [role, node, head] of chainsAt(plan, tail[0]?.from ?? goal, tail.length > 0)) {
      if (node === goal) continue;
      const nodes = chains.get(role) ?? new Map<string, Chain[]>();
      nodes.set(node, [...(nodes.get(node) ?? []), [...head, ...tail]]);
    }
  const has = (role: TieRole, node: string): boolean => chains.get(role)?.has(node) === true;
  const listed = (role: TieRole, node: string): boolean => {
    if (role === "earlier-results") return !has("measured-by", node);
    const others = tieRoles.filter((other) => other !== "rests-on" && other !== "supports");
    const elsewhere = others.some((other) => listedPlainly(other, node));
    if (role === "rests-on") return !elsewhere;
    return role !== "supports" || (!elsewhere && !has("rests-on", node));
  };
  const listedPlainly = (role: TieRole, node: string): boolean =>
    has(role, node) && (role !== "earlier-results" || !has("measured-by", node));
  return tieRoles.map((role) => ({
    role,
    ties: [...(chains.get(role) ?? [])]
      .filter(([node]) => listed(role, node))
      .map(([node, all]) => bestOf(role, node, all))
      .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)),
  }));
};

const bestOf = (role: TieRole, node: string, chains: Chain[]): Listed["ties"][number] => {
  const all = chains.map((chain) => {
    const inferred = role === "earlier-results" || chain.some(({ basis }) => basis === "inferred");
    return { node, chain: chain.map(({ id }) => id), basis: inferred ? "inferred" : "stated" };
  });
  const key = ({ basis, chain }: Listed["ties"][number]): string =>
    [basis === "stated" ? 0 : 1, chain.length, ...chain].join(" ");
  const [best] = all.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  if (best === undefined) throw new Error("A tie has a chain.");
  return best;
};

const orderOf = ({ basis, chain, node }: Listed["ties"][number]): string =>
  [basis === "stated" ? 0 : 1, chain.length, node].join(" ");

const isGoal = (id: string): boolean => kindOfId(id) === "Goal";

/** Every chain of at most four PART_OF links that comes up to the goal without a turn in circles. */
const everyWayUp = (plan: Plan, goal: string): Chain[] => {
  const ways: Chain[] = [[]];
  for (const way of ways) {
    const start = way[0]?.from ?? goal;
    if (way.length === 4) continue;
    for (const link of plan.relationships) {
      const { type, from, to } = link;
      const seen = [goal, ...way.map((step) => step.from)];
      if (type === "PART_OF" && isGoal(from) && to === start && !seen.includes(from))
        ways.push([link, ...way]);
    }
  }
  return ways;
};

function* chainsAt(
  plan: Plan,
  goal: string,
  isBelow: boolean,
): Generator<[TieRole, string, Chain]> {
  const outOf = (id: string, ...types: RelationType[]): Relationship[] =>
    plan.relationships.filter(
      ({ type, from, to }) => from === id && to !== id && types.includes(type),
    );
  const into = (id: string, ...types: RelationType[]): Relationship[] =>
    plan.relationships.filter(
      ({ type, from, to }) => to === id && from !== id && types.includes(type),
    );
  const means = into(goal, "CONTRIBUTES_TO");
  const ownOrOfMeans = (...types: RelationType[]): Chain[] => [
    ...outOf(goal, ...types).map((link) => [link]),
    ...means.flatMap((by) => outOf(by.from, ...types).map((link) => [link, by])),
  ];
  if (isBelow) yield ["parts", goal, []];
  for (const link of into(goal, "SET_OUT")) yield ["proposed-by", link.from, [link]];
  for (const link of into(goal, "RESPONSIBLE_FOR")) {
    yield ["owned-by", link.from, [link]];
    if (kindOfId(link.from) === "Zone") yield ["where", link.from, [link]];
  }
  for (const link of means) yield ["means", link.from, [link]];
  for (const chain of ownOrOfMeans("LOCATED_IN")) yield ["where", chain[0]?.to ?? "", chain];
  for (const link of outOf(goal, "CONCERNS")) yield ["about", link.to, [link]];
  const targets = outOf(goal, "HAS_TARGET");
  for (const link of targets) yield ["measured-by", link.to, [link]];
  const periodOf = (id: string) =>
    plan.nodes.find(({ node }) => node.id === id)?.node.properties.period;
  for (const tail of [[], ...targets.map((link) => [link])])
    for (const link of into(tail[0]?.to ?? goal, "MEASURES"))
      if (compare(periodOf(link.from), periodOf(link.to)) !== "apart-before")
        if (compare(periodOf(link.to), periodOf(link.from)) !== "apart-before")
          yield ["measured-by", link.from, [link, ...tail]];
  const yardsticks = [goal, ...targets.map(({ to }) => to)].map(periodOf);
  for (const chain of ownOrOfMeans("CONCERNS", "LOCATED_IN", "IN_INDUSTRY"))
    for (const link of into(chain[0]?.to ?? "", "CONCERNS", "LOCATED_IN", "IN_INDUSTRY"))
      if (kindOfId(link.from) === "Result")
        if (yardsticks.every((period) => compare(periodOf(link.from), period) !== "not-before"))
          yield ["earlier-results", link.from, [link, ...chain]];
  for (const link of outOf(goal, "DEPENDS_ON")) yield ["rests-on", link.to, [link]];
  for (const link of into(goal, "DEPENDS_ON")) yield ["supports", link.from, [link]];
  for (const link of outOf(goal, "PART_OF")) yield ["supports", link.to, [link]];
  for (const chain of ownOrOfMeans("ADVANCES", "IN_INDUSTRY"))
    yield ["industries", chain[0]?.to ?? "", chain];
  for (const link of outOf(goal, "FOLLOWS")) yield ["acting-under", link.to, [link]];
  for (const link of outOf(goal, "SUCCEEDS")) yield ["continued-from", link.to, [link]];
}

/** Days that a period spans, as numbers; the periods of the random graphs alone. */
const spans: Readonly<Record<string, readonly [number, number]>> = {
  "2023": [20230101, 20231231],
  "2024": [20240101, 20241231],
  "2024-01/2024-11": [20240101, 20241130],
  "2025-03": [20250301, 20250331],
};

const compare = (
  left: string | undefined,
  right: string | undefined,
): "unknown" | "apart-before" | "not-before" => {
  const [first, second] = [spans[left ?? ""], spans[right ?? ""]];
  if (first === undefined || second === undefined) return "unknown";
  return first[1] < second[0] ? "apart-before" : "not-before";
};
