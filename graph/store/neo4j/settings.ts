/** Which database, and as whom. */
export interface Neo4jSettings {
  /** `neo4j://`, `bolt://`, or with TLS `neo4j+s://`, `bolt+s://` (`+ssc` for a certificate of one's own). */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** The user's home database unless told. */
  readonly database: string | undefined;
}
