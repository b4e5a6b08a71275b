import type { Plugin } from "vite";
import { foreignName } from "#graph/model/foreign.ts";
import { kindNames, kinds, unfamiliarKind } from "#graph/model/kinds.ts";

const address = "virtual:kinds.css";
/** Ends in `.css`, so that the bundler treats it as a style sheet. */
const resolved = "\0mailuo-kinds.css";

const rules = (scheme: "light" | "dark", within: string): string =>
  [
    ...kindNames.map((kind) => [`="${kind}"`, kinds[kind].color] as const),
    // Whatever the database calls them, they have one colour.
    [`^="${foreignName("")}"`, unfamiliarKind.color] as const,
  ]
    .map(([matches, color]) => `${within}[data-kind${matches}]{--kind:${color[scheme]}}`)
    .join("");

/** Serves `virtual:kinds.css`: `--kind`, the colour of a kind, for whatever bears its name in
 * `data-kind`; from the model, where the colours stand once. */
export const kindColors = (): Plugin => ({
  name: "mailuo-kinds",
  resolveId: (id) => (id === address ? resolved : null),
  load: (id) =>
    id === resolved
      ? rules("light", "") +
        rules("dark", '[data-theme="dark"] ') +
        // Last, for a light sheet within a dark page.
        rules("light", '[data-theme="light"] ')
      : null,
});
