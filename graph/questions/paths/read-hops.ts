import type { FactFilter } from "#graph/model/fact-filter.ts";
import { parseSpan } from "#graph/model/ids.ts";
import type { PathsParameters } from "#graph/model/parameters.ts";
import type { Relationship } from "#graph/model/records.ts";
import { hubTies } from "#graph/model/relations.ts";
import { statement } from "#graph/store/neo4j/statement.ts";
import { whole } from "#graph/store/neo4j/whole.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { factCondition, factParameters } from "../fact-condition.ts";
import { typeLiteral, withLiterals } from "../literals.ts";
import type { Hop } from "./first-paths.ts";
import { enoughSentences, type Grade, riskOf } from "./strength.ts";

const distanceText = statement(import.meta.url, "./distance.cypher");
const hopsText = statement(import.meta.url, "./hops.cypher");
const citedText = statement(import.meta.url, "./cited.cypher");
export const sentencesCypher = statement(import.meta.url, "./sentences.cypher");

/** What each relationship must be, types aside: those stand in the pattern. */
const facts = ({ types: _, ...filter }: FactFilter): string => `true${factCondition(filter, "r")}`;

/** The statement that measures the shortest path. */
export const distanceCypher = (asked: PathsParameters): string =>
  withLiterals(distanceText, {
    types: typeLiteral(asked.types),
    ">": asked.directed ? ">" : "",
    facts: facts(asked),
    most: String(asked.maxLength),
  });

/** The statement that reads what paths of at most so many hops may walk. */
export const hopsCypher = (asked: PathsParameters, longest: number): string =>
  withLiterals(hopsText, {
    types: typeLiteral(asked.types),
    "<": "",
    ">": asked.directed ? ">" : "",
    facts: facts(asked),
    ahead: String(Math.ceil(longest / 2) - 1),
    back: String(Math.max(0, Math.floor(longest / 2) - 1)),
  });

/** The statement that lists the documents which are cited at both ends. */
export const citedCypher = (asked: PathsParameters): string =>
  withLiterals(citedText, {
    types: typeLiteral(asked.types),
    ">": asked.directed ? ">" : "",
    facts: facts(asked),
  });

export interface Pair {
  readonly from: string;
  readonly to: string;
}

const valuesOf = (asked: PathsParameters, { from, to }: Pair) => ({
  from,
  to,
  ...factParameters(asked),
  kinds: asked.kinds ?? null,
  avoid: asked.avoid,
  hubTies: asked.hubs ? null : whole(hubTies),
});

/** Hops of the shortest path.
 * @returns null where there is none, nothing where an end is unknown */
export const readDistance = async (
  session: Neo4jSession,
  asked: PathsParameters,
  pair: Pair,
): Promise<number | null | undefined> => {
  const [row] = await session.read<{ distance: number | null }>(
    distanceCypher(asked),
    valuesOf(asked, pair),
  );
  return row?.distance;
};

/** Documents of which one may be cited for every hop. */
export const readCited = async (
  session: Neo4jSession,
  asked: PathsParameters,
  pair: Pair,
): Promise<string[]> => {
  const rows = await session.read<{ document: string }>(citedCypher(asked), valuesOf(asked, pair));
  return rows.map(({ document }) => document);
};

type Said = Pick<Relationship, "basis" | "spans" | "spanRoles"> & {
  readonly modality?: Relationship["modality"];
};

interface Row {
  readonly from: string;
  readonly to: string;
  readonly inferred: boolean;
  readonly said: readonly Said[];
}

/** Every hop that may lie on a path of at most so many, with its grade. */
export const readHops = async (
  session: Neo4jSession,
  asked: PathsParameters,
  pair: Pair,
  longest: number,
): Promise<Hop[]> => {
  const graded = asked.order === "strength";
  const rows = await session.read<Row>(hopsCypher(asked, longest), {
    ...valuesOf(asked, pair),
    graded,
  });
  const sentenceOf = graded ? await readSentences(session, rows) : () => "";
  const hops = rows.map(({ from, to, inferred, said }) => ({
    from,
    to,
    ...(graded ? gradeOf(said, sentenceOf) : { inferred: inferred ? 1 : 0, risk: 0, lack: 0 }),
  }));
  return asked.directed ? hops : hops.flatMap(bothWays(pair));
};

const gradeOf = (said: readonly Said[], sentenceOf: (span: string) => string): Grade => {
  const stated = said.filter(({ basis }) => basis === "stated");
  const best = stated.length > 0 ? stated : said;
  const sentences = new Set(best.flatMap(factSpans).map(sentenceOf));
  return {
    inferred: stated.length > 0 ? 0 : 1,
    risk: Math.min(...best.map(({ modality }) => riskOf(modality ?? null))),
    lack: Math.max(0, enoughSentences - sentences.size),
  };
};

const factSpans = ({ spans, spanRoles }: Said): string[] =>
  spans.filter((_, at) => spanRoles[at] === "fact");

/** Tells the sentence in which a span stands, by its document and where it begins. */
const readSentences = async (
  session: Neo4jSession,
  rows: readonly Row[],
): Promise<(span: string) => string> => {
  const spans = rows.flatMap(({ said }) => said.flatMap(factSpans));
  const documents = [...new Set(spans.flatMap((span) => parseSpan(span)?.document ?? []))];
  const starts = new Map<string, number[]>(documents.map((id) => [id, []]));
  const passages = await session.read<{ document: string; start: number }>(sentencesCypher, {
    documents,
  });
  for (const { document, start } of passages) starts.get(document)?.push(start);
  return (span) => {
    const { document = "", start = 0 } = parseSpan(span) ?? {};
    return `${document}:${starts.get(document)?.findLast((begin) => begin <= start)}`;
  };
};

/** A hop that is walked either way; none leads back to the start or on from the end. */
const bothWays =
  ({ from, to }: Pair) =>
  (hop: Hop): Hop[] =>
    hop.from === from || hop.to === to ? [hop] : [hop, { ...hop, from: hop.to, to: hop.from }];
