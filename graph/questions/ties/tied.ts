import { type Tie, type TieRole, tieRoles } from "#graph/model/answers/goals.ts";
import type { FactFilter } from "#graph/model/fact-filter.ts";
import type { Kind } from "#graph/model/kinds.ts";
import { statement } from "#graph/store/neo4j/statement.ts";
import type { Neo4jSession } from "#graph/store/store.ts";
import { factCondition, factParameters } from "../fact-condition.ts";
import { labelLiteral, withLiterals } from "../literals.ts";
import type { RecordRows } from "../records.ts";

/** A tie with its role and the kind of the tied node. */
export interface RoleTie extends Tie {
  readonly role: TieRole;
  readonly kind: Kind;
}

/** What is tied to a goal, in the order of the roles and within each in that of the ties. */
export interface Tied extends RecordRows {
  readonly ties: readonly RoleTie[];
  /** Whether the goal has parts below the last level that is read. */
  readonly cut: boolean;
}

interface Row extends RecordRows {
  readonly goal: string;
  readonly ties: readonly RoleTie[];
  readonly cut: boolean;
}

/** A year, month or day, or two of them with a slash between. */
const iso = "[0-9]{4}(-[0-9]{2}){0,2}(/[0-9]{4}(-[0-9]{2}){0,2})?";

const text = statement(import.meta.url, "./ties.cypher");

/** What of the ties is wanted: `ties` as they are, `records` with what their chains name; of some kinds
 * only who is tied in which role and on which basis. Those are never kinds that a goal has for its
 * parts or earlier results, which are left out. */
type Wanted = "ties" | "records" | readonly Kind[];

/** The statement for a filter of facts. */
export const tiesCypher = (filter: FactFilter = {}, wanted: Wanted = "ties"): string => {
  const passes = (name: string): string => factCondition(filter, name);
  const where = (condition: string): string => (condition === "" ? "" : ` WHERE true${condition}`);
  const way = passes("part");
  const kinds = typeof wanted === "string" ? undefined : wanted;
  return withLiterals(text, {
    records: String(wanted === "records"),
    chains: String(kinds === undefined),
    earlier: String(kinds === undefined),
    kinds: kinds === undefined ? "" : labelLiteral(kinds),
    "r passes": passes("r"),
    "m passes": passes("m"),
    "t passes": passes("t"),
    "part passes": passes("part"),
    "where t passes": where(passes("t")),
    "way passes": way === "" ? "" : ` AND all(part IN relationships(way) WHERE true${way})`,
  });
};

/** All ties of goals, uncut: lens, tree, matrix and start view ask for them in one statement.
 * @param filter what a fact must be to be in a chain
 * @returns by goal; an id that no goal bears is not there */
export const readTies = async (
  session: Neo4jSession,
  goals: Iterable<string>,
  filter: FactFilter = {},
  wanted: Wanted = "ties",
): Promise<ReadonlyMap<string, Tied>> => {
  const parameters = { goals: [...new Set(goals)], iso, ...factParameters(filter) };
  const rows = await session.read<Row>(tiesCypher(filter, wanted), parameters);
  return new Map(
    rows.map(({ goal, ties, ...rest }) => [
      goal,
      { ...rest, ties: tieRoles.flatMap((role) => ties.filter((tie) => tie.role === role)) },
    ]),
  );
};
