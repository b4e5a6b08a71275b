// The neighbours of a node, ranked: tier of the best relationship, stated first, more ties first, id.
// $id; $basis: list or null; $tiers: rank of each type, 0 to 2; $limit: neighbours, one more than a
// page; $after: key of the last neighbour that the caller has, or null.
// /*types*/, /*kinds*/ and the arrows /*<*/ /*>*/ narrow the pattern, so that a hub's other
// relationships are never looked at. One row, or none for an unknown id. A hub is walked twice, which
// costs less than keeping its thousands for the page: only that is put in order and asked for its links.
MATCH (n:Entity { id: $id })
RETURN COUNT {
  MATCH (n)/*<*/-[r/*types*/]-/*>*/(m:Entity/*kinds*/)
  WHERE $basis IS NULL OR r.basis IN $basis
  RETURN DISTINCT m
} AS total, COLLECT {
  MATCH (n)/*<*/-[r/*types*/]-/*>*/(m:Entity/*kinds*/)
  WHERE $basis IS NULL OR r.basis IN $basis
  WITH n, m, min(2 * $tiers[type(r)] + CASE r.basis WHEN 'stated' THEN 0 ELSE 1 END) AS rank
  WHERE $after IS NULL
    OR rank > $after.rank
    OR rank = $after.rank AND m.ties < $after.ties
    OR rank = $after.rank AND m.ties = $after.ties AND m.id > $after.id
  WITH n, m, rank ORDER BY rank, m.ties DESC, m.id LIMIT $limit
  RETURN {
    node: m,
    rank: rank,
    relationships: COLLECT {
      MATCH (n)/*<*/-[r/*types*/]-/*>*/(m)
      WHERE $basis IS NULL OR r.basis IN $basis
      RETURN r ORDER BY $tiers[type(r)], r.basis DESC, r.id
    }
  } ORDER BY rank, m.ties DESC, m.id
} AS page
