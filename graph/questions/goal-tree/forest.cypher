// All goals in the order of the text, each with the ids of the goals directly below it.
// No parameters; looks at every goal. A goal stands where the text first gives evidence for what it
// says of itself, for who sets it out or for what it is part of: at a heading only where no fact is
// cited, since one heading stands over many goals, and never at the clause that says who speaks. Then
// by id; goals that no text names come last.
MATCH (g:Goal)
CALL (g) {
  OPTIONAL MATCH (d:Document)<-[:PASSAGE_OF]-(p:Passage)-[e:EVIDENCE_FOR]->(g)
  WHERE e.role <> 'voice' AND (
    e.of = 'node'
    OR e.side = 'from' AND e.claim STARTS WITH 'PART_OF('
    OR e.side = 'to' AND e.claim STARTS WITH 'SET_OUT('
  )
  RETURN d.number AS number, p.start + e.start AS start
  // Facts come before headings in the order of letters, too.
  ORDER BY e.role, number, start LIMIT 1
}
RETURN g AS goal, COLLECT {
  MATCH (part:Goal)-[:PART_OF]->(g)
  WHERE part <> g
  RETURN DISTINCT part.id ORDER BY part.id
} AS parts
ORDER BY number, start, g.id
