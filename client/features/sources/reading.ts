import { joinRanges, type Range } from "#client/ui/ranges.ts";
import type { DocumentAnswer, Mark } from "#graph/model/answers/sources.ts";
import { byId } from "#graph/model/ids.ts";
import { type AnyKind, kindNames } from "#graph/model/kinds.ts";
import type { Node, Relationship } from "#graph/model/records.ts";
import { type AnyRelationType, lineOf } from "#graph/model/relations.ts";

export type MarkedPassage = DocumentAnswer["passages"][number];

/** Marks of facts: claims of relationships and of nodes; a mention is no fact. */
const isFact = ({ type, role }: Mark): boolean => type !== "mention" && role === "fact";

/** Sentences that no fact cites. */
export const unmarked = ({ passages }: DocumentAnswer): MarkedPassage[] =>
  passages.filter(({ role, marks }) => role === "sentence" && !marks.some(isFact));

/** Whether any fact cites a passage. */
export const isMarked = ({ marks }: MarkedPassage): boolean => marks.some(isFact);

/** Mentions in a document by the kind of what is named, in legend order. */
export const marksByKind = (answer: DocumentAnswer): { kind: AnyKind; count: number }[] => {
  const kindOf = new Map(answer.nodes.map(({ id, kind }) => [id, kind]));
  const counts = new Map<AnyKind, number>();
  for (const { marks } of answer.passages)
    for (const { type, id } of marks) {
      const kind = kindOf.get(id);
      if (type === "mention" && kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  return kindNames.flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [{ kind, count }];
  });
};

/** A fact of a sentence, with where it stands in it. */
export interface Fact {
  readonly relationship: Relationship;
  readonly ranges: readonly Range[];
}

/** What a sentence says: relationships that cite it as fact, in the order of the text, and nodes
 * that say something of themselves in it. */
export const factsIn = (
  { marks }: MarkedPassage,
  { relationships, nodes }: DocumentAnswer,
): { facts: Fact[]; claims: { node: Node; ranges: readonly Range[] }[] } => {
  const ranges = new Map<string, Range[]>();
  for (const mark of marks.filter(isFact))
    ranges.set(mark.id, [...(ranges.get(mark.id) ?? []), mark]);
  const first = (id: string): number =>
    Math.min(...(ranges.get(id) ?? []).map(({ start }) => start));
  const cited = <Item extends { id: string }>(items: readonly Item[]): Item[] =>
    items.filter(({ id }) => ranges.has(id)).sort((a, b) => first(a.id) - first(b.id));
  const rangesOf = (id: string): Range[] => joinRanges(ranges.get(id) ?? []);
  return {
    facts: cited(relationships).map((relationship) => ({
      relationship,
      ranges: rangesOf(relationship.id),
    })),
    claims: cited(nodes).map((node) => ({ node, ranges: rangesOf(node.id) })),
  };
};

/** Facts of one type. */
export interface FactGroup {
  readonly type: AnyRelationType;
  readonly facts: readonly Fact[];
}

const tierOrder = { duty: 0, vein: 1, background: 2 } as const;

/** Facts by type: who is to do what first, then what carries rest, then the others.
 * @param node id of a node whose facts come first in each group */
export const groupFacts = (facts: readonly Fact[], node: string | null): FactGroup[] => {
  const groups = new Map<AnyRelationType, Fact[]>();
  for (const fact of facts)
    groups.set(fact.relationship.type, [...(groups.get(fact.relationship.type) ?? []), fact]);
  const isAbout = ({ relationship: { from, to } }: Fact): boolean => from === node || to === node;
  return [...groups]
    .map(([type, all]) => ({
      type,
      facts: all.sort((a, b) => Number(isAbout(b)) - Number(isAbout(a))),
    }))
    .sort((a, b) => tierOrder[lineOf(a.type).tier] - tierOrder[lineOf(b.type).tier]);
};

/** A piece of a sentence as it is set: perhaps a name, perhaps lit. */
export interface SetPiece extends Range {
  readonly text: string;
  /** Ids of the nodes that it names, of overlapping names the shortest first. */
  readonly nodes: readonly string[];
  readonly lit: boolean;
  /** Whether the file breaks the line before it. */
  readonly broken: boolean;
}

/** A sentence cut at the names in it, at what is lit, and where the file breaks a line.
 * @param shown the sentence's text as it is set, unit by unit the original
 * @param lit stretches of the fact that is open */
export const setPieces = (
  shown: string,
  { marks, cuts }: Pick<MarkedPassage, "marks" | "cuts">,
  lit: readonly Range[],
): SetPiece[] => {
  const names = marks
    .filter(({ type }) => type === "mention")
    .sort((a, b) => a.end - a.start - (b.end - b.start) || byId(a.id, b.id));
  const breaks = new Set(cuts.map(({ at }) => at));
  const stops = new Set([0, shown.length, ...[...breaks].filter((at) => at < shown.length)]);
  for (const { start, end } of [...names, ...lit]) stops.add(start).add(end);
  const ordered = [...stops].sort((a, b) => a - b);
  return ordered.slice(0, -1).map((start, index) => {
    const end = ordered[index + 1] ?? shown.length;
    const inside = (range: Range): boolean => range.start <= start && end <= range.end;
    return {
      start,
      end,
      text: shown.slice(start, end),
      nodes: [...new Set(names.filter(inside).map(({ id }) => id))],
      lit: lit.some(inside),
      broken: breaks.has(start),
    };
  });
};

/** The node that a click on a name leads to: of several the one after that which is read now, so that
 * each is reached. */
export const nodeAfter = (nodes: readonly string[], now: string | null): string | null =>
  nodes[(nodes.indexOf(now ?? "") + 1) % Math.max(1, nodes.length)] ?? null;

/** Numbers of the sentences that name a node, say something of it, or of a relationship at it. */
export const sentencesWith = (
  { passages, relationships }: Pick<DocumentAnswer, "passages" | "relationships">,
  node: string,
): number[] => {
  const at = new Set(
    relationships.filter(({ from, to }) => from === node || to === node).map(({ id }) => id),
  );
  return passages
    .filter(
      ({ role, marks }) =>
        role === "sentence" &&
        marks.some((mark) => mark.id === node || (isFact(mark) && at.has(mark.id))),
    )
    .map(({ number }) => number);
};

/** What a voice says in a document: for each of its sentences the nodes that its facts join. */
export const saidBy = (
  { passages, relationships }: Pick<DocumentAnswer, "passages" | "relationships">,
  voice: string,
): ReadonlyMap<string, ReadonlySet<string>> => {
  const spoken = new Map(
    relationships.filter((each) => each.voice === voice).map((each) => [each.id, each]),
  );
  return new Map(
    passages.flatMap(({ id, marks }) => {
      const facts = marks.filter(isFact).flatMap((mark) => spoken.get(mark.id) ?? []);
      return facts.length === 0 ? [] : [[id, new Set(facts.flatMap((f) => [f.from, f.to]))]];
    }),
  );
};
