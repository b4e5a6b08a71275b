import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm } from "node:fs/promises";
import { delimiter, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** A local server cannot be had; the message says in one line what to do. */
export class NoLocalServer extends Error {}

const pom = fileURLToPath(new URL("pom.xml", import.meta.url));

/** Below the project, so that a second start fetches nothing. */
const cache = ".cache";

/** Oldest Java that the server runs on. */
const oldestJava = 17;

/** Whether the programs that a local server needs are on the path, told without running them. */
export const hasTools = (): boolean => ["java", "mvn"].every(isOnPath);

const isOnPath = (program: string): boolean =>
  (process.env.PATH ?? "")
    .split(delimiter)
    .some((folder) => folder !== "" && existsSync(join(folder, program)));

/** The class path of the server: its jars, resolved by Maven the first time.
 * @returns absolute, for `java -cp`
 * @throws NoLocalServer where there is no JDK 17, no Maven, or no repository that answers */
export const provideServer = async (): Promise<string> => {
  checkJava();
  const lib = resolve(cache, `neo4j-${await versionOf(pom)}`);
  if (!existsSync(lib)) await resolveTo(lib);
  return join(lib, "*");
};

const checkJava = (): void => {
  const { status, stderr } = spawnSync("java", ["-version"], { encoding: "utf8" });
  const version = /version "(\d+)/.exec(stderr ?? "")?.[1];
  if (status !== 0 || version === undefined || Number(version) < oldestJava)
    throw new NoLocalServer(
      `A local Neo4j needs Java ${oldestJava} or newer; ${version === undefined ? "there is none" : `this is ${version}`}. Install a JDK, as in apt-get install default-jdk-headless.`,
    );
};

const versionOf = async (file: string): Promise<string> =>
  /<version>(\d[\d.]+\.\d+)<\/version>/.exec(await readFile(file, "utf8"))?.[1] ?? "";

/** Fetches aside and renames, so that the folder is whole or not there. */
const resolveTo = async (lib: string): Promise<void> => {
  const aside = `${lib}.${process.pid}`;
  await mkdir(resolve(cache), { recursive: true });
  try {
    await runMaven(aside);
    await rename(aside, lib);
  } catch (error) {
    // Another process may have been faster: what it fetched is the same.
    if (!existsSync(lib)) throw error;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
};

const runMaven = (folder: string): Promise<void> =>
  new Promise((done, fail) => {
    let output = "";
    const maven = spawn("mvn", [
      "-q",
      "-B",
      "-f",
      pom,
      "dependency:copy-dependencies",
      "-DincludeScope=runtime",
      `-DoutputDirectory=${folder}`,
    ]);
    for (const stream of [maven.stdout, maven.stderr])
      stream.on("data", (data) => {
        output += String(data);
      });
    maven.on("error", () =>
      fail(
        new NoLocalServer(
          "A local Neo4j is fetched by Maven, and there is none. Install it, as in apt-get install maven.",
        ),
      ),
    );
    maven.on("close", (code) => {
      if (code === 0) done();
      else fail(new NoLocalServer(`Maven could not fetch Neo4j: ${firstError(output)}`));
    });
  });

const firstError = (output: string): string =>
  output
    .split("\n")
    .find((line) => line.includes("ERROR"))
    ?.trim() ?? "it said nothing.";
