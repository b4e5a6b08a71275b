import type { Claim, SpanRole } from "#graph/model/claims.ts";
import { byId, parseSpan } from "#graph/model/ids.ts";
import type { Bilingual } from "#graph/model/kinds.ts";
import type { Plan, PlannedNode } from "#graph/model/plan.ts";
import { unknownId } from "#graph/model/problems.ts";
import type {
  Corpus,
  Mention,
  Passage,
  PlanNode,
  PlanRelationship,
  SourceDocument,
  TextRange,
} from "#graph/model/records.ts";
import type { RelationType } from "#graph/model/relations.ts";
import { passageAt, toTextRange } from "#graph/text/offsets.ts";
import type { Pace } from "../pace.ts";
import { Adjacency } from "./adjacency.ts";

/** Where a span stands. */
export interface Place {
  readonly passage: Passage;
  readonly document: SourceDocument;
  /** Offsets in `passage.text`. */
  readonly range: TextRange;
}

/** A stretch of a passage that a claim cites, and whose claim it is. */
export interface Citation {
  readonly type: "relationship" | "node";
  /** Id of the relationship, or of the node that says it of itself. */
  readonly id: string;
  readonly claim: Claim;
  readonly role: SpanRole;
  readonly range: TextRange;
}

/** A plan in memory: plain maps. It never changes once it is built, so what is computed from it may be kept in a `WeakMap` under it. The records are those
 * of the plan and are shared by all answers: nobody may write to them. */
export class MemoryGraph {
  readonly version: string;
  readonly corpora: readonly Corpus[];
  readonly nodes: ReadonlyMap<string, PlannedNode>;
  readonly relationships: ReadonlyMap<string, PlanRelationship>;
  /** In the order of their numbers, then ids. */
  readonly documents: ReadonlyMap<string, SourceDocument>;
  /** In the order of the documents and of the text. */
  readonly passages: ReadonlyMap<string, Passage>;
  /** Why sentences that no claim cites state no fact, by passage, as far as a corpus says so. */
  readonly uncited: ReadonlyMap<string, Bilingual>;
  /** Passages as the file has them, with what stands before them. */
  readonly filed: ReadonlyMap<string, string>;

  private readonly out = new Adjacency("from");
  private readonly in = new Adjacency("to");
  private readonly byDocument: ReadonlyMap<string, readonly Passage[]>;
  private readonly mentionsByNode = new Map<string, Mention[]>();
  private readonly mentionsByPassage = new Map<string, Mention[]>();
  private readonly citations = new Map<string, Citation[]>();

  /** Builds the graph of a plan, in steps between which others have their turn.
   * @throws Error naming the first thing that does not fit: a repeated id, an end, a span, a
   * mention that nothing bears; the loader refuses such seeds, so this is a fault of the caller */
  static async build(plan: Plan, pace: Pace): Promise<MemoryGraph> {
    const nodes = await keyed(plan.nodes, ({ node }) => node.id, pace);
    const relationships = await keyed(plan.relationships, ({ id }) => id, pace);
    const graph = new MemoryGraph(plan, nodes, relationships);
    for (const relationship of plan.relationships) {
      await pace.step();
      graph.link(relationship);
    }
    for (const mention of plan.mentions) {
      await pace.step();
      graph.mention(mention);
    }
    for (const { node, claims } of plan.nodes) {
      await pace.step();
      for (const claim of claims) graph.cite("node", node.id, claim);
    }
    for (const relationship of plan.relationships) {
      await pace.step();
      graph.cite("relationship", relationship.id, relationship);
    }
    return graph;
  }

  private constructor(
    plan: Plan,
    nodes: ReadonlyMap<string, PlannedNode>,
    relationships: ReadonlyMap<string, PlanRelationship>,
  ) {
    this.version = plan.version;
    this.corpora = plan.corpora;
    this.nodes = nodes;
    this.relationships = relationships;
    this.documents = documentsInOrder(plan.documents);
    this.byDocument = passagesByDocument(plan.passages, this.documents);
    this.passages = passagesInOrder(this.byDocument);
    this.filed = new Map(plan.filed.map(({ passage, text }) => [passage, text]));
    this.uncited = new Map(plan.uncited.map(({ passage, reason }) => [passage, reason]));
  }

  /** The node of an id.
   * @param path field of the question that named it, for the message
   * @throws unknown-id */
  node(id: string, path = "id"): PlanNode {
    const planned = this.nodes.get(id);
    if (planned === undefined) throw unknownId(id, path);
    return planned.node;
  }

  /** The relationship of an id.
   * @throws unknown-id */
  relationship(id: string): PlanRelationship {
    const relationship = this.relationships.get(id);
    if (relationship === undefined) throw unknownId(id);
    return relationship;
  }

  /** Relationships that start at a node, a loop among them; of one type if it is named; none for an
   * unknown id. */
  outgoing(id: string, type?: RelationType): readonly PlanRelationship[] {
    return this.out.at(id, type);
  }

  /** Relationships that end at a node, a loop among them; of one type if it is named; none for an
   * unknown id. */
  incoming(id: string, type?: RelationType): readonly PlanRelationship[] {
    return this.in.at(id, type);
  }

  /** Relationships at a node, each once: a loop is among the outgoing ones. */
  around(id: string): readonly PlanRelationship[] {
    return [...this.outgoing(id), ...this.incoming(id).filter(({ from }) => from !== id)];
  }

  /** Passages of a document, in the order of the text. */
  passagesOf(document: string): readonly Passage[] {
    return this.byDocument.get(document) ?? [];
  }

  /** Places at which a node is named. */
  mentionsOf(node: string): readonly Mention[] {
    return this.mentionsByNode.get(node) ?? [];
  }

  /** Places of a passage at which nodes are named. */
  mentionsIn(passage: string): readonly Mention[] {
    return this.mentionsByPassage.get(passage) ?? [];
  }

  /** Stretches of a passage that claims cite. */
  citationsIn(passage: string): readonly Citation[] {
    return this.citations.get(passage) ?? [];
  }

  /** Where a span stands.
   * @returns nothing where the span lies in no passage */
  placeOf(span: string): Place | undefined {
    const parsed = parseSpan(span);
    const document = this.documents.get(parsed?.document ?? "");
    if (parsed === undefined || document === undefined) return undefined;
    const passage = passageAt(this.passagesOf(document.id), parsed.start);
    if (passage === undefined || parsed.end > passage.end) return undefined;
    return { passage, document, range: toTextRange(passage, parsed.start, parsed.end) };
  }

  private link(relationship: PlanRelationship): void {
    const { id, from, to } = relationship;
    for (const end of [from, to])
      if (!this.nodes.has(end)) throw new Error(`${id} ends at ${end}, which is not there.`);
    this.out.add(relationship);
    this.in.add(relationship);
  }

  private mention(mention: Mention): void {
    const { node, passage } = mention;
    if (!this.nodes.has(node))
      throw new Error(`A mention names the node ${node}, which is not there.`);
    if (!this.passages.has(passage))
      throw new Error(`A mention names the passage ${passage}, not there.`);
    listAt(this.mentionsByNode, node).push(mention);
    listAt(this.mentionsByPassage, passage).push(mention);
  }

  private cite(type: Citation["type"], id: string, claim: Claim): void {
    for (const [index, span] of claim.spans.entries()) {
      const place = this.placeOf(span);
      const role = claim.spanRoles[index];
      if (place === undefined || role === undefined)
        throw new Error(`${id} cites ${span}, which is no place in a passage.`);
      const { passage, range } = place;
      listAt(this.citations, passage.id).push({ type, id, claim, role, range });
    }
  }
}

const keyed = async <T>(
  values: readonly T[],
  idOf: (value: T) => string,
  pace: Pace,
): Promise<Map<string, T>> => {
  const map = new Map<string, T>();
  for (const value of values) {
    await pace.step();
    add(map, idOf(value), value);
  }
  return map;
};

const add = <T>(map: Map<string, T>, id: string, value: T): void => {
  if (map.has(id)) throw new Error(`${id} is there twice.`);
  map.set(id, value);
};

const listAt = <T>(map: Map<string, T[]>, key: string): T[] => {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made: T[] = [];
  map.set(key, made);
  return made;
};

const documentsInOrder = (documents: readonly SourceDocument[]): Map<string, SourceDocument> => {
  const map = new Map<string, SourceDocument>();
  for (const document of documents.toSorted((a, b) => a.number - b.number || byId(a.id, b.id)))
    add(map, document.id, document);
  return map;
};

const passagesInOrder = (
  byDocument: ReadonlyMap<string, readonly Passage[]>,
): Map<string, Passage> => {
  const map = new Map<string, Passage>();
  for (const passages of byDocument.values())
    for (const passage of passages) add(map, passage.id, passage);
  return map;
};

const passagesByDocument = (
  passages: readonly Passage[],
  documents: ReadonlyMap<string, SourceDocument>,
): Map<string, Passage[]> => {
  const groups = new Map<string, Passage[]>(Array.from(documents.keys(), (id) => [id, []]));
  for (const passage of passages) {
    const group = groups.get(passage.document);
    if (group === undefined)
      throw new Error(`${passage.id} is of the document ${passage.document}, which is not there.`);
    group.push(passage);
  }
  for (const group of groups.values()) group.sort((a, b) => a.start - b.start || byId(a.id, b.id));
  return groups;
};
