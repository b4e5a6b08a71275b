/** Text folded for comparing, with the way back. */
export interface Folded {
  readonly key: string;
  /** For each UTF-16 unit of `key`, the offset in the original of the character it stands for. */
  readonly offsets: readonly number[];
}

const dropped = /[\s\p{P}\p{S}]/u;

/** Folds text for search: compatibility forms composed (full width narrowed), lower case, accents
 * off Latin letters, white space, punctuation and symbols dropped. A sign between digits stays out
 * too, so PM2.5 is found as pm25.
 * @param text any text, of any length
 * @returns the folded key and, for each of its units, where in `text` it comes from */
export const fold = (text: string): Folded => {
  let key = "";
  const offsets: number[] = [];
  let offset = 0;
  for (const character of text) {
    const folded = character.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
    for (const part of folded) {
      if (dropped.test(part)) continue;
      key += part;
      for (let unit = 0; unit < part.length; unit += 1) offsets.push(offset);
    }
    offset += character.length;
  }
  return { key, offsets };
};
