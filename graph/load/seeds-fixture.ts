import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Contents of files by their path below a folder of seeds. */
export type SeedFiles = Readonly<Record<string, string>>;

/** One change to a file: text to replace, once, or text to write at its end. */
export type Change =
  | readonly [file: string, from: string, to: string]
  | readonly [file: string, more: string];

/** Seeds on disk that tests break one by one. */
export interface SeedsOnDisk {
  /** The folder with the seeds as given. */
  readonly root: string;
  /** A new folder with the seeds, changed.
   * @throws Error where a text to replace is not there: the test would break nothing */
  changed(changes: readonly Change[]): Promise<string>;
  remove(): Promise<void>;
}

export const seedsOnDisk = async (files: SeedFiles): Promise<SeedsOnDisk> => {
  const work = await mkdtemp(join(tmpdir(), "mailuo-seeds-"));
  const root = join(work, "sound");
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), content);
  }
  return {
    root,
    changed: async (changes) => {
      const copy = await mkdtemp(join(work, "changed-"));
      await cp(root, copy, { recursive: true });
      for (const change of changes) await apply(copy, change);
      return copy;
    },
    remove: () => rm(work, { recursive: true }),
  };
};

const apply = async (root: string, [file, from, to]: Change): Promise<void> => {
  const path = join(root, file);
  const before = await readFile(path, "utf8").catch(() => "");
  if (to === undefined) return writeFile(path, before + from);
  if (!before.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return writeFile(path, before.replace(from, to));
};
