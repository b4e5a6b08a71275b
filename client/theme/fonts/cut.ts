import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import subsetFont from "subset-font";
import { charactersOf, unicodeRange } from "./characters.ts";

/** A style sheet with the page's fonts, and one with the full slices for any other character. */
export interface FontSheets {
  readonly first: string;
  readonly slices: string;
}

interface Family {
  readonly name: string;
  readonly slug: string;
  readonly style: "sans" | "serif";
  /** Weights of the files, and the range of weights that each serves. */
  readonly weights: readonly (readonly [number, string])[];
}

const families: readonly Family[] = [
  {
    name: "Noto Sans SC",
    slug: "noto-sans-sc",
    style: "sans",
    weights: [
      [400, "100 500"],
      [600, "600 900"],
    ],
  },
  {
    name: "Noto Serif SC",
    slug: "noto-serif-sc",
    style: "serif",
    weights: [
      [400, "100 500"],
      [700, "600 900"],
    ],
  },
];

/** Latin as Inter draws it on a Chinese page: no quotes, dashes or dots, which come full width. */
const latinRange = "U+20-7E,U+A0-B6,U+B8-FF";

const resolve = createRequire(import.meta.url).resolve;
const folderOf = (name: string): string => dirname(resolve(`${name}/package.json`));

/** Cuts the fonts to the project's characters and writes them with their style sheets.
 * A cut of the same characters from the same packages is kept, so that a second build is quick.
 * @param root folder of the project
 * @param cache folder to write into
 * @returns paths of the sheets */
export const cutFonts = async (root: string, cache: string): Promise<FontSheets> => {
  const characters = charactersOf(root);
  const versions = ["@fontsource/noto-sans-sc", "@fontsource/noto-serif-sc"].map((name) =>
    readFileSync(join(folderOf(name), "package.json"), "utf8"),
  );
  const hash = createHash("sha256")
    .update(
      families
        .flatMap(({ style }) => characters[style].map((tier) => unicodeRange(tier)))
        .join("\n"),
    )
    .update(versions.join(""))
    .update(readFileSync(new URL(import.meta.url)))
    .digest("hex")
    .slice(0, 16);
  const folder = join(cache, hash);
  const sheets = { first: join(folder, "first.css"), slices: join(folder, "slices.css") };
  if (existsSync(sheets.slices)) return sheets;
  mkdirSync(folder, { recursive: true });
  const faces: string[] = [interFace("Inter Mailuo", latinRange), interFace("Inter Mailuo Full")];
  // Without goals, for one, there are no characters of theirs.
  for (const family of families)
    for (const weight of family.weights)
      for (const [tier, set] of characters[family.style].entries())
        if (set.size > 0) faces.push(await cutFace(folder, family, weight, tier, set));
  writeFileSync(sheets.first, faces.join("\n"));
  // Written last: its being there says that the folder is whole.
  writeFileSync(sheets.slices, families.flatMap(sliceFaces).join("\n"));
  return sheets;
};

const interFace = (name: string, range?: string): string => {
  const file = join(folderOf("@fontsource-variable/inter"), "files/inter-latin-wght-normal.woff2");
  return face(name, "100 900", file, range);
};

const cutFace = async (
  folder: string,
  { name, slug }: Family,
  [weight, range]: readonly [number, string],
  tier: number,
  characters: ReadonlySet<string>,
): Promise<string> => {
  const source = join(
    folderOf(`@fontsource/${slug}`),
    `files/${slug}-chinese-simplified-${weight}-normal.woff2`,
  );
  const file = join(folder, `${slug}-${weight}-tier-${tier + 1}.woff2`);
  const cut = await subsetFont(readFileSync(source), [...characters].join(""), {
    targetFormat: "woff2",
  });
  writeFileSync(file, cut);
  return face(`${name} Mailuo`, range, file, unicodeRange(characters));
};

const sliceFaces = ({ name, slug, weights }: Family): string[] => {
  const folder = folderOf(`@fontsource/${slug}`);
  const ranges = JSON.parse(readFileSync(join(folder, "unicode.json"), "utf8")) as Record<
    string,
    string
  >;
  return weights.flatMap(([weight, served]) =>
    Object.entries(ranges).flatMap(([slice, range]) => {
      const number = /^\[(\d+)\]$/.exec(slice)?.[1];
      if (number === undefined) return [];
      return [
        face(name, served, join(folder, `files/${slug}-${number}-${weight}-normal.woff2`), range),
      ];
    }),
  );
};

const face = (name: string, weight: string, file: string, range?: string): string =>
  `@font-face{font-family:"${name}";font-style:normal;font-display:swap;font-weight:${weight};src:url("${file}") format("woff2")${range === undefined ? "" : `;unicode-range:${range}`}}`;
