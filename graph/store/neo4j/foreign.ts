import type { ManagedTransaction, Session } from "neo4j-driver";
import { ownDefinitions, ownLabels } from "./schema.ts";

/** The database holds what Mailuo did not write, so nothing is written; the message tells what. */
export class ForeignData extends Error {}

const own = ownLabels.join("|");

/** Ids of the corpora that stand in the database; only what bears one of them was written by a load. */
export const storedCorpora = async (
  transaction: Pick<ManagedTransaction, "run">,
): Promise<string[]> => {
  const { records } = await transaction.run(
    "MATCH (c:Corpus) WHERE c.corpus = c.id AND c.version IS NOT NULL RETURN c.id AS id ORDER BY id",
  );
  return records.map((record) => String(record.get("id")));
};

/** A look that finds something foreign, and how it is told. */
interface Look {
  readonly text: string;
  readonly tell: (what: string) => string;
}

const advice =
  "Give Mailuo an empty database, or load beside what is there with npm run load -- --into-existing.";

const foreignNode = `NOT n:${own} OR n.corpus IS NULL OR NOT n.corpus IN $corpora`;
const foreignLink = "r.corpus IS NULL OR NOT r.corpus IN $corpora";

const anything: readonly Look[] = [
  {
    text: `MATCH (n) WHERE ${foreignNode} RETURN coalesce(head(labels(n)), 'no label') AS what LIMIT 1`,
    tell: (what) => `The database holds nodes that Mailuo did not write (${what}). ${advice}`,
  },
  {
    text: `MATCH ()-[r]->() WHERE ${foreignLink} RETURN type(r) AS what LIMIT 1`,
    tell: (what) =>
      `The database holds relationships that Mailuo did not write (${what}). ${advice}`,
  },
];

/** What stands in the way even of loading beside other data. */
const collisions: readonly Look[] = [
  {
    text: `MATCH (n:${own}) WHERE n.corpus IS NULL OR NOT n.corpus IN $corpora RETURN [label IN labels(n) WHERE label IN $labels][0] AS what LIMIT 1`,
    tell: (what) =>
      `The database has nodes of its own with the label ${what}, which Mailuo uses too: give it another database.`,
  },
  {
    text: `MATCH (n:${own})-[r]-() WHERE ${foreignLink} RETURN type(r) AS what LIMIT 1`,
    tell: (what) =>
      `Relationships of another's making (${what}) hang on nodes that a load replaces: take them off first.`,
  },
  {
    text: "SHOW CONSTRAINTS YIELD name, labelsOrTypes WHERE NOT name IN $definitions AND any(label IN labelsOrTypes WHERE label IN $labels) RETURN name AS what ORDER BY name LIMIT 1",
    tell: (what) => `The database's constraint ${what} is on a label that Mailuo uses too.`,
  },
];

/** Refuses a database with data or constraints that a load could touch.
 * @param intoExisting whether other data may lie beside it
 * @throws ForeignData */
export const refuseForeign = async (session: Session, intoExisting: boolean): Promise<void> => {
  const corpora = await session.executeRead(storedCorpora);
  const parameters = { corpora, labels: [...ownLabels], definitions: [...ownDefinitions] };
  for (const { text, tell } of intoExisting ? collisions : anything) {
    const { records } = await session.executeRead((transaction) =>
      transaction.run(text, parameters),
    );
    const what: unknown = records[0]?.get("what");
    if (what !== undefined) throw new ForeignData(tell(String(what)));
  }
};
