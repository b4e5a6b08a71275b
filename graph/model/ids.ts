import { relationshipElementId } from "./foreign.ts";
import { type Kind, kindNames, kinds } from "./kinds.ts";
import type { RelationType } from "./relations.ts";

const slug = "[a-z0-9]+(?:-[a-z0-9]+)*";
const kindByPrefix = new Map<string, Kind>(kindNames.map((kind) => [kinds[kind].prefix, kind]));

/** Shape of a node id: the kind's prefix, a colon, a readable ASCII slug. */
export const nodeIdPattern = new RegExp(`^(?:${[...kindByPrefix.keys()].join("|")}):${slug}$`);

/** Shape of a document's or corpus' id. */
export const slugPattern = new RegExp(`^${slug}$`);

/** The kind that an id's prefix names, or nothing where the prefix is unknown. */
export const kindOfId = (id: string): Kind | undefined =>
  kindByPrefix.get(id.slice(0, Math.max(0, id.indexOf(":"))));

/** Id of a relationship, which names its type and ends.
 * @param repeat 1 for the first of its kind between these ends, 2 for the next, and so on */
export const relationshipId = (type: RelationType, from: string, to: string, repeat = 1): string =>
  `${type}(${from},${to})${repeat > 1 ? `~${repeat}` : ""}`;

/** Type, ends and repeat of a relationship id, or nothing where it is no such id. */
export const parseRelationshipId = (
  id: string,
): { type: string; from: string; to: string; repeat: number } | undefined => {
  const match = /^([A-Z_]+)\(([^,()]+),([^,()]+)\)(?:~(\d+))?$/.exec(id);
  if (match === null) return undefined;
  const [, type = "", from = "", to = "", repeat = "1"] = match;
  return { type, from, to, repeat: Number(repeat) };
};

/** Whether an id is one of a relationship, in whichever sort of data. */
export const isRelationshipId = (id: string): boolean =>
  parseRelationshipId(id) !== undefined || relationshipElementId(id) !== undefined;

/** Id of two nodes that one sentence names, whichever comes first. Node ids hold no space. */
export const mentionId = (one: string, other: string): string => [one, other].sort(byId).join(" ");

/** The two nodes of such an id, or nothing where it is none. */
export const parseMentionId = (id: string): readonly [string, string] | undefined => {
  const [one = "", other = "", ...more] = id.split(" ");
  return one === "" || other === "" || more.length > 0 ? undefined : [one, other];
};

/** Id of a sentence: the document's id and its number from 1. */
export const passageId = (documentId: string, number: number | string): string =>
  `${documentId}:${number}`;

/** A span: document and UTF-16 offsets in it as supplied, the end not included. */
export const formatSpan = (documentId: string, start: number, end: number): string =>
  `${documentId}:${start}-${end}`;

/** Document and offsets of a span, or nothing where it is no span. */
export const parseSpan = (
  span: string,
): { document: string; start: number; end: number } | undefined => {
  const match = /^(.+):(\d+)-(\d+)$/.exec(span);
  if (match === null) return undefined;
  const [, document = "", start = "", end = ""] = match;
  return { document, start: Number(start), end: Number(end) };
};

/** Order of ids wherever nothing else decides: by code unit, so that every engine agrees. */
export const byId = (left: string, right: string): number =>
  left < right ? -1 : left > right ? 1 : 0;
