/** Signs that may not begin a line. */
const notFirst = /^[\s，。、；：！？）》〉】”’…—,.;:!?)\]]/u;

/** Lines of a text that fit a width: broken before any Han character, else at spaces; a word that is
 * longer than a line is cut where it must be.
 * @param measure width of a stretch, in the same unit as `width`
 * @returns at least one line; joined they are the text, but for spaces at the breaks */
export const wrapText = (
  text: string,
  width: number,
  measure: (text: string) => number,
): string[] => text.split("\n").flatMap((part) => wrapPart(part, width, measure));

const wrapPart = (text: string, width: number, measure: (text: string) => number): string[] => {
  const lines: string[] = [];
  let line = "";
  for (const piece of piecesOf(text)) {
    if (line === "" || measure(line + piece) <= width) {
      line += piece;
      continue;
    }
    lines.push(line.trimEnd());
    line = piece.trimStart();
  }
  return [...lines, line.trimEnd()].flatMap((each) => cut(each, width, measure));
};

/** Stretches that stay together: a Han character with the signs behind it, a word with its space. */
const piecesOf = (text: string): string[] => {
  const pieces: string[] = [];
  for (const sign of text.match(/[\u2e80-\uffef“”‘’…—]|[^\s\u2e80-\uffef“”‘’…—]+|\s+/gu) ?? []) {
    const last = pieces.at(-1);
    if (last !== undefined && (notFirst.test(sign) || /[“‘（《〈【]$/u.test(last)))
      pieces[pieces.length - 1] = last + sign;
    else pieces.push(sign);
  }
  return pieces;
};

const cut = (line: string, width: number, measure: (text: string) => number): string[] => {
  if (measure(line) <= width) return [line];
  const lines: string[] = [];
  let part = "";
  for (const sign of line) {
    if (part !== "" && measure(part + sign) > width) {
      lines.push(part);
      part = "";
    }
    part += sign;
  }
  return [...lines, part];
};
