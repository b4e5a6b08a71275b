// The nodes of a set and every relationship among them, loops included, of a database that Mailuo did
// not write. $ids: element ids, at most 2,000; one that nothing bears is left out; $nameKeys. One row.
MATCH (n)
WHERE elementId(n) IN $ids
WITH n ORDER BY elementId(n)
WITH collect(n) AS nodes
CALL (nodes) {
  // Each pair is looked at from the end with fewer ties: a hub's thousands are never walked for the
  // few among the set, unless hubs are among themselves.
  UNWIND nodes AS n
  WITH n, nodes, COUNT { (n)--() } AS ties
  MATCH (n)-[r]-(m)
  WHERE m IN nodes
    AND (COUNT { (m)--() } > ties OR COUNT { (m)--() } = ties AND elementId(m) >= elementId(n))
  WITH DISTINCT r ORDER BY elementId(r)
  RETURN collect(r/*r as relationship*/) AS relationships
}
RETURN [n IN nodes | n/*n as node*/] AS nodes, relationships
