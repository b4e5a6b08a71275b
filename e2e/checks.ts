/** A check of the whole tree that passes or fails as one. */
interface Check {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

const tool = (name: string, file: string, ...args: string[]): Check => ({
  name,
  command: process.execPath,
  args: [`node_modules/${file}`, ...args],
});

const script = (name: string, ...args: string[]): Check => ({
  name,
  command: process.execPath,
  args: ["--import", "tsx", ...args],
});

/** What `npm run check` and `npm test` look at before any test runs. */
export const checks: readonly Check[] = [
  tool("types", "typescript/bin/tsc", "-p", "."),
  tool("lint and format", "@biomejs/biome/bin/biome", "check", "."),
  tool(
    "arrows between rooms",
    "dependency-cruiser/bin/dependency-cruise.mjs",
    "--config",
    ".dependency-cruiser.mjs",
    "graph",
    "server",
    "client",
    "bench",
    "e2e",
  ),
  tool("unused code", "knip/bin/knip.js"),
  script("seeds", "graph/load/check-cli.ts"),
];
