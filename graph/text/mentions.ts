import type { Mention, Passage } from "#graph/model/records.ts";
import { toDocumentOffset } from "./offsets.ts";

/** A name by which a node may be mentioned. */
export interface Nameable {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Whether the name is a clause, as of a goal, inside which other names are mentioned too. */
  readonly clause: boolean;
}

/** Shorter names would match inside other words. */
const leastCharacters = 2;

/** Full-width forms and the narrow ones that printed texts mix with them; one unit for one unit. */
const narrow: Readonly<Record<string, string>> = {
  "，": ",",
  "：": ":",
  "；": ";",
  "（": "(",
  "）": ")",
  "！": "!",
  "？": "?",
};

const narrowed = (text: string): string =>
  text.replace(/[，：；（）！？]/g, (character) => narrow[character] ?? character);

/** Finds where nodes are named in passages: at each place the longest name or alias wins
 * (西太湖 before 太湖), clauses and other names each among themselves, and a name that several
 * nodes bear mentions none of them.
 * @returns mentions in the order of the text, the longer first */
export const findMentions = (
  passages: readonly Passage[],
  nodes: readonly Nameable[],
): Mention[] => {
  const layers = [true, false].map((clause) =>
    dictionaryOf(nodes.filter((node) => node.clause === clause)),
  );
  return passages.flatMap((passage) =>
    layers
      .flatMap((dictionary) => mentionsIn(passage, dictionary))
      .sort((left, right) => left.start - right.start || right.end - left.end),
  );
};

/** Names by their first characters, longest first, with whom each names. */
interface Dictionary {
  readonly byStart: ReadonlyMap<string, readonly string[]>;
  readonly owners: ReadonlyMap<string, string | null>;
}

const dictionaryOf = (nodes: readonly Nameable[]): Dictionary => {
  const owners = ownersOfNames(nodes);
  const byStart = new Map<string, string[]>();
  for (const name of owners.keys()) {
    const start = name.slice(0, leastCharacters);
    const others = byStart.get(start);
    if (others === undefined) byStart.set(start, [name]);
    else others.push(name);
  }
  for (const names of byStart.values()) names.sort((left, right) => right.length - left.length);
  return { byStart, owners };
};

const ownersOfNames = (nodes: readonly Nameable[]): Map<string, string | null> => {
  const owners = new Map<string, string | null>();
  for (const { id, name, aliases } of nodes) {
    for (const text of new Set([name, ...aliases].map(narrowed))) {
      if (text.length < leastCharacters) continue;
      const owner = owners.get(text);
      owners.set(text, owner === undefined || owner === id ? id : null);
    }
  }
  return owners;
};

const mentionsIn = (passage: Passage, { byStart, owners }: Dictionary): Mention[] => {
  const text = narrowed(passage.text);
  const mentions: Mention[] = [];
  let at = 0;
  while (at < text.length) {
    const from = at;
    const name = byStart
      .get(text.slice(at, at + leastCharacters))
      ?.find((candidate) => text.startsWith(candidate, from));
    if (name === undefined) {
      at += 1;
      continue;
    }
    const owner = owners.get(name);
    if (owner !== null && owner !== undefined) {
      mentions.push({
        node: owner,
        passage: passage.id,
        range: { start: at, end: at + name.length },
        start: toDocumentOffset(passage, at),
        end: toDocumentOffset(passage, at + name.length, true),
      });
    }
    at += name.length;
  }
  return mentions;
};
