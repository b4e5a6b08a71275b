// Pairs of a set that one sentence names and no relationship joins, most sentences first, then ids.
// $nodeIds: at most 2,000; $limit: pairs; $shown: sentences of each, in the order of the text.
// /*types*/ stands for all types of the model. One row; `one` comes before `other`.
MATCH (n:Entity)
WHERE n.id IN $nodeIds
WITH n ORDER BY n.id
WITH collect(n) AS nodes
CALL (nodes) {
  // From the nodes to their sentences, and not on to the others that these name.
  UNWIND nodes AS n
  MATCH (n)-[:MENTIONED_IN]->(p:Passage { role: 'sentence' })
  WITH DISTINCT p, n ORDER BY n.id
  WITH p, collect(n) AS named ORDER BY p.position
  UNWIND range(0, size(named) - 2) AS at
  UNWIND named[at + 1..] AS b
  WITH named[at] AS a, b, collect(p) AS sentences
  ORDER BY size(sentences) DESC, a.id, b.id
  // Asked once a pair and in order, so that it is asked of the first pairs alone.
  WHERE NOT EXISTS { (a)-[/*types*/]-(b) }
  WITH a, b, sentences
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
