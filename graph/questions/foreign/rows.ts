import {
  foreignName,
  foreignNodeId,
  foreignRelationshipId,
  nodeElementId,
  type StoredProperty,
} from "#graph/model/foreign.ts";
import { byId } from "#graph/model/ids.ts";
import { unknownId } from "#graph/model/problems.ts";
import type { Node, Relationship } from "#graph/model/records.ts";

/** What a statement reads of a node that bears no id of ours. */
export interface ForeignNodeRow {
  readonly id: string;
  /** The first of its labels in Cypher's order of strings; empty where it has none. */
  readonly kind: string;
  readonly labels: readonly string[];
  /** The first of its properties that looks like a name, if any. */
  readonly name: string | null;
  readonly ties: number;
}

export interface ForeignRelationshipRow {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

export interface StoredRow {
  readonly key: string;
  readonly type: string;
  readonly values: readonly (string | null)[];
  readonly cut: boolean;
}

/** The node of a row. Of what only plans have it says nothing. */
export const foreignNodeOf = ({ id, kind, labels, name, ties }: ForeignNodeRow): Node => {
  const shown = name ?? `${kind} ${id.slice(id.lastIndexOf(":") + 1)}`.trim();
  return {
    id: foreignNodeId(id),
    kind: foreignName(kind),
    labels: labels.toSorted(byId),
    name: shown,
    nameEn: shown,
    aliases: [],
    summary: { zh: "", en: "" },
    modality: null,
    stage: null,
    ties,
    breaks: [],
    theme: false,
    corpus: "",
    properties: {},
  };
};

/** The relationship of a row: stated, by the database itself and without a sentence. */
export const foreignRelationshipOf = ({
  id,
  type,
  from,
  to,
}: ForeignRelationshipRow): Relationship => ({
  id: foreignRelationshipId(id),
  type: foreignName(type),
  from: foreignNodeId(from),
  to: foreignNodeId(to),
  basis: "stated",
  force: null,
  stage: null,
  stageWord: null,
  modality: null,
  voice: null,
  note: null,
  quotes: [],
  spans: [],
  spanRoles: [],
  corpus: "",
  properties: {},
});

/** Properties in the order of their keys. */
export const storedOf = (rows: readonly StoredRow[]): StoredProperty[] =>
  rows
    .map(({ key, type, values, cut }) => ({
      key,
      type: type.replaceAll(" NOT NULL", ""),
      values: values.map((value) => value ?? ""),
      cut,
    }))
    .sort((left, right) => byId(left.key, right.key));

/** The element id in the id of a foreign node.
 * @throws unknown-id for an id that no foreign node can bear */
export const elementIdOf = (id: string): string => {
  const found = nodeElementId(id);
  if (found === undefined) throw unknownId(id);
  return found;
};
