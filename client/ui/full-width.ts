const wide: Readonly<Record<string, string>> = {
  ",": "，",
  ":": "：",
  ";": "；",
  "!": "！",
  "?": "？",
  "(": "（",
  ")": "）",
};

const isWide = (character: string | undefined): boolean =>
  character !== undefined && /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u.test(character);

/** Text with narrow punctuation beside Chinese shown full width, as the article was meant to look.
 * Each UTF-16 unit stands for the one at its place in the original, so that offsets keep their
 * meaning: a space behind such a mark becomes one of no width. */
export const fullWidth = (text: string): string => {
  const units = text.split("");
  const closing: boolean[] = [];
  for (const [index, unit] of units.entries()) {
    const opened = unit === ")" ? closing.pop() : undefined;
    const changed = opened ?? (wide[unit] !== undefined && besideWide(units, index));
    if (unit === "(") closing.push(changed);
    if (!changed) continue;
    units[index] = wide[unit] ?? unit;
    if (units[index + 1] === " ") units[index + 1] = "\u200b";
    if (unit === "(" && units[index - 1] === " ") units[index - 1] = "\u200b";
  }
  return units.join("");
};

/** Whether the nearest character that is no space, on either side, is a full-width one. */
const besideWide = (units: readonly string[], index: number): boolean => {
  let before = index - 1;
  while (/^[\s\u200b]$/.test(units[before] ?? "")) before -= 1;
  let after = index + 1;
  while (/^\s$/.test(units[after] ?? "")) after += 1;
  return isWide(units[before]) || isWide(units[after]);
};
