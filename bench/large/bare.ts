import { parseRelationshipId } from "#graph/model/ids.ts";
import { relationTypes } from "#graph/model/relations.ts";
import { closureCypher } from "#graph/questions/closure/neo4j.ts";
import { documentCypher } from "#graph/questions/document/neo4j.ts";
import { neighbours } from "#graph/questions/neighbours/neighbours.ts";
import { neighboursCypher, tiers } from "#graph/questions/neighbours/neo4j.ts";
import { ranksFor, searchCypher } from "#graph/questions/search/neo4j.ts";
import { tiesCypher } from "#graph/questions/ties/tied.ts";
import { whole } from "#graph/store/neo4j/whole.ts";
import { asked } from "./asked.ts";

/** A statement through the bare driver, whose records nobody decodes. */
export interface Bare {
  readonly text: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** Whether it was written by hand, or is a statement of the question's own, asked barely. */
  readonly by: "hand" | "own";
}

const types = relationTypes.join("|");
export const hand = (text: string, parameters = {}): Bare => ({ text, parameters, by: "hand" });
export const own = (text: string, parameters = {}): Bare => ({ text, parameters, by: "own" });

export const iso = "[0-9]{4}(-[0-9]{2}){0,2}(/[0-9]{4}(-[0-9]{2}){0,2})?";
const upstream = { upstream: true, depth: whole(asked.closure.depth), maxNodes: whole(2000) };

/** The ties of goals that a first part of the statement finds. */
const tiesOf = (goals: string): Bare =>
  own(
    `${goals} WITH collect(g.id) AS goals ${tiesCypher().replace("UNWIND $goals", "UNWIND goals")}`,
    { iso },
  );

/** For each question the best single statement known that reads the same from the database. Where the
 * question's own text is that, it stands here, without the statements that the question asks beside
 * it and without decoding. */
export const bareStatements = {
  meta: hand(
    `MATCH (n:Entity) WITH n.kind AS kind, count(*) AS n WITH collect([kind, n]) AS kinds
     MATCH ()-[r:${types}]->()
     WITH kinds, type(r) AS type, r.basis AS basis, count(*) AS n
     WITH kinds, collect([type, basis, n]) AS types
     RETURN kinds, types, COUNT { (:Document) } AS documents, COUNT { (:Passage { role: 'sentence' }) } AS passages,
       COLLECT { MATCH (c:Corpus) RETURN c } AS corpora`,
  ),
  documents: hand("MATCH (d:Document) RETURN d ORDER BY d.number, d.id"),
  node: hand(
    `MATCH (n:Entity { id: $id })
     CALL (n) { MATCH (n)-[r:${types}]-(m)
       WITH type(r) AS type, startNode(r) = n AS out, m.kind AS kind, r.basis AS basis, count(*) AS count
       RETURN collect([type, out, kind, basis, count]) AS groups }
     CALL (n) { MATCH (n)-[m:MENTIONED_IN|EVIDENCE_FOR]-(p:Passage) WHERE m.of IS NULL OR m.of = 'node'
       WITH p, collect([m.from, m.to, m.start, m.end]) AS places ORDER BY p.position
       RETURN collect([p, places])[..50] AS passages, collect(DISTINCT p.document) AS documents }
     RETURN n, groups, passages, documents, COLLECT { MATCH (n)-[:SAYS]->(c) RETURN c } AS claims`,
    asked.node,
  ),
  neighbours: own(neighboursCypher(neighbours.parameters.parse(asked.neighbours)), {
    id: asked.neighbours.id,
    basis: null,
    tiers,
    limit: whole(26),
    after: null,
  }),
  relationship: hand(
    `MATCH (a:Entity { id: $from })-[r:PART_OF]->(b:Entity { id: $to }) WHERE r.id = $id
     RETURN a, r, b, COLLECT { MATCH (d:Document)<-[:PASSAGE_OF]-(p:Passage)-[e:EVIDENCE_FOR { claim: $id }]->(a)
       RETURN [e, p, d] ORDER BY e.index } AS evidence,
       COLLECT { MATCH (v:Entity|Document { id: r.voice }) RETURN v } AS voice`,
    { ...asked.relationship, ...parseRelationshipId(asked.relationship.id) },
  ),
  subgraph: hand(
    `MATCH (n:Entity) WHERE n.id IN $nodeIds
     RETURN n, COLLECT { MATCH (n)-[r:${types}]->(m) WHERE m.id IN $nodeIds RETURN r } AS links`,
    asked.subgraph,
  ),
  paths: hand(
    `MATCH (a:Entity { id: $from }), (b:Entity { id: $to })
     MATCH path = allShortestPaths((a)-[:${types}*..6]-(b))
     WHERE all(n IN nodes(path)[1..-1] WHERE n.ties <= 30)
     WITH path ORDER BY [n IN nodes(path) | n.id] LIMIT 11 RETURN path`,
    { from: asked.paths.from[0], to: asked.paths.to[0] },
  ),
  search: own(searchCypher(undefined), {
    asked: asked.search.q,
    ranks: ranksFor(asked.search.q),
    sentences: true,
    limit: whole(13),
  }),
  closure: own(closureCypher({}), { id: asked.closure.id, ...upstream }),
  document: own(documentCypher, asked.document),
  ties: own(tiesCypher({}, "records"), { goals: [asked.ties.id], iso }),
  "goal-tree": tiesOf("MATCH (g:Goal) WITH g ORDER BY g.id LIMIT 2000"),
  overview: tiesOf(
    "MATCH (g:Goal) WHERE g.theme OR EXISTS { (g)-[:PART_OF]->(:Goal { theme: true }) }",
  ),
};
