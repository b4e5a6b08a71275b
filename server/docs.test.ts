import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { withProblems } from "./docs.ts";

const pages = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries.map(({ name }) => {
      const path = join(folder, name);
      if (["node_modules", ".git", "dist", ".cache"].includes(name)) return [];
      return name.endsWith(".md") ? [path] : pages(path).catch(() => []);
    }),
  );
  return found.flat();
};

test("the page on problems says what the code says", async () => {
  const page = await readFile("docs/api.md", "utf8");
  expect(page).toBe(withProblems(page));
});

test("every link of a page leads somewhere", async () => {
  for (const page of await pages(".")) {
    const text = await readFile(page, "utf8");
    for (const [, target = ""] of text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      expect(existsSync(join(dirname(page), target)), `${page} links to ${target}`).toBe(true);
    }
  }
});

test("every script that a page names exists", async () => {
  const { scripts } = JSON.parse(await readFile("package.json", "utf8")) as {
    scripts: Record<string, string>;
  };
  for (const page of await pages(".")) {
    const text = await readFile(page, "utf8");
    for (const [, script = ""] of text.matchAll(/npm run ([a-z:0-9]+)/g))
      expect(Object.keys(scripts), `${page} names ${script}`).toContain(script);
  }
});
