import { readFileSync } from "node:fs";

const manifest: unknown = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
);

/** Name and version of this package, as its manifest has them. */
export const { name, version } = manifest as { name: string; version: string };
