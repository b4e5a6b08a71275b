import { selectedIds, visibleNodes, visibleRelationships } from "#client/state/selectors.ts";
import type { State } from "#client/state/state.ts";
import { isForeignName } from "#graph/model/foreign.ts";
import { byId } from "#graph/model/ids.ts";
import { type AnyKind, placeOfKind } from "#graph/model/kinds.ts";
import type { Node, Relationship } from "#graph/model/records.ts";
import { placeOfType } from "#graph/model/relations.ts";
import { type Footnotes, placeOf } from "./footnotes.ts";
import { fullWidth } from "./full-width.ts";
import { excerpt } from "./ranges.ts";
import type { Words } from "./words.ts";

/** A line of a picture in words. */
export interface Line {
  readonly text: string;
  /** What of it is Chinese whatever the language of the rest, as it stands there and in that order. */
  readonly chinese: readonly string[];
}

/** A picture in words, a part at a time; joined by line breaks it is the whole text. */
export interface Description {
  /** How much is drawn, stated and inferred apart, and what filters hide. */
  readonly summary: string;
  /** Every visible node under its kind, in the order of the legend. */
  readonly kinds: readonly { readonly kind: AnyKind; readonly text: string }[];
  /** Every visible relationship as a sentence with its numbers, by type as in the legend. */
  readonly relationships: readonly (Line & { readonly id: string })[];
  /** The numbered sentences. */
  readonly sources: readonly Line[];
}

/** Says in words what a state draws: pure, so that the same view gives the same text.
 * @param footnotes of the visible relationships; without them no numbers and no sources are told
 * @returns for an empty canvas a summary alone */
export const describe = (
  state: State,
  footnotes: Footnotes | undefined,
  words: Words,
): Description => {
  const nodes = visibleNodes(state);
  const relationships = visibleRelationships(state);
  return {
    summary: summaryOf(state, nodes, relationships, words),
    kinds: byKind(nodes, state, words),
    relationships: inLegendOrder(relationships).map((relationship) => ({
      id: relationship.id,
      text: sentenceOf(relationship, state, footnotes, words),
      chinese: [relationship.properties.role, reasonOf(relationship)].flatMap((each) => each ?? []),
    })),
    sources: (footnotes?.notes ?? []).map((note) => {
      const { passage, ranges, document } = note;
      const { start, end } = excerpt(passage.text, ranges);
      const cut = (at: boolean): string => (at ? "…" : "");
      const quote = `${cut(start > 0)}${fullWidth(passage.text).slice(start, end)}${cut(end < passage.text.length)}`;
      const title = words.language === "en" ? document.titleEn : fullWidth(document.title);
      const place = placeOf(note);
      return {
        text: words.t("words.source", { number: note.number, quote, place, title }),
        chinese: [quote],
      };
    }),
  };
};

/** A description as one text, with headings where there is something under them. */
export const descriptionText = (description: Description, { t }: Words): string => {
  const part = (heading: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ["", heading, ...lines];
  return [
    description.summary,
    ...part(
      t("words.nodes"),
      description.kinds.map(({ text }) => text),
    ),
    ...part(
      t("words.relationships"),
      description.relationships.map(({ text }) => text),
    ),
    ...part(
      t("words.sources"),
      description.sources.map(({ text }) => text),
    ),
  ].join("\n");
};

const summaryOf = (
  { view }: State,
  nodes: readonly Node[],
  relationships: readonly Relationship[],
  { t }: Words,
): string => {
  if (nodes.length === 0) return t("words.empty");
  const own = relationships.filter(({ type }) => !isForeignName(type));
  const inferred = own.filter(({ basis }) => basis === "inferred").length;
  const filtered = view.canvas.nodes.length - nodes.length;
  return [
    t("words.drawn", {
      nodes: t("words.nodeCount", { count: nodes.length }),
      ties: t("words.tieCount", { count: relationships.length }),
    }),
    own.length === 0 ? "" : t("words.apart", { stated: own.length - inferred, inferred }),
    filtered === 0 ? "" : t("words.filtered", { count: filtered }),
    view.canvas.hidden.length === 0 ? "" : t("words.hidden", { count: view.canvas.hidden.length }),
  ].join("");
};

const byKind = (nodes: readonly Node[], state: State, words: Words): Description["kinds"] => {
  const { view } = state;
  const groups = new Map<AnyKind, Node[]>();
  for (const node of [...nodes].sort((left, right) => byId(left.id, right.id))) {
    const group = groups.get(node.kind) ?? [];
    group.push(node);
    groups.set(node.kind, group);
  }
  const pinned = new Set(view.canvas.pinned);
  const selected = selectedIds(state);
  const nameOf = (node: Node): string => {
    const states = [
      node.modality === null ? "" : words.modality(node.modality),
      selected.has(node.id) ? words.t("words.selected") : "",
      pinned.has(node.id) ? words.t("words.pinned") : "",
    ].filter((each) => each !== "");
    const name = words.name(node);
    return states.length === 0
      ? name
      : words.t("words.qualified", { name, states: states.join(words.t("state.comma")) });
  };
  return [...groups]
    .sort(([left], [right]) => placeOfKind(left) - placeOfKind(right) || byId(left, right))
    .map(([kind, group]) => ({
      kind,
      text: words.t("words.kind", {
        kind: words.kind(kind),
        count: group.length,
        names: group.map(nameOf).join(words.t("words.between")),
      }),
    }));
};

const inLegendOrder = (relationships: readonly Relationship[]): Relationship[] =>
  [...relationships].sort(
    (left, right) =>
      placeOfType(left.type) - placeOfType(right.type) ||
      byId(left.type, right.type) ||
      byId(left.id, right.id),
  );

/** Why something is inferred, in the words of who inferred it. */
const reasonOf = ({ basis, note }: Relationship): string | null =>
  basis === "inferred" ? note : null;

/** A relationship as a sentence: who, what, whom; stated or inferred, with the reason, how far it is
 * and the numbers of its sources. */
const sentenceOf = (
  relationship: Relationship,
  { facts }: State,
  footnotes: Footnotes | undefined,
  words: Words,
): string => {
  const { t } = words;
  const { id, type, from, to, basis, modality, properties } = relationship;
  const end = (node: string): string => {
    const fact = facts.nodes[node];
    return fact === undefined ? node : words.name(fact);
  };
  const what = [words.relation(type), properties.role].filter(Boolean).join(t("words.role"));
  const said = saying(end(from), what, end(to));
  const qualities = [
    isForeignName(type) ? "" : t(`basis.${basis}`),
    modality === null ? "" : words.modality(modality),
  ].filter((each) => each !== "");
  const note = reasonOf(relationship);
  const reason = note === null ? "" : t("words.reason", { note });
  const numbers = (footnotes?.numbers.get(id) ?? []).map((number) => `[${number}]`).join("");
  return t("words.relationship", {
    said:
      qualities.length === 0
        ? said
        : t("words.qualified", { name: said, states: qualities.join(t("state.comma")) }),
    reason,
    numbers: numbers === "" ? "" : ` ${numbers}`,
  });
};

/** Some labels stand round their object, as 由…授予. */
export const saying = (from: string, what: string, to: string): string =>
  what.includes("…") ? `${from} ${what.replace("…", ` ${to} `)}` : `${from} ${what} ${to}`;
