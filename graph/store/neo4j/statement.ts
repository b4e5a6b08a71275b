import { readFileSync } from "node:fs";

/** Reads a Cypher text that stands beside the code that asks it, without the comments at its head, which
 * are for who reads the file: the server would read them with each question.
 * @param base `import.meta.url` of that code
 * @param file path from there, as `./ties.cypher` */
export const statement = (base: string, file: string): string =>
  readFileSync(new URL(file, base), "utf8").replace(/^(?:\/\/.*\n)+/, "");
