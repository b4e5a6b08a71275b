import type { NodeHit, SearchAnswer } from "#graph/model/answers/corpus.ts";
import type { SearchParameters } from "#graph/model/parameters.ts";
import type { TextRange } from "#graph/model/records.ts";
import { statement } from "#graph/store/neo4j/statement.ts";
import { whole } from "#graph/store/neo4j/whole.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { foreignStatement, nameKeys } from "../foreign/fragments.ts";
import { labelPattern, labelsOf } from "../foreign/labels.ts";
import { type ForeignNodeRow, foreignNodeOf } from "../foreign/rows.ts";

interface Row {
  readonly node: ForeignNodeRow;
  readonly text: string;
}

const text = statement(import.meta.url, "./foreign.cypher");

/** The statement for a filter of kinds. */
export const foreignSearchCypher = (kinds: SearchParameters["kinds"]): string =>
  foreignStatement(text, { kinds: labelPattern(kinds) });

/** Finds a text in names as they are written, case aside; there are no spellings to find by. */
export const searchInForeign = async (
  session: Neo4jSession,
  { q, kinds, limit }: SearchParameters,
): Promise<SearchAnswer> => {
  const asked = q.trim().toLowerCase();
  if (asked === "") return { items: [], truncated: false };
  const rows = await session.read<Row>(foreignSearchCypher(kinds), {
    asked,
    kinds: labelsOf(kinds),
    limit: whole(limit + 1),
    nameKeys,
  });
  return {
    items: rows.slice(0, limit).map((row) => hitOf(row, asked)),
    truncated: rows.length > limit,
  };
};

const hitOf = ({ node: row, text: matched }: Row, asked: string): NodeHit => {
  const node = foreignNodeOf(row);
  const field = matched === node.name ? "name" : "alias";
  return { type: "node", node, match: { field, text: matched, ranges: rangesOf(matched, asked) } };
};

/** Where a text stands in another, case aside; nowhere where lower case has another length. */
const rangesOf = (matched: string, asked: string): TextRange[] => {
  const lower = matched.toLowerCase();
  const ranges: TextRange[] = [];
  if (lower.length !== matched.length) return ranges;
  let at = lower.indexOf(asked);
  while (at >= 0) {
    ranges.push({ start: at, end: at + asked.length });
    at = lower.indexOf(asked, at + asked.length);
  }
  return ranges;
};
