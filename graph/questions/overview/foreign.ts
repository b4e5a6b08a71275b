import type { OverviewAnswer } from "#graph/model/answers/corpus.ts";
import type { AnyKind } from "#graph/model/kinds.ts";
import { statement } from "#graph/store/neo4j/statement.ts";
import { whole } from "#graph/store/neo4j/whole.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { readForeignNodes } from "../foreign/read-nodes.ts";
import { labelLiteral, withLiterals } from "../literals.ts";
import { metaInForeign } from "../meta/foreign.ts";

/** Labels and types that the start view shows, and nodes of each label. */
const most = { labels: 12, types: 24, nodes: 4 } as const;

const text = statement(import.meta.url, "./foreign.cypher");

/** The statement for some labels. All in one: each label in a statement of its own would be planned
 * by itself, which takes far longer than to run it. */
export const foreignOverviewCypher = (kinds: readonly AnyKind[]): string =>
  withLiterals(text, {
    starts: kinds
      .map(
        (kind) =>
          `COLLECT { MATCH (n${labelLiteral([kind])}) WITH n ORDER BY n LIMIT $limit RETURN elementId(n) }`,
      )
      .join(", "),
  });

/** The start view of a database that Mailuo did not write: what it holds by label and type, and a few
 * nodes to begin at. It has no goals, no documents and no questions. */
export const overviewInForeign = async (session: Neo4jSession): Promise<OverviewAnswer> => {
  const { counts, model } = await metaInForeign(session);
  const shown = model.kinds.slice(0, most.labels);
  const [row] = await session.read<{ starts: string[][] }>(
    foreignOverviewCypher(shown.map(({ kind }) => kind)),
    { limit: whole(most.nodes) },
  );
  const starts = row?.starts ?? [];
  const nodes = await readForeignNodes(session, [...new Set(starts.flat())]);
  return {
    hub: null,
    themes: [],
    otherRoots: [],
    counts: { ...counts, stated: counts.relationships, inferred: 0, goals: 0, ties: 0 },
    documents: [],
    corpora: [],
    questions: [],
    foreign: {
      labels: shown.map(({ kind, count }, at) => ({
        kind,
        count,
        nodes: (starts[at] ?? []).flatMap((id) => nodes.get(id) ?? []),
      })),
      types: model.types.slice(0, most.types).map(({ type, stated }) => ({ type, count: stated })),
      more: {
        labels: Math.max(0, model.kinds.length - most.labels),
        types: Math.max(0, model.types.length - most.types),
      },
    },
  };
};
