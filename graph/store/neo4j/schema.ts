import type { Session } from "neo4j-driver";
import { layout } from "./layout.ts";

/** The labels of all nodes that Mailuo writes or any version of it wrote: a load clears these. A node of the model bears `Entity` and its kind. */
export const ownLabels = [
  "Entity",
  "SearchKeys",
  "GoalSummary",
  "Claim",
  "Passage",
  "Document",
  "Corpus",
] as const;

/** Seconds that indexes get to come online; on an empty database they are at once. */
const indexSeconds = 60;

/** Every index and constraint by its name. A constraint comes before an index on what it covers. */
export const definitions: readonly (readonly [name: string, text: string])[] = [
  ...ownLabels.map((label): readonly [string, string] => [
    `mailuo_${label.toLowerCase()}_id`,
    `CREATE CONSTRAINT $name IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
  ]),
  ["mailuo_entity_kind", "CREATE INDEX $name IF NOT EXISTS FOR (n:Entity) ON (n.kind)"],
  ["mailuo_entity_theme", "CREATE INDEX $name IF NOT EXISTS FOR (n:Entity) ON (n.theme)"],
  ["mailuo_passage_document", "CREATE INDEX $name IF NOT EXISTS FOR (n:Passage) ON (n.document)"],
  ["mailuo_passage_position", "CREATE INDEX $name IF NOT EXISTS FOR (n:Passage) ON (n.position)"],
  ["mailuo_keys_text", "CREATE TEXT INDEX $name IF NOT EXISTS FOR (n:SearchKeys) ON (n.keyText)"],
  ["mailuo_passage_folded", "CREATE TEXT INDEX $name IF NOT EXISTS FOR (n:Passage) ON (n.folded)"],
  [
    "entity_names",
    "CREATE FULLTEXT INDEX $name IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.nameEn, n.aliases] OPTIONS { indexConfig: { `fulltext.analyzer`: 'cjk' } }",
  ],
  [
    "passage_texts",
    "CREATE FULLTEXT INDEX $name IF NOT EXISTS FOR (n:Passage) ON EACH [n.text] OPTIONS { indexConfig: { `fulltext.analyzer`: 'cjk' } }",
  ],
];

/** Names of the constraints and indexes that are Mailuo's own. */
export const ownDefinitions: readonly string[] = definitions.map(([name]) => name);

/** What an earlier layout defined: a name that is taken is not defined anew, whatever it stands for. */
const outdated: readonly (readonly [what: string, text: string])[] = [
  ["CONSTRAINT", "SHOW CONSTRAINTS YIELD name"],
  ["INDEX", "SHOW INDEXES YIELD name, owningConstraint WHERE owningConstraint IS NULL"],
];

/** Takes out Mailuo's own constraints and indexes where another version's data lies. */
const dropOutdated = async (session: Session): Promise<void> => {
  const { records } = await session.executeRead((transaction) =>
    transaction.run(
      "MATCH (c:Corpus) WHERE c.corpus = c.id AND c.version IS NOT NULL AND coalesce(c.layout, 0) <> $layout RETURN c LIMIT 1",
      { layout: BigInt(layout) },
    ),
  );
  if (records.length === 0) return;
  await session.executeWrite(async (transaction) => {
    for (const [what, text] of outdated)
      for (const record of (await transaction.run(text)).records) {
        const name = String(record.get("name"));
        if (name.startsWith("mailuo_") || ownDefinitions.includes(name))
          await transaction.run(`DROP ${what} $name`, { name });
      }
  });
};

/** Makes the constraints and indexes that are not there yet, anew where an earlier layout's are, and
 * waits until they are in use. */
export const provideSchema = async (session: Session): Promise<void> => {
  await dropOutdated(session);
  await session.executeWrite(async (transaction) => {
    for (const [name, text] of definitions) await transaction.run(text, { name });
  });
  await session.executeRead((transaction) =>
    transaction.run("CALL db.awaitIndexes($seconds)", { seconds: BigInt(indexSeconds) }),
  );
};
