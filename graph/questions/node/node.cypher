// A node, what it says of itself, its ties in groups, and the sentences in which it stands.
// $id, $maxPassages: sentences shown; /*types*/ stands for all types of the model.
// One row, or none for an unknown id. The clause that says who speaks tells nothing of the node.
MATCH (n:Entity { id: $id })
CALL (n) {
  MATCH (n)-[says:SAYS]->(c:Claim)
  WITH c ORDER BY says.index
  RETURN collect(c) AS claims
}
CALL (n) {
  MATCH (n)-[r/*types*/]-(m)
  // A loop comes once; it counts as outgoing.
  WITH type(r) AS type, CASE startNode(r) WHEN n THEN 'out' ELSE 'in' END AS direction,
    m.kind AS kind,
    count(CASE r.basis WHEN 'stated' THEN 1 END) AS stated,
    count(CASE r.basis WHEN 'inferred' THEN 1 END) AS inferred
  ORDER BY type, direction, kind
  RETURN collect({
    type: type, direction: direction, kind: kind, stated: stated, inferred: inferred
  }) AS groups
}
CALL (n) {
  CALL (n) {
    MATCH (n)-[m:MENTIONED_IN]->(p:Passage)
    RETURN p, m.from AS start, m.to AS end
    UNION
    MATCH (n)<-[e:EVIDENCE_FOR { of: 'node' }]-(p:Passage)
    WHERE e.role <> 'voice'
    RETURN p, e.start AS start, e.end AS end
  }
  WITH p, start, end ORDER BY start, end
  WITH p, collect({ start: start, end: end }) AS ranges
  ORDER BY p.position
  RETURN collect({ passage: p, ranges: ranges }) AS places
}
CALL (places) {
  UNWIND places AS place
  MATCH (d:Document { id: place.passage.document })
  WITH d, count(*) AS passages ORDER BY d.number, d.id
  RETURN collect({ document: d, passages: passages }) AS documents
}
RETURN n AS node, claims, groups, documents, places[..$maxPassages] AS passages
