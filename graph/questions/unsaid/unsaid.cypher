// What the load wrote of the first goals of the text, with the sentence that sets each out and, where
// nobody is known to be responsible for it, the body responsible for the nearest goal above.
// $most: how many goals; a row for each and for one more, in the order of the text.
// The sentence: the first place that is evidence for what the goal says of itself, for who sets it out
// or for what it is part of; headings after facts, the clause that says who speaks never.
// The body, never a person: at most 4 levels up; the nearest, stated before inferred, then by ids.
MATCH (s:GoalSummary)
WHERE s.place <= $most
MATCH (g:Entity { id: s.id })
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
CALL (g, s) {
  WITH g WHERE s.owner <> 'stated' AND s.inferredOwner IS NULL
  MATCH way = (g)-[:PART_OF*1..4]->(top:Goal)<-[r:RESPONSIBLE_FOR]-(x:Entity&!Person)
  WHERE all(n IN nodes(way)[..-1] WHERE n:Goal)
  WITH x, reverse(relationships(way)) AS chain
  ORDER BY size(chain), all(link IN chain WHERE link.basis = 'stated') DESC,
    [link IN chain | link.id]
  LIMIT 1
  RETURN collect({ node: x.id, chain: [link IN chain | link.id] })[0] AS above
}
RETURN s AS summary, sentence, above ORDER BY s.place
