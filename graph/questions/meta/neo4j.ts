import type { MetaAnswer } from "#graph/model/answers/corpus.ts";
import { kindNames } from "#graph/model/kinds.ts";
import type { Corpus } from "#graph/model/records.ts";
import { relationTypes } from "#graph/model/relations.ts";
import { corpusOf } from "#graph/store/neo4j/decode.ts";
import type { CorpusRow } from "#graph/store/neo4j/rows.ts";
import { statement } from "#graph/store/neo4j/statement.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { typeLiteral, withLiterals } from "../literals.ts";

/** What `meta.cypher` answers in its one row. */
interface Row {
  readonly kinds: readonly { kind: string; count: number }[];
  readonly types: readonly { type: string; stated: number; inferred: number }[];
  readonly documents: number;
  readonly passages: number;
  readonly corpora: readonly CorpusRow[];
}

/** The statement with all types of the model. */
export const metaCypher = withLiterals(statement(import.meta.url, "./meta.cypher"), {
  types: typeLiteral(),
});

/** Counts what a database holds. */
export const metaInNeo4j = async (session: Neo4jSession): Promise<MetaAnswer> =>
  (await readMeta(session)).answer;

/** The counts, and with them the corpora whole, for the start view. */
export const readMeta = async (
  session: Neo4jSession,
): Promise<{ answer: MetaAnswer; corpora: Corpus[] }> => {
  const [row] = await session.read<Row>(metaCypher);
  if (row === undefined) throw new Error("The counts are one row.");
  const kinds = new Map(row.kinds.map(({ kind, count }) => [kind, count]));
  const types = new Map(row.types.map((entry) => [entry.type, entry]));
  const corpora = row.corpora.map(corpusOf);
  const answer: MetaAnswer = {
    counts: {
      nodes: row.kinds.reduce((sum, { count }) => sum + count, 0),
      relationships: row.types.reduce((sum, { stated, inferred }) => sum + stated + inferred, 0),
      documents: row.documents,
      passages: row.passages,
    },
    model: {
      kinds: kindNames.map((kind) => ({ kind, count: kinds.get(kind) ?? 0 })),
      types: relationTypes.map((type) => {
        const { stated, inferred } = types.get(type) ?? { stated: 0, inferred: 0 };
        return { type, stated, inferred };
      }),
    },
    data: {
      version: await session.version(),
      corpora: corpora.map(({ id, name }) => ({ id, name })),
    },
  };
  return { answer, corpora };
};
