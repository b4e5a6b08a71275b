import { MultiDirectedGraph } from "graphology";
import type { Claim, SpanRole } from "#graph/model/claims.ts";
import { byId, parseSpan } from "#graph/model/ids.ts";
import type { Plan, PlannedNode } from "#graph/model/plan.ts";
import { unknownId } from "#graph/model/problems.ts";
import type {
  Corpus,
  Mention,
  Node,
  Passage,
  Relationship,
  SourceDocument,
  TextRange,
} from "#graph/model/records.ts";
import { toTextRange } from "#graph/text/offsets.ts";

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

/** A plan in memory: the topology in graphology, plain maps for the rest. It never changes once it
 * is built, so what is computed from it may be kept in a `WeakMap` under it. The records are those
 * of the plan and are shared by all answers: nobody may write to them. */
export class MemoryGraph {
  readonly version: string;
  readonly corpora: readonly Corpus[];
  /** In id order. */
  readonly nodes: ReadonlyMap<string, PlannedNode>;
  /** In id order. */
  readonly relationships: ReadonlyMap<string, Relationship>;
  /** In the order of their numbers, then ids. */
  readonly documents: ReadonlyMap<string, SourceDocument>;
  /** In the order of the documents and of the text. */
  readonly passages: ReadonlyMap<string, Passage>;

  private readonly topology = new MultiDirectedGraph<PlannedNode, Relationship>();
  private readonly out = new Map<string, readonly Relationship[]>();
  private readonly in = new Map<string, readonly Relationship[]>();
  private readonly byDocument: ReadonlyMap<string, readonly Passage[]>;
  private readonly mentionsByNode: ReadonlyMap<string, readonly Mention[]>;
  private readonly mentionsByPassage: ReadonlyMap<string, readonly Mention[]>;
  private readonly citations = new Map<string, Citation[]>();

  /** @throws Error naming the first thing that does not fit: a repeated id, an end, a span, a
   * mention that nothing bears; the loader refuses such seeds, so this is a fault of the caller */
  constructor(plan: Plan) {
    this.version = plan.version;
    this.corpora = plan.corpora;
    this.nodes = inIdOrder(keyed(plan.nodes, ({ node }) => node.id));
    this.relationships = inIdOrder(keyed(plan.relationships, ({ id }) => id));
    const documents = inIdOrder(keyed(plan.documents, ({ id }) => id));
    this.documents = new Map([...documents].sort(([, a], [, b]) => a.number - b.number));
    this.byDocument = passagesByDocument(plan.passages, this.documents);
    this.passages = keyed([...this.byDocument.values()].flat(), ({ id }) => id);
    this.mentionsByNode = grouped(plan.mentions, ({ node }) => node);
    this.mentionsByPassage = grouped(plan.mentions, ({ passage }) => passage);
    this.checkMentions();
    this.link();
    this.cite();
  }

  /** The node of an id.
   * @param path field of the question that named it, for the message
   * @throws unknown-id */
  node(id: string, path = "id"): Node {
    const planned = this.nodes.get(id);
    if (planned === undefined) throw unknownId(id, path);
    return planned.node;
  }

  /** The relationship of an id.
   * @throws unknown-id */
  relationship(id: string): Relationship {
    const relationship = this.relationships.get(id);
    if (relationship === undefined) throw unknownId(id);
    return relationship;
  }

  /** Relationships that start at a node, a loop among them; none for an unknown id. */
  outgoing(id: string): readonly Relationship[] {
    return remembered(this.out, id, () =>
      this.topology.hasNode(id) ? this.topology.mapOutEdges(id, (_, value) => value) : [],
    );
  }

  /** Relationships that end at a node, a loop among them; none for an unknown id. */
  incoming(id: string): readonly Relationship[] {
    return remembered(this.in, id, () =>
      this.topology.hasNode(id) ? this.topology.mapInEdges(id, (_, value) => value) : [],
    );
  }

  /** Relationships at a node, each once: a loop is among the outgoing ones. */
  around(id: string): readonly Relationship[] {
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

  private checkMentions(): void {
    for (const id of this.mentionsByNode.keys())
      if (!this.nodes.has(id))
        throw new Error(`A mention names the node ${id}, which is not there.`);
    for (const id of this.mentionsByPassage.keys())
      if (!this.passages.has(id)) throw new Error(`A mention names the passage ${id}, not there.`);
  }

  private link(): void {
    for (const [id, planned] of this.nodes) this.topology.addNode(id, planned);
    for (const [id, relationship] of this.relationships) {
      const { from, to } = relationship;
      for (const end of [from, to])
        if (!this.nodes.has(end)) throw new Error(`${id} ends at ${end}, which is not there.`);
      this.topology.addDirectedEdgeWithKey(id, from, to, relationship);
    }
  }

  private cite(): void {
    for (const [id, { claims }] of this.nodes)
      for (const claim of claims) this.citeClaim("node", id, claim);
    for (const [id, relationship] of this.relationships)
      this.citeClaim("relationship", id, relationship);
  }

  private citeClaim(type: Citation["type"], id: string, claim: Claim): void {
    for (const [index, span] of claim.spans.entries()) {
      const place = this.placeOf(span);
      const role = claim.spanRoles[index];
      if (place === undefined || role === undefined)
        throw new Error(`${id} cites ${span}, which is no place in a passage.`);
      const others = remembered(this.citations, place.passage.id, () => []);
      others.push({ type, id, claim, role, range: place.range });
    }
  }
}

const keyed = <T>(values: readonly T[], idOf: (value: T) => string): Map<string, T> => {
  const map = new Map<string, T>();
  for (const value of values) {
    const id = idOf(value);
    if (map.has(id)) throw new Error(`${id} is there twice.`);
    map.set(id, value);
  }
  return map;
};

const inIdOrder = <T>(map: ReadonlyMap<string, T>): Map<string, T> =>
  new Map([...map].sort(([left], [right]) => byId(left, right)));

const remembered = <K, V>(map: Map<K, V>, key: K, make: () => V): V => {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
};

const grouped = <T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const value of values) remembered(groups, keyOf(value), () => []).push(value);
  return groups;
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

/** The last passage that starts at or before an offset, found by halving. */
const passageAt = (passages: readonly Passage[], offset: number): Passage | undefined => {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return passages[low - 1];
};
