import type { Plugin } from "vite";
import { kindNames, kinds } from "#graph/model/kinds.ts";

const address = "virtual:kinds.css";
/** Ends in `.css`, so that the bundler treats it as a style sheet. */
const resolved = "\0mailuo-kinds.css";

const rules = (scheme: "light" | "dark", within: string): string =>
  kindNames
    .map((kind) => `${within}[data-kind="${kind}"]{--kind:${kinds[kind].color[scheme]}}`)
    .join("");

/** Serves `virtual:kinds.css`: `--kind`, the colour of a kind, for whatever bears its name in
 * `data-kind`; from the model, where the colours stand once. */
export const kindColors = (): Plugin => ({
  name: "mailuo-kinds",
  resolveId: (id) => (id === address ? resolved : null),
  load: (id) =>
    id === resolved ? rules("light", "") + rules("dark", '[data-theme="dark"] ') : null,
});
