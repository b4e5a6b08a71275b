import { codesOf } from "./load-slices.ts";

/** Code points that the faces of a family have, read while the page has so many faces. */
const read = new Map<string, { readonly faces: number; readonly codes: ReadonlySet<number> }>();

const codesIn = (family: string): ReadonlySet<number> => {
  const known = read.get(family);
  const { size } = document.fonts;
  if (known?.faces === size) return known.codes;
  const codes = new Set<number>();
  for (const face of document.fonts)
    if (unquoted(face.family) === family)
      for (const code of codesOf(face.unicodeRange)) codes.add(code);
  read.set(family, { faces: size, codes });
  return codes;
};

const unquoted = (family: string): string => family.trim().replaceAll('"', "");

/** Which characters of a text each family of a list draws: the first one that has them. Asked for the
 * whole list, `document.fonts` loads and awaits every family that has them, so whole slices of which
 * nothing is ever drawn.
 * @param families as CSS lists them
 * @returns the characters of each family that is needed, its name in quotes; those that none has are the system's */
export const sharesOf = (text: Iterable<string>, families: string): Map<string, string> => {
  const list = families.split(",").map(unquoted);
  const shares = new Map<string, string>();
  for (const sign of new Set(text)) {
    const code = sign.codePointAt(0) ?? 0;
    const family = list.find((each) => codesIn(each).has(code));
    if (family === undefined) continue;
    const quoted = JSON.stringify(family);
    shares.set(quoted, `${shares.get(quoted) ?? ""}${sign}`);
  }
  return shares;
};
