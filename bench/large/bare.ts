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
    // As the question answers: the first paths without hubs with all relationships of each hop, and
    // the hubs on the first paths with them.
    `MATCH (a:Entity { id: $from }), (b:Entity { id: $to })
     CALL (a, b) {
       MATCH path = allShortestPaths((a)-[:${types}*..6]-(b))
       WHERE all(n IN nodes(path) WHERE n.id IN [$from, $to] OR n.ties <= 30)
       WITH nodes(path) AS way, sum(size([r IN relationships(path) WHERE r.basis = 'inferred'])) AS inferred
       ORDER BY size(way), inferred, [n IN way | n.id] LIMIT 11
       RETURN collect([way, COLLECT {
         UNWIND range(1, size(way) - 1) AS at
         WITH way[at - 1] AS x, way[at] AS y
         MATCH (x)-[r:${types}]-(y) RETURN r }]) AS paths
     }
     CALL (a, b) {
       MATCH path = allShortestPaths((a)-[:${types}*..6]-(b))
       WITH DISTINCT nodes(path) AS way ORDER BY size(way), [n IN way | n.id] LIMIT 10
       RETURN collect([n IN way[1..-1] WHERE n.ties > 30 | n.id]) AS hubs
     }
     RETURN paths, hubs`,
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
  "goal-tree": hand(
    // The trees of goals from their roots, 2,000 goals in all, with what a load wrote of each.
    `CALL () { MATCH (s:GoalSummary) RETURN collect([s.place, s.id, s.root, s.parts]) AS forest }
     CALL () { MATCH (s:GoalSummary) WITH s ORDER BY s.place LIMIT 2000
       MATCH (g:Entity { id: s.id })
       RETURN collect([g, s]) AS goals }
     CALL () { MATCH (s:GoalSummary) WITH s ORDER BY s.place LIMIT 2000
       UNWIND s.targets + s.results AS id WITH DISTINCT id
       MATCH (n:Entity { id: id }) RETURN collect(n) AS measures }
     RETURN forest, goals, measures`,
  ),
  overview: hand(
    // The hub's themes and the other goals at the top, those below each, and all counts.
    `CALL () { MATCH (n:Entity) RETURN count(*) AS nodes }
     CALL () { MATCH ()-[r:${types}]->() WITH r.basis AS basis, count(*) AS n
       RETURN collect([basis, n]) AS links }
     CALL () { MATCH (d:Document) WITH d ORDER BY d.number RETURN collect(d) AS documents }
     CALL () { MATCH (c:Corpus) MATCH (hub:Entity { id: c.hub })
       RETURN c, hub, COLLECT { MATCH (hub)-[:SET_OUT]->(g) RETURN DISTINCT g.id } AS setOut LIMIT 1 }
     CALL () { MATCH (s:GoalSummary) WHERE s.root MATCH (g:Entity { id: s.id })
       WITH g, s ORDER BY s.place
       RETURN collect([g, s,
         COLLECT { MATCH (x)-[:SET_OUT]->(g) RETURN x ORDER BY x.ties DESC, x.id LIMIT 1 },
         COLLECT { MATCH (p:GoalSummary) WHERE p.id IN s.parts MATCH (part:Entity { id: p.id }) RETURN [part, p] }
       ]) AS themes }
     RETURN nodes, links, documents, c, hub, setOut, themes,
       COUNT { (:Passage { role: 'sentence' }) } AS passages`,
  ),
};
