import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plan } from "#graph/model/plan.ts";

/** What a plan is made from beside the seeds: when any of it changes, a kept plan is of no use. */
const makers = ["graph/load", "graph/text", "graph/model", "package-lock.json"];

/** The plan of the seeds: the one kept from the last time where nothing has changed since, else read,
 * checked and planned anew and kept. So a second start does no rework and needs neither the YAML
 * parser nor the dictionaries.
 * @param root folder of the seeds
 * @param folder where the plan is kept; where it cannot be written, the plan is made each time
 * @throws InvalidSeeds as `loadSeeds` does */
export const loadSeedsOnce = async (root: string, folder: string): Promise<Plan> => {
  const file = join(folder, `plan-${await digestOf([root, ...makers])}.json`);
  const kept = await readFile(file, "utf8").catch(() => undefined);
  if (kept !== undefined) return JSON.parse(kept) as Plan;
  const { loadSeeds } = await import("./load.ts");
  const plan = await loadSeeds(root);
  await keep(folder, file, plan).catch(() => undefined);
  return plan;
};

/** Writes aside and renames, so that a plan is whole or not there; older ones go. */
const keep = async (folder: string, file: string, plan: Plan): Promise<void> => {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder))
    if (name.startsWith("plan-")) await rm(join(folder, name), { force: true });
  const aside = `${file}.${process.pid}`;
  await writeFile(aside, JSON.stringify(plan));
  await rename(aside, file);
};

const digestOf = async (paths: readonly string[]): Promise<string> => {
  const hash = createHash("sha256");
  for (const path of paths) await addTo(hash, path);
  return hash.digest("hex").slice(0, 24);
};

const addTo = async (hash: ReturnType<typeof createHash>, path: string): Promise<void> => {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) {
    hash.update(`${path}\0`).update(await readFile(path).catch(() => ""));
    return;
  }
  const names = entries.map(({ name }) => name).sort();
  for (const name of names) await addTo(hash, join(path, name));
};
