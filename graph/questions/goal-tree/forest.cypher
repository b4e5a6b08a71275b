// All goals in the order of the text, each with the ids of the goals directly below it.
// No parameters; looks at every goal. Their order was written by the load (`place`).
MATCH (s:GoalSummary)
MATCH (g:Entity { id: s.id })
RETURN g.id AS goal, COLLECT {
  MATCH (part:Goal)-[:PART_OF]->(g)
  WHERE part <> g
  RETURN DISTINCT part.id ORDER BY part.id
} AS parts
ORDER BY s.place
