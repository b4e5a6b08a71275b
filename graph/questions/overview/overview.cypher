// What the start view shows beside counts, documents, goals and ties.
// $roots: ids of the goals at the top; $nodes, $passages: ids that worked questions ask about.
// /*types*/ stands for all types of the model. One row: the hub of the first corpus that names one
// that is there, and what it sets out; who sets each root out, the best first; for each id asked
// about, stated and inferred claims and in how many groups they fall.
CALL () {
  MATCH (c:Corpus)
  MATCH (hub:Entity { id: c.hub })
  WITH hub ORDER BY c.position, c.id LIMIT 1
  RETURN collect({
    node: hub, setOut: COLLECT { MATCH (hub)-[:SET_OUT]->(g) RETURN DISTINCT g.id ORDER BY g.id }
  }) AS hubs
}
CALL () {
  UNWIND $roots AS root
  MATCH (:Entity { id: root })<-[r:SET_OUT]-(x:Entity)
  // Stated before inferred, also in the reverse order of letters.
  WITH root, x ORDER BY r.basis DESC, x.ties DESC, x.id
  WITH root, collect(x)[0] AS node ORDER BY root
  RETURN collect({ root: root, node: node }) AS setters
}
CALL () {
  UNWIND $nodes AS id
  MATCH (n:Entity { id: id })
  CALL (n) {
    MATCH (n)-[r/*types*/]-(m)
    RETURN count(CASE r.basis WHEN 'stated' THEN 1 END) AS stated,
      count(CASE r.basis WHEN 'inferred' THEN 1 END) AS inferred,
      count(DISTINCT [type(r), startNode(r) = n, m.kind]) AS parts
  }
  WITH id, stated, inferred, parts ORDER BY id
  RETURN collect({ id: id, answer: { stated: stated, inferred: inferred, parts: parts } }) AS nodes
}
CALL () {
  UNWIND $passages AS id
  MATCH (p:Passage { id: id })
  CALL (p) {
    // A claim counts once, in however many places of the sentence it is cited.
    MATCH (p)-[e:EVIDENCE_FOR { side: 'from' }]->(n:Entity)
    WHERE e.role <> 'voice'
    WITH DISTINCT n, e.claim AS claim, e.other AS other
    OPTIONAL MATCH (n)-[r/*types*/]->(:Entity { id: other }) WHERE r.id = claim
    OPTIONAL MATCH (own:Claim { id: claim })
    WITH coalesce(r.basis, own.basis) AS basis, type(r) AS type
    RETURN count(CASE basis WHEN 'stated' THEN 1 END) AS stated,
      count(CASE basis WHEN 'inferred' THEN 1 END) AS inferred,
      count(DISTINCT type) AS parts
  }
  WITH id, stated, inferred, parts ORDER BY id
  RETURN collect({
    id: id, answer: { stated: stated, inferred: inferred, parts: parts }
  }) AS passages
}
RETURN hubs[0] AS hub, setters, nodes, passages
