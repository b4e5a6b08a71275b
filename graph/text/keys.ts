import { pinyin } from "pinyin-pro";
import type { SearchField, SearchKey } from "#graph/model/plan.ts";
import { labelBreaks } from "./breaks.ts";
import { fold } from "./fold.ts";

/** Combinations of readings kept for one name; names with more polyphones keep the likeliest. */
const maxReadings = 16;

const han = /\p{Script=Han}/u;

interface Unit {
  /** What the character may sound like, likeliest first; for other characters their folded form. */
  readonly readings: readonly string[];
  readonly offset: number;
}

/** The folded keys by which a node is found: name, aliases, pinyin from each word on and initials in
 * every reading, and each word of the English name with what follows it.
 * @returns keys without repeats, in the order of the fields */
export const searchKeys = (node: {
  name: string;
  aliases: readonly string[];
  nameEn: string;
}): SearchKey[] => {
  const keys: SearchKey[] = [
    keyOf("name", node.name),
    ...node.aliases.map((a) => keyOf("alias", a)),
  ];
  for (const text of [node.name, ...node.aliases]) {
    if (!han.test(text)) continue;
    const units = unitsOf(text);
    for (const start of [0, ...labelBreaks(text, [])])
      keys.push(...spell("pinyin", text, from(units, start), (reading) => reading));
    keys.push(
      ...spell("initials", text, units, (reading, isHan) =>
        isHan ? reading.slice(0, 1) : reading,
      ),
    );
  }
  keys.push(...englishKeys(node.nameEn));
  const seen = new Set<string>();
  return keys.filter(({ field, key, text }) => {
    const mark = `${field}\n${key}\n${text}`;
    if (key === "" || seen.has(mark)) return false;
    seen.add(mark);
    return true;
  });
};

const keyOf = (field: SearchField, text: string): SearchKey => {
  const { key, offsets } = fold(text);
  return { field, key, text, offsets: [...offsets] };
};

const from = (units: readonly Unit[], start: number): readonly Unit[] =>
  units.filter(({ offset }) => offset >= start);

const unitsOf = (text: string): Unit[] => {
  const characters = Array.from(text);
  const likely = pinyin(text, { toneType: "none", type: "array", v: true });
  const units: Unit[] = [];
  let offset = 0;
  for (const [index, character] of characters.entries()) {
    if (han.test(character)) {
      const all = pinyin(character, { multiple: true, toneType: "none", type: "array", v: true });
      const first = likely.length === characters.length ? likely[index] : undefined;
      units.push({ readings: [...new Set(first === undefined ? all : [first, ...all])], offset });
    } else {
      const { key } = fold(character);
      if (key !== "") units.push({ readings: [key], offset });
    }
    offset += character.length;
  }
  return units;
};

const spell = (
  field: SearchField,
  text: string,
  units: readonly Unit[],
  write: (reading: string, isHan: boolean) => string,
): SearchKey[] => {
  let spellings: { key: string; offsets: number[] }[] = [{ key: "", offsets: [] }];
  for (const { readings, offset } of units) {
    const isHan = han.test(text.charAt(offset)) || text.charCodeAt(offset) > 0xd7ff;
    const parts = [...new Set(readings.map((reading) => write(reading, isHan)))];
    spellings = parts
      .flatMap((part) =>
        spellings.map(({ key, offsets }) => ({
          key: key + part,
          offsets: [...offsets, ...Array.from(part, () => offset)],
        })),
      )
      .slice(0, maxReadings);
  }
  return spellings.map(({ key, offsets }) => ({ field, key, text, offsets }));
};

const englishKeys = (text: string): SearchKey[] =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index }) => {
    const { key, offsets } = fold(text.slice(index));
    return { field: "english", key, text, offsets: offsets.map((offset) => offset + index) };
  });
