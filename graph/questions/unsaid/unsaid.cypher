// Of goals the sentence that sets each out, and the body responsible for the nearest goal above it.
// $goals: ids of goals. A row for each, in no order.
// The sentence: the first place that is evidence for what the goal says of itself, for who sets it out
// or for what it is part of; headings after facts, the clause that says who speaks never.
// The body, never a person: at most 4 levels up; the nearest, stated before inferred, then by ids.
UNWIND $goals AS id
MATCH (g:Entity&Goal { id: id })
CALL (g) {
  OPTIONAL MATCH (d:Document)<-[:PASSAGE_OF]-(p:Passage)-[e:EVIDENCE_FOR]->(g)
  WHERE e.role <> 'voice' AND (
    e.of = 'node'
    OR e.side = 'from' AND e.claim STARTS WITH 'PART_OF('
    OR e.side = 'to' AND e.claim STARTS WITH 'SET_OUT('
  )
  WITH d, p, e ORDER BY e.role, d.number, p.start + e.start, e.end, p.id LIMIT 1
  RETURN CASE WHEN e IS NOT NULL THEN {
    passage: p, document: d, role: e.role, start: e.start, end: e.end
  } END AS sentence
}
CALL (g) {
  OPTIONAL MATCH way = (g)-[:PART_OF*1..4]->(top:Goal)
  WHERE all(n IN nodes(way) WHERE n:Goal)
  OPTIONAL MATCH (top)<-[r:RESPONSIBLE_FOR]-(x:Entity&!Person)
  WITH x, CASE WHEN x IS NOT NULL THEN [r] + reverse(relationships(way)) END AS chain
  ORDER BY size(chain), all(link IN chain WHERE link.basis = 'stated') DESC,
    [link IN chain | link.id]
  LIMIT 1
  RETURN CASE WHEN x IS NOT NULL THEN {
    node: x.id, chain: [link IN chain | link.id]
  } END AS above
}
RETURN g.id AS goal, sentence, above
