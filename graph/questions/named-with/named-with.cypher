// Nodes that a sentence names together with given ones and that nothing joins to any of them, most
// sentences first, then by id.
// $ids: the given nodes; $limit: nodes; $shown: sentences of each, in the order of the text.
// /*types*/ stands for all types of the model. One row: `known` are the given nodes that are there,
// `total` counts all, `named` are the first.
CALL () {
  UNWIND $ids AS id
  MATCH (a:Entity { id: id })
  RETURN collect(a) AS given
}
CALL (given) {
  UNWIND given AS a
  MATCH (a)-[:MENTIONED_IN]->(p:Passage { role: 'sentence' })<-[:MENTIONED_IN]-(b:Entity)
  WHERE NOT b.id IN $ids AND NOT EXISTS { (b)-[/*types*/]-(joined:Entity) WHERE joined.id IN $ids }
  WITH DISTINCT b, p ORDER BY p.position
  WITH b, collect(p) AS sentences
  ORDER BY size(sentences) DESC, b.id
  RETURN collect({ node: b.id, sentences: sentences }) AS found
}
CALL (given, found) {
  UNWIND found[..$limit] AS each
  RETURN collect({
    node: each.node, sentences: size(each.sentences),
    places: [p IN each.sentences[..$shown] | { passage: p, ranges: COLLECT {
      MATCH (mentioned:Entity)-[m:MENTIONED_IN]->(p)
      WHERE mentioned.id = each.node OR mentioned IN given
      RETURN { start: m.from, end: m.to } ORDER BY m.from, m.to
    } }]
  }) AS named
}
CALL (named) {
  UNWIND named AS each
  UNWIND each.places AS place
  WITH DISTINCT place.passage.document AS id
  MATCH (d:Document { id: id })
  WITH d ORDER BY d.number, d.id
  RETURN collect(d) AS documents
}
RETURN [a IN given | a.id] AS known, size(found) AS total, named, documents
