// The neighbours of a node, ranked: tier of the best relationship, stated first, more ties first, id.
// $id; $basis: list or null; $tiers: rank of each type, 0 to 2; $limit: neighbours, one more than a
// page; $after: key of the last neighbour that the caller has, or null.
// /*types*/, /*kinds*/ and the arrows /*<*/ /*>*/ narrow the pattern, so that a hub's other
// relationships are never looked at. One row, or none for an unknown id.
MATCH (n:Entity { id: $id })
CALL (n) {
  MATCH (n)/*<*/-[r/*types*/]-/*>*/(m:Entity/*kinds*/)
  WHERE $basis IS NULL OR r.basis IN $basis
  WITH m, collect(r) AS links,
    min(2 * $tiers[type(r)] + CASE r.basis WHEN 'stated' THEN 0 ELSE 1 END) AS rank
  ORDER BY rank, m.ties DESC, m.id
  RETURN collect({ node: m, links: links, rank: rank }) AS ranked
}
RETURN size(ranked) AS total, COLLECT {
  UNWIND ranked AS x
  WITH x, x.node AS m
  WHERE $after IS NULL
    OR x.rank > $after.rank
    OR x.rank = $after.rank AND m.ties < $after.ties
    OR x.rank = $after.rank AND m.ties = $after.ties AND m.id > $after.id
  // Again in order: nothing promises that UNWIND keeps that of the list once it is filtered.
  WITH x, m ORDER BY x.rank, m.ties DESC, m.id LIMIT $limit
  RETURN {
    node: m,
    rank: x.rank,
    relationships: COLLECT {
      UNWIND x.links AS r
      RETURN r ORDER BY $tiers[type(r)], r.basis DESC, r.id
    }
  }
} AS page
