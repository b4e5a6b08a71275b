// Nodes of a database that Mailuo did not write whose name holds a text, best first: it is the text,
// starts with it, holds it further in; then the shorter name, more ties, element id.
// $asked: the text in lower case; $nameKeys; $kinds: first labels, or null; $limit: nodes.
// /*kinds*/ narrows the nodes. At most $limit rows. There may be no index that helps, and none is made:
// every node is looked at, but only at those properties that occur anywhere.
CALL () {
  CALL db.propertyKeys() YIELD propertyKey
  RETURN collect(propertyKey) AS present
}
WITH [key IN $nameKeys WHERE key IN present] AS keys
MATCH (n/*kinds*/)
WHERE any(key IN keys WHERE toLower(toStringOrNull(n[key])) CONTAINS $asked)
  AND ($kinds IS NULL OR /*first label of n*/ IN $kinds)
WITH n, [key IN keys WHERE toLower(toStringOrNull(n[key])) CONTAINS $asked
  | /*name of n*/][0] AS text
WITH n, text, size(text) AS length, COUNT { (n)--() } AS ties, CASE
    WHEN toLower(text) = $asked THEN 0
    WHEN toLower(text) STARTS WITH $asked THEN 1
    ELSE 2
  END AS rank
ORDER BY rank, length, ties DESC, elementId(n) LIMIT $limit
RETURN n/*n as node*/ AS node, text
