import type { OverviewAnswer } from "#graph/model/answers/corpus.ts";
import type { Engine } from "#graph/store/store.ts";
import { document } from "./document/document.ts";
import { goalTree } from "./goal-tree/goal-tree.ts";
import { neighbours } from "./neighbours/neighbours.ts";
import { node } from "./node/node.ts";
import { overview } from "./overview/overview.ts";
import { paths } from "./paths/paths.ts";
import { search } from "./search/search.ts";
import { subgraph } from "./subgraph/subgraph.ts";
import { ties } from "./ties/ties.ts";

/** Milliseconds that a first question may take: a Neo4j that has just started plans a long statement
 * for seconds, on a busy machine for longer than a visitor may wait. */
const patience = 60_000;

/** Asks what the first visitors will ask, one after another, so that the database has planned the
 * statements before.
 * @returns what the start view shows
 * @throws store-unavailable; unlike a visitor's, these questions have a minute each */
export const warm = async (engine: Engine): Promise<OverviewAnswer> => {
  const options = { deadline: patience };
  const first = await engine.ask(overview, {}, options);
  await engine.ask(search, search.parameters.parse({ q: "wu" }), options);
  if (first.foreign !== undefined) return first;
  const { roots } = await engine.ask(goalTree, {}, options);
  const [id, other] = roots.map(({ goal }) => goal.id);
  if (id === undefined) return first;
  await engine.ask(ties, { id }, options);
  await engine.ask(node, { id }, options);
  await engine.ask(neighbours, neighbours.parameters.parse({ id }), options);
  await engine.ask(subgraph, { nodeIds: [id] }, options);
  if (other !== undefined)
    await engine.ask(
      paths,
      paths.parameters.parse({ from: [id], to: [other], order: "strength", slack: 1 }),
      options,
    );
  for (const { id: each } of first.documents.slice(0, 1))
    await engine.ask(document, { id: each }, options);
  return first;
};
