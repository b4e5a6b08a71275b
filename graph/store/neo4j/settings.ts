/** Which database, and as whom. */
export interface Neo4jSettings {
  /** `neo4j://`, `bolt://`, or with TLS `neo4j+s://`, `bolt+s://` (`+ssc` for a certificate of one's own). */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** The user's home database unless told. */
  readonly database: string | undefined;
}

const address = /^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\/[^/?#\s]+\/?$/;

/** Reads `NEO4J_URI`, `NEO4J_USER`, `NEO4J_PASSWORD` and `NEO4J_DATABASE`.
 * @returns nothing where no `NEO4J_URI` is set: then the embedded engine is meant
 * @throws Error for an address that is none of Neo4j */
export const readNeo4jSettings = (environment: NodeJS.ProcessEnv): Neo4jSettings | undefined => {
  const { NEO4J_URI: uri, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE } = environment;
  if (uri === undefined || uri === "") return undefined;
  if (!address.test(uri))
    throw new Error("NEO4J_URI: is no address of Neo4j, as neo4j://localhost:7687 is.");
  return {
    uri,
    user: NEO4J_USER || "neo4j",
    password: NEO4J_PASSWORD ?? "",
    database: NEO4J_DATABASE || undefined,
  };
};
