// The neighbours of a node of a database that Mailuo did not write: more ties first, then element id.
// $id: its element id; $kinds: first labels, or null; $stated: whether anything stated is asked for;
// $limit: neighbours, one more than a page; $after: key of the last neighbour that the caller has, or
// null; $nameKeys. /*types*/, /*kinds*/ and the arrows /*<*/ /*>*/ narrow the pattern. One row, or none
// for an unknown id. Only a page's neighbours are read whole, however many a hub has.
MATCH (n)
WHERE elementId(n) = $id
CALL (n) {
  MATCH (n)/*<*/-[/*types*/]-/*>*/(m/*kinds*/)
  WHERE $stated AND ($kinds IS NULL OR /*first label of m*/ IN $kinds)
  RETURN count(DISTINCT m) AS total
}
CALL (n) {
  MATCH (n)/*<*/-[/*types*/]-/*>*/(m/*kinds*/)
  WHERE $stated AND ($kinds IS NULL OR /*first label of m*/ IN $kinds)
  WITH DISTINCT n, m
  WITH n, m, COUNT { (m)--() } AS ties, elementId(m) AS id
  WHERE $after IS NULL OR ties < $after.ties OR ties = $after.ties AND id > $after.id
  WITH n, m, ties, id ORDER BY ties DESC, id LIMIT $limit
  CALL (n, m) {
    MATCH (n)/*<*/-[r/*types*/]-/*>*/(m)
    WITH r ORDER BY elementId(r)
    RETURN collect(r/*r as relationship*/) AS relationships
  }
  WITH m, ties, id, relationships ORDER BY ties DESC, id
  RETURN collect({ node: m/*m as node*/, relationships: relationships }) AS page
}
RETURN total, page
