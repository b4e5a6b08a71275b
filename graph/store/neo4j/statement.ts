import { readFileSync } from "node:fs";

/** Reads a Cypher text that stands beside the code that asks it.
 * @param base `import.meta.url` of that code
 * @param file path from there, as `./ties.cypher` */
export const statement = (base: string, file: string): string =>
  readFileSync(new URL(file, base), "utf8");
