import type { MetaAnswer } from "#graph/model/answers/corpus.ts";
import { foreignName } from "#graph/model/foreign.ts";
import { byId } from "#graph/model/ids.ts";
import { statement } from "#graph/store/neo4j/statement.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { quoted, withLiterals } from "../literals.ts";

interface Row {
  readonly labels: readonly string[];
  readonly types: readonly string[];
  readonly nodes: number;
  readonly relationships: number;
}

/** Labels and types that are counted apart; a database with more has names made by a machine. */
const mostNames = 500;

export const foreignMetaCypher = statement(import.meta.url, "./foreign.cypher");
const countsText = statement(import.meta.url, "./foreign-counts.cypher");

/** The statement for labels and types by the database's own names. */
export const foreignCountsCypher = (labels: readonly string[], types: readonly string[]): string =>
  withLiterals(countsText, {
    labels: labels.map((label) => `COUNT { (:${quoted(label)}) }`).join(", "),
    types: types.map((type) => `COUNT { ()-[:${quoted(type)}]->() }`).join(", "),
  });

/** Counts a database that Mailuo did not write: labels as kinds, of which a node may bear several,
 * types as types, the most frequent first; those that nothing bears any more are left out. */
export const metaInForeign = async (session: Neo4jSession): Promise<MetaAnswer> => {
  const [row] = await session.read<Row>(foreignMetaCypher);
  if (row === undefined) throw new Error("The counts are one row.");
  const [labels, types] = [row.labels.slice(0, mostNames), row.types.slice(0, mostNames)];
  const [counts] = await session.read<{ labels: number[]; types: number[] }>(
    foreignCountsCypher(labels, types),
  );
  return {
    counts: { nodes: row.nodes, relationships: row.relationships, documents: 0, passages: 0 },
    model: {
      kinds: counted(labels, counts?.labels).map(({ name, count }) => ({
        kind: foreignName(name),
        count,
      })),
      types: counted(types, counts?.types).map(({ name, count }) => ({
        type: foreignName(name),
        stated: count,
        inferred: 0,
      })),
    },
    data: { version: "", corpora: [], foreign: true },
  };
};

const counted = (
  names: readonly string[],
  counts: readonly number[] = [],
): { name: string; count: number }[] =>
  names
    .map((name, at) => ({ name, count: counts[at] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((left, right) => right.count - left.count || byId(left.name, right.name));
