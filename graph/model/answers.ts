import * as z from "zod/mini";
import { Basis, Claim, Modality, SpanRole } from "./claims.ts";
import { StoredProperty } from "./foreign.ts";
import { AnyKind, Bilingual } from "./kinds.ts";
import { SearchField } from "./plan.ts";
import {
  BasisCounts,
  Node,
  Passage,
  Relationship,
  SourceDocument,
  TextRange,
  WorkedQuestion,
} from "./records.ts";
import { AnyRelationType } from "./relations.ts";
import { Change } from "./relax.ts";

/** The answers of all questions, from which the server's OpenAPI and the client's types come. */

const nodesAndRelationships = {
  nodes: z.array(Node),
  relationships: z.array(Relationship),
};

/** What there is: counts, the model's kinds and types with how often each occurs, the data's version. */
export const MetaAnswer = z
  .object({
    counts: z.object({
      nodes: z.number(),
      relationships: z.number(),
      documents: z.number(),
      passages: z.number(),
    }),
    model: z.object({
      kinds: z.array(z.object({ kind: AnyKind, count: z.number() })),
      types: z.array(z.object({ ...BasisCounts.shape, type: AnyRelationType })),
    }),
    data: z.object({
      version: z.string(),
      corpora: z.array(z.object({ id: z.string(), name: Bilingual })),
      /** True where Mailuo did not write the data: then kinds are its labels, of which a node may
       * bear several, and types its own. All of them count as stated, by the database itself. */
      foreign: z.optional(z.boolean()),
    }),
  })
  .check(z.meta({ id: "MetaAnswer" }));

/** A goal on the start map with a mark for each of its first ties, in the order of the roles. */
const MapGoal = z.object({ goal: Node, ties: z.number(), marks: z.array(AnyKind) });

/** A theme on the start map with the goals directly below it. */
export const MapTheme = z
  .object({
    goal: Node,
    /** Who sets the theme out: stated before inferred, then more ties, then id. */
    setOutBy: z.nullable(Node),
    ties: z.number(),
    goals: z.array(MapGoal),
  })
  .check(z.meta({ id: "MapTheme" }));

/** A worked question with its answer in numbers; the client words it. */
export const AnsweredQuestion = z
  .object({
    id: z.string(),
    asks: WorkedQuestion.shape.asks,
    about: z.string(),
    text: Bilingual,
    answer: z.object({
      ...BasisCounts.shape,
      /** Roles (ties), groups (node) or facts (passage) that the answer falls into. */
      parts: z.number(),
    }),
  })
  .check(z.meta({ id: "AnsweredQuestion" }));

/** What the start view shows of a database that Mailuo did not write. */
export const ForeignOverview = z
  .object({
    /** The most frequent labels, each with its first few nodes to begin at. */
    labels: z.array(z.object({ kind: AnyKind, count: z.number(), nodes: z.array(Node) })),
    types: z.array(z.object({ type: AnyRelationType, count: z.number() })),
    /** Labels and types that are there beyond those shown. */
    more: z.object({ labels: z.number(), types: z.number() }),
  })
  .check(z.meta({ id: "ForeignOverview" }));

/** All that the start view shows. */
export const OverviewAnswer = z
  .object({
    hub: z.nullable(Node),
    /** Themes that the hub sets out, in the order of the text. */
    themes: z.array(MapTheme),
    /** Goals that are part of no goal and not set out by the hub. */
    otherRoots: z.array(MapTheme),
    counts: z.object({
      ...BasisCounts.shape,
      nodes: z.number(),
      relationships: z.number(),
      documents: z.number(),
      passages: z.number(),
      goals: z.number(),
      ties: z.number(),
    }),
    documents: z.array(SourceDocument),
    corpora: z.array(z.object({ id: z.string(), name: Bilingual })),
    questions: z.array(AnsweredQuestion),
    /** Themes, other roots and goals directly below those shown that are there beyond what is shown;
     * only where there are any. */
    more: z.optional(z.object({ themes: z.number(), otherRoots: z.number(), goals: z.number() })),
    /** There only where Mailuo did not write the data; then all above is empty but the counts. */
    foreign: z.optional(ForeignOverview),
  })
  .check(z.meta({ id: "OverviewAnswer" }));

/** Why a hit is a hit: the field, the text in which it matched, and where. */
const SearchMatch = z.object({
  field: SearchField,
  text: z.string(),
  ranges: z.array(TextRange),
});

export const NodeHit = z.object({ type: z.literal("node"), node: Node, match: SearchMatch });
export const PassageHit = z.object({
  type: z.literal("passage"),
  passage: Passage,
  /** Nodes that the sentence is evidence for or mentions, most tied first. */
  nodes: z.array(Node),
  ranges: z.array(TextRange),
});

export const SearchAnswer = z
  .object({
    items: z.array(z.discriminatedUnion("type", [NodeHit, PassageHit])),
    truncated: z.boolean(),
  })
  .check(z.meta({ id: "SearchAnswer" }));

/** Ties of one node that share type, direction and the other end's kind. */
export const TieGroup = z
  .object({
    ...BasisCounts.shape,
    type: AnyRelationType,
    direction: z.enum(["out", "in"]),
    kind: AnyKind,
  })
  .check(z.meta({ id: "TieGroup" }));

/** A sentence in which something stands, with where. */
export const PassageRanges = z.object({ passage: Passage, ranges: z.array(TextRange) });

export const NodeAnswer = z
  .object({
    node: Node,
    /** What the node says of itself, latest last. */
    claims: z.array(Claim),
    ties: z.object({ total: z.number(), groups: z.array(TieGroup) }),
    /** Documents that mention or cite it, with the number of such sentences in each. */
    documents: z.array(z.object({ document: SourceDocument, passages: z.number() })),
    /** Sentences that mention it or are evidence for what it says of itself, at most 50. */
    passages: z.array(PassageRanges),
    /** What it bears in a database that Mailuo did not write. */
    stored: z.optional(z.array(StoredProperty)),
  })
  .check(z.meta({ id: "NodeAnswer" }));

export const NeighboursAnswer = z
  .object({
    /** Ranked: vein, duty, background; stated first; more ties first; id. */
    ...nodesAndRelationships,
    page: z.object({ next: z.nullable(z.string()), total: z.number(), exact: z.boolean() }),
  })
  .check(z.meta({ id: "NeighboursAnswer" }));

/** A quote in its sentence. */
export const Evidence = z
  .object({
    quote: z.string(),
    role: SpanRole,
    passage: Passage,
    document: SourceDocument,
    /** Where the quote stands in `passage.text`. */
    ranges: z.array(TextRange),
  })
  .check(z.meta({ id: "Evidence" }));

/** Who says it: a node, or the document whose reporter speaks. */
export const Voice = z.object({ id: z.string(), name: Bilingual }).check(z.meta({ id: "Voice" }));

export const RelationshipAnswer = z
  .object({
    relationship: Relationship,
    from: Node,
    to: Node,
    voice: z.nullable(Voice),
    evidence: z.array(Evidence),
    /** What it bears in a database that Mailuo did not write. */
    stored: z.optional(z.array(StoredProperty)),
  })
  .check(z.meta({ id: "RelationshipAnswer" }));

export const SubgraphAnswer = z
  .object(nodesAndRelationships)
  .check(z.meta({ id: "SubgraphAnswer" }));

/** Two nodes that sentences name together and nothing relates; `one` comes first by id. */
export const MentionPair = z
  .object({
    one: z.string(),
    other: z.string(),
    /** How many sentences name both. */
    sentences: z.number(),
    /** The first of them, by id, with where each names the two. */
    places: z.array(z.object({ passage: z.string(), ranges: z.array(TextRange) })),
  })
  .check(z.meta({ id: "MentionPair" }));

export const MentionsAnswer = z
  .object({
    mentions: z.array(MentionPair),
    /** The sentences that the pairs name, by id, and their documents by number. */
    passages: z.array(Passage),
    documents: z.array(SourceDocument),
    truncated: z.boolean(),
  })
  .check(z.meta({ id: "MentionsAnswer" }));

/** A node that sentences name together with given ones and that nothing joins to them. */
export const NamedWith = z
  .object({
    node: z.string(),
    /** How many sentences name it together with one of the given nodes. */
    sentences: z.number(),
    /** The first of them, by id, with where each names it or a given node. */
    places: z.array(z.object({ passage: z.string(), ranges: z.array(TextRange) })),
  })
  .check(z.meta({ id: "NamedWith" }));

export const NamedWithAnswer = z
  .object({
    named: z.array(NamedWith),
    /** How many there are, listed or not. */
    total: z.number(),
    nodes: z.array(Node),
    /** The sentences that are named, by id, and their documents by number. */
    passages: z.array(Passage),
    documents: z.array(SourceDocument),
  })
  .check(z.meta({ id: "NamedWithAnswer" }));

export const PathsAnswer = z
  .object({
    /** In the order asked for; each with ends of its own, from one of `from` to one of `to`. */
    paths: z.array(
      z.object({
        nodes: z.array(z.string()),
        /** For each hop all relationships that pass the filter, strongest first. */
        hops: z.array(z.array(z.string())),
        /** The document that is cited for every hop, where one had to be. */
        document: z.nullable(z.string()),
      }),
    ),
    ...nodesAndRelationships,
    /** Pairs of ends between which there is no path, in the order in which they were given. */
    apart: z.array(z.object({ from: z.string(), to: z.string() })),
    /** Hubs that would have been bridges, had they been allowed. */
    hubsLeftOut: z.array(z.string()),
    /** How many of the first paths (`limit` of them), found without `single`, cite no one document
     * for every hop: what `single` takes away. */
    mixed: z.number(),
    truncated: z.boolean(),
  })
  .check(z.meta({ id: "PathsAnswer" }));

/** One thing to change in a question that has no answer, and how much that gives. */
export const Relaxation = z
  .object({
    change: Change,
    /** The type that is put back, or the node that may be walked again. */
    value: z.nullable(z.string()),
    /** How many answers it gives, at most as many as were asked for; `more` where there are others. */
    count: z.number(),
    more: z.boolean(),
  })
  .check(z.meta({ id: "Relaxation" }));
export type Relaxation = z.infer<typeof Relaxation>;

export const RelaxationsAnswer = z
  .object({
    relaxations: z.array(Relaxation),
    /** Whether all changes at once give paths, where no single one need to. */
    together: z.boolean(),
  })
  .check(z.meta({ id: "RelaxationsAnswer" }));

export const CommonAnswer = z
  .object({
    /** Nodes that are neighbours of enough of the given ones: of most first, then fewer ties, id. */
    neighbours: z.array(z.object({ id: z.string(), of: z.array(z.string()) })),
    /** How many there are, listed or not. */
    total: z.number(),
    /** The given nodes and the neighbours, with every relationship among them that passes. */
    ...nodesAndRelationships,
    /** Where there is nothing in common and nothing between the given nodes: what would give some. */
    relaxations: z.array(Relaxation),
    truncated: z.boolean(),
  })
  .check(z.meta({ id: "CommonAnswer" }));

export const ClosureAnswer = z
  .object({
    root: z.string(),
    /** Ids by distance from the root: the first layer is one hop away. */
    layers: z.array(z.array(z.string())),
    ...nodesAndRelationships,
    /** Groups of nodes that rest on one another, each in id order. */
    cycles: z.array(z.array(z.string())),
    truncated: z.boolean(),
  })
  .check(z.meta({ id: "ClosureAnswer" }));

/** Something else that a goal rests on, with the best relationship that says so. */
const OtherBasis = z.object({ node: z.string(), relationship: z.string(), basis: Basis });

/** How much else a goal rests on, stated and inferred apart, and what: stated first, then by id. */
const OthersLeft = z.object({ ...BasisCounts.shape, items: z.array(OtherBasis) });

/** Something that rests on what slips, with the reason. */
export const AffectedNode = z
  .object({
    node: z.string(),
    /** Relationship ids from what slips to it: the shortest, stated before inferred, by ids. */
    chain: z.array(z.string()),
    /** Inferred if any relationship of the chain is. */
    basis: Basis,
    /** For a goal what else it rests on, that neither slips nor is affected; else null. None of it is
     * said to be able to stand in for what slips. */
    others: z.nullable(
      z.object({
        means: OthersLeft,
        parts: OthersLeft,
        /** Whether the goal has stated means and all of them slip or are affected. */
        onlyMeans: z.boolean(),
      }),
    ),
  })
  .check(z.meta({ id: "AffectedNode" }));

export const SlipAnswer = z
  .object({
    slipping: z.array(z.string()),
    /** Shorter chains first, then stated before inferred, then by id. */
    affected: z.array(AffectedNode),
    /** Affected by a chain of one relationship, and of more. */
    counts: z.object({ direct: z.number(), transitive: z.number() }),
    ...nodesAndRelationships,
    /** Groups of nodes that rest on one another, each in id order. */
    cycles: z.array(z.array(z.string())),
    truncated: z.boolean(),
  })
  .check(z.meta({ id: "SlipAnswer" }));

/** The roles that tie something to a goal, in the order of the lens. */
export const tieRoles = [
  "proposed-by",
  "owned-by",
  "means",
  "where",
  "about",
  "measured-by",
  "earlier-results",
  "rests-on",
  "supports",
  "industries",
  "acting-under",
  "parts",
  "continued-from",
] as const;
export const TieRole = z.enum(tieRoles).check(z.meta({ id: "TieRole" }));
export type TieRole = z.infer<typeof TieRole>;

export const Tie = z
  .object({
    node: z.string(),
    /** Relationship ids from the tied node to the goal. */
    chain: z.array(z.string()),
    basis: Basis,
    /** Modality of the link at the tied node. */
    modality: z.nullable(Modality),
    /** Quotes of the link at the tied node. */
    quotes: z.array(z.string()),
  })
  .check(z.meta({ id: "Tie" }));
export type Tie = z.infer<typeof Tie>;

export const TiesAnswer = z
  .object({
    goal: Node,
    /** Every role in order; one without ties is what the reports do not say. */
    roles: z.array(z.object({ role: TieRole, ties: z.array(Tie) })),
    ...nodesAndRelationships,
    truncated: z.boolean(),
  })
  .check(z.meta({ id: "TiesAnswer" }));

/** How far the reports answer one of the five questions on a goal. */
export const Said = z.enum(["stated", "inferred", "none"]).check(z.meta({ id: "Said" }));

/** The five questions: proposed by whom, owned by whom, by what means, with what target, what result. */
export const FiveQuestions = z
  .object({ proposed: Said, owner: Said, means: Said, target: Said, result: Said })
  .check(z.meta({ id: "FiveQuestions" }));

/** A goal with all below it. */
export const GoalBranch = z.object({
  goal: Node,
  /** Number of different (role, node) ties. */
  ties: z.number(),
  /** The first few of what measures it, and after it of what was reached before. */
  targets: z.array(Node),
  results: z.array(Node),
  /** How many targets and results there are beyond those listed; only where there are any. */
  more: z.optional(z.object({ targets: z.number(), results: z.number() })),
  said: FiveQuestions,
  get children() {
    return z.array(GoalBranch);
  },
});
// A recursive schema cannot take its name by `.check`, which would read the getter too early.
z.globalRegistry.add(GoalBranch, { id: "GoalBranch" });
export type GoalBranch = z.infer<typeof GoalBranch>;

export const GoalTreeAnswer = z
  .object({ roots: z.array(GoalBranch), truncated: z.boolean() })
  .check(z.meta({ id: "GoalTreeAnswer" }));

/** What may be asked of every goal, in the order of the table of what is not said. */
export const unsaidAspects = ["owner", "means", "target", "date", "result"] as const;

/** Something that the reports do not state of a goal: not said at all, or only inferred. */
export const UnsaidFinding = z
  .object({ aspect: z.enum(unsaidAspects), said: z.enum(["inferred", "none"]) })
  .check(z.meta({ id: "UnsaidFinding" }));

/** A goal of which something is not stated. */
export const UnsaidGoal = z
  .object({
    goal: z.string(),
    unsaid: z.array(UnsaidFinding),
    /** Where the text first sets the goal out, at a heading only where no fact is cited. */
    sentence: z.nullable(
      z.object({
        passage: z.string(),
        quote: z.string(),
        role: SpanRole,
        ranges: z.array(TextRange),
      }),
    ),
    /** A body that may be asked where no owner is stated, never a person, and never more than a
     * suggestion. */
    suggestion: z.nullable(
      z.object({
        node: z.string(),
        /** `inferred-owner`: the chain infers it; `above`: it is responsible for the nearest goal
         * above. */
        reason: z.enum(["inferred-owner", "above"]),
        /** Relationship ids from the body to the goal. */
        chain: z.array(z.string()),
        basis: z.literal("inferred"),
      }),
    ),
  })
  .check(z.meta({ id: "UnsaidGoal" }));

export const UnsaidAnswer = z
  .object({
    /** In the order of the text. */
    goals: z.array(UnsaidGoal),
    /** Goals looked at, and of how many of them each is not stated. */
    counts: z.object({
      goals: z.number(),
      owner: z.number(),
      means: z.number(),
      target: z.number(),
      date: z.number(),
      result: z.number(),
    }),
    ...nodesAndRelationships,
    passages: z.array(Passage),
    documents: z.array(SourceDocument),
    truncated: z.boolean(),
  })
  .check(z.meta({ id: "UnsaidAnswer" }));

/** What much rests on: where to begin. */
export const FoundationsAnswer = z
  .object({
    /** Most first, then by id. */
    items: z.array(z.object({ ...BasisCounts.shape, node: Node })),
  })
  .check(z.meta({ id: "FoundationsAnswer" }));

/** The ties of one node with one goal: a role at most once, as in the lens. */
export const MatrixCell = z
  .object({
    node: z.string(),
    goal: z.string(),
    roles: z.array(z.object({ role: TieRole, basis: Basis })),
  })
  .check(z.meta({ id: "MatrixCell" }));

/** Goals side by side under what they are part of. */
export const MatrixGroup = z
  .object({
    /** Null for goals that are part of nothing and have no parts. */
    theme: z.nullable(Node),
    goals: z.array(Node),
  })
  .check(z.meta({ id: "MatrixGroup" }));

export const MatrixAnswer = z
  .object({
    groups: z.array(MatrixGroup),
    /** Nodes with at least one tie, by the first column that they are tied to. */
    rows: z.array(Node),
    /** Only cells that hold something, in the order of the rows, then of the columns. */
    cells: z.array(MatrixCell),
    truncated: z.boolean(),
  })
  .check(z.meta({ id: "MatrixAnswer" }));

export const DocumentsAnswer = z
  .object({ documents: z.array(SourceDocument) })
  .check(z.meta({ id: "DocumentsAnswer" }));

/** A stretch of a passage that names a node or is evidence for a relationship or a node's claim. */
export const Mark = z
  .object({
    /** `mention` derives from names; `node` cites a claim of the node itself. */
    type: z.enum(["relationship", "node", "mention"]),
    id: z.string(),
    role: SpanRole,
    start: z.number(),
    end: z.number(),
  })
  .check(z.meta({ id: "Mark" }));

export const DocumentAnswer = z
  .object({
    document: SourceDocument,
    passages: z.array(
      z.object({
        ...Passage.shape,
        marks: z.array(Mark),
        /** Why it states no fact, where no claim cites it and the corpus says why. */
        uncited: z.nullable(Bilingual),
        /** The characters of the file from the end of the passage before to its own end, of the last
         * one to the end of the file: joined they are the file. */
        filed: z.string(),
      }),
    ),
    /** Who speaks in it, with the number of claims of each, most first. */
    voices: z.array(z.object({ ...Voice.shape, claims: z.number() })),
    /** Every node and relationship that a mark names. */
    ...nodesAndRelationships,
  })
  .check(z.meta({ id: "DocumentAnswer" }));

export type MetaAnswer = z.infer<typeof MetaAnswer>;
export type OverviewAnswer = z.infer<typeof OverviewAnswer>;
export type ForeignOverview = z.infer<typeof ForeignOverview>;
export type MapTheme = z.infer<typeof MapTheme>;
export type AnsweredQuestion = z.infer<typeof AnsweredQuestion>;
export type NodeHit = z.infer<typeof NodeHit>;
export type PassageHit = z.infer<typeof PassageHit>;
export type SearchAnswer = z.infer<typeof SearchAnswer>;
export type TieGroup = z.infer<typeof TieGroup>;
export type NodeAnswer = z.infer<typeof NodeAnswer>;
export type NeighboursAnswer = z.infer<typeof NeighboursAnswer>;
export type Evidence = z.infer<typeof Evidence>;
export type Voice = z.infer<typeof Voice>;
export type RelationshipAnswer = z.infer<typeof RelationshipAnswer>;
export type SubgraphAnswer = z.infer<typeof SubgraphAnswer>;
export type MentionsAnswer = z.infer<typeof MentionsAnswer>;
export type NamedWithAnswer = z.infer<typeof NamedWithAnswer>;
export type PathsAnswer = z.infer<typeof PathsAnswer>;
export type RelaxationsAnswer = z.infer<typeof RelaxationsAnswer>;
export type CommonAnswer = z.infer<typeof CommonAnswer>;
export type ClosureAnswer = z.infer<typeof ClosureAnswer>;
export type AffectedNode = z.infer<typeof AffectedNode>;
export type SlipAnswer = z.infer<typeof SlipAnswer>;
export type TiesAnswer = z.infer<typeof TiesAnswer>;
export type Said = z.infer<typeof Said>;
export type FiveQuestions = z.infer<typeof FiveQuestions>;
export type MatrixCell = z.infer<typeof MatrixCell>;
export type MatrixGroup = z.infer<typeof MatrixGroup>;
export type MatrixAnswer = z.infer<typeof MatrixAnswer>;
export type GoalTreeAnswer = z.infer<typeof GoalTreeAnswer>;
export type UnsaidFinding = z.infer<typeof UnsaidFinding>;
export type UnsaidGoal = z.infer<typeof UnsaidGoal>;
export type UnsaidAnswer = z.infer<typeof UnsaidAnswer>;
export type FoundationsAnswer = z.infer<typeof FoundationsAnswer>;
export type DocumentsAnswer = z.infer<typeof DocumentsAnswer>;
export type Mark = z.infer<typeof Mark>;
export type DocumentAnswer = z.infer<typeof DocumentAnswer>;
