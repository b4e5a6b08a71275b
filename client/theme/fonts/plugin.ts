import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Plugin } from "vite";
import { cutFonts, type FontSheets } from "./cut.ts";

const families = ["noto-sans-sc", "noto-serif-sc", "../@fontsource-variable/inter"];

/** Serves `virtual:fonts/first.css`, the fonts cut to the project's characters, and
 * `virtual:fonts/slices.css`, the full fonts in slices.
 * @param root folder of the project */
export const fonts = (root: string): Plugin => {
  let cutting: Promise<FontSheets> | undefined;
  return {
    name: "mailuo-fonts",
    enforce: "pre",
    async resolveId(id) {
      if (!id.startsWith("virtual:fonts/")) return null;
      cutting ??= cutFonts(root, join(root, "node_modules/.cache/mailuo-fonts"));
      const sheets = await cutting;
      return id === "virtual:fonts/first.css" ? sheets.first : sheets.slices;
    },
    // The Open Font Licence wants its text to go where the fonts go, cut or whole.
    generateBundle() {
      for (const name of families)
        this.emitFile({
          type: "asset",
          fileName: `assets/${basename(name)}-licence.txt`,
          source: readFileSync(join(root, "node_modules", "@fontsource", name, "LICENSE"), "utf8"),
        });
    },
  };
};
