import { hasTools, provideServer } from "#graph/store/neo4j/local/artefacts.ts";
import { findChromium } from "./chromium.ts";
import { installPackages } from "./install.ts";

/** The first that the distribution has: not every one packs the browser without windows. */
const browsers = ["chromium-headless-shell", "chromium"];
const fontPackages = ["fonts-noto-cjk"];
const javaPackages = ["default-jdk-headless", "maven"];

const namesNeo4j = (): boolean => process.env.MAILUO_TEST_NEO4J_URI !== undefined;

/** Whether the tests have a Neo4j to run on: one that is named, or what starts one. */
export const hasNeo4jTools = (): boolean => namesNeo4j() || hasTools();

/** Installs a browser, CJK fonts, a JDK and Maven where they are missing and that can be done unasked,
 * and fetches the Neo4j that the tests start. Says in one line that there is no browser; what else is
 * still missing then, the tests say themselves. */
export const provideTools = async (): Promise<void> => {
  if (!hasNeo4jTools()) await installPackages(javaPackages);
  for (const browser of browsers)
    if (findChromium() === undefined) await installPackages([browser, ...fontPackages]);
  if (findChromium() === undefined)
    process.stdout.write(
      "No Chromium or Chrome found: install one, or name it in MAILUO_CHROMIUM. The tests in a browser are skipped.\n",
    );
  if (!namesNeo4j() && hasTools()) await provideServer().catch(() => undefined);
};
