import type { NodeHit, PassageHit, SearchAnswer } from "#graph/model/answers/corpus.ts";
import type { SearchParameters } from "#graph/model/parameters.ts";
import { SearchField } from "#graph/model/plan.ts";
import { keyOf, nodeOf, passageOf } from "#graph/store/neo4j/decode.ts";
import type { EntityRow, KeyRow, PassageRow } from "#graph/store/neo4j/rows.ts";
import { statement } from "#graph/store/neo4j/statement.ts";
import { whole } from "#graph/store/neo4j/whole.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { fold } from "#graph/text/fold.ts";
import { kindLiteral, withLiterals } from "../literals.ts";
import { everywhere, rangeOf } from "./match-ranges.ts";
import { isSingleLetter, type MatchManner, rankOf } from "./ranks.ts";

interface Row {
  /** Each with the one of its keys that matched best. */
  readonly nodes: readonly (KeyRow & { readonly node: EntityRow })[];
  readonly passages: readonly { passage: PassageRow; nodes: readonly EntityRow[] }[];
}

const text = statement(import.meta.url, "./search.cypher");

/** The statement for a filter of kinds. */
export const searchCypher = (kinds: SearchParameters["kinds"]): string =>
  withLiterals(text, { kinds: kindLiteral(kinds) });

/** Asks for one hit more of each sort than may be answered, which tells whether some were cut. */
export const searchInNeo4j = async (
  session: Neo4jSession,
  { q, kinds, limit }: SearchParameters,
): Promise<SearchAnswer> => {
  const asked = fold(q).key;
  if (asked === "") return { items: [], truncated: false };
  const [row = { nodes: [], passages: [] }] = await session.read<Row>(searchCypher(kinds), {
    asked,
    ranks: ranksFor(asked),
    sentences: !isSingleLetter(asked) && kinds === undefined,
    limit: whole(limit + 1),
  });
  const kept = Math.min(row.passages.length, Math.floor(limit / 3));
  const nodes = row.nodes.slice(0, limit - kept);
  const passages = row.passages.slice(0, limit - nodes.length);
  return {
    items: [
      ...nodes.map((hit) => nodeHit(hit, asked)),
      ...passages.map((hit) => passageHit(hit, asked)),
    ],
    truncated: row.nodes.length > nodes.length || row.passages.length > passages.length,
  };
};

const manners: readonly MatchManner[] = ["whole", "prefix", "contains"];

/** The shared ranks as a map of maps; for a single letter those of names alone. */
export const ranksFor = (asked: string): Record<string, Record<string, unknown>> => {
  const fields = isSingleLetter(asked) ? (["name"] as const) : SearchField.options;
  return Object.fromEntries(
    fields.map((field) => [
      field,
      Object.fromEntries(
        manners.flatMap((manner) => {
          const rank = rankOf(field, manner);
          return rank === undefined ? [] : [[manner, whole(rank)]];
        }),
      ),
    ]),
  );
};

const nodeHit = (row: Row["nodes"][number], asked: string): NodeHit => {
  const key = keyOf(row);
  const { field, text: matched } = key;
  // In a spelling only its start matches; further in, letters of other syllables would light up.
  const ranges =
    field === "name" || field === "alias"
      ? everywhere(key, matched, asked)
      : [rangeOf(key, matched, 0, asked.length)];
  return { type: "node", node: nodeOf(row.node), match: { field, text: matched, ranges } };
};

const passageHit = ({ passage, nodes }: Row["passages"][number], asked: string): PassageHit => ({
  type: "passage",
  passage: passageOf(passage),
  nodes: nodes.map(nodeOf),
  ranges: everywhere(fold(passage.text), passage.text, asked),
});
