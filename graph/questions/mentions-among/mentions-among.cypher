// Pairs of a set that one sentence names and no relationship joins, most sentences first, then ids.
// $nodeIds: at most 2,000; $limit: pairs; $shown: sentences of each, in the order of the text.
// /*types*/ stands for all types of the model. One row; `one` comes before `other`.
MATCH (n:Entity)
WHERE n.id IN $nodeIds
WITH n ORDER BY n.id
WITH collect(n) AS nodes
CALL (nodes) {
  UNWIND nodes AS a
  MATCH (a)-[:MENTIONED_IN]->(p:Passage { role: 'sentence' })<-[:MENTIONED_IN]-(b:Entity)
  WHERE a.id < b.id AND b.id IN $nodeIds AND NOT EXISTS { (a)-[/*types*/]-(b) }
  WITH DISTINCT a, b, p ORDER BY p.position
  WITH a, b, collect(p) AS sentences
  ORDER BY size(sentences) DESC, a.id, b.id
  LIMIT $limit + 1
  RETURN collect({
    one: a.id, other: b.id, sentences: size(sentences),
    places: [p IN sentences[..$shown] | { passage: p, ranges: COLLECT {
      MATCH (named:Entity)-[m:MENTIONED_IN]->(p)
      WHERE named = a OR named = b
      RETURN { start: m.from, end: m.to } ORDER BY m.from, m.to
    } }]
  }) AS pairs
}
WITH pairs[..$limit] AS mentions, size(pairs) > $limit AS truncated
CALL (mentions) {
  UNWIND mentions AS mention
  UNWIND mention.places AS place
  WITH DISTINCT place.passage.document AS id
  MATCH (d:Document { id: id })
  WITH d ORDER BY d.number, d.id
  RETURN collect(d) AS documents
}
RETURN mentions, documents, truncated
