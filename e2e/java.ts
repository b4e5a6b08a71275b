import { hasTools } from "#graph/store/neo4j/local/artefacts.ts";
import { installPackages } from "./install.ts";

const packages = ["default-jdk-headless", "maven"];

/** Whether the tests have a Neo4j to run on: one that is named, or what starts one. */
export const hasNeo4jTools = (): boolean =>
  process.env.MAILUO_TEST_NEO4J_URI !== undefined || hasTools();

/** Installs a JDK and Maven, with which the tests start a Neo4j, where they are missing and that can
 * be done unasked. What is then still missing, the tests say themselves. */
export const provideJava = (): void => {
  if (!hasNeo4jTools()) installPackages(packages);
};
