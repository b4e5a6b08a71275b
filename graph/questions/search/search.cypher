// Nodes and sentences that match a text, best first.
// $asked: the folded text; $ranks: rank of a match by field and manner, best 0, a pair that is not
// there is no match; $sentences: whether sentences are asked for; $limit: hits of each sort.
// /*kinds*/ narrows the nodes. One row. A text index finds what holds the text; then the best key of
// each node counts: by rank, then the shorter, then the first.
CALL () {
  MATCH (k:SearchKeys)-[:KEYS_OF]->(n:Entity/*kinds*/)
  WHERE k.keyText CONTAINS $asked
  CALL (k) {
    WITH k.keys AS keys, k.keyFields AS fields, k.keyLengths AS lengths, k.keyWhole AS whole
    // Of some fifteen keys one or two hold the text, and only those are worth a row.
    UNWIND [at IN range(0, size(keys) - 1) WHERE keys[at] CONTAINS $asked] AS at
    WITH at, lengths[at] AS length, $ranks[fields[at]][CASE
      WHEN keys[at] = $asked AND whole[at] THEN 'whole'
      WHEN keys[at] STARTS WITH $asked THEN 'prefix'
      ELSE 'contains'
    END] AS rank
    WHERE rank IS NOT NULL
    RETURN rank, length, at ORDER BY rank, length, at LIMIT 1
  }
  WITH n, k, rank, length, at ORDER BY rank, length, n.ties DESC, n.id LIMIT $limit
  RETURN collect({
    node: n, key: k.keys[at], field: k.keyFields[at], text: k.keyTexts[at], offsets: k.keyOffsets[at]
  }) AS nodes
}
CALL () {
  MATCH (p:Passage)
  WHERE $sentences AND p.folded CONTAINS $asked
  WITH p ORDER BY p.foldedLength, p.id LIMIT $limit
  RETURN collect({
    passage: p,
    // What it mentions or is evidence for; who merely speaks is none of them.
    nodes: COLLECT {
      CALL (p) {
        MATCH (p)<-[:MENTIONED_IN]-(n:Entity) RETURN n
        UNION
        MATCH (p)-[e:EVIDENCE_FOR]->(n:Entity) WHERE e.role <> 'voice' RETURN n
      }
      RETURN n ORDER BY n.ties DESC, n.id
    }
  }) AS passages
}
RETURN nodes, passages
